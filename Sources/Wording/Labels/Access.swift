public import Access

extension Role: Worded {
    /// The role in words that hold for everybody.
    public var label: Phrase {
        switch self {
        case .administrator: Phrase(french: "administration", english: "administrator")
        case .chair: Phrase(french: "présidence", english: "chair")
        case .secretary: Phrase(french: "secrétariat", english: "secretary")
        case .member: Phrase(french: "membre", english: "member")
        case .analyst: Phrase(french: "analyse", english: "analyst")
        case .auditor: Phrase(french: "contrôle", english: "auditor")
        }
    }
}

extension Action: Worded {
    /// What is done, as the access log and the tokens of programs name it.
    public var label: Phrase {
        switch self {
        case .signIn: Phrase(french: "se connecter", english: "sign in")
        case .health: Phrase(french: "voir l’état du service", english: "see how the service is")
        case .ownAccount: Phrase(french: "gérer son compte", english: "look after one’s account")
        case .home: Phrase(french: "ouvrir l’accueil", english: "open the home page")
        case .people: Phrase(french: "lire le répertoire", english: "read the directory")
        case .changePeople:
            Phrase(french: "modifier le répertoire", english: "change the directory")
        case .changeSeats:
            Phrase(french: "attribuer ou clore un siège", english: "give or end a seat")
        case .erasePeople: Phrase(french: "effacer une personne", english: "erase a person")
        case .bodies: Phrase(french: "consulter les instances", english: "look at the bodies")
        case .changeBodies: Phrase(french: "modifier une instance", english: "change a body")
        case .prepare: Phrase(french: "préparer une séance", english: "prepare a sitting")
        case .notify: Phrase(french: "envoyer les convocations", english: "send the notices")
        case .outbox: Phrase(french: "suivre les envois", english: "follow what goes out")
        case .delivery: Phrase(french: "régler les envois", english: "set up what goes out")
        case .invite: Phrase(french: "inviter des participants", english: "invite participants")
        case .console: Phrase(french: "tenir la séance", english: "record the sitting")
        case .projector: Phrase(french: "projeter la séance", english: "show it to the room")
        case .participate: Phrase(french: "participer à la séance", english: "take part")
        case .importReports:
            Phrase(french: "importer un relevé de connexion", english: "import a connection report")
        case .templates: Phrase(french: "modifier les modèles", english: "change the templates")
        case .accounts: Phrase(french: "gérer les comptes", english: "look after the accounts")
        case .services:
            Phrase(french: "relier d’autres services", english: "connect other services")
        case .apiTokens: Phrase(french: "créer un jeton d’accès", english: "make an access token")
        case .accessLog: Phrase(french: "lire le journal des accès", english: "read the access log")
        case .metrics: Phrase(french: "lire les mesures du service", english: "read the metrics")
        case .drafts: Phrase(french: "lire un projet de procès-verbal", english: "read a draft")
        case .writeMinutes: Phrase(french: "rédiger le procès-verbal", english: "write the minutes")
        case .minutes: Phrase(french: "lire le procès-verbal", english: "read the minutes")
        case .remark: Phrase(french: "faire une observation", english: "remark on the minutes")
        case .approve: Phrase(french: "consigner l’approbation", english: "note the approval")
        case .sign: Phrase(french: "signer le procès-verbal", english: "sign the minutes")
        case .exportWithNames:
            Phrase(french: "télécharger avec les noms", english: "download with names")
        case .exportWithoutNames:
            Phrase(french: "télécharger sans les noms", english: "download without names")
        case .archive: Phrase(french: "télécharger l’archive", english: "download the archive")
        case .takeIn: Phrase(french: "reprendre une archive", english: "take in an archive")
        case .figures: Phrase(french: "lire la participation", english: "read participation")
        case .figuresByPerson:
            Phrase(
                french: "lire la participation de chaque personne",
                english: "read the participation of each person"
            )
        case .verify: Phrase(french: "vérifier un registre", english: "verify a record")
        }
    }
}

extension Action {
    /// What is noted of it: a page was opened on which names stand, whatever was done there; nil where the
    /// label says as much.
    public var opened: Phrase? {
        switch self {
        case .people, .changePeople:
            Phrase(french: "répertoire ouvert", english: "directory opened")
        case .changeSeats:
            Phrase(french: "page des sièges ouverte", english: "page of seats opened")
        case .erasePeople:
            Phrase(french: "page d’effacement ouverte", english: "page of erasures opened")
        case .bodies, .changeBodies:
            Phrase(french: "page d’une instance ouverte", english: "page of a body opened")
        case .prepare: Phrase(french: "préparation ouverte", english: "preparation opened")
        case .notify: Phrase(french: "page des envois ouverte", english: "page of notices opened")
        case .outbox: Phrase(french: "boîte d’envoi ouverte", english: "outbox opened")
        case .invite: Phrase(french: "page des liens ouverte", english: "page of links opened")
        case .console: Phrase(french: "console ouverte", english: "console opened")
        case .projector: Phrase(french: "projection ouverte", english: "projection opened")
        case .importReports:
            Phrase(
                french: "page des relevés de connexion ouverte",
                english: "page of connection reports opened"
            )
        case .accounts:
            Phrase(french: "page des comptes ouverte", english: "page of accounts opened")
        case .accessLog: Phrase(french: "journal des accès ouvert", english: "access log opened")
        case .drafts: Phrase(french: "projet de procès-verbal ouvert", english: "draft opened")
        case .writeMinutes:
            Phrase(french: "page de rédaction ouverte", english: "page of the minutes opened")
        case .minutes: Phrase(french: "procès-verbal ouvert", english: "minutes opened")
        default: nil
        }
    }
}
