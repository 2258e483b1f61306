import Meetings
import Wording

extension VoteView {
    /// Somebody who has a vote by name: what they said, and what they may say.
    struct Voter: Sendable {
        let person: String
        let name: Phrase
        /// Who votes for them; nil where they do themselves.
        let through: Phrase?
        /// What they said; nil: nothing yet.
        let choice: Phrase?
        /// What they said and who holds their proxy, for the script; nil where the buttons are there.
        let said: String?
        let holder: String?
        let taps: Taps?
        /// Takes back what they said; nil: nothing yet.
        let retract: ActButton?
        /// A ballot that may name several; nil where a button says all, or it is cast.
        let paper: Paper?
    }

    /// The buttons of somebody: each casts one ballot.
    struct Taps: Sendable {
        let taps: [Tap]
        /// Whether they are the names of those who stand.
        let isRound: Bool
    }

    struct Tap: Sendable {
        let act: String
        let key: String
        let label: Phrase
        let isPressed: Bool
    }

    /// A ballot on which several are ticked.
    struct Paper: Sendable {
        let voter: String
        let holder: String?
    }
}

extension VoteView.Voter {
    init(_ person: PersonID, _ holder: PersonID?, _ vote: Vote, _ facts: ConsoleFacts) {
        let id = person.description
        self.person = id
        name = facts.name(person)
        through = holder.map { VoteWords.through(facts.name($0)) }
        let ballot = vote.ballots[person]
        choice = ballot.map { facts.words(of: $0) }
        let isLean = facts.isLean && !vote.namesSeveral
        said = isLean ? ballot?.key : nil
        self.holder = isLean ? holder?.description : nil
        retract = ballot.map { _ in
            ActButton(
                VoteWords.retract,
                "retractBallot",
                [("vote", vote.id.description), ("voter", id)]
            )
        }
        let holder = holder?.description
        taps =
            isLean || vote.namesSeveral
            ? nil : VoteView.Taps(of: vote, by: id, through: holder, said: ballot?.key, facts)
        paper =
            vote.namesSeveral && ballot == nil ? VoteView.Paper(voter: id, holder: holder) : nil
    }

    private init(example text: Phrase) {
        (person, name, through, choice, said, holder) = ("…", text, text, text, "…", "…")
        (taps, retract) = (.example, .example)
        paper = VoteView.Paper(voter: "…", holder: "…")
    }

    static let example = VoteView.Voter(example: Phrase(verbatim: "…"))
}

extension VoteView.Taps {
    /// The voter and the holder of their proxy come last, so that they can be added.
    init(
        of vote: Vote,
        by voter: String,
        through holder: String?,
        said: String?,
        _ facts: ConsoleFacts
    ) {
        func cast(_ choice: Choice, _ option: String?, _ label: Phrase) -> VoteView.Tap {
            let act = ActButton.fields(
                "cast",
                [("vote", vote.id.description), ("choice", choice.rawValue)]
                    + (option.map { [("options", $0)] } ?? [])
                    // What the page shows as cast is replaced; what came since is not.
                    + (said == nil ? [] : [("anew", "true")]) + [("voter", voter)]
                    + (holder.map { [("holder", $0)] } ?? [])
            )
            let key = option ?? choice.rawValue
            return VoteView.Tap(act: act, key: key, label: label, isPressed: said == key)
        }
        let words = VoteWords()
        isRound = vote.round != nil
        let others = [
            cast(.abstention, nil, words.abstention),
            cast(.notTakingPart, nil, words.notTakingPart),
        ]
        if let round = vote.round {
            taps =
                round.options.map { cast(.inFavour, $0.id, facts.name($0)) }
                + [cast(.blank, nil, words.blankBallot)] + others
        } else {
            taps =
                [cast(.inFavour, nil, words.inFavour), cast(.against, nil, words.against)] + others
        }
    }

    private init(example: VoteView.Tap) { (taps, isRound) = ([example], true) }

    static let example = VoteView.Taps(
        example: VoteView.Tap(act: "…", key: "…", label: Phrase(verbatim: "…"), isPressed: true)
    )
}

extension Ballot {
    /// Which button says the same: the choice, or the one whom it names.
    fileprivate var key: String { options.first?.id ?? choice.rawValue }
}

extension ConsoleFacts {
    /// What a ballot says: the choice, or whom it names.
    fileprivate func words(of ballot: Ballot) -> Phrase {
        ballot.options.isEmpty ? ballot.choice.ofOneBallot : ballot.options.map(name).listed
    }
}
