import Foundation
import Meetings
import Wording

/// One table of a record with typed cells, as a spreadsheet wants it.
struct Grid {
    let name: Phrase
    let columns: [Phrase]
    let rows: [[Cell]]

    enum Cell: Hashable {
        case text(String)
        case number(Int)
        case day(Day)
        case time(Instant)
        case empty
    }

    init(_ table: RecordTable, _ reading: Reading) {
        switch table {
        case .attendance: self = .attendance(reading)
        case .votes: self = .votes(reading)
        case .decisions: self = .decisions(reading)
        case .tasks: self = .tasks(reading)
        }
    }

    init(name: Phrase, columns: [Phrase], rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

extension Grid.Cell {
    init(_ text: String?) {
        self = text.flatMap(\.unlessEmpty).map { .text($0) } ?? .empty
    }

    init(_ instant: Instant?) { self = instant.map { .time($0) } ?? .empty }
}

extension Instant {
    /// `2020-03-16T18:30:00` by the clock of a zone: what a spreadsheet can reckon with.
    func local(in zone: TimeZone) -> String { String(text(in: zone).prefix(19)) }
}
