import Meetings
import Participation
import Wording

/// What the page of figures says.
struct FiguresWords: PageWords {
    let title = Phrase(french: "Participation", english: "Participation")
    let explanation = Phrase(
        french: """
            Dans quelle mesure on participe, sur place et à distance. Les sommes sont faites avant \
            les divisions ; le tableau donne, derrière chaque barre, de combien sur combien on parle.
            """,
        english: """
            How far people take part, on site and remotely. Sums are taken before quotients; behind \
            each bar, the table tells how many of how many.
            """
    )
    let show = Phrase(french: "Afficher", english: "Show")
    /// Why there are no figures.
    static func empty(_ emptiness: PooledParticipation.Emptiness) -> Phrase {
        emptiness == .noSitting
            ? Phrase(
                french: "Aucune séance levée dans ces mois.",
                english: "No sitting in these months that was adjourned."
            ) : emptiness.sentence
    }
    let bodies = Phrase(french: "Par instance", english: "By body")
    /// Above the sittings of the months that are looked at, whether figures are told of them or not.
    let sittings = Phrase(french: "Les séances levées", english: "The sittings that are over")
    let questions = Phrase(french: "Les questions qui décident", english: "Questions that decide")
    let curve = Phrase(
        french: "présence au fil de la séance",
        english: "presence through the sitting"
    )
    let more = Phrase(
        french: "Seules les dernières séances sont listées ; choisissez des mois pour les autres.",
        english: "Only the latest sittings are listed; choose months for the others."
    )

    let compare = Phrase(french: "Comparer", english: "Compare")
    let takeAlong = Phrase(french: "Emporter ces chiffres :", english: "Take these figures along:")

    static let question = Phrase(french: "Ce que l'on regarde", english: "What is looked at")
    static let noQuestion = Phrase(french: "Une mesure", english: "A measure")
    static let by = Phrase(french: "Selon", english: "By")
    static let measure = Phrase(french: "Mesure", english: "Measure")
    static let from = Phrase(french: "Depuis le mois de", english: "From the month of")
    static let to = Phrase(french: "Jusqu'au mois de", english: "Through the month of")

    static let other = Phrase(french: "Avec une autre instance", english: "With another body")
    static let noOther = Phrase(french: "la même", english: "the same")
    static let otherFrom = Phrase(
        french: "Avec d'autres mois, depuis",
        english: "With other months, from"
    )
    static let otherTo = Phrase(french: "Jusqu'à", english: "Through")
    static let noChart = Phrase(
        french: "Ces chiffres n'ont pas de graphique : choisissez un autre format.",
        english: "There is no chart of these figures: choose another format."
    )

    /// Whose figures, and of which days.
    static func side(_ body: BodyCode?, from: Day?, to: Day?) -> Phrase {
        let whose =
            body.map { Phrase(verbatim: $0.text) }
            ?? Phrase(french: "Toutes les instances", english: "All bodies")
        return [whose, Phrase.days(from: from, to: to)].compactMap(\.self)
            .joined(by: Phrase(verbatim: ", "))
    }

    /// Why there are no figures.
    static func complaint(_ refusal: ParticipationQuery.Refusal) -> Phrase {
        switch refusal {
        case .noDays:
            Phrase(
                french: "Le premier mois vient après le dernier.",
                english: "The first month comes after the last."
            )
        case .recordOnly, .monthsOnly, .entitledOnly, .dimensionsExclude, .measureOfItsOwn:
            recordOnly
        }
    }

    static let recordOnly = Phrase(
        french: "Ces chiffres ne sont donnés qu'à qui tient le registre.",
        english: "These figures are given only to those who keep the record."
    )

    /// More rows than stand on a page.
    static func tooLong(rows: Int) -> Phrase {
        Phrase(
            french: "Plus de \(rows) lignes : choisissez une instance, ou des mois.",
            english: "More than \(rows) rows: choose a body, or months."
        )
    }

    /// For whom the figures are.
    static func audience(_ audience: Audience) -> Phrase {
        switch audience {
        case .record:
            Phrase(
                french:
                    "Tous les chiffres, pour qui tient le registre : ne pas les diffuser tels quels.",
                english:
                    "All figures, for those who keep the record: not to be passed on as they are."
            )
        case .body, .public:
            Phrase(
                french: """
                    Chiffres pour l'instance : ce qui parlerait de moins de cinq personnes n'y est pas.
                    """,
                english:
                    "Figures for the body: what would tell of fewer than five people is left out."
            )
        }
    }
}
