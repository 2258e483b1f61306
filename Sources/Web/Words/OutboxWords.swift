import Wording

/// What the page of all that goes out says.
struct OutboxWords: PageWords {
    let title = Phrase(french: "Envois", english: "Sending")
    let lead = Phrase(
        french: """
            Ce qui attend, ce qui est parti, et ce qui n’est pas arrivé avec la raison. On envoie \
            depuis la page de chaque séance.
            """,
        english: """
            What waits, what went, and what did not arrive with the reason. One sends from the \
            page of each sitting.
            """
    )
    let settings = Phrase(french: "Réglages des envois", english: "Sending settings")
    let parts = Phrase(french: "Ce qui est montré", english: "What is shown")
    let number = Phrase(french: "N°", english: "No.")
    let empty = Phrase(french: "Rien ici.", english: "Nothing here.")
    let older = Phrase(french: "Plus anciens", english: "Earlier ones")
    let sendAgain = Phrase(
        french: "Envoyer à nouveau tout ce qui a échoué",
        english: "Send again all that failed"
    )

    /// Leads to the page of whom it did not reach.
    static let person = Phrase(
        french: "Voir les adresses de la personne",
        english: "See the person’s addresses"
    )

    /// «À régler (3)».
    static func part(_ part: OutboxView.Part, _ count: Int) -> Phrase {
        let label =
            switch part {
            case .open: Phrase(french: "À régler", english: "To be dealt with")
            case .waiting: Phrase(french: "En attente", english: "Waiting")
            case .sent: Phrase(french: "Partis", english: "Sent")
            case .dropped: Phrase(french: "Abandonnés", english: "Given up")
            }
        let figure = String(count)
        return Phrase(french: "\(label) (\(figure))", english: "\(label) (\(figure))")
    }
}

/// What the page says on which a body has things sent by itself.
struct ByItselfWords: PageWords {
    let heading = Phrase(french: "Envois automatiques", english: "What is sent by itself")
    let lead = Phrase(
        french: """
            Ce qui est coché part de soi-même, une seule fois, dès que la séance en est là. Le reste \
            attend que quelqu’un l’envoie.
            """,
        english: """
            What is ticked goes by itself, once, as soon as a sitting has come so far. The rest \
            waits until somebody sends it.
            """
    )
    let `where` = Phrase(french: "À qui", english: "To whom")
    let nowhere = Phrase(
        french: """
            Ni courriel ni canal n’est réglé : rien ne partira. L’administration les règle sous \
            Envois, Réglages.
            """,
        english: """
            Neither mail nor a channel is set up: nothing will go. The administrator does so under \
            Sending, Settings.
            """
    )
    let settings = Phrase(french: "Réglages des envois", english: "Sending settings")
    let what = Phrase(french: "Ce qui part", english: "What goes")
    let save = Phrase(french: "Enregistrer", english: "Save")
    let once = Phrase(
        french: """
            Les séances passées ne sont pas reprises. Après un arrêt du service, ce qui date de \
            plus d’une semaine (trente minutes pour une ouverture, trente jours pour un \
            procès-verbal) ne part plus de soi-même.
            """,
        english: """
            Past sittings are let be. After the service was down, what is older than a week (thirty \
            minutes for an opening, thirty days for minutes) does not go by itself any more.
            """
    )

    static func title(_ name: Phrase) -> Phrase {
        Phrase(french: "Envois automatiques : \(name)", english: "Sent by itself: \(name)")
    }
    static let mails = Phrase(
        french: "Courriels à chaque personne convoquée",
        english: "Mails to everybody convened"
    )
    static let opened = Phrase(
        french: "La séance est ouverte (aux canaux)",
        english: "The sitting is open (to channels)"
    )
    static let decisions = Phrase(
        french: "Les décisions, dès que la séance est levée",
        english: "The decisions, as soon as the sitting is over"
    )
    static let minutes = Phrase(french: "Le procès-verbal", english: "The minutes")
    static let never = Phrase(french: "jamais de lui-même", english: "never by themselves")
    static let approved = Phrase(french: "dès qu’il est approuvé", english: "once approved")
    static let signed = Phrase(french: "dès qu’il est signé", english: "once signed")
    static let days = Phrase(
        french: "Rappel des tâches, combien de jours avant l’échéance",
        english: "Reminders of tasks, how many days before they are due"
    )
    static let daysHint = Phrase(
        french: "De 0 à 60, à partir de 8 h ; laissez vide pour aucun rappel.",
        english: "From 0 to 60, from 8 o’clock on; leave it empty for none."
    )
    static let language = Phrase(french: "Langue", english: "Language")
    static let languageHint = Phrase(
        french: "Celle des canaux, et des personnes dont on ne connaît pas la leur.",
        english: "That of channels, and of people of whom none is known."
    )
    static let noDays = Phrase(
        french: "Donnez un nombre de jours de 0 à 60, ou laissez vide.",
        english: "Give a number of days from 0 to 60, or leave it empty."
    )
}
