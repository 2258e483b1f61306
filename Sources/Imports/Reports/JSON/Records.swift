import Foundation
import Meetings

/// The records of a JSON text, wherever its pages and envelopes hold them.
enum Records {
    /// How deep records may stand in envelopes.
    private static let depth = 6

    /// All objects that are such records, in the order of the text; nothing inside one is looked at.
    static func all(
        _ document: JSONDocument,
        where isRecord: (JSONValue) -> Bool
    ) throws(ReportError) -> [JSONValue] {
        var search = Search(most: .max, patience: .max)
        for root in document.roots { search.collect(root, isRecord, depth) }
        guard search.found.count <= Importer.mostRows else {
            throw .tooManyRows(limit: Importer.mostRows)
        }
        return search.found
    }

    /// Whether there is such a record among the first.
    static func holds(_ content: ReportContent, where isRecord: (JSONValue) -> Bool) -> Bool {
        guard let document = content.json else { return false }
        var search = Search(most: 1, patience: 2000)
        for root in document.roots.prefix(50) { search.collect(root, isRecord, depth) }
        return !search.found.isEmpty
    }

    private struct Search {
        private(set) var found: [JSONValue] = []
        private let most: Int
        /// How many objects are still looked at.
        private var patience: Int

        init(most: Int, patience: Int) { (self.most, self.patience) = (most, patience) }

        mutating func collect(_ value: JSONValue, _ isRecord: (JSONValue) -> Bool, _ depth: Int) {
            guard depth > 0, found.count < most, patience > 0 else { return }
            if value.kind == .object {
                patience -= 1
                if isRecord(value) { return found.append(value) }
            }
            value.each { inner in
                guard inner.kind == .array || inner.kind == .object else { return true }
                collect(inner, isRecord, depth - 1)
                return found.count < most && patience > 0
            }
        }
    }
}

/// Reads the values of one record, and names it where one is wrong.
struct RecordReader {
    let record: JSONValue
    /// The ordinal of the record, from 1.
    let row: Int
    let moments: MomentReader

    /// A text without blanks around it; empty where there is none.
    func text(_ key: StaticString) throws(ReportError) -> String {
        guard let value = record[key], value.kind == .text || value.kind == .number else {
            return ""
        }
        return try Self.bounded(value, row: row, path: "\(key)")
    }

    /// A text that is not longer than a field may be.
    static func bounded(
        _ value: JSONValue,
        row: Int,
        path: String
    ) throws(ReportError) -> String {
        guard let text = value.text else { return "" }
        guard text.utf8.count <= Importer.mostCharacters || text.count <= Importer.mostCharacters
        else { throw .recordTooLong(row: row, path: path, limit: Importer.mostCharacters) }
        guard text.utf8.first.map({ $0 <= 0x20 }) ?? false || text.utf8.last == 0x20 else {
            return text
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A text that tells participants or their connections apart.
    func identifier(_ key: StaticString) throws(ReportError) -> String {
        try identifier(text(key), path: "\(key)")
    }

    /// The same of a text that stands as a key.
    func identifier(_ text: String, path: String) throws(ReportError) -> String {
        guard text.utf8.count <= Importer.mostOfIdentifier else {
            throw .recordTooLong(row: row, path: path, limit: Importer.mostOfIdentifier)
        }
        return text
    }

    /// The values of a list, no more than there may be rows; none where there is none.
    func list(_ key: StaticString) throws(ReportError) -> [JSONValue] {
        let values = record[key]?.elements ?? []
        guard values.count <= Importer.mostRows else {
            throw .tooManyRows(limit: Importer.mostRows)
        }
        return values
    }

    /// An address for mail; nil where there is none, or a masked one.
    func address(_ key: StaticString) throws(ReportError) -> String? {
        RowReader.address(ArraySlice(try text(key).utf8))
    }

    /// A moment, as ISO 8601 or as milliseconds since 1970; nil where nothing stands, or what stands
    /// for nothing: 0, 1970.
    func moment(_ key: StaticString) throws(ReportError) -> Date? {
        guard let value = record[key] else { return nil }
        return try Self.moment(value, row: row, path: "\(key)", moments)
    }

    static func moment(
        _ value: JSONValue,
        row: Int,
        path: String,
        _ moments: MomentReader
    ) throws(ReportError) -> Date? {
        let slice = value.slice
        if value.kind == .text, slice.isEmpty { return nil }
        let milliseconds: Int?
        if let number = value.integer {
            // Seconds are below this until the year 5138.
            milliseconds = number.magnitude < 100_000_000_000 ? number * 1000 : number
        } else if value.kind == .text, let stamp = ReportStamp(slice), stamp.day != .none {
            let times = SessionTimes(clock: moments.clock, day: moments.day)
            milliseconds = moments.moment(stamp, times, sample: value.text ?? "", row: row)
        } else {
            milliseconds = nil
        }
        guard let milliseconds, (-1 << 40...253_402_300_799_999).contains(milliseconds) else {
            let text = String((value.text ?? "").prefix(100))
            throw .record(row: row, path: path, text: text, expected: .moment)
        }
        return milliseconds < 31_536_000_000 ? nil : Date(milliseconds: milliseconds)
    }

    /// A whole number, also where it stands as a text; nil where nothing stands.
    func number(_ key: StaticString) throws(ReportError) -> Int? {
        guard let value = record[key] else { return nil }
        if value.kind == .text, value.slice.isEmpty { return nil }
        guard let number = value.integer else {
            let text = String((value.text ?? "").prefix(100))
            throw .record(row: row, path: "\(key)", text: text, expected: .number)
        }
        return number
    }

    /// The end of a connection, which does not lie before its beginning but for what rounding does.
    func end(
        _ joined: Date?,
        _ left: Date?,
        _ key: StaticString
    ) throws(ReportError) -> Date? {
        guard let joined, let left, left < joined else { return left }
        guard joined.timeIntervalSince(left) <= 60 else {
            throw .recordLeavesBeforeJoining(
                row: row,
                path: "\(key)",
                text: Instant(left).text(in: .gmt)
            )
        }
        return joined
    }
}

/// Sessions found record by record.
struct SessionGroups {
    private var places: [String: Int] = [:]
    private(set) var sessions: [ReportedSession] = []
    private var count = 0

    /// Adds connections to the session of that key, which is made where it is new.
    mutating func add(
        _ connections: [ReportedConnection],
        to key: String,
        _ make: () throws(ReportError) -> ReportedSession
    ) throws(ReportError) {
        count += connections.count
        guard count <= Importer.mostRows else { throw .tooManyRows(limit: Importer.mostRows) }
        if let place = places[key] {
            sessions[place].connections += connections
            return
        }
        var session = try make()
        session.connections += connections
        places[key] = sessions.count
        sessions.append(session)
    }

    /// The sessions, each with the day it began behind a key that names no session.
    func keyed(_ moments: MomentReader, _ isComplete: Bool) -> [ReportedSession] {
        guard !isComplete else { return sessions }
        return sessions.map { session in
            var session = session
            let first = session.start ?? session.connections.compactMap(\.joined).min()
            guard let first else { return session }
            let (year, month, day) = CivilDays.date(
                moments.clock.day(Int(first.timeIntervalSince1970 * 1000))
            )
            session.key += " \(Day(year: year, month: month, day: day)?.description ?? "")"
            return session
        }
    }
}
