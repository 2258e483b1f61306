import Journal
public import Meetings

extension Snapshot {
    /// «Présents : 9 sur place, 6 à distance ; représentés : 2 ; ne prennent pas part au vote : 1».
    public var presenceLine: Phrase {
        var parts = [presentPart]
        if represented > 0 {
            parts.append(
                Phrase(
                    french: "représentés : \(represented)",
                    english: "represented: \(represented)"
                )
            )
        }
        if recused > 0 {
            parts.append(Phrase(french: "déports : \(recused)", english: "recused: \(recused)"))
        }
        if tally.notTakingPart > 0 {
            let label = Choice.notTakingPart.label
            parts.append(
                Phrase(
                    french: "\(label) : \(tally.notTakingPart)",
                    english: "\(label): \(tally.notTakingPart)"
                )
            )
        }
        if let remotePapers {
            parts.append(
                Phrase(
                    french: """
                        plus de voix dans l’urne que dans la salle, pouvoirs compris : \
                        \(remotePapers) au moins y ont été déposées pour des membres à distance
                        """,
                    english: """
                        more votes in the box than in the room, proxies included: at least \
                        \(remotePapers) were put in for members who take part remotely
                        """
                )
            )
        }
        let line = parts.joined(by: Phrase(french: " ; ", english: "; "))
        return Phrase(french: "\(line).", english: "\(line).")
    }

    private var presentPart: Phrase {
        let unknown = presentInUnknownMode
        let (onSite, remote) = (present(.onSite), present(.remote))
        if unknown == 0, onSite == 0, remote > 1 {
            return Phrase(
                french: "Présents : \(remote), tous à distance",
                english: "Present: \(remote), all remotely"
            )
        }
        if unknown == 0, remote == 0, onSite > 1 {
            return Phrase(
                french: "Présents : \(onSite), tous sur place\(elsewhere)",
                english: "Present: \(onSite), all on site\(elsewhere)"
            )
        }
        return presentInEachMode
    }

    private var presentInEachMode: Phrase {
        var parts = [
            Phrase(
                french: "\(present(.onSite)) sur place\(elsewhere)",
                english: "\(present(.onSite)) on site\(elsewhere)"
            ),
            Phrase(
                french: "\(present(.remote)) à distance",
                english: "\(present(.remote)) remotely"
            ),
        ]
        let unknown = presentInUnknownMode
        if unknown > 0 {
            parts.append(
                Phrase(
                    french: "\(unknown) sans mode consigné",
                    english: "\(unknown) in a mode not recorded"
                )
            )
        }
        let line = parts.joined(by: Phrase(verbatim: ", "))
        return Phrase(french: "Présents : \(line)", english: "Present: \(line)")
    }

    private var elsewhere: Phrase {
        let heads = present.first { $0.channel == .secondarySite }?.heads ?? 0
        guard heads > 0 else { return Phrase(verbatim: "") }
        return Phrase(
            french: " (dont \(heads) sur un autre site)",
            english: " (\(heads) of them at another site)"
        )
    }

    /// «Quorum : 12 requis, 19 comptés.»; without quorum it says so.
    public func quorumLine(isForced: Bool) -> Phrase {
        let figures = Phrase(
            french: """
                \(quorum.needed) requis, \(quorum.counted) \
                \(quorum.counted < 2 ? "compté" : "comptés")
                """,
            english: "\(quorum.needed) needed, \(quorum.counted) counted"
        )
        if quorum.isMet {
            return Phrase(
                french: "Quorum : \(figures), atteint.",
                english: "Quorum: \(figures), met."
            )
        }
        return isForced
            ? Phrase(
                french: "Vote tenu sans quorum, sur décision de la présidence : \(figures).",
                english: "Vote held without a quorum, as the chair decided: \(figures)."
            )
            : Phrase(
                french: "Vote tenu sans quorum : \(figures).",
                english: "Vote held without a quorum: \(figures)."
            )
    }

    /// «Pour 11, contre 4, abstentions 1».
    public var tallyLine: Phrase {
        var parts = [Choice.inFavour, .against, .abstention].map { counted($0) }
        parts += [Choice.blank, .spoiled].filter { tally[$0] > 0 }.map { counted($0) }
        parts += notVotingPart
        let line = parts.joined(by: Phrase(verbatim: ", ")).capitalised
        return Phrase(french: "\(line).", english: "\(line).")
    }

    private func counted(_ choice: Choice) -> Phrase {
        Phrase(
            french: "\(choice.label)\u{A0}\(tally[choice])",
            english: "\(choice.label)\u{A0}\(tally[choice])"
        )
    }

    /// «Adopté», «Adopté à l’unanimité», «Adopté par consensus», «Il en est pris acte»; of a round,
    /// those elected, by their words.
    ///
    /// Nil for `elected` where nobody is to be named; `isFeminine` where French agrees so with what was
    /// voted on.
    public func outcomeWords(
        of method: VoteMethod,
        electing elected: [Phrase]? = [],
        isFeminine: Bool = false
    ) -> Phrase {
        switch outcome {
        case .chosen, .undecided: return electionWords(elected)
        case .noted: return Phrase(french: "Il en est pris acte.", english: "Noted.")
        case .carried, .carriedByCastingVote, .rejected, .rejectedByCastingVote: break
        }
        let label = outcome.label.capitalised
        let word =
            isFeminine ? Phrase(french: "\(label.french)e", english: "\(label.english)") : label
        if method == .consensus {
            return Phrase(french: "\(word) par consensus.", english: "\(word) by consensus.")
        }
        return isUnanimous || method == .unanimity
            ? Phrase(french: "\(word) à l'unanimité.", english: "\(word) unanimously.")
            : Phrase(french: "\(word).", english: "\(word).")
    }

    private func electionWords(_ elected: [Phrase]?) -> Phrase {
        guard let elected else {
            return outcome == .chosen
                ? Phrase(french: "Sièges pourvus.", english: "Seats filled.")
                : Phrase(
                    french: "Un autre tour est nécessaire.",
                    english: "Another round is needed."
                )
        }
        if elected.isEmpty {
            return Phrase(french: "Aucun siège pourvu.", english: "No seat filled.")
        }
        let filled = filled(by: elected)
        return outcome == .chosen
            ? filled
            : Phrase(
                french: "\(filled) Un autre tour est nécessaire.",
                english: "\(filled) Another round is needed."
            )
    }

    /// Whoever sits there, the seat is masculine: titles are free words and tell no gender.
    private func filled(by elected: [Phrase]) -> Phrase {
        let one = elected.count == 1
        if self.elected.contains(where: \.isPerson) {
            return Phrase(
                french: "\(one ? "Siège pourvu" : "Sièges pourvus") : \(elected.listed).",
                english: "Elected: \(elected.listed)."
            )
        }
        return Phrase(
            french: "\(one ? "Choix retenu" : "Choix retenus") : \(elected.listed).",
            english: "Chosen: \(elected.listed)."
        )
    }

    private var isUnanimous: Bool {
        outcome.isCarried && tally.inFavour > 1 && tally.inFavour == tally.total && notVoting == 0
    }

    /// The figures of a round: the valid ballots, then the votes for each option.
    public func countsLine(_ name: (Selection.Option) -> Phrase) -> Phrase {
        let cast = Phrase(
            french: "suffrages exprimés\u{A0}\(tally.inFavour)",
            english: "valid ballots\u{A0}\(tally.inFavour)"
        )
        let others = [Choice.abstention, .blank, .spoiled].filter { tally[$0] > 0 }
            .map { counted($0) }
        let line = ([cast] + others + notVotingPart).joined(by: Phrase(verbatim: ", ")).capitalised
        let counts = tally.options.map { count in
            let name = name(count.option)
            return Phrase(
                french: "\(name)\u{A0}: \(count.weight)",
                english: "\(name)\u{A0}\(count.weight)"
            )
        }
        .joined(by: Phrase(french: " ; ", english: "; "))
        return tally.options.isEmpty
            ? Phrase(french: "\(line).", english: "\(line).")
            : Phrase(french: "\(line). \(counts).", english: "\(line). \(counts).")
    }

    private var notVotingPart: [Phrase] {
        guard notVoting > 0 else { return [] }
        return [Phrase(french: "non-votants \(notVoting)", english: "not voting \(notVoting)")]
    }

    /// What is said of equal votes before the outcome; nil when they are not equal.
    public var tieLine: Phrase? {
        guard tally.inFavour == tally.against, tally.inFavour > 0 else { return nil }
        return outcome.isByCastingVote
            ? Phrase(
                french: "Partage égal des voix ; celle de la présidence est prépondérante.",
                english: "The votes are equal; the chair has the casting vote."
            )
            : Phrase(french: "Partage égal des voix.", english: "The votes are equal.")
    }
}

extension MajorityRule {
    /// «Majorité des suffrages exprimés : 8 sur 15».
    ///
    /// `needed` and `base` as frozen; weighted where members carry several votes.
    /// Without a threshold the majority is relative.
    public func arithmetic(
        needed: Int,
        of total: Int,
        isWeighted: Bool
    ) -> Phrase {
        let votes = isWeighted ? base.weightedLabel : base.label
        let rule: Phrase
        switch threshold {
        case .nothing:
            return Phrase(french: "Majorité relative.", english: "Relative majority.")
        case .count(let number):
            return Phrase(french: "Voix requises : \(number).", english: "Votes needed: \(number).")
        case .moreThan(let part) where 2 * part.numerator == part.denominator:
            rule = Phrase(french: "Majorité des \(votes)", english: "Majority of the \(votes)")
        case .moreThan: rule = threshold.words(of: votes).capitalised
        case .atLeast(let part):
            rule = Phrase(
                french: "Majorité \(part.ofWhole) des \(votes)",
                english: "Majority of \(part.words) of the \(votes)"
            )
        }
        return Phrase(
            french: "\(rule) : \(needed) sur \(total).",
            english: "\(rule): \(needed) of \(total)."
        )
    }
}
