import Meetings
import Wording

/// What is said around the quorum.
struct QuorumWords: PageWords {
    /// Over it.
    let title = Phrase(french: "Quorum", english: "Quorum")
    /// Before the sitting opens.
    static let notYet = Phrase(
        french: "Le quorum se compte dès l'ouverture.",
        english: "The quorum is counted from the opening on."
    )
    /// When it is counted.
    static let now = Phrase(french: "à présent", english: "now")
    /// When it was counted last.
    static let atTheEnd = Phrase(french: "à la levée", english: "at the adjournment")
    /// Reckons it for the record.
    static let check = Phrase(french: "Vérifier le quorum", english: "Check the quorum")

    /// «19 comptés, 12 requis».
    static func gauge(_ counted: Int, _ needed: Int) -> Phrase {
        Phrase(
            french: "\(counted) \(counted < 2 ? "compté" : "comptés"), \(needed) requis",
            english: "\(counted) counted, \(needed) needed"
        )
    }

    /// «Consigné à 18 h 30 : quorum vérifié …».
    static func last(_ clock: Phrase, _ words: Phrase) -> Phrase {
        Phrase(
            french: "Consigné à \(clock) : \(words).",
            english: "Recorded at \(clock): \(words)."
        )
    }

    /// A line broke since it was reckoned.
    static func doubt(_ clock: Phrase, of people: [Phrase]) -> Phrase {
        guard !people.isEmpty else {
            return Phrase(
                french:
                    "Une connexion a été perdue à \(clock). Le quorum est-il toujours atteint ?",
                english: "A connection was lost at \(clock). Is there still a quorum?"
            )
        }
        return Phrase(
            french: """
                Connexion perdue à \(clock) : \(people.listed). Le quorum est-il toujours atteint ?
                """,
            english: """
                Connection lost at \(clock): \(people.listed). Is there still a quorum?
                """
        )
    }
}
