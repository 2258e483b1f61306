import Typesetting
import Wording

/// What the pages of one's own account say.
struct OwnAccountWords: PageWords {
    /// The title.
    let title = Phrase(french: "Mon compte", english: "My account")
    /// Over the roles.
    let roles = Phrase(french: "Vos rôles", english: "Your roles")
    /// Over the password.
    let password = Phrase(french: "Mot de passe", english: "Password")
    /// What a change does.
    let passwordHint = Phrase(
        french: "Le changer met fin à vos autres sessions et retire vos jetons d’accès.",
        english: "To change it ends your other sessions and withdraws your tokens."
    )
    /// Over the code.
    let code = Phrase(french: "Code à six chiffres", english: "Code of six digits")
    /// What it is.
    let codeOff = Phrase(
        french: """
            Une application de votre téléphone peut donner un code, demandé avec le mot de passe à \
            chaque connexion.
            """,
        english: """
            An application on your telephone can give a code that is asked for with the password \
            whenever you sign in.
            """
    )
    /// That it is on.
    let codeOn = Phrase(
        french: "Le code est demandé à chaque connexion.",
        english: "The code is asked for whenever you sign in."
    )
    /// What becomes of a lost telephone.
    let recovery = Phrase(
        french: """
            Téléphone perdu ? Il n’y a pas de code de secours : qui administre les comptes peut \
            cesser de le demander, depuis la page de votre compte.
            """,
        english: """
            Telephone lost? There is no spare code: whoever looks after the accounts can stop \
            asking for it, on the page of your account.
            """
    )
    /// Leads to the code.
    let switchOn = Phrase(french: "Activer le code", english: "Switch the code on")
    /// Over the sessions.
    let sessions = Phrase(french: "Autres sessions", english: "Other sessions")
    /// What ending them does.
    let sessionsHint = Phrase(
        french: "Un autre appareil est resté connecté ? Déconnectez-les tous, sauf celui-ci.",
        english: "Another device is still signed in? Sign them all out, save this one."
    )
    /// Over the tokens.
    let tokens = Phrase(french: "Jetons d’accès", english: "Access tokens")
    /// What they are for.
    let tokensHint = Phrase(
        french: """
            Pour qu’un programme lise ou consigne à votre place, dans les limites que vous fixez.
            """,
        english: "For a program to read or record in your place, within the bounds that you set."
    )
    /// Leads to them.
    let toTokens = Phrase(french: "Voir les jetons", english: "See the tokens")

    /// The old password.
    static let old = Phrase(french: "Mot de passe actuel", english: "Present password")
    /// The new one.
    static let new = Phrase(french: "Nouveau mot de passe", english: "New password")
    /// Saves.
    static let change = Phrase(french: "Changer le mot de passe", english: "Change the password")
    /// Switches the code off.
    static let switchOff = Phrase(french: "Désactiver le code", english: "Switch the code off")
    /// Ends the sessions.
    static let endSessions = Phrase(
        french: "Déconnecter les autres appareils",
        english: "Sign the other devices out"
    )
    /// The old password was another.
    static let wrong = Phrase(
        french: "Ce n’est pas votre mot de passe actuel. Rien n’a changé.",
        english: "That is not your present password. Nothing has changed."
    )
    /// What was done, as it is told afterwards.
    static let done: [String: Phrase] = [
        "password": Phrase(
            french: """
                Mot de passe changé ; vos autres sessions ont pris fin et vos jetons sont retirés.
                """,
            english: """
                The password is changed; your other sessions have ended, and your tokens are \
                withdrawn.
                """
        ),
        "sessions": Phrase(
            french: "Vos autres sessions ont pris fin.",
            english: "Your other sessions have ended."
        ),
        "on": Phrase(
            french: "Le code est activé : il sera demandé à la prochaine connexion.",
            english: "The code is on: it will be asked for when you next sign in."
        ),
        "off": Phrase(
            french: "Le code n’est plus demandé.",
            english: "The code is asked for no more."
        ),
    ]

    /// The words of both languages.
    init() {}
}

/// What the page says on which the code is switched on.
struct TimeCodeWords: PageWords {
    /// The title.
    let title = Phrase(french: "Activer le code à six chiffres", english: "Switch the code on")
    /// The first step.
    let scan = Phrase(
        french: """
            Ouvrez sur votre téléphone une application d’authentification, et lisez ce carré avec \
            elle.
            """,
        english: """
            Open an authenticator application on your telephone, and read this square with it.
            """
    )
    /// What the square is, where it is not seen.
    let picture = Phrase(french: "Code QR du secret", english: "QR code of the secret")
    /// Where there is no camera.
    let typed = Phrase(
        french: "Sans appareil photo, tapez-y ce secret :",
        english: "Without a camera, type this secret there:"
    )
    /// Leads back.
    let back = Phrase(french: "Mon compte", english: "My account")

    /// What the application shows.
    static let code = Phrase(french: "Code affiché", english: "Code that it shows")
    /// Why it is asked for.
    static let codeHint = Phrase(
        french: "Six chiffres. Rien n’est activé tant que ce code n’est pas juste.",
        english: "Six digits. Nothing is switched on until this code is right."
    )
    /// Switches it on.
    static let submit = Phrase(french: "Activer", english: "Switch on")
    /// The code was another.
    static let wrong = Phrase(
        french: """
            Ce code n’est pas le bon, ou il est trop ancien. Vérifiez l’heure du téléphone, et \
            tapez le code suivant.
            """,
        english: """
            This code is not right, or too old. Check the clock of the telephone, and type the \
            next code.
            """
    )

    /// The words of both languages.
    init() {}
}

/// What the page of the tokens says.
struct TokensWords: PageWords {
    /// The title.
    let title = Phrase(french: "Jetons d’accès", english: "Access tokens")
    /// What they are.
    let explanation = Phrase(
        french: """
            Un jeton permet à un programme d’agir sous votre nom, dans les limites choisies ici et \
            jamais au-delà de vos rôles.
            """,
        english: """
            A token lets a program act in your name, within the bounds chosen here and never \
            beyond your roles.
            """
    )
    /// Where there are none.
    let empty = Phrase(french: "Aucun jeton.", english: "No tokens.")
    /// Opens the form.
    let make = Phrase(french: "Créer un jeton", english: "Make a token")
    /// Over the secret.
    let made = Phrase(french: "Jeton créé", english: "Token made")
    /// What to do with it.
    let once = Phrase(
        french: """
            Copiez ce secret dans le programme maintenant : il n’est montré que cette fois. \
            L’en-tête est « Authorization: Bearer » suivi du secret.
            """,
        english: """
            Copy this secret into the program now: it is shown this once. The header is \
            ‘Authorization: Bearer’ followed by the secret.
            """
    )
    /// Leads back.
    let back = Phrase(french: "Mon compte", english: "My account")

    /// The name.
    static let label = Phrase(french: "Nom", english: "Name")
    /// What it says.
    static let labelHint = Phrase(
        french: "Quel programme s’en sert.",
        english: "Which program uses it."
    )
    /// The last day.
    static let until = Phrase(french: "Expire le", english: "Expires on")
    /// Withdraws it.
    static let withdraw = Phrase(french: "Retirer", english: "Withdraw")
    /// What the program may do.
    let actions = Phrase(
        french: "Ce que le programme peut faire",
        english: "What the program may do"
    )
    /// The bounds of a token.
    static func bounds(_ actions: Phrase, _ reach: Phrase, until: Phrase) -> Phrase {
        Phrase(
            french: "\(actions), \(reach) ; expire le \(until)",
            english: "\(actions), \(reach); expires on \(until)"
        )
    }

    /// The words of both languages.
    init() {}
}

/// What the page of the access log says.
struct AccessLogWords: PageWords {
    /// The title.
    let title = Phrase(french: "Journal des accès", english: "Access log")
    /// What it is.
    let explanation = Phrase(
        french: """
            Qui a lu des noms, de quelle séance et quand. Les notes sont effacées au bout de douze \
            mois, sauf réglage contraire.
            """,
        english: """
            Who read names, of which sitting and when. Notes are deleted after twelve months \
            unless set otherwise.
            """
    )
    /// When.
    let when = Phrase(french: "Quand", english: "When")
    /// Who.
    let who = Phrase(french: "Qui", english: "Who")
    /// What.
    let what = Phrase(french: "Quoi", english: "What")
    /// Of which sitting.
    let sitting = Phrase(french: "Séance", english: "Sitting")
    /// Narrows the list.
    let filter = Phrase(french: "Afficher", english: "Show")
    /// Where nobody did.
    let empty = Phrase(
        french: "Personne n’a lu de noms.",
        english: "Nobody has read any names."
    )
    /// That there are more.
    let more = Phrase(
        french: "Seules les 500 lectures les plus récentes sont montrées.",
        english: "Only the 500 latest readings are shown."
    )

    /// All sittings.
    static let all = Phrase(french: "Toutes", english: "All")
    /// Where no sitting was read.
    static let directory = Phrase(french: "répertoire", english: "directory")
    /// A program of somebody.
    static func program(of name: String) -> Phrase {
        Phrase(french: "programme de \(name)", english: "program of \(name)")
    }
    /// Somebody by a personal link.
    static func participant(_ name: String) -> Phrase {
        Phrase(french: "\(name), par lien personnel", english: "\(name), by personal link")
    }

    /// The words of both languages.
    init() {}
}

/// What the links at the head of each page are called that lead to the house.
enum HouseWords {
    /// The people.
    static let people = Phrase(french: "Personnes", english: "People")
    /// The bodies.
    static let bodies = Phrase(french: "Instances", english: "Bodies")
    /// The accounts.
    static let accounts = Phrase(french: "Comptes", english: "Accounts")
    /// The access log.
    static let accessLog = Phrase(french: "Accès", english: "Access log")
    /// One's own account.
    static let ownAccount = Phrase(french: "Mon compte", english: "My account")
}
