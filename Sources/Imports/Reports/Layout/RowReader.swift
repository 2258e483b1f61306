import Foundation
import Meetings

/// Reads rows as connections.
struct RowReader {
    let report: TableReport
    let times: SessionTimes

    private var table: TextTable { report.table }

    /// The connections of a section: one a row, or one for each coming and going.
    func connections(_ section: TableSection) throws(ReportError) -> [ReportedConnection] {
        if let action = section.columns[.action], let moment = section.columns[.moment] {
            return try ActionLog(reader: self, section: section, action: action, moment: moment)
                .connections()
        }
        let row = Row(section)
        var result: [ReportedConnection] = []
        result.reserveCapacity(min(section.rows.count, Importer.mostRows))
        for index in section.rows where table.count(index) > 0 {
            if let connection = try connection(index, row) { result.append(connection) }
        }
        return result
    }

    /// Where the columns of a section stand, looked up once.
    struct Row {
        let name: Int?
        let firstName: Int?
        let lastName: Int?
        let address: Int?
        let joined: Int?
        let left: Int?
        let duration: Int?
        let lobby: Int?
        let attended: Int?
        let participant: Int?
        let program: Int?
        let headings: [String]
        let unit: Int

        init(_ section: TableSection) {
            let columns = section.columns
            name = columns[.name]
            firstName = columns[.firstName]
            lastName = columns[.lastName]
            address = columns[.address]
            joined = columns[.joined]
            left = columns[.left]
            duration = columns[.duration]
            lobby = columns[.lobby]
            attended = columns[.attended]
            participant = columns[.participant]
            program = columns[.program]
            headings = section.headings
            unit = duration.map { Headings.unit(section.headings[$0]) } ?? 60
        }
    }

    private static let nothing: [[UInt8]] = ["-", "--", "0", "n/a", "N/A"].map { Array($0.utf8) }

    /// A cell in which something stands that is said.
    func filled(_ row: Int, _ column: Int?) -> ArraySlice<UInt8>? {
        guard let column else { return nil }
        let slice = table.slice(row, column)
        if slice.isEmpty { return nil }
        if slice.count < 4, Self.nothing.contains(where: { slice.elementsEqual($0) }) { return nil }
        return slice
    }

    private func connection(
        _ index: Int,
        _ row: Row
    ) throws(ReportError) -> ReportedConnection? {
        if let attended = row.attended, isNo(table.slice(index, attended)) { return nil }
        let seconds = try seconds(index, row)
        var joined = try moment(index, row.joined, row)
        var left = try moment(index, row.left, row)
        if joined == nil, left == nil, seconds ?? 0 == 0 { return nil }
        if joined == nil, let end = left {
            // A report that tells the end and the length tells the beginning.
            guard let seconds else {
                throw report.wrong(index, row.joined ?? 0, heading(row, row.joined), .moment)
            }
            joined = end - seconds * 1000
        }
        if let from = joined, let to = left, to < from {
            left = try later(index, row, than: from, to)
        }
        var connection = person(index, row)
        connection.joined = joined.map { Date(milliseconds: $0) }
        connection.left = left.map { Date(milliseconds: $0) }
        connection.seconds = seconds
        if let lobby = row.lobby { connection.isLobby = isYes(table.slice(index, lobby)) }
        return connection
    }

    private func heading(_ row: Row, _ column: Int?) -> String {
        column.flatMap { $0 < row.headings.count ? row.headings[$0] : nil } ?? ""
    }

    private func seconds(_ index: Int, _ row: Row) throws(ReportError) -> Int? {
        guard let column = row.duration, !table.isBlank(index, column) else { return nil }
        let slice = table.slice(index, column)
        if slice.elementsEqual("--".utf8) || slice.elementsEqual("-".utf8) { return nil }
        guard let seconds = WrittenDuration.seconds(slice, each: row.unit) else {
            throw report.wrong(index, column, heading(row, column), .duration)
        }
        return seconds
    }

    private func moment(_ index: Int, _ column: Int?, _ row: Row) throws(ReportError) -> Int? {
        guard let column, let slice = filled(index, column) else { return nil }
        guard let stamp = ReportStamp(slice), stamp.time != nil else {
            throw report.wrong(index, column, heading(row, column), .moment)
        }
        return try moment(stamp, index, column, heading(row, column))
    }

    func moment(
        _ stamp: ReportStamp,
        _ index: Int,
        _ column: Int,
        _ heading: String,
        later: Bool = false
    ) throws(ReportError) -> Int? {
        if stamp.day != .none, report.moments.dayNumber(stamp.day) == nil {
            throw report.wrong(index, column, heading, .moment)
        }
        return report.moments.moment(
            stamp,
            times,
            later: later,
            sample: table.text(index, column),
            row: index + 1
        )
    }

    /// The end of a row that seems to lie before its beginning: past midnight, in the hour that the
    /// clock showed twice, or a moment lost to rounding.
    private func later(
        _ index: Int,
        _ row: Row,
        than from: Int,
        _ to: Int
    ) throws(ReportError) -> Int {
        guard let column = row.left, let stamp = ReportStamp(table.slice(index, column)) else {
            return to
        }
        if stamp.day == .none { return to + 86_400_000 }
        if let second = try moment(stamp, index, column, heading(row, column), later: true),
            second >= from
        {
            return second
        }
        guard from - to <= 60_000 else {
            throw .leavesBeforeJoining(
                row: index + 1,
                column: column + 1,
                text: table.text(index, column)
            )
        }
        return from
    }

    // MARK: Who

    /// Who a row is about, without times.
    func person(_ index: Int, _ row: Row) -> ReportedConnection {
        var raw = row.name.map { table.text(index, $0) } ?? ""
        if row.name == nil || raw.isEmpty {
            let columns = [row.firstName, row.lastName].compactMap { $0 }
            let parts = columns.map { table.text(index, $0) }
            raw = parts.filter { !$0.isEmpty }.joined(separator: " ")
        }
        let shown = DisplayName(raw, tellsFormer: report.manner.tellsFormerNames)
        let address = self.address(index, row)
        let id = row.participant.map { table.text(index, $0) } ?? ""
        let agent = row.program.map { table.text(index, $0) } ?? ""
        let mail = address ?? Self.address(ArraySlice(id.utf8))
        // Activities repeat people without their id.
        let isNamed = id.isEmpty || report.manner.hasActivities
        return ReportedConnection(
            row: index + 1,
            name: shown.name.isEmpty ? mail ?? "" : shown.name,
            formerNames: shown.formerNames,
            address: mail,
            participantKey: isNamed ? "\(raw)\u{1F}\(mail ?? "")" : id,
            telephone: shown.telephone,
            channel: shown.telephone == nil ? .video : .audio,
            device: ReportedDevice.of(userAgent: agent),
            tellsDevice: !agent.isEmpty
        )
    }

    private func address(_ index: Int, _ row: Row) -> String? {
        row.address.flatMap { Self.address(table.slice(index, $0)) }
    }

    /// An address for mail, unless it is masked or none.
    static func address(_ slice: ArraySlice<UInt8>) -> String? {
        guard slice.contains(UInt8(ascii: "@")), !slice.contains(UInt8(ascii: "*")) else {
            return nil
        }
        return String(decoding: slice, as: UTF8.self)
    }

    private func isYes(_ slice: ArraySlice<UInt8>) -> Bool {
        guard let first = slice.first else { return false }
        return [UInt8(ascii: "y"), UInt8(ascii: "o"), UInt8(ascii: "t")].contains(first | 0x20)
    }

    private func isNo(_ slice: ArraySlice<UInt8>) -> Bool {
        guard let first = slice.first else { return false }
        return first | 0x20 == UInt8(ascii: "n") || first | 0x20 == UInt8(ascii: "f")
    }
}

extension TableReport {
    /// A table in which each row tells of its meeting too.
    func readFlat(_ section: TableSection) throws(ReportError) -> [ReportedSession] {
        var keys: [String: Int] = [:]
        var sessions: [ReportedSession] = []
        let cells = [ReportColumn.meeting, .subject, .start].map { section.columns[$0] }
        var single = section
        let row = section.rows
        var start = row.lowerBound
        // Rows of one meeting mostly stand together.
        while start < row.upperBound {
            let label = cells.map { $0.map { table.text(start, $0) } ?? "" }
            var end = start + 1
            while end < row.upperBound, isSame(start, end, cells) { end += 1 }
            single.rows = start..<end
            let index: Int
            let name = label.joined(separator: "\u{1F}")
            if let known = keys[name] {
                index = known
            } else {
                index = sessions.count
                keys[name] = index
                sessions.append(try flatSession(start, section, label))
            }
            var times = SessionTimes(clock: moments.clock, day: moments.day)
            if let begin = sessions[index].start {
                times.day = moments.clock.day(Int(begin.timeIntervalSince1970 * 1000))
            }
            let reader = RowReader(report: self, times: times)
            sessions[index].connections += try reader.connections(single)
            start = end
        }
        return sessions.filter { !$0.connections.isEmpty }
    }

    private func isSame(_ row: Int, _ other: Int, _ cells: [Int?]) -> Bool {
        cells.allSatisfy { column in
            guard let column else { return true }
            return table.slice(row, column).elementsEqual(table.slice(other, column))
        }
    }

    private func flatSession(
        _ row: Int,
        _ section: TableSection,
        _ label: [String]
    ) throws(ReportError) -> ReportedSession {
        let subject = label[1].isEmpty ? nil : label[1]
        var session = ReportedSession(key: "", subject: subject)
        let times = SessionTimes(clock: moments.clock, day: moments.day)
        for kind in [ReportColumn.start, .end] {
            guard let column = section.columns[kind], !table.isBlank(row, column) else { continue }
            let stamp = try stamp(row, column, section.headings[column])
            let moment = moments.moment(
                stamp,
                times,
                sample: table.text(row, column),
                row: row + 1
            ).map { Date(milliseconds: $0) }
            if kind == .start { session.start = moment } else { session.end = moment }
        }
        session.key = key(label[0].isEmpty ? subject : label[0], session)
        return session
    }
}
