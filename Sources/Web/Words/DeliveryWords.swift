import Meetings
import Notices
import Registry
import Secretariat
import Wording

/// What the page says on which it is set up how things go out.
struct DeliveryWords: PageWords {
    let title = Phrase(french: "Réglages des envois", english: "Sending settings")
    let back = Phrase(french: "Envois", english: "Sending")
    let lead = Phrase(
        french: """
            Rien ne part tant que rien n’est réglé ici. Mots de passe, jetons et webhooks sont \
            gardés et ne s’affichent plus jamais.
            """,
        english: """
            Nothing goes out before something is set up here. Passwords, tokens and webhooks are \
            kept and never shown again.
            """
    )
    let save = Phrase(french: "Enregistrer", english: "Save")
    let service = Phrase(french: "Adresse du service", english: "Address of the service")
    let mail = Phrase(french: "Courriel", english: "Mail")
    let changeMail = Phrase(french: "Régler le courriel", english: "Set up mail")
    let serverHint = Phrase(
        french: "Les champs qui suivent ne servent qu’avec un serveur.",
        english: "The fields that follow are for a server alone."
    )
    let trial = Phrase(french: "Faire un essai", english: "Try it")
    let sendTrial = Phrase(french: "Envoyer un essai", english: "Send a trial")
    let mailOff = Phrase(french: "Ne plus envoyer de courriels", english: "Send no mails any more")
    let mailOffExplained = Phrase(
        french: "Le serveur et son mot de passe sont oubliés ; ce qui attend ne part plus.",
        english: "The server and its password are forgotten; what waits does not go out."
    )
    let channels = Phrase(
        french: "Canaux (Slack, Mattermost, Rocket.Chat)",
        english: "Channels (Slack, Mattermost, Rocket.Chat)"
    )
    let channelsHint = Phrase(
        french: """
            Un canal reçoit ce qui est coché, d’une instance ou de toutes, et s’il le faut \
            seulement quand une section est concernée.
            """,
        english: """
            A channel gets what is ticked, of one body or of all, and if need be only where a \
            section is concerned.
            """
    )
    let noChannels = Phrase(
        french: "Aucun canal : rien n’est publié.",
        english: "No channels: nothing is posted."
    )
    let edit = Phrase(french: "Modifier", english: "Change")
    let remove = Phrase(french: "Retirer", english: "Take away")
    let topics = Phrase(french: "Ce que le canal reçoit", english: "What the channel gets")
    let slack = Phrase(french: "Application Slack", english: "Slack app")
    let changeSlack = Phrase(french: "Régler l’application Slack", english: "Set up the Slack app")
    let slackHint = Phrase(
        french: """
            Un webhook n’en a pas besoin. L’application sert à joindre le procès-verbal en fichier \
            et à répondre depuis Slack. Dans Slack, sous « Slash Commands » et « Interactivity », \
            donnez ces adresses :
            """,
        english: """
            A webhook does not need it. The app is for minutes as a file, and to answer from Slack. \
            In Slack, under ‘Slash Commands’ and ‘Interactivity’, give these addresses:
            """
    )
    let command = Phrase(french: "Commande :", english: "Command:")
    let action = Phrase(french: "Boutons :", english: "Buttons:")
    let slackOffExplained = Phrase(
        french: """
            Le jeton et le secret de signature sont oubliés : plus rien ne part par l’application, et \
            elle ne prend plus de réponses.
            """,
        english: """
            Token and signing secret are forgotten: nothing goes out by the app any more, and it \
            takes no answers.
            """
    )
    let slackOff = Phrase(french: "Oublier l’application Slack", english: "Forget the Slack app")
}

extension DeliveryWords {
    static let noService = Phrase(
        french: """
            Pas encore donnée : les courriels n’ont ni lien vers les pages, ni lien personnel, ni \
            désinscription.
            """,
        english: """
            Not given yet: mails have no links to pages, no personal link and no way to stop them.
            """
    )
    static func serviceAt(_ origin: String) -> Phrase {
        Phrase(french: "Les liens mènent à \(origin).", english: "Links lead to \(origin).")
    }
    static let origin = Phrase(french: "Adresse publique", english: "Public address")
    static let originHint = Phrase(
        french: "Celle que les membres tapent : https://greffier.exemple.fr",
        english: "The one that members type: https://greffier.example.org"
    )
    static let links = Phrase(
        french: "Mettre dans chaque convocation par courriel le lien personnel de son destinataire",
        english: "Put the personal link of its reader into each notice by mail"
    )

    static func mail(_ mail: MailSettings?) -> Phrase {
        guard let mail else {
            return Phrase(
                french: "Pas réglé : aucun courriel ne part.",
                english: "Not set up: no mail goes out."
            )
        }
        let box = "\(mail.from.name) <\(mail.from.address.text)>"
        switch mail.way {
        case .server(let server):
            let place = "\(server.host):\(server.port)"
            return Phrase(
                french: "\(box) écrit, par le serveur \(place).",
                english: "\(box) writes, by the server \(place)."
            )
        case .program(let path):
            return Phrase(
                french: "\(box) écrit, par le programme \(path).",
                english: "\(box) writes, by the program \(path)."
            )
        }
    }
    static let fromName = Phrase(french: "Nom de l’expéditeur", english: "Name of the sender")
    static let from = Phrase(
        french: "Adresse de l’expéditeur",
        english: "Address of the sender"
    )
    static let fromHint = Phrase(
        french: "Par exemple secretariat@exemple.fr, du domaine du serveur.",
        english: "For instance secretary@example.org, of the domain of the server."
    )
    static let reply = Phrase(french: "Où vont les réponses", english: "Where answers go")
    static let replyHint = Phrase(
        french: "Facultatif ; à défaut, à l’expéditeur.",
        english: "Optional; otherwise to the sender."
    )
    static let way = Phrase(french: "Par où les courriels partent", english: "How mails go")
    static let byServer = Phrase(french: "un serveur (SMTP)", english: "a server (SMTP)")
    static func byProgram(_ path: String) -> Phrase {
        Phrase(
            french: "le programme \(path) de cette machine",
            english: "the program \(path) of this machine"
        )
    }
    static let host = Phrase(french: "Serveur", english: "Server")
    static let hostHint = Phrase(
        french: "Votre fournisseur le donne : mail.exemple.fr",
        english: "Your provider tells it: mail.example.org"
    )
    static let port = Phrase(french: "Port", english: "Port")
    static let portHint = Phrase(
        french: "Laissez vide pour le port habituel.",
        english: "Leave it empty for the usual port."
    )
    static let safety = Phrase(french: "Chiffrement", english: "Encryption")
    static let startTLS = Phrase(french: "STARTTLS (port 587)", english: "STARTTLS (port 587)")
    static let tls = Phrase(french: "TLS (port 465)", english: "TLS (port 465)")
    static let unsafe = Phrase(
        french: "aucun (serveur de la même machine)",
        english: "none (a server of the same machine)"
    )
    static let user = Phrase(french: "Utilisateur", english: "User")
    static let userHint = Phrase(
        french: "Laissez vide si le serveur n’en demande pas.",
        english: "Leave it empty where the server asks for none."
    )
    static let password = Phrase(french: "Mot de passe", english: "Password")
    /// Whether a secret is kept.
    static func kept(_ isKept: Bool) -> Phrase {
        isKept
            ? Phrase(
                french: "Enregistré. Laissez vide pour le garder.",
                english: "Kept. Leave it empty to keep it."
            )
            : Phrase(french: "Pas encore donné.", english: "Not given yet.")
    }
    static let trialAddress = Phrase(french: "À quelle adresse", english: "To which address")

    static func slack(_ app: NoticeSettings.SlackApp?) -> Phrase {
        guard let app else {
            return Phrase(french: "Pas réglée.", english: "Not set up.")
        }
        return switch (app.token.isEmpty, app.signingSecret.isEmpty) {
        case (false, false):
            Phrase(
                french: "Réglée : elle publie, et prend les réponses des membres.",
                english: "Set up: it posts, and takes the answers of members."
            )
        case (false, true):
            Phrase(
                french: "Elle publie ; sans secret de signature, elle ne prend aucune réponse.",
                english: "It posts; without a signing secret it takes no answers."
            )
        default:
            Phrase(
                french: "Elle prend les réponses ; sans jeton, elle ne publie rien.",
                english: "It takes answers; without a token it posts nothing."
            )
        }
    }
    static let token = Phrase(
        french: "Jeton de l’application (xoxb-…)",
        english: "Token of the app (xoxb-…)"
    )
    static let signing = Phrase(french: "Secret de signature", english: "Signing secret")
}

extension DeliveryWords {
    static let addChannel = Phrase(french: "Ajouter un canal", english: "Add a channel")
    static func change(_ label: String) -> Phrase {
        Phrase(french: "Modifier le canal « \(label) »", english: "Change the channel ‘\(label)’")
    }
    static let label = Phrase(french: "Nom du canal", english: "Name of the channel")
    static let labelHint = Phrase(
        french: "Comme vous l’appelez : #bureau. Un canal du même nom est remplacé.",
        english: "As you call it: #bureau. A channel of the same name is replaced."
    )
    static let kind = Phrase(french: "Par quelle voie", english: "By which way")
    static let webhook = Phrase(
        french: "Adresse du webhook",
        english: "Address of the webhook"
    )
    static func webhookHint(isKept: Bool) -> Phrase {
        isKept
            ? Phrase(
                french: "Enregistrée. Laissez vide pour la garder.",
                english: "Kept. Leave it empty to keep it."
            )
            : Phrase(
                french: """
                    Slack, Mattermost ou Rocket.Chat la donne quand on crée un « webhook entrant ». \
                    Elle est secrète.
                    """,
                english: """
                    Slack, Mattermost or Rocket.Chat gives it where one makes an ‘incoming \
                    webhook’. It is a secret.
                    """
            )
    }
    static let room = Phrase(
        french: "Identifiant du canal, pour l’application Slack",
        english: "Identifier of the channel, for the Slack app"
    )
    static let roomHint = Phrase(
        french: "Dans Slack, au bas des détails du canal : C0123456789.",
        english: "In Slack, at the foot of the details of the channel: C0123456789."
    )
    static let body = Phrase(french: "Instance", english: "Body")
    static let allBodies = Phrase(french: "toutes", english: "all")
    static let section = Phrase(french: "Section", english: "Section")
    static let sectionHint = Phrase(
        french: "Facultatif : seulement quand des membres de cette section sont convoqués.",
        english: "Optional: only where members of that section are convened."
    )

    /// What a channel gets, and by which way; never its address.
    static func channel(
        _ channel: NoticeChannel,
        body: BodyCode?,
        isNamed: Bool = false
    ) -> Phrase {
        let topics = channel.topics.sorted { $0.rawValue < $1.rawValue }.map(\.label)
        let scope = [body?.text, channel.section.isEmpty ? nil : channel.section]
            .compactMap(\.self).map { ", " + $0 }.joined()
        let name = isNamed ? "\(channel.label), " : ""
        let french = topics.map(\.french).joined(separator: ", ")
        let english = topics.map(\.english).joined(separator: ", ")
        return Phrase(
            french: "\(name)\(channel.kind.label)\(scope) : \(french)",
            english: "\(name)\(channel.kind.label)\(scope): \(english)"
        )
    }
}

extension DeliveryWords {
    static let noOrigin = Phrase(
        french: "Donnez l’adresse entière du service, par exemple https://greffier.exemple.fr.",
        english: "Give the whole address of the service, for instance https://greffier.example.org."
    )
    static let noSender = Phrase(
        french: "Donnez une adresse qui peut écrire, par exemple secretariat@exemple.fr.",
        english: "Give an address that can write, for instance secretary@example.org."
    )
    static let noReply = Phrase(
        french: "L’adresse des réponses n’en est pas une : corrigez-la, ou laissez vide.",
        english: "The address of answers is none: correct it, or leave it empty."
    )
    static let noHost = Phrase(
        french: "Donnez le nom du serveur, par exemple mail.exemple.fr.",
        english: "Give the name of the server, for instance mail.example.org."
    )
    static let noPort = Phrase(
        french: "Un port est un nombre de 1 à 65535 ; laissez vide pour le port habituel.",
        english: "A port is a number from 1 to 65535; leave it empty for the usual one."
    )
    static let noPassword = Phrase(
        french: """
            Donnez le mot de passe : celui qui est enregistré ne sert qu’avec le serveur, le port, \
            le chiffrement et l’utilisateur pour lesquels il a été donné.
            """,
        english: """
            Give the password: the one that is kept serves only with the server, the port, the \
            encryption and the user that it was given for.
            """
    )
    static let noTrialAddress = Phrase(
        french: "Donnez l’adresse à laquelle l’essai doit arriver.",
        english: "Give the address at which the trial is to arrive."
    )
    static let noLabel = Phrase(
        french: "Donnez un nom au canal.",
        english: "Give the channel a name."
    )
    static let labelTaken = Phrase(
        french: "Un autre canal porte déjà ce nom. Choisissez-en un autre, ou retirez celui-là.",
        english: "Another channel has that name. Choose another, or take that one away."
    )
    static let noWebhook = Phrase(
        french: "Collez l’adresse du webhook : elle commence par https://.",
        english: "Paste the address of the webhook: it begins with https://."
    )
    static let noRoom = Phrase(
        french: "Donnez l’identifiant du canal dans Slack, par exemple C0123456789.",
        english: "Give the identifier of the channel in Slack, for instance C0123456789."
    )
    static let noTopic = Phrase(
        french: "Cochez au moins une chose que le canal reçoit ; ou retirez le canal.",
        english: "Tick one thing at least that the channel gets; or take the channel away."
    )
    static let nothingOfSlack = Phrase(
        french: "Donnez le jeton de l’application, son secret de signature, ou les deux.",
        english: "Give the token of the app, its signing secret, or both."
    )
}
