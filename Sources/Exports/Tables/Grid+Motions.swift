import Journal
import Meetings
import Wording

extension Grid {
    /// A row for each motion and each amendment, with the words that it ended with.
    static func motions(_ reading: Reading) -> Grid {
        let (meeting, language) = (reading.meeting, reading.language)
        let kind = meeting.opening?.rules.kind ?? .association
        let rows = meeting.motions.enumerated().map { offset, motion -> [Cell] in
            let amended = motion.amends.flatMap(meeting.motions.position)
            let outcome = meeting.votes(on: motion.id).last?.closing?.snapshot.outcome
            let first = motion.revisions.isEmpty ? nil : reading.lineOrNotice(motion.text)
            return [
                .number(offset + 1), Cell(motion.item.flatMap { reading.itemNumbers[$0] }),
                .text(kind.label(of: motion).word[language]),
                Cell(amended.map { $0 + 1 }),
                Cell(motion.mover.map { reading.name($0)[language] }),
                .time(motion.at), .text(reading.lineOrNotice(motion.wording)), Cell(first),
                Cell(motion.withdrawnAt), Cell(outcome?.label[language]),
            ]
        }
        return Grid(
            name: .Heading.motions,
            columns: [
                .Column.number, .Column.item, .Column.kind, .Column.amends, .Column.mover,
                .Column.time, .Column.text, .Column.firstWording, .Column.withdrawn,
                .Column.outcome,
            ],
            rows: rows
        )
    }

    /// A row for each option of each round.
    static func choices(_ reading: Reading) -> Grid {
        let language = reading.language
        let rows = reading.meeting.votes.enumerated().flatMap { offset, vote -> [[Cell]] in
            guard let round = vote.round else { return [] }
            let snapshot = vote.closing?.snapshot
            let weights = Dictionary(
                (snapshot?.tally.options ?? []).map { ($0.option, $0.weight) },
                uniquingKeysWith: { first, _ in first }
            )
            let elected = Set(snapshot?.elected ?? [])
            let title = reading.meeting.selections[round.selection].map {
                reading.lineOrNotice($0.title)
            }
            return round.options.map { option in
                [
                    .number(offset + 1), Cell(title), .number(round.number),
                    .text(reading.option(option)[language]), Cell(weights[option]),
                    elected.contains(option) ? .text(Phrase.Column.elected[language]) : .empty,
                ]
            }
        }
        return Grid(
            name: .Heading.choices,
            columns: [
                .Column.vote, .Column.text, .Column.round, .Column.option, .Column.weight,
                .Column.outcome,
            ],
            rows: rows
        )
    }

    /// A row for each ballot of the recorded votes, in the order of the roster; in a round, one
    /// for each option that it names.
    static func ballots(_ reading: Reading) -> Grid {
        let language = reading.language
        let members = reading.meeting.roster.members
        let rows = reading.meeting.votes.enumerated().flatMap { offset, vote in
            members.flatMap { member -> [[Cell]] in
                guard let ballot = vote.ballots[member.person] else { return [] }
                let words =
                    ballot.options.isEmpty
                    ? [ballot.choice.ofOneBallot] : ballot.options.map(reading.option)
                return words.map {
                    [
                        .number(offset + 1), .text(reading.name(member.person)[language]),
                        .text($0[language]),
                        Cell(ballot.castBy.map { reading.name($0)[language] }),
                        .time(ballot.at),
                    ]
                }
            }
        }
        return Grid(
            name: .Heading.ballots,
            columns: [
                .Column.vote, .Column.name, .Column.choice, .Column.proxyHolder, .Column.time,
            ],
            rows: rows
        )
    }
}
