import Foundation
import Meetings

/// Reads the people of a table whose form is known.
struct TableReport {
    /// What a form asks of the reader.
    struct Manner {
        /// Whether parentheses behind a name hold what it was before.
        var tellsFormerNames = false
        /// Whether a numbered section repeats, connection by connection, what the one before sums up.
        var hasActivities = false
        /// The zone of times without one, where the form fixes it.
        var isGreenwich = false
    }

    let outline: TableOutline
    let format: ReportFormat
    let manner: Manner
    let moments: MomentReader

    var table: TextTable { outline.table }

    /// The report, or what has to be asked first.
    func read() throws(ReportError) -> [ReportedSession] {
        if let fault = table.fault { throw fault }
        settleOrder()
        var sessions: [ReportedSession] = []
        var group: [TableSection] = []
        for section in outline.sections {
            if !section.summary.isEmpty, !group.isEmpty {
                sessions += try read(group)
                group = []
            }
            group.append(section)
        }
        if !group.isEmpty { sessions += try read(group) }
        return sessions
    }

    // MARK: Order of day and month

    private func settleOrder() {
        var evidence = DayOrderEvidence()
        for section in outline.sections {
            for kind in [ReportColumn.start, .end] {
                guard let cell = section.summary.cells[kind] else { continue }
                note(cell.row, cell.column, in: &evidence)
            }
            for kind in [ReportColumn.joined, .left, .moment, .start, .end] {
                guard let column = section.columns[kind] else { continue }
                for row in section.rows where !evidence.isSettled {
                    note(row, column, in: &evidence)
                }
            }
        }
        moments.settle(evidence)
    }

    private func note(_ row: Int, _ column: Int, in evidence: inout DayOrderEvidence) {
        let slice = table.slice(row, column)
        guard Self.hasOpenDay(slice), let stamp = ReportStamp(slice) else { return }
        evidence.note(stamp, text: table.text(row, column), row: row + 1)
    }

    /// Whether one or two figures stand before a slash or a hyphen: a day that may be read two ways.
    ///
    /// Of most stamps that tells without reading them.
    private static func hasOpenDay(_ slice: ArraySlice<UInt8>) -> Bool {
        var figures = 0
        for byte in slice {
            switch byte {
            case 0x30...0x39: figures += 1
            case UInt8(ascii: "/"), UInt8(ascii: "-"):
                if figures == 1 || figures == 2 { return true }
                // What follows four figures has the year before.
                guard figures == 0 else { return false }
            default: figures = 0
            }
        }
        return false
    }

    // MARK: Sessions

    private func read(_ sections: [TableSection]) throws(ReportError) -> [ReportedSession] {
        guard let first = sections.first else { return [] }
        if first.has(.meeting) || first.has(.subject) && first.has(.joined) {
            return try readFlat(first)
        }
        var session = try heading(first.summary)
        var times = session.times
        if sections.contains(where: { lacksDay($0) }) { place(&times, sections, session) }
        let reader = RowReader(report: self, times: times)
        var connections: [ReportedConnection] = []
        if manner.hasActivities, let last = sections.last, sections.count > 1 {
            connections = try reader.connections(last)
            let known = Set(connections.map(\.participantKey))
            for section in sections.dropLast() {
                connections += try reader.connections(section).filter {
                    !known.contains($0.participantKey)
                }
            }
            connections.sort { $0.row < $1.row }
        } else {
            for section in sections { connections += try reader.connections(section) }
        }
        session.session.connections = connections
        session.session.key = key(session.id ?? session.session.subject, session.session)
        return [session.session]
    }

    /// A session with the clock and the day of its times.
    struct Opened {
        var session: ReportedSession
        var id: String?
        var times: SessionTimes
        var startTime: Int?
        var length: Int?
    }

    private func heading(_ summary: TableSummary) throws(ReportError) -> Opened {
        let clock = manner.isGreenwich ? ZoneClock(offset: 0) : moments.clock
        var opened = Opened(
            session: ReportedSession(key: "", subject: text(summary, .subject)),
            id: text(summary, .meeting) ?? text(summary, .webinar),
            times: SessionTimes(clock: clock, day: moments.day)
        )
        if opened.session.subject == nil { opened.session.subject = titledSubject }
        if let cell = summary.cells[.start], !table.isBlank(cell.row, cell.column) {
            let stamp = try stamp(cell.row, cell.column, cell.heading)
            opened.times.clock = moments.clock(
                of: stamp,
                else: clock,
                sample: table.text(cell.row, cell.column),
                row: cell.row + 1
            )
            opened.times.day = moments.dayNumber(stamp.day) ?? opened.times.day
            opened.startTime = stamp.time
            opened.session.start = date(stamp, opened.times, cell)
        }
        if let cell = summary.cells[.end], !table.isBlank(cell.row, cell.column) {
            let stamp = try stamp(cell.row, cell.column, cell.heading)
            opened.session.end = date(stamp, opened.times, cell)
        }
        if let cell = summary.cells[.meetingDuration] ?? summary.cells[.duration] {
            opened.length = WrittenDuration.seconds(
                table.slice(cell.row, cell.column),
                each: Headings.unit(cell.heading)
            )
        }
        if opened.session.end == nil, let start = opened.session.start, let length = opened.length {
            opened.session.end = start.addingTimeInterval(Double(length))
        }
        opened.session.statedCount = text(summary, .count).flatMap { Int($0) }
        return opened
    }

    private func date(
        _ stamp: ReportStamp,
        _ times: SessionTimes,
        _ cell: TableSummary.Cell
    ) -> Date? {
        moments.moment(
            stamp,
            times,
            sample: table.text(cell.row, cell.column),
            row: cell.row + 1
        ).map { Date(milliseconds: $0) }
    }

    /// `Bureau de section Attendees` in the first cell.
    private var titledSubject: String? {
        guard outline.marks.contains("gotomeeting") else { return nil }
        let title = table.text(0, 0)
        for ending in [" Attendees", " Attendee Report"] where title.hasSuffix(ending) {
            return String(title.dropLast(ending.count))
        }
        return nil
    }

    private func text(_ summary: TableSummary, _ column: ReportColumn) -> String? {
        guard let cell = summary.cells[column] else { return nil }
        let text = table.text(cell.row, cell.column)
        return text.isEmpty ? nil : text
    }

    /// What stays the same in a longer export: id or subject, and the start, or else the day.
    func key(_ id: String?, _ session: ReportedSession) -> String {
        let moment: String
        if let start = session.start {
            moment = Instant(start).text(in: .gmt)
        } else if let first = session.connections.compactMap(\.joined).min() {
            let (year, month, day) = CivilDays.date(
                moments.clock.day(Int(first.timeIntervalSince1970 * 1000))
            )
            moment = Meetings.Day(year: year, month: month, day: day)?.description ?? ""
        } else {
            moment = moments.reading.day?.description ?? ""
        }
        return [id ?? format.system.rawValue, moment].joined(separator: " ")
    }

    // MARK: Times without a day

    private func lacksDay(_ section: TableSection) -> Bool {
        for kind in [ReportColumn.joined, .left] {
            guard let column = section.columns[kind] else { continue }
            for row in section.rows {
                guard let stamp = ReportStamp(table.slice(row, column)) else { continue }
                return stamp.day == .none
            }
        }
        return false
    }

    /// Where the day changes: half-way round the clock from the session, or else in the longest
    /// stretch in which nobody was connected.
    private func place(_ times: inout SessionTimes, _ sections: [TableSection], _ opened: Opened) {
        let day = 86_400_000
        if let start = opened.startTime {
            let length = min(day, (opened.length ?? 21_600) * 1000)
            times.cut = start - (day - length) / 2
            return
        }
        var clockFace = ClockFace()
        for section in sections {
            guard let joined = section.columns[.joined] else { continue }
            for row in section.rows {
                guard let from = ReportStamp(table.slice(row, joined))?.time else { continue }
                let to = section.columns[.left].flatMap { ReportStamp(table.slice(row, $0))?.time }
                clockFace.cover(from, to ?? from)
            }
        }
        times.cut = clockFace.endOfLongestGap
    }

    // MARK: Cells

    /// The stamp in a cell; one that is none is an error that names it.
    func stamp(_ row: Int, _ column: Int, _ heading: String) throws(ReportError) -> ReportStamp {
        guard let stamp = ReportStamp(table.slice(row, column)) else {
            throw wrong(row, column, heading, .moment)
        }
        return stamp
    }

    func wrong(
        _ row: Int,
        _ column: Int,
        _ heading: String,
        _ expected: ReportValue
    ) -> ReportError {
        let text = String(table.text(row, column).prefix(100))
        return .value(
            row: row + 1,
            column: column + 1,
            heading: heading,
            text: text,
            expected: expected
        )
    }
}

/// Which minutes of a day somebody was connected in.
struct ClockFace {
    /// What begins in a minute less what ended in the one before.
    private var changes = [Int](repeating: 0, count: 1441)

    /// Notes a connection between two times in milliseconds; one that ends before it begins goes
    /// round midnight.
    mutating func cover(_ from: Int, _ to: Int) {
        let (first, last) = (min(1439, from / 60_000), min(1439, to / 60_000))
        changes[first] += 1
        if last < first {
            changes[1440] -= 1
            changes[0] += 1
        }
        changes[last + 1] -= 1
    }

    /// When somebody came after the longest stretch without anyone, in milliseconds since midnight.
    var endOfLongestGap: Int {
        var (present, covered) = (0, [Bool]())
        for change in changes.dropLast() {
            present += change
            covered.append(present > 0)
        }
        var (longest, end, run) = (0, 0, 0)
        for minute in 0..<2880 {
            if covered[minute % 1440] {
                if run > longest { (longest, end) = (run, minute % 1440) }
                run = 0
            } else {
                run = min(1440, run + 1)
            }
        }
        return end * 60_000
    }
}
