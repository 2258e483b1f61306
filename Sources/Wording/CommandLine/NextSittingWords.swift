public import Imports
public import Meetings
public import Typesetting

extension SittingDraft.Words {
    /// What a sitting that is being prepared says in prose; `reference` is the sitting before.
    public init(after reference: String?, in language: Language) {
        self.init(
            head: Self.head(after: reference)[language],
            course: Self.course[language],
            tasks: Phrase.Heading.followedTasks[language],
            withheld: Phrase.takenOut[language]
        )
    }

    private static func head(after reference: String?) -> Phrase {
        let origin = reference ?? ""
        let source =
            reference == nil
            ? Phrase(french: "d'après le répertoire", english: "from the directory")
            : Phrase(french: "d'après \(origin)", english: "from \(origin)")
        return Phrase(
            french: """
                Séance préparée \(source). Complétez, puis : greffier record FICHIER.
                Le fichier se consigne tel quel, puis de nouveau à mesure qu'il se remplit.
                """,
            english: """
                A sitting prepared \(source). Fill it in, then: greffier record FILE.
                The file can be recorded as it stands, and again as it fills.
                """
        )
    }

    private static let course = Phrase(
        french: """
            Le déroulé : ôtez le # des lignes qui servent et corrigez-les.
            L'issue d'une tâche : faite, poursuivie ou abandonnée.
            """,
        english: """
            The course: take the # away from the lines that serve, and mend them.
            The outcome of a task: done, continued or dropped.
            """
    )
}

extension Phrase {
    /// «Approbation du procès-verbal de la séance du lundi 16 mars 2020».
    public static func approvalOfMinutes(of day: Day) -> Phrase {
        Phrase(
            french: "Approbation du procès-verbal de la séance du \(day.withWeekday)",
            english: "Approval of the minutes of \(day.withWeekday)"
        )
    }

    /// What is decided when minutes are approved: «Le procès-verbal … est approuvé».
    public static func minutesApproved(of day: Day) -> Phrase {
        Phrase(
            french: "Le procès-verbal de la séance du \(day.withWeekday) est approuvé.",
            english: "The minutes of the sitting of \(day.withWeekday) are approved."
        )
    }

    /// In the place of words that were taken out.
    static let takenOut = Phrase(
        french: "[texte occulté ou personne effacée]",
        english: "[text redacted or person erased]"
    )
}
