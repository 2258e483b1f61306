import Journal
import Meetings
import Wording

extension Grid {
    /// A row for each vote, with the snapshot that was frozen when it closed.
    static func votes(_ reading: Reading) -> Grid {
        let choices = Choice.allCases.map(\.label.capitalised)
        let columns: [Phrase] =
            [
                .Column.number, .Column.item, .Column.text, .Column.round, .Column.method,
                .Column.tool, .Column.opened, .Column.closed, .Column.abandoned,
                .Column.quorumNeeded, .Column.counted, .Column.withoutQuorum, .Column.entitled,
                .Column.onSite, .Column.remote,
                .Column.unknown, .Column.represented, .Column.recused,
            ] + choices + [
                .Column.notVoting, .Column.base, .Column.baseFigure, .Column.needed,
                .Column.outcome, .Column.reason, .Column.question,
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
        let title = vote.round.flatMap { reading.meeting.selections[$0.selection]?.title }
        let text = (reading.motion(of: vote)?.wording ?? title).map(reading.lineOrNotice)
        let quorum = vote.closing?.snapshot.quorum
        let isForced = vote.isForced || vote.closing?.isForced ?? false
        return [
            Cell(item), Cell(text), Cell(vote.round?.number),
            .text(vote.method.label(in: kind)[language]),
            Cell(vote.tool.map(reading.lineOrNotice)), .time(vote.openedAt),
            Cell(vote.closing?.at), Cell(vote.abandonment?.at), Cell(quorum?.needed),
            Cell(quorum?.counted),
            isForced ? .text(Phrase.Column.forced[language]) : .empty,
        ] + figures(vote, language)
            + [Cell(reason(vote).map(reading.lineOrNotice))]
            + [Cell(reading.question(.vote(id: vote.id))?[language])]
    }

    /// Why the vote was abandoned, or why of equal options one was taken.
    private static func reason(_ vote: Vote) -> PassageID? {
        vote.abandonment?.reason ?? vote.closing?.tieBreak?.reason
    }

    /// Who was there, then the figures: of consensus and of what was taken note of there are none.
    private static func figures(_ vote: Vote, _ language: Language) -> [Cell] {
        let snapshot = vote.closing?.snapshot
        func figure(_ value: (Snapshot) -> Int) -> Cell {
            snapshot.map { .number(value($0)) } ?? .empty
        }
        let presence = [
            figure(\.entitled), figure { $0.present(.onSite) }, figure { $0.present(.remote) },
            figure(\.presentInUnknownMode), figure(\.represented), figure(\.recused),
        ]
        let outcome = Cell(snapshot?.outcome.label[language])
        guard vote.method.isCounted else {
            let none = [Cell](repeating: .empty, count: Choice.allCases.count + 4)
            return presence + none + [outcome]
        }
        let tally = Choice.allCases.map { choice in figure { $0.tally[choice] } }
        let result = [
            figure(\.notVoting), .text(vote.majority.base.label[language]), figure(\.base),
            figure(\.needed), outcome,
        ]
        return presence + tally + result
    }
}
