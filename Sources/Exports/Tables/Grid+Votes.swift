import Journal
import Meetings
import Wording

extension Grid {
    /// A row for each vote, with the snapshot that was frozen when it closed.
    static func votes(_ reading: Reading) -> Grid {
        let choices = Choice.allCases.map(\.label.capitalised)
        let columns: [Phrase] =
            [
                .Column.number, .Column.item, .Column.text, .Column.method, .Column.opened,
                .Column.closed, .Column.entitled, .Column.onSite, .Column.remote,
                .Column.represented, .Column.recused,
            ] + choices + [
                .Column.notVoting, .Column.base, .Column.baseFigure, .Column.needed,
                .Column.outcome,
            ]
        let rows = reading.meeting.votes.enumerated().map { offset, vote in
            [.number(offset + 1)] + row(vote, reading)
        }
        return Grid(name: .Heading.votes, columns: columns, rows: rows)
    }

    private static func row(_ vote: Vote, _ reading: Reading) -> [Cell] {
        let language = reading.language
        let kind = reading.meeting.opening?.rules.kind ?? .association
        let item = vote.item.flatMap { reading.itemNumbers[$0] }
        let text = reading.motion(of: vote)
            .map { reading.line($0.text) ?? Phrase.withheldText[language] }
        return [
            Cell(item), Cell(text), .text(vote.method.label(in: kind)[language]),
            .time(vote.openedAt), Cell(vote.closing?.at),
        ] + figures(vote, language)
    }

    private static func figures(_ vote: Vote, _ language: Language) -> [Cell] {
        let snapshot = vote.closing?.snapshot
        func figure(_ value: (Snapshot) -> Int) -> Cell {
            snapshot.map { .number(value($0)) } ?? .empty
        }
        let presence = [
            figure(\.entitled), figure { $0.present(.onSite) }, figure { $0.present(.remote) },
            figure(\.represented), figure(\.recused),
        ]
        let tally = Choice.allCases.map { choice in figure { $0.tally[choice] } }
        let result = [
            figure(\.notVoting), .text(vote.majority.base.label[language]), figure(\.base),
            figure(\.needed), Cell(snapshot?.outcome.label[language]),
        ]
        return presence + tally + result
    }
}
