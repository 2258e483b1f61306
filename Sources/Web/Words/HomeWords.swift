import Wording

/// What the page says that a visitor sees first.
struct HomeWords: Sendable {
    /// The title.
    let title = Phrase(french: "Séances", english: "Sittings")
    /// Over the sittings that are being held.
    let underWay = Phrase(french: "En cours", english: "Under way")
    /// Over the sittings to come.
    let next = Phrase(french: "Prochaines séances", english: "Next sittings")
    /// Where none is to come.
    let noNext = Phrase(
        french: "Aucune séance n'est préparée.",
        english: "No sitting is prepared."
    )
    /// How one is prepared.
    let noNextRemedy = Phrase(
        french: "Pour en préparer une :",
        english: "To prepare one:"
    )
    /// Over the minutes that are drafts.
    let drafts = Phrase(
        french: "Procès-verbaux à terminer",
        english: "Minutes to finish"
    )
    /// Over the minutes that wait for a later sitting.
    let submitted = Phrase(
        french: "Procès-verbaux à approuver",
        english: "Minutes to approve"
    )
    /// Over the sittings with which nothing is left to do.
    let past = Phrase(french: "Séances passées", english: "Past sittings")
    /// Over what is to be done.
    let tasks = Phrase(french: "Tâches ouvertes", english: "Open tasks")
    /// Where nothing is to be done.
    let noTasks = Phrase(french: "Aucune tâche n'est ouverte.", english: "No task is open.")
    /// Before the sitting that assigned a task.
    let assignedAt = Phrase(
        french: "confiée à la séance",
        english: "assigned at the sitting"
    )
    /// Over the bodies.
    let bodies = Phrase(french: "Instances", english: "Bodies")
    /// Where there is nothing at all.
    let empty = Phrase(
        french: "Aucune séance n'est encore consignée.",
        english: "No sitting is recorded yet."
    )
    /// What to do then.
    let emptyRemedy = Phrase(
        french: """
            Décrivez une séance dans un fichier YAML (Samples/README.md montre comment en une \
            page), puis consignez-la et rechargez cette page :
            """,
        english: """
            Describe a sitting in a YAML file (Samples/README.md shows how on one page), then \
            record it and load this page again:
            """
    )

    /// The words of both languages.
    init() {}

    /// Who is to do something, and by when.
    static func charged(_ who: Phrase, due: Phrase?) -> Phrase {
        guard let due else { return who }
        return Phrase(french: "\(who), pour le \(due)", english: "\(who), by \(due)")
    }
}
