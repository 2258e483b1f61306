import Meetings

extension EntryReader {
    private static let choices: [(key: Key, choice: Choice)] = [
        (.inFavour, .inFavour), (.against, .against), (.abstentions, .abstention),
        (.blank, .blank), (.spoiled, .spoiled), (.notTakingPart, .notTakingPart),
    ]

    func vote(_ value: Part, _ fields: Fields) throws(RecordError) -> WrittenVote {
        let method = try value.word(VoteMethod.self)
        return WrittenVote(
            method: method,
            motion: try fields[.on]?.named(),
            majority: try fields[.majority].map { (part) throws(RecordError) in
                try RulesReader.majority(part, unlessSaid: majority)
            },
            recused: try fields[.recused]?.namedOneOrMore() ?? [],
            tellers: try fields[.tellers]?.namedOneOrMore() ?? [],
            isForced: try fields[.isForced]?.flag() ?? false,
            castingVote: try fields[.castingVote]?.word(CastingVote.self).choice,
            closedAt: try until(fields),
            ballots: method == .recorded ? .names(try ballots(fields)) : .tally(try tally(fields)),
            decision: try fields[.decision]?.text()
        )
    }

    /// Figures; what is not said is nought.
    private func tally(_ fields: Fields) throws(RecordError) -> Tally {
        var tally = Tally()
        for (key, choice) in Self.choices {
            guard let part = fields[key] else { continue }
            tally[choice] = try part.number(from: 0, through: Tally.largest)
        }
        return tally
    }

    /// Names; `tanguy par le-goff` when the holder of a proxy cast the ballot.
    private func ballots(_ fields: Fields) throws(RecordError) -> [WrittenBallot] {
        var ballots: [WrittenBallot] = []
        for (key, choice) in Self.choices {
            guard let part = fields[key] else { continue }
            guard case .list(let parts) = part.content else { throw part.unexpected(.list) }
            for part in parts {
                let (voter, holder) = try part.voter()
                ballots.append(WrittenBallot(voter: voter, holder: holder, choice: choice))
            }
        }
        return ballots
    }
}

extension Part {
    fileprivate func voter() throws(RecordError) -> (voter: Named, holder: Named?) {
        let text = try line()
        for word in [" par ", " by "] {
            guard let range = text.firstRange(of: word) else { continue }
            return (
                Named(text: String(text[..<range.lowerBound]).trimmingBlanks, place: place),
                Named(text: String(text[range.upperBound...]).trimmingBlanks, place: place)
            )
        }
        return (Named(text: text, place: place), nil)
    }
}
