extension Help {
    /// Sums up `notify` in a line.
    public static let notify = Phrase(
        french: "Envoyer convocations, décisions et procès-verbaux par courriel et Slack.",
        english: "Send notices, decisions and minutes by mail and Slack."
    )
    /// Tells at length how `notify` works.
    public static let notifyAtLength = Phrase(
        french: """
            Rien ne part tant que rien n'est configuré. « notify mail », « notify slack » et \
            « notify channel » configurent ; « notify send --dry-run » montre exactement ce qui \
            irait à qui ; « notify send » le met dans la boîte d'envoi et l'expédie. Chaque envoi \
            ne part qu'une fois : quand personne ne sait s'il est arrivé, il reste « incertain » \
            jusqu'à ce que quelqu'un décide.
            """,
        english: """
            Nothing goes out before something is configured. ‘notify mail’, ‘notify slack’ and \
            ‘notify channel’ configure; ‘notify send --dry-run’ shows exactly what would go to \
            whom; ‘notify send’ puts it into the outbox and sends it. Each thing goes once: where \
            nobody knows whether it arrived, it stays ‘uncertain’ until somebody decides.
            """
    )
    public static let notifySend = Phrase(
        french: "Envoyer ce qu'il y a à dire d'une séance, après l'avoir montré.",
        english: "Send what there is to say of a sitting, once it was shown."
    )
    public static let notifyList = Phrase(
        french: "Montrer la boîte d'envoi.",
        english: "Show the outbox."
    )
    public static let notifyShow = Phrase(
        french: "Montrer un envoi tel qu'il part.",
        english: "Show an item exactly as it goes out."
    )
    public static let notifyDeliver = Phrase(
        french: "Expédier ce qui attend et dont le moment est venu.",
        english: "Send what waits and is due."
    )
    public static let notifyDecide = Phrase(
        french: "Décider d'un envoi qui attend, a échoué ou reste incertain.",
        english: "Decide of an item that waits, failed or is uncertain."
    )
    public static let notifyMail = Phrase(
        french: "Dire qui écrit les courriels et par où ils partent.",
        english: "Say who writes mails and how they go."
    )
    public static let notifyMailAtLength = Phrase(
        french: """
            Avec --user, le mot de passe du serveur se tape, ou vient de l'entrée standard. Sans \
            --smtp ni --sendmail, et avec --off, aucun courriel ne part.
            """,
        english: """
            With --user, the password of the server is typed, or comes from standard input. With \
            --off no mail goes out.
            """
    )
    public static let notifySlack = Phrase(
        french: "Donner le jeton et le secret de signature de l'application Slack.",
        english: "Give the token and the signing secret of the Slack app."
    )
    public static let notifySlackAtLength = Phrase(
        french: """
            Les deux se tapent, ou viennent de l'entrée standard, une ligne chacun ; une ligne vide \
            laisse l'un des deux de côté. Dans Slack, la commande et les boutons mènent à \
            /slack/commands et /slack/actions du service.
            """,
        english: """
            Both are typed, or come from standard input, a line each; an empty line leaves one out. \
            In Slack, the command and the buttons lead to /slack/commands and /slack/actions of \
            the service.
            """
    )
    public static let notifyService = Phrase(
        french: "Dire à quelle adresse publique le service répond.",
        english: "Say at which public address the service answers."
    )
    public static let notifyChannel = Phrase(
        french: "Les canaux où partent les messages.",
        english: "The channels into which messages go."
    )
    public static let notifyChannelAdd = Phrase(
        french: "Ajouter un canal, ou changer celui de ce nom.",
        english: "Add a channel, or change the one of that name."
    )
    public static let notifyChannelAtLength = Phrase(
        french: """
            Pour un webhook (Slack, Mattermost, Rocket.Chat) l'adresse est un secret : elle se tape, \
            ou vient de l'entrée standard. Pour l'application Slack, --room nomme le canal.
            """,
        english: """
            For a webhook (Slack, Mattermost, Rocket.Chat) the address is a secret: it is typed, or \
            comes from standard input. For the Slack app, --room names the channel.
            """
    )
    public static let notifyChannelList = Phrase(
        french: "Lister les canaux.",
        english: "List the channels."
    )
    public static let notifyChannelRemove = Phrase(
        french: "Retirer un canal.",
        english: "Remove a channel."
    )
    public static let notifyFeed = Phrase(
        french:
            "Faire un calendrier à suivre, ou retirer tous ceux d'une instance ou d'une personne.",
        english: "Make a calendar to subscribe to, or withdraw all of a body or a person."
    )
    public static let notifyAnswers = Phrase(
        french: "Prendre des réponses de calendriers et des courriels revenus.",
        english: "Take in answers of calendars and mails that came back."
    )
    public static let notifyPerson = Phrase(
        french: "Ne plus écrire à quelqu'un, ou lui écrire de nouveau.",
        english: "Stop writing to somebody, or write again."
    )
}

extension Help {
    public static let notifyByItself = Phrase(
        french: "Dire ce qui part de soi-même des séances d’une instance.",
        english: "Say what of the sittings of a body is sent by itself."
    )
    public static let notifyByItselfAtLength = Phrase(
        french: """
            Sans option, la commande montre ce qui est réglé. Avec une option au moins, cela et rien \
            d’autre part de soi-même, une seule fois ; --off arrête tout. Le service envoie, ou \
            « notify deliver ».
            """,
        english: """
            Without an option it shows what is set. With one at least, that and nothing else goes by \
            itself, once; --off ends it all. The service sends, or ‘notify deliver’.
            """
    )
}

extension Help.Option {
    public static let byItselfOpened = Phrase(
        french: "Qu’une séance est ouverte, aux canaux.",
        english: "That a sitting is open, to channels."
    )
    public static let byItselfDecisions = Phrase(
        french: "Les décisions, dès que la séance est levée.",
        english: "The decisions, as soon as the sitting is over."
    )
    public static let byItselfMinutes = Phrase(
        french: "Le procès-verbal : approved (approuvé) ou signed (signé).",
        english: "The minutes: once approved or signed."
    )
    public static let byItselfDays = Phrase(
        french: "Rappeler les tâches tant de jours avant l’échéance, de 0 à 60.",
        english: "Remind of tasks so many days before they are due, from 0 to 60."
    )
    public static let withoutLinks = Phrase(
        french: "Ne mettre aucun lien personnel dans les convocations.",
        english: "Put no personal links into notices."
    )
    public static let writtenLanguage = Phrase(
        french: "fr ou en ; sans elle, celle de chaque envoi.",
        english: "fr or en; without it, that of whatever is sent."
    )
    public static let topic = Phrase(
        french: "notice, cancelled, opened, decisions, minutes ou tasks.",
        english: "notice, cancelled, opened, decisions, minutes or tasks."
    )
    public static let attach = Phrase(
        french: "Le document joint : odt, pdf ou none.",
        english: "What is attached: odt, pdf or none."
    )
    public static let noticeLanguage = Phrase(
        french: "La langue des envois : fr ou en.",
        english: "The language of what goes out: fr or en."
    )
    public static let itemNumber = Phrase(
        french: "Le numéro dans la boîte d'envoi.",
        english: "The number in the outbox."
    )
    public static let outboxDecision = Phrase(
        french: "again (envoyer), sent (c'est arrivé) ou drop (ne pas envoyer).",
        english: "again (send), sent (it arrived) or drop (do not send)."
    )
    public static let senderAddress = Phrase(
        french: "L'adresse qui écrit.",
        english: "The address that writes."
    )
    public static let senderName = Phrase(
        french: "Le nom qui écrit.",
        english: "The name that writes."
    )
    public static let replyTo = Phrase(
        french: "Où vont les réponses.",
        english: "Where answers go."
    )
    public static let smtp = Phrase(
        french: "Le serveur : mail.exemple.fr:587.",
        english: "The server: mail.exemple.fr:587."
    )
    public static let lineSafety = Phrase(
        french: "Chiffrement : tls, startTLS ou none.",
        english: "Encryption: tls, startTLS or none."
    )
    public static let smtpUser = Phrase(
        french: "Le compte sur le serveur.",
        english: "The account on the server."
    )
    public static let sendmail = Phrase(
        french: "Le programme qui prend les courriels : /usr/sbin/sendmail.",
        english: "The program that takes mails: /usr/sbin/sendmail."
    )
    public static let off = Phrase(
        french: "Ne plus rien envoyer par là.",
        english: "Send nothing that way any more."
    )
    public static let slackBase = Phrase(
        french: "Où Slack répond, pour un essai.",
        english: "Where Slack answers, for a trial."
    )
    public static let serviceAddress = Phrase(
        french: "https://greffier.exemple.fr",
        english: "https://greffier.exemple.fr"
    )
    public static let channelLabel = Phrase(
        french: "Le nom du canal.",
        english: "What the channel is called."
    )
    public static let channelKind = Phrase(
        french: "webhook (Slack), bot (application Slack) ou chat (Mattermost, Rocket.Chat).",
        english: "webhook (Slack), bot (Slack app) or chat (Mattermost, Rocket.Chat)."
    )
    public static let channelRoom = Phrase(
        french: "Pour l'application : le canal, C0123456789.",
        english: "For the app: the channel, C0123456789."
    )
    public static let channelBody = Phrase(
        french: "Le sigle de l'instance ; sans lui, toutes.",
        english: "The code of the body; without it, all."
    )
    public static let channelSection = Phrase(
        french: "La section concernée ; sans elle, toutes.",
        english: "The section concerned; without it, any."
    )
    public static let channelTopics = Phrase(
        french: "Ce qu'il reçoit, à répéter ; sans cela, tout.",
        english: "What it gets, to be repeated; without it, everything."
    )
    public static let feedBody = Phrase(
        french: "Le sigle de l'instance.",
        english: "The code of the body."
    )
    public static let feedPerson = Phrase(
        french: "La personne, dont on suit les séances.",
        english: "The person whose sittings it shows."
    )
    public static let withdrawFeeds = Phrase(
        french: "Retirer ces calendriers : leurs liens ne servent plus.",
        english: "Withdraw these calendars: their links are good no more."
    )
    public static let answerFiles = Phrase(
        french: "Des fichiers .ics, ou des courriels entiers (.eml).",
        english: ".ics files, or whole mails (.eml)."
    )
    public static let acceptedMode = Phrase(
        french: "Comment participe qui accepte une séance hybride : onSite ou remote.",
        english: "How somebody takes part who accepts a hybrid sitting: onSite or remote."
    )
    public static let mailedPerson = Phrase(french: "La personne.", english: "The person.")
    public static let writeAgain = Phrase(
        french: "Écrire de nouveau à la personne, à toutes ses adresses.",
        english: "Write to the person again, at all addresses."
    )
}
