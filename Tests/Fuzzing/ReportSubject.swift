import Foundation
import Imports
import Meetings

/// Reads bytes as a report of a conferencing system, one kind of content a subject.
enum ReportSubject {
    /// What a report may be.
    enum Kind {
        case table
        case records
        case workbook
        case binaryWorkbook
        case events

        /// Whether bytes are of that kind, or would be but for a change.
        func takes(_ bytes: Data) -> Bool {
            let isZip = bytes.starts(with: Data("PK".utf8))
            let isCompound = bytes.starts(with: [0xD0, 0xCF])
            let first = bytes.first { $0 > 0x20 }
            let isRecords = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
            switch self {
            case .workbook: return isZip
            case .binaryWorkbook: return isCompound
            case .records: return isRecords
            case .events: return first == UInt8(ascii: "<")
            case .table: return !isZip && !isCompound && !isRecords && first != UInt8(ascii: "<")
            }
        }
    }

    static func examine(_ bytes: Data, as kind: Kind) {
        guard kind.takes(bytes), let zone = TimeZone(identifier: "Europe/Paris") else { return }
        let day = Day(year: 2026, month: 3, day: 12)
        let reading = ReportReading(zone: zone, day: day)
        guard let first = said(by: bytes, reading) else { return }
        // What was read first is gone by then: the bound of memory is that of reading once.
        claim(first == said(by: bytes, reading), "the same bytes say the same")
    }

    /// What bytes say, in a number; nil where they are refused.
    private static func said(by bytes: Data, _ reading: ReportReading) -> Int? {
        guard let outcome = outcome(bytes, reading) else { return nil }
        switch outcome {
        case .read(let report): isSound(report)
        case .asks(let questions): areAnswerable(questions, bytes, reading)
        }
        return outcome.hashValue
    }

    private static func outcome(_ bytes: Data, _ reading: ReportReading) -> ReadReport? {
        read { () throws(ReportError) in try Importer.read(bytes, reading) }
    }

    private static func isSound(_ report: AttendeeReport) {
        for session in report.sessions {
            claim(session.connections.count <= Importer.mostRows * 2, "too many connections")
            for connection in session.connections {
                claim(connection.row >= 1, "a row before the first")
                claim(connection.name.count <= Importer.mostCharacters * 2, "a name without end")
                if let joined = connection.joined, let left = connection.left {
                    claim(joined <= left, "gone before having come")
                }
            }
        }
    }

    /// A question that is answered is not asked again.
    private static func areAnswerable(
        _ questions: [ReportQuestion],
        _ bytes: Data,
        _ reading: ReportReading
    ) {
        claim(!questions.isEmpty, "it asks nothing")
        var reading = reading
        for question in questions {
            let own =
                switch question.kind {
                case .date: "2026-03-12"
                case .zone: "Europe/Paris"
                case .dayOrder: "day-month"
                case .session: "all"
                }
            reading.answers[question.kind] = question.choices.first ?? own
        }
        guard let next = outcome(bytes, reading), case .asks(let again) = next else { return }
        let answered = Set(questions.map(\.kind)).subtracting([.date])
        claim(answered.isDisjoint(with: again.map(\.kind)), "it asks again")
    }
}
