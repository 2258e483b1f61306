import Wording

/// What the page says that a visitor sees first.
struct HomeWords: PageWords {
    /// The title.
    let title = Phrase(french: "Séances", english: "Sittings")
    /// Over the sittings that are being held.
    let underWay = Phrase(french: "En cours", english: "Under way")
    /// Over the sittings to come.
    let next = Phrase(french: "Prochaines séances", english: "Next sittings")
    /// Where none is to come.
    let noNext = Phrase(
        french: "Aucune séance n'est convoquée.",
        english: "No sitting is convened."
    )
    /// Over the sittings to which nobody is convened yet.
    let preparations = Phrase(french: "En préparation", english: "Being prepared")
    /// Beside one of them.
    let draft = Phrase(french: "brouillon", english: "draft")
    /// Beside a body.
    let prepareNext = Phrase(french: "Préparer une séance", english: "Prepare a sitting")
    /// What may be done with a sitting next.
    static let prepare = Phrase(french: "Préparer", english: "Prepare")
    static let cancelled = Phrase(french: "Voir l’annulation", english: "See the cancellation")
    static let open = Phrase(french: "Ouvrir la séance", english: "Open the sitting")
    static let hold = Phrase(french: "Conduire la séance", english: "Run the sitting")
    static let participate = Phrase(french: "Participer", english: "Take part")
    static let finish = Phrase(french: "Terminer le procès-verbal", english: "Finish the minutes")
    static let approve = Phrase(french: "Approbation", english: "Approval")
    static let sign = Phrase(french: "Signer", english: "Sign")
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
    /// Over the sittings that were called off.
    let cancelled = Phrase(french: "Séances annulées", english: "Cancelled sittings")
    /// Over what is to be done.
    let tasks = Phrase(french: "Tâches ouvertes", english: "Open tasks")
    /// Where nothing is to be done.
    let noTasks = Phrase(french: "Aucune tâche n'est ouverte.", english: "No task is open.")
    /// Before the sitting that assigned a task.
    let assignedAt = Phrase(
        french: "confiée lors de la séance",
        english: "assigned at the sitting"
    )
    /// Leads to the figures.
    let figures = Phrase(
        french: "Chiffres de la participation",
        english: "Figures of participation"
    )
    /// Over the bodies.
    let bodies = Phrase(french: "Instances", english: "Bodies")
    /// Where there is nothing at all.
    let empty = Phrase(
        french: "Aucune séance n'est encore consignée.",
        english: "No sitting is recorded yet."
    )

    /// The words of both languages.
    init() {}

    /// What to do where there is nothing, for whoever may prepare a sitting, and for others.
    static func emptyRemedy(mayPrepare: Bool) -> Phrase {
        mayPrepare
            ? Phrase(
                french: "Pour préparer la première, choisissez l’instance ci-dessous.",
                english: "To prepare the first, choose the body below."
            )
            : Phrase(
                french: "La première paraîtra ici dès qu’elle sera en préparation.",
                english: "The first will appear here once it is being prepared."
            )
    }

    /// The way to a first sitting, step by step: what is done where, and what that is.
    static let people = Phrase(french: "D’abord les personnes", english: "First the people")
    static let peopleStep = Phrase(
        french: "Ajoutez-les une à une, ou reprenez une liste qui leur donne aussi leur siège.",
        english: "Add them one by one, or take in a list that gives them their seats as well."
    )
    static let body = Phrase(french: "Puis l’instance", english: "Then the body")
    static let bodyStep = Phrase(
        french: """
            Vérifiez ses règles, et qui y siège : un siège se donne sur la page de la personne.
            """,
        english: "Check its rules, and who sits there: a seat is given on the page of the person."
    )
    static let sitting = Phrase(french: "Enfin la séance", english: "Last the sitting")
    static let sittingStep = Phrase(
        french: "Date, lieux, ordre du jour, convocation.",
        english: "Date, places, agenda, notice."
    )

    /// Who is to do something, and by when; nobody may be named.
    static func charged(_ names: [Phrase], due: Phrase?) -> Phrase {
        let who = names.listed
        guard let due else { return who }
        guard !names.isEmpty else {
            return Phrase(french: "Pour le \(due)", english: "By \(due)")
        }
        return Phrase(french: "\(who), pour le \(due)", english: "\(who), by \(due)")
    }
}
