import Journal

extension Phrase {
    /// In the place of the title of an item whose texts stay in the room.
    public static let closedSessionItem = Phrase(
        french: "Point examiné à huis clos",
        english: "Item held in closed session"
    )

    /// In the place of a text that stays in the room.
    public static let withheldText = Phrase(
        french: "texte réservé (huis clos).",
        english: "text withheld (closed session)."
    )

    public static let heldInClosedSession = Phrase(
        french: "Ce point a été examiné à huis clos : les débats et les textes en sont réservés.",
        english: "This item was held in closed session: what was said and its texts are withheld."
    )

    public static let itemNotTakenUp = Phrase(
        french: "Ce point n'a pas été abordé.",
        english: "This item was not taken up."
    )

    /// «Mme Anne Kerdoncuff (visioconférence)», «… (sur place, puis téléphone)».
    public static func speaker(_ name: Phrase, through means: [Phrase]) -> Phrase {
        guard !means.isEmpty else { return name }
        let means = successive(means)
        return Phrase(french: "\(name) (\(means))", english: "\(name) (\(means))")
    }

    /// «Décision 2020-BF-007»; without a number while there is none.
    public static func decision(_ reference: String?) -> Phrase {
        let number = reference.map { "\u{A0}" + $0 } ?? ""
        return Phrase(french: "Décision\(number)", english: "Decision\(number)")
    }

    /// What is left of a decision that was taken back.
    public static let annulled = Phrase(french: "annulée.", english: "annulled.")

    /// «Résolution présentée par Mme Kerdoncuff, non mise aux voix».
    public static func moved(_ motion: Phrase, by mover: Phrase?) -> Phrase {
        let label = motion.capitalised
        guard let mover else {
            return Phrase(
                french: "\(label) non mise aux voix",
                english: "\(label) not put to the vote"
            )
        }
        return Phrase(
            french: "\(label) présentée par \(mover), non mise aux voix",
            english: "\(label) moved by \(mover), not put to the vote"
        )
    }

    /// «Résolution mise aux voix», «Résolution présentée par Mme Kerdoncuff et mise aux voix».
    public static func putToTheVote(_ motion: Phrase, by mover: Phrase?) -> Phrase {
        let label = motion.capitalised
        guard let mover else {
            return Phrase(french: "\(label) mise aux voix", english: "\(label) put to the vote")
        }
        return Phrase(
            french: "\(label) présentée par \(mover) et mise aux voix",
            english: "\(label) moved by \(mover) and put to the vote"
        )
    }

    /// How the vote was held, who counted it, and who stood back from it.
    public static func method(_ label: Phrase, tellers: People?, recused: People?) -> Phrase {
        var sentences = [
            Phrase(french: "\(label.capitalised).", english: "\(label.capitalised).")
        ]
        if let tellers {
            sentences.append(
                Phrase(
                    french: "Dépouillement : \(tellers.listed).",
                    english: "Tellers: \(tellers.listed)."
                )
            )
        }
        if let recused {
            sentences.append(
                Phrase(
                    french: "Déport : \(recused.listed).",
                    english: "Recused: \(recused.listed)."
                )
            )
        }
        return sentences.joined(by: Phrase(verbatim: " "))
    }

    /// A voter whose ballot the holder of the proxy cast.
    public static func voter(_ name: Phrase, through holder: Phrase) -> Phrase {
        Phrase(french: "\(name) (par \(holder))", english: "\(name) (by \(holder))")
    }

    /// A vote that was not closed when the minutes were printed.
    public static func voteOpen(since time: Phrase) -> Phrase {
        Phrase(
            french: "Vote ouvert à \(time), encore en cours.",
            english: "Vote opened at \(time), still going on."
        )
    }
}
