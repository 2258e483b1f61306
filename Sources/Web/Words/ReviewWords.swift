import Secretariat
import Wording

/// What the page says on which a document that came back is reviewed.
struct ReviewWords: PageWords {
    let title = Phrase(french: "Document relu", english: "Reviewed document")
    let back = Phrase(french: "Retour au procès-verbal", english: "Back to the minutes")
    let otherTemplate = Phrase(
        french: """
            Ce document a été fait avec un autre modèle : seuls les passages repérés par un signet \
            sont comparés.
            """,
        english: """
            This document was made with another template: only the passages between bookmarks are \
            compared.
            """
    )
    let takable = Phrase(french: "À prendre ou à laisser", english: "To take or to leave")
    let none = Phrase(
        french: "Rien de ce document ne reste à prendre.",
        english: "Nothing of this document is left to take."
    )
    let take = Phrase(french: "Prendre ce changement", english: "Take this change")
    let standing = Phrase(french: "Au registre", english: "On record")
    let edited = Phrase(french: "Dans le document", english: "In the document")
    let nothing = Phrase(french: "(rien)", english: "(nothing)")
    let returning = Phrase(
        french:
            "Remettre le procès-verbal en brouillon, pour que les changements remplacent les textes",
        english: "Return the minutes to draft, so that the changes replace the texts"
    )
    let returningHint = Phrase(
        french: "Sans cela, chaque changement devient une observation sur le procès-verbal remis.",
        english: "Otherwise each change becomes a remark on the submitted minutes."
    )
    let submit = Phrase(
        french: "Reprendre les changements cochés",
        english: "Take the ticked changes"
    )
    let others = Phrase(french: "Ne peut pas être repris", english: "Cannot be taken")
    let outside = Phrase(
        french: "Changé hors des passages",
        english: "Changed outside the passages"
    )
    let outsideExplained = Phrase(
        french: """
            Ces mots viennent des faits consignés (heures, présences, votes) : ils se corrigent dans \
            le déroulé de la séance.
            """,
        english: """
            These words come from recorded facts (times, presence, votes): they are corrected in \
            the time line of the sitting.
            """
    )
    let untaken = Phrase(
        french: "Changé dans la forme, et non repris",
        english: "Changed in form, and not taken"
    )
    /// Over what is read of a change by those who do not see its colour.
    let removed = Phrase(french: "ôté :", english: "taken out:")
    let added = Phrase(french: "ajouté :", english: "added:")

    init() {}

    /// What taking a change does, or why it cannot be taken.
    static func outcome(_ taking: ReviewPlan.Taking) -> Phrase {
        switch taking {
        case .revision:
            Phrase(
                french:
                    "Ces mots remplaceront ceux du registre ; les anciens restent comme révision.",
                english:
                    "These words will replace those on record; the old ones stay as a revision."
            )
        case .remark: ReviewReport.becomesRemark.capitalised
        case .retraction: ReviewReport.becomesRetraction.capitalised
        case .refused(let obstacle): reason(obstacle).capitalised
        }
    }

    private static func reason(_ obstacle: ReviewObstacle) -> Phrase {
        switch obstacle {
        case .approved:
            Phrase(
                french: "le procès-verbal est approuvé : rectifiez-le par une annotation.",
                english: "the minutes are approved: rectify them by an annotation."
            )
        case .nowhere:
            Phrase(
                french: "ce texte ne suit aucun passage : ajoutez-le comme texte sous son point.",
                english: "this text follows no passage: add it as a text under its item."
            )
        case .draft, .notRemovable, .noBookmark, .unknown, .undecided, .tooLong:
            obstacle.explanation
        }
    }

    /// The document is of another sitting than the page that it was dropped on.
    static func otherSitting(_ reference: String) -> Phrase {
        Phrase(
            french: "Ce document est celui de la séance \(reference) : déposez-le sur sa page.",
            english: "This document is that of the sitting \(reference): drop it on its page."
        )
    }
}
