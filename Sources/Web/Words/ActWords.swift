import Wording

/// What is said around acts that were handed in.
struct ActWords: PageWords {
    /// Over an act that was not taken.
    let title = Phrase(french: "Ceci n'a pas été consigné", english: "This was not recorded")
    /// Over what is on record.
    let kept = Phrase(french: "Texte actuel", english: "Present text")
    /// Before what was typed.
    let typed = Phrase(french: "Ce que vous avez saisi", english: "What you typed")
    /// Hands it in once more.
    let again = Phrase(french: "Consigner de nouveau", english: "Record again")
    /// Leads from the head of the page, where it is told, to where the form stands.
    let toPlace = Phrase(
        french: "Aller à cette partie de la page",
        english: "Go to that part of the page"
    )
    /// Goes on without it.
    let leave = Phrase(french: "Abandonner", english: "Leave it")

    /// Where more is handed in at once than is taken.
    static func tooMany(most: Int) -> Phrase {
        Phrase(
            french: """
                Un participant transmet au plus \(most) actes à la fois ; aucun de ceux-ci n’a été \
                consigné. Transmettez-les en plusieurs envois.
                """,
            english: """
                A participant hands in at most \(most) acts at once; none of these was recorded. \
                Hand them in as several lots.
                """
        )
    }

    /// Where somebody hands in more than a sitting asks for.
    static func tooFast(_ seconds: Int) -> Phrase {
        Phrase(
            french: """
                Vous transmettez plus d’actes qu’une séance n’en demande ; ceux-ci n’ont pas été \
                consignés. Recommencez dans \(seconds) s.
                """,
            english: """
                You hand in more acts than a sitting asks for; these were not recorded. Try again in \
                \(seconds) s.
                """
        )
    }
}
