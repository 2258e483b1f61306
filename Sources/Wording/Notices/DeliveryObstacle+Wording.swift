public import Registry

extension DeliveryObstacle {
    /// What is in the way, and what to do.
    public var explanation: Phrase {
        switch self {
        case .noMail:
            Phrase(
                french: "Le courriel n’est pas réglé : l’administration le fait aux réglages.",
                english: "Mail is not set up: the administrator does so in the settings."
            )
        case .noSlackToken:
            Phrase(
                french: "Le jeton de l’application Slack manque : il se donne aux réglages.",
                english: "The token of the Slack app is missing: give it in the settings."
            )
        case .noPublicAddress:
            Phrase(
                french: "L’adresse publique du service manque : elle se donne aux réglages.",
                english: "The public address of the service is missing: give it in the settings."
            )
        case .channelGone:
            Phrase(
                french: "Le canal a été retiré : ajoutez-le de nouveau, ou renoncez.",
                english: "The channel was taken away: add it again, or give up."
            )
        case .unwilling:
            Phrase(
                french: "La personne ne veut plus de courriels : écrivez-lui autrement.",
                english: "The person wants no more mails: write in another way."
            )
        case .otherAddress:
            Phrase(
                french: """
                    Ce n’est plus l’adresse de la personne : renoncez-y, et envoyez de nouveau \
                    depuis la page de la séance.
                    """,
                english: """
                    The person no longer has that address: give it up, and send anew from the page \
                    of the sitting.
                    """
            )
        case .erased:
            Phrase(french: "La personne a été effacée.", english: "The person was erased.")
        case .withdrawn:
            Phrase(
                french: """
                    L’envoi portait des mots effacés ou occultés depuis : il ne part pas ; \
                    préparez-le de nouveau.
                    """,
                english: """
                    It carried words that were erased or redacted since: it does not go; prepare \
                    it anew.
                    """
            )
        case .returned:
            Phrase(
                french: """
                    Le courriel est revenu, personne ne l’a reçu : corrigez l’adresse de la personne, \
                    puis envoyez de nouveau depuis la page de la séance.
                    """,
                english: """
                    The mail came back, nobody got it: correct the person’s address, then send \
                    anew from the page of the sitting.
                    """
            )
        case .unreadable, .wrongRecipient:
            Phrase(
                french: "L’envoi gardé ne se lit plus : renoncez-y, et préparez-le de nouveau.",
                english: "What was kept cannot be read any more: give it up, and prepare it anew."
            )
        case .recordsSilent:
            Phrase(
                french: "Le registre n’a pas répondu ; un nouvel essai se fera de lui-même.",
                english: "The records did not answer; it will be tried again by itself."
            )
        case .noScratchFolder, .outOfMemory:
            Phrase(
                french: """
                    La machine manque de place ou de mémoire : faites-en ; un nouvel essai se fera \
                    de lui-même.
                    """,
                english: """
                    The machine lacks room or memory: make some; it will be tried again by itself.
                    """
            )
        case .programStopped, .noProgram, .noUser, .noHost, .programBusy: ofProgram
        case .unreadableAnswer, .endlessAnswer, .noUploadAddress:
            Phrase(
                french: "Slack a donné une réponse illisible.",
                english: "Slack gave an answer that nobody can read."
            )
        }
    }

    /// What the mail program of the machine says.
    private var ofProgram: Phrase {
        switch self {
        case .noUser, .noHost:
            Phrase(
                french: "Personne ne reçoit de courriel à cette adresse : corrigez-la.",
                english: "Nobody gets mail at that address: correct it."
            )
        case .programBusy:
            Phrase(
                french: """
                    Le programme de courriel demande d’attendre ; un nouvel essai se fera de \
                    lui-même.
                    """,
                english: "The mail program asks to wait; it will be tried again by itself."
            )
        case .programStopped:
            Phrase(
                french: "Le programme de courriel a été arrêté avant la fin.",
                english: "The mail program was stopped before its end."
            )
        default:
            Phrase(
                french: "Le programme de courriel de la machine ne se lance pas.",
                english: "The mail program of the machine does not run."
            )
        }
    }
}
