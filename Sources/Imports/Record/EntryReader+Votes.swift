import Meetings

extension EntryReader {
    private static let choices: [(key: Key, choice: Choice)] = [
        (.inFavour, .inFavour), (.against, .against), (.abstentions, .abstention),
        (.blank, .blank), (.spoiled, .spoiled), (.notTakingPart, .notTakingPart),
    ]

    func motion(_ value: Part, _ fields: Fields) throws(RecordError) -> WrittenMotion {
        WrittenMotion(
            text: try value.text(),
            kind: try fields[.kind]?.word(Motion.Kind.self) ?? .proposal,
            mover: try fields[.mover]?.named(),
            amends: try fields[.amends]?.named()
        )
    }

    func selection(_ value: Part, _ fields: Fields) throws(RecordError) -> WrittenSelection {
        WrittenSelection(
            title: try value.title(),
            candidates: try fields[.candidates]?.namedOneOrMore() ?? [],
            texts: try fields[.options]?.namedOneOrMore() ?? [],
            seats: try fields[.seats]?.number(from: 1, through: Limits.members) ?? 1,
            tieRule: try fields[.tie]?.word(Selection.TieRule.self) ?? .newRound
        )
    }

    func vote(_ value: Part, _ fields: Fields) throws(RecordError) -> WrittenVote {
        let method = try value.word(VoteMethod.self)
        return WrittenVote(
            method: method,
            subject: try fields[.on]?.named(),
            majority: try fields[.majority].map { (part) throws(RecordError) in
                try RulesReader.majority(part, unlessSaid: majority)
            },
            recused: try fields[.recused]?.namedOneOrMore() ?? [],
            tellers: try fields[.tellers]?.namedOneOrMore() ?? [],
            isForced: try fields[.isForced]?.flag() ?? false,
            castingVote: try fields[.castingVote]?.word(CastingVote.self).choice,
            tool: try fields[.tool]?.title(),
            abandoned: try fields[.abandoned]?.text(),
            amendedText: try fields[.amendedText]?.text(),
            candidates: try fields[.candidates]?.namedOneOrMore(),
            tieBreak: try fields[.tieBreak]?.namedOneOrMore(),
            tieBreakReason: try tieBreakReason(fields),
            closedAt: try until(fields),
            ballots: method == .recorded ? .names(try ballots(fields)) : try tally(fields),
            decision: try fields[.decision]?.text()
        )
    }

    /// A tie is broken for a reason, which stands beside it.
    private func tieBreakReason(_ fields: Fields) throws(RecordError) -> MarkedText? {
        guard fields[.tieBreak] != nil else { return try fields[.reason]?.text() }
        return try fields.required(.reason).text()
    }

    /// Figures; what is not said is nought.
    private func tally(_ fields: Fields) throws(RecordError) -> WrittenBallots {
        var tally = Tally()
        for (key, choice) in Self.choices {
            guard let part = fields[key] else { continue }
            tally[choice] = try part.number(from: 0, through: Tally.largest)
        }
        var counts: [WrittenCount] = []
        for (option, part) in try fields[.counts]?.pairs().map({
            (Named(text: $0.key, place: $0.place), $0.value)
        }) ?? [] {
            counts.append(
                WrittenCount(
                    option: option,
                    weight: try part.number(from: 0, through: Tally.largest)
                )
            )
        }
        let valid = try fields[.validBallots]?.number(from: 0, through: Tally.largest)
        return .tally(tally, counts: counts, validBallots: valid)
    }

    /// Names; `tanguy par le-goff` when the holder of a proxy cast the ballot.
    private func ballots(_ fields: Fields) throws(RecordError) -> [WrittenBallot] {
        var ballots: [WrittenBallot] = []
        for (key, choice) in Self.choices {
            guard let part = fields[key] else { continue }
            guard case .list(let parts) = part.content else { throw part.unexpected(.list) }
            for part in parts {
                let (voter, holder) = try part.voter()
                ballots.append(
                    WrittenBallot(voter: voter, holder: holder, choice: choice, options: [])
                )
            }
        }
        return ballots + (try namedBallots(fields))
    }

    /// Of a round by name: under each candidate those who voted for them; who stands under several
    /// cast one ballot that names all of these.
    private func namedBallots(_ fields: Fields) throws(RecordError) -> [WrittenBallot] {
        var order: [String] = []
        var ballots: [String: WrittenBallot] = [:]
        for pair in try fields[.counts]?.pairs() ?? [] {
            for part in try pair.value.oneOrMore() {
                let (voter, holder) = try part.voter()
                if ballots[voter.text] == nil { order.append(voter.text) }
                ballots[voter.text] = WrittenBallot(
                    voter: voter,
                    holder: holder ?? ballots[voter.text]?.holder,
                    choice: .inFavour,
                    options: (ballots[voter.text]?.options ?? []) + [
                        Named(text: pair.key, place: pair.place)
                    ]
                )
            }
        }
        return order.compactMap { ballots[$0] }
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
