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

    /// In the place of what is not published.
    public static let heldInClosedSession = Phrase(
        french: "Ce point a été examiné à huis clos : les débats et les textes en sont réservés.",
        english: "This item was held in closed session: what was said and its texts are withheld."
    )

    /// In the place of what was not said.
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

    /// «Décision 2020-BF-007»; marked as provisional while it has no number.
    public static func decision(_ reference: String?) -> Phrase {
        guard let reference else {
            return Phrase(
                french: "Décision (numéro provisoirement réservé)",
                english: "Decision (number to follow)"
            )
        }
        return Phrase(
            french: "Décision\u{A0}\(reference)",
            english: "Decision\u{A0}\(reference)"
        )
    }

    /// Under which item a decision was taken, after its number: «point 2.1, Comptes de 2019».
    public static func itemOfDecision(_ number: String, _ title: String) -> Phrase {
        Phrase(french: "point \(number), \(title)", english: "item \(number), \(title)")
    }

    /// What is left of a decision that was taken back, after its number.
    public static let annulled = Phrase(french: "annulée.", english: "annulled.")

    /// The same before the vote from which the decision came.
    public static let annulledAfterVote = Phrase(
        french: "Annulée : le vote reste au registre, la décision est sans effet.",
        english: "Annulled: the vote stays on record, the decision has no effect."
    )

    /// «Résolution présentée par Mme Kerdoncuff, non mise aux voix»; one that was withdrawn says so.
    public static func moved(
        _ motion: MotionLabel,
        by mover: Phrase?,
        withdrawnAt: Phrase?
    ) -> Phrase {
        let e = motion.agreement
        let end =
            withdrawnAt.map {
                Phrase(french: "retiré\(e) à \($0)", english: "withdrawn at \($0)")
            } ?? Phrase(french: "non mis\(e) aux voix", english: "not put to the vote")
        guard let mover else {
            return Phrase(
                french: "\(motion.capitalised) \(end)",
                english: "\(motion.capitalised) \(end)"
            )
        }
        return Phrase(
            french: "\(motion.capitalised) présenté\(e) par \(mover), \(end)",
            english: "\(motion.capitalised) moved by \(mover), \(end)"
        )
    }

    /// «Résolution mise aux voix», «Résolution présentée par Mme Kerdoncuff et mise aux voix»; of an
    /// amended text it says that too, and of one that was settled without a vote no more than who
    /// moved it.
    public static func putToTheVote(
        _ motion: MotionLabel,
        by mover: Phrase?,
        isAmended: Bool,
        isVotedOn: Bool = true
    ) -> Phrase {
        let e = motion.agreement
        let amended =
            isAmended
            ? Phrase(french: " amendé\(e)", english: " as amended") : Phrase(verbatim: "")
        let moved = mover.map {
            Phrase(french: " présenté\(e) par \($0)", english: " moved by \($0)")
        }
        let put = Phrase(french: " mis\(e) aux voix", english: " put to the vote")
        let and = Phrase(french: " et", english: " and")
        let parts = [moved, isVotedOn && mover != nil ? and : nil, isVotedOn ? put : nil]
        let end = parts.compactMap(\.self).joined(by: Phrase(verbatim: ""))
        return Phrase(
            french: "\(motion.capitalised)\(amended)\(end)",
            english: "\(motion.capitalised)\(amended)\(end)"
        )
    }

    /// The wording of a motion before it was amended.
    public static func firstWording(_ text: String) -> Phrase {
        let text = Phrase(verbatim: text)
        return Phrase(french: "Texte initial : \(text)", english: "First wording: \(text)")
    }

    /// «Deuxième tour, 3 sièges à pourvoir»: a round of a choice.
    public static func round(_ number: Int, seats: Int) -> Phrase {
        let seats = Noun.seat.counted(seats)
        let round =
            switch number {
            case 1: Phrase(french: "Premier tour", english: "First round")
            case 2: Phrase(french: "Deuxième tour", english: "Second round")
            case 3: Phrase(french: "Troisième tour", english: "Third round")
            default: Phrase(french: "Tour \(number)", english: "Round \(number)")
            }
        return Phrase(
            french: "\(round), \(seats) à pourvoir",
            english: "\(round), \(seats) to be filled"
        )
    }

    /// How a ballot was held with another tool: «scrutin tenu avec un outil externe (Belenios)».
    public static func method(_ label: Phrase, with tool: String) -> Phrase {
        let tool = Phrase(verbatim: tool)
        return Phrase(french: "\(label) (\(tool))", english: "\(label) (\(tool))")
    }

    /// Why equal figures went one way.
    public static func tieBreak(_ reason: String?) -> Phrase {
        guard let reason else {
            return Phrase(french: "Égalité de voix, départagée.", english: "A tie was broken.")
        }
        let text = Phrase(verbatim: reason)
        return Phrase(
            french: "Égalité de voix, départagée : \(text)",
            english: "A tie was broken: \(text)"
        )
    }

    /// A vote that ended without a result.
    public static func voteAbandoned(
        openedAt opened: Phrase,
        at time: Phrase,
        reason: String?
    ) -> Phrase {
        let why =
            reason.map { Phrase(french: " : \($0)", english: ": \($0)") }
            ?? Phrase(verbatim: ".")
        return Phrase(
            french: "Vote ouvert à \(opened), abandonné à \(time)\(why)",
            english: "Vote opened at \(opened), abandoned at \(time)\(why)"
        )
    }

    /// «Mme Le Goff se déporte».
    public static func recuses(_ name: Phrase, until: Phrase?) -> Phrase {
        let until =
            until.map { Phrase(french: " (jusqu'à \($0))", english: " (until \($0))") }
            ?? Phrase(verbatim: "")
        return Phrase(
            french: "\(name) se déporte\(until)",
            english: "\(name) is recused\(until)"
        )
    }

    /// How the vote was held, who counted it, who was recused, and who could have voted by name and
    /// did not.
    public static func method(
        _ label: Phrase,
        tellers: People?,
        recused: People?,
        silent: People? = nil
    ) -> Phrase {
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
        if let silent {
            sentences.append(
                Phrase(
                    french: "Sans vote exprimé : \(silent.listed).",
                    english: "Did not vote: \(silent.listed)."
                )
            )
        }
        return sentences.joined(by: Phrase(verbatim: " "))
    }

    /// In the place of the words of a speech: minutes keep the substance, in their notes.
    public static let notTranscribed = Phrase(
        french: "Intervention non transcrite.",
        english: "Speech not transcribed."
    )

    /// A vote that was not closed when the minutes were printed.
    public static func voteOpen(since time: Phrase) -> Phrase {
        Phrase(
            french: "Vote ouvert à \(time), encore en cours.",
            english: "Vote opened at \(time), still going on."
        )
    }
}
