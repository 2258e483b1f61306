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
        case .proxies: self = .proxies(reading)
        case .replacements: self = .replacements(reading)
        case .quorum: self = .quorum(reading)
        case .agenda: self = .agenda(reading)
        case .interruptions: self = .interruptions(reading)
        case .incidents: self = .incidents(reading)
        case .turns: self = .turns(reading)
        case .motions: self = .motions(reading)
        case .votes: self = .votes(reading)
        case .choices: self = .choices(reading)
        case .ballots: self = .ballots(reading)
        case .recusals: self = .recusals(reading)
        case .decisions: self = .decisions(reading)
        case .tasks: self = .tasks(reading)
        case .approval: self = .approval(reading)
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

    init(_ number: Int?) { self = number.map { .number($0) } ?? .empty }
}

extension Instant {
    /// `2020-03-16T18:30:00` by the clock of a zone: what a spreadsheet can reckon with.
    func local(in zone: TimeZone) -> String { String(text(in: zone).prefix(19)) }
}
