public import Meetings

extension Question {
    /// What the corrected record says against the printed figures, in whole sentences.
    public var words: Phrase {
        let text = statements.joined(by: Phrase(verbatim: ". "))
        return Phrase(french: "\(text).", english: "\(text).")
    }

    /// The same, each sentence without its full stop, for one that goes on.
    public var statements: [Phrase] {
        var parts = differences.map { difference in
            Phrase(
                french: """
                    \(difference.figure.label)\u{A0}\(difference.corrected) au lieu de \
                    \(difference.printed)
                    """,
                english: """
                    \(difference.figure.label)\u{A0}\(difference.corrected) instead of \
                    \(difference.printed)
                    """
            )
        }
        if reversesQuorum {
            parts.append(
                Phrase(
                    french: "le constat du quorum s'en trouverait inversé",
                    english: "the finding on the quorum would be reversed"
                )
            )
        }
        if let outcome {
            parts.append(
                Phrase(
                    french: "le résultat deviendrait : \(outcome.label)",
                    english: "the result would become: \(outcome.label)"
                )
            )
        }
        let list = parts.joined(by: Phrase(french: " ; ", english: "; "))
        return [
            Phrase(
                french: "Mis en question par un fait consigné après coup : \(list)",
                english: "Called into question by a fact recorded later: \(list)"
            ),
            Phrase(
                french: "Les chiffres arrêtés sur le moment sont maintenus",
                english: "The figures frozen at the time stand"
            ),
        ]
    }
}

extension Question.Figure: Worded {
    /// The figure in words.
    public var label: Phrase {
        switch self {
        case .entitled: Phrase(french: "membres ayant voix", english: "members with a vote")
        case .onSite: Phrase(french: "sur place", english: "on site")
        case .remote: Phrase(french: "à distance", english: "remotely")
        case .unknownMode: Phrase(french: "sans mode consigné", english: "in a mode not recorded")
        case .represented: Phrase(french: "représentés", english: "represented")
        case .recused: Phrase(french: "déports", english: "recused")
        case .quorumBase: Phrase(french: "base du quorum", english: "base of the quorum")
        case .quorumNeeded: Phrase(french: "quorum requis", english: "quorum needed")
        case .quorumCounted:
            Phrase(french: "comptés pour le quorum", english: "counted for the quorum")
        case .notVoting: Phrase(french: "non-votants", english: "not voting")
        case .majorityBase: Phrase(french: "base de la majorité", english: "base of the majority")
        case .majorityNeeded: Phrase(french: "voix requises", english: "votes needed")
        }
    }
}
