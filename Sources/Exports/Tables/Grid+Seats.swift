import Journal
import Meetings
import Wording

extension Grid {
    /// A row for each stretch during which a proxy counted; one without for a proxy that never did.
    static func proxies(_ reading: Reading) -> Grid {
        let meeting = reading.meeting
        // Where nobody says when a proxy was handed in, it is put down as of the beginning.
        let beginning = [meeting.particulars?.plannedAt, meeting.opening?.at]
            .compactMap(\.self).min()
        let rows = meeting.proxies.flatMap { proxy in
            stretched(
                [
                    .text(reading.name(proxy.giver)[reading.language]),
                    .text(reading.name(proxy.holder)[reading.language]),
                    proxy.at == beginning ? .empty : .time(proxy.at), Cell(proxy.revokedAt),
                ],
                meeting.representations(by: proxy)
            )
        }
        return Grid(
            name: .Heading.proxies,
            columns: [
                .Column.giver, .Column.holder, .Column.given, .Column.revoked,
                .Column.countedFrom, .Column.countedTo,
            ],
            rows: rows
        )
    }

    /// A row for each stretch during which a substitute held a seat; one without where that never
    /// was.
    static func replacements(_ reading: Reading) -> Grid {
        let rows = reading.meeting.replacements.flatMap { replacement in
            stretched(
                [
                    .text(reading.name(replacement.member)[reading.language]),
                    .text(reading.name(replacement.substitute)[reading.language]),
                    .time(replacement.from), Cell(replacement.until),
                ],
                reading.meeting.tenures(by: replacement)
            )
        }
        return Grid(
            name: .Heading.replacements,
            columns: [
                .Column.member, .Column.substitute, .Column.from, .Column.to,
                .Column.countedFrom, .Column.countedTo,
            ],
            rows: rows
        )
    }

    private static func stretched(_ cells: [Cell], _ periods: [Period]) -> [[Cell]] {
        guard !periods.isEmpty else { return [cells + [.empty, .empty]] }
        return periods.map { cells + [.time($0.from), Cell($0.to)] }
    }

    /// A row for each recusal.
    static func recusals(_ reading: Reading) -> Grid {
        let meeting = reading.meeting
        let rows = meeting.recusals.map { recusal -> [Cell] in
            let vote = recusal.vote.flatMap(meeting.votes.position)
            return [
                .text(reading.name(recusal.person)[reading.language]),
                Cell(recusal.item.flatMap { reading.itemNumbers[$0] }),
                Cell(vote.map { $0 + 1 }), .time(recusal.from), Cell(recusal.to),
            ]
        }
        return Grid(
            name: .Heading.recusals,
            columns: [
                .Column.name, .Column.item, .Column.vote, .Column.from, .Column.to,
            ],
            rows: rows
        )
    }

    /// A row for each check of the quorum.
    static func quorum(_ reading: Reading) -> Grid {
        let language = reading.language
        let rows = reading.meeting.quorumChecks.enumerated().map { index, check -> [Cell] in
            let reckoning = check.reckoning
            return [
                .time(check.at), .text(check.occasion.label[language]),
                Cell(check.item.flatMap { reading.itemNumbers[$0] }),
                .number(reckoning.base), .number(reckoning.needed), .number(reckoning.onSite),
                .number(reckoning.remote), .number(reckoning.unknown),
                .number(reckoning.represented), .number(reckoning.counted),
                .text(Phrase.met(reckoning.isMet)[language]),
                Cell(reading.question(.quorumCheck(index: index))?[language]),
            ]
        }
        return Grid(
            name: .Heading.quorum,
            columns: [
                .Column.time, .Column.occasion, .Column.item, .Column.baseFigure,
                .Column.quorumNeeded, .Column.onSite, .Column.remote, .Column.unknown,
                .Column.represented, .Column.counted, .Column.outcome, .Column.question,
            ],
            rows: rows
        )
    }
}
