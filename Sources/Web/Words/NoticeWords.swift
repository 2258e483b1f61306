import Wording

/// What the page of what goes out of a sitting says.
struct NoticeWords: PageWords {
    let title = Phrase(french: "Envois", english: "Sending")
    let lead = Phrase(
        french: """
            Choisissez ce qu'il y a à dire : la page montre, mot pour mot, ce qui irait à qui. Rien \
            ne part avant que vous n'envoyiez.
            """,
        english: """
            Choose what there is to say: the page shows, word for word, what would go to whom. \
            Nothing goes before you send it.
            """
    )
    let topics = Phrase(french: "À dire", english: "To say")
    let nothingToSay = Phrase(
        french: "Il n'y a rien à dire de cette séance pour l'instant.",
        english: "There is nothing to say of this sitting for now."
    )
    let nothingConfigured = Phrase(
        french: """
            Rien ne part : aucune voie n'est réglée pour cela, ou personne n'a d'adresse. Les voies \
            d'envoi sont réglées par l'administration.
            """,
        english: """
            Nothing goes out: no way is set up for it, or nobody has an address. The ways by which \
            things go out are set up by the administrator.
            """
    )
    let settings = Phrase(french: "Régler les voies d'envoi", english: "Set up how things go out")
    /// Over what would be said.
    let wording = Phrase(french: "Ce qui serait envoyé", english: "What would be sent")
    /// «Sans courriel : 3».
    static func leftOut(_ count: Int) -> Phrase {
        Phrase(french: "Sans courriel : \(count)", english: "Without a mail: \(count)")
    }
    let send = Phrase(french: "Envoyer", english: "Send")
    let outbox = Phrase(french: "Boîte d'envoi", english: "Outbox")
    let empty = Phrase(
        french: "Rien n'est encore parti de cette séance.",
        english: "Nothing has gone out of this sitting yet."
    )
    let number = Phrase(french: "N°", english: "No.")
    let wholeOutbox = Phrase(
        french: "Tous les envois de la maison",
        english: "All that the house sends"
    )
    let answers = Phrase(french: "Réponses", english: "Answers")
    let takeAnswers = Phrase(
        french: "Prendre des réponses venues par courriel",
        english: "Take answers that came by mail"
    )
    let answersHint = Phrase(
        french: """
            Un calendrier répond par un fichier .ics ; un courriel revenu s’enregistre en .eml. La \
            réponse devient une annonce ; à une adresse d’où un courriel revient, plus rien ne part.
            """,
        english: """
            A calendar answers by an .ics file; a mail that came back is saved as .eml. The answer \
            becomes an announcement; to an address from which a mail came back nothing more goes.
            """
    )
    let answerFiles = Phrase(french: "Fichiers", english: "Files")
    let take = Phrase(french: "Prendre", english: "Take")
    static let accepted = Phrase(
        french: "Qui accepte sans dire comment",
        english: "Whoever accepts without saying how"
    )
    static let acceptedHint = Phrase(
        french: "Une séance hybride laisse le choix ; ce qu’une personne a déjà dit l’emporte.",
        english: "A hybrid sitting leaves the choice; what somebody has said already holds."
    )
    static let toBeAsked = Phrase(
        french: "le signaler, pour le lui demander",
        english: "tell, so that they can be asked"
    )
    static let gone = Phrase(french: "déjà parti", english: "gone already")
    /// How much was put into the outbox.
    static func enqueued(_ count: Int) -> Phrase {
        count == 0
            ? Phrase(
                french: "Rien de nouveau à envoyer : tout est déjà parti, ou attend de partir.",
                english: "Nothing new to send: all of it has gone, or waits to go."
            ) : Report.enqueued(count)
    }
    /// What nobody can decide any more.
    static let nothingToDecide = Phrase(
        french: "Il n'y a plus rien à décider de cet envoi : la page montre où il en est.",
        english: "There is nothing to decide of it any more: the page shows how far it has come."
    )
}

/// What the page says where somebody wants no more mails.
struct OptOutWords: PageWords {
    let title = Phrase(french: "Ne plus recevoir de courriels", english: "No more mails")
    let lead = Phrase(
        french: """
            Convocations, décisions et procès-verbaux ne vous seront plus envoyés par courriel. Le \
            secrétariat peut vous les adresser autrement.
            """,
        english: """
            Notices, decisions and minutes will no longer be mailed to you. The secretariat can \
            get them to you in another way.
            """
    )
    let confirm = Phrase(french: "Ne plus m'écrire", english: "Stop writing to me")
    let done = Phrase(
        french: """
            C'est noté : vous ne recevrez plus de courriels. Le secrétariat peut le défaire si vous \
            changez d'avis.
            """,
        english: """
            Noted: you will get no more mails. The secretariat can undo it should you change your \
            mind.
            """
    )
}
