import Notices
import Secretariat
import Wording

/// What the page says on which GoTo is connected.
struct ConferencingWords: PageWords {
    let title = Phrase(french: "GoToMeeting et GoToWebinar", english: "GoToMeeting and GoToWebinar")
    let back = Phrase(french: "Comptes", english: "Accounts")
    let lead = Phrase(
        french: """
            Une fois GoTo relié, le secrétariat cherche les présences d'une réunion depuis la page des \
            rapports de connexion, sans exporter de fichier. Rien n'est demandé à GoTo sans cela.
            """,
        english: """
            Once GoTo is connected, secretaries fetch the attendance of a meeting from the page of \
            connection reports, without exporting a file. Nothing is asked of GoTo without that.
            """
    )
    let signIn = Phrase(french: "Se connecter à GoTo", english: "Sign in to GoTo")
    let signInExplained = Phrase(
        french: "Connectez-vous comme organisateur des réunions : GoTo ne donne que les siennes.",
        english: "Sign in as the organizer of the meetings: GoTo gives nobody else's."
    )
    let application = Phrase(french: "Application", english: "Application")
    let applicationExplained = Phrase(
        french: """
            Créez une application sur le portail des développeurs de GoTo, avec cette adresse de retour, \
            puis recopiez ici son identifiant et son secret :
            """,
        english: """
            Make an application on GoTo's developer portal with this redirect address, then copy its \
            identifier and secret here:
            """
    )
    let ending = Phrase(french: "Ne plus interroger GoTo", english: "Ask GoTo no more")
    let endingExplained = Phrase(
        french: "Le secret et les jetons sont effacés. Les présences consignées restent.",
        english: "Secret and tokens are deleted. Attendance that was entered stays."
    )
    let off = Phrase(french: "Délier GoTo", english: "Disconnect GoTo")
    let confirmOff = Phrase(
        french: "Oui, effacer le secret et les jetons",
        english: "Yes, delete secret and tokens"
    )

    static let client = Phrase(french: "Identifiant (client ID)", english: "Client ID")
    static let secret = Phrase(french: "Secret (client secret)", english: "Client secret")
    static let keep = Phrase(french: "Enregistrer l’application", english: "Keep the application")
    static let incomplete = Phrase(
        french: "Donnez l'identifiant et le secret : GoTo montre les deux à la même page.",
        english: "Give both identifier and secret: GoTo shows them on one page."
    )
    static let unknown = Phrase(french: "GoTo n'est pas relié.", english: "GoTo is not connected.")
    static let known = Phrase(
        french: "L'application est enregistrée ; il reste à se connecter à GoTo.",
        english: "The application is kept; signing in to GoTo remains to be done."
    )
    static let connected = Phrase(french: "GoTo est relié.", english: "GoTo is connected.")

    /// What was done, by the word in the address.
    static let done: [String: Phrase] = [
        "kept": Phrase(french: "Application enregistrée.", english: "Application kept."),
        "connected": Phrase(french: "Connexion établie.", english: "Signed in."),
        "off": Phrase(french: "Secret et jetons effacés.", english: "Secret and tokens deleted."),
    ]

    init() {}
}

extension ConferenceFault {
    /// What is wrong, and the remedy, for somebody at a page.
    var told: Phrase {
        switch self {
        case .notConfigured, .notSignedIn: Self.notConnected
        case .goTo(.signInAgain(let reason)): Self.signInAgain(reason)
        case .goTo(.refused(let reason)): Self.refused(reason)
        case .goTo(.notKept(let reason)): Self.signInAgain(reason)
        case .goTo, .noDay, .noSession, .nobody, .unknownSession, .severalSessions: explanation
        }
    }

    /// Whether the same may go well a little later.
    var isPassing: Bool { if case .goTo(.unavailable) = self { true } else { false } }

    private static let notConnected = Phrase(
        french: """
            GoTo n'est pas relié : un administrateur le fait, depuis la page des comptes. En attendant, \
            déposez le rapport exporté de GoTo.
            """,
        english: """
            GoTo is not connected: an administrator does that, from the page of accounts. Meanwhile \
            drop the report that GoTo exports.
            """
    )

    private static func signInAgain(_ reason: String) -> Phrase {
        Phrase(
            french: """
                GoTo ne reconnaît pas l'application, le code ou la connexion (\(reason)) : un \
                administrateur se connecte de nouveau à GoTo, depuis la page des comptes, et vérifie \
                l'identifiant, le secret et l'adresse de retour. En attendant, déposez le rapport exporté.
                """,
            english: """
                GoTo does not know the application, the code or the sign-in (\(reason)): an \
                administrator signs in to GoTo again, from the page of accounts, and checks \
                identifier, secret and redirect address. Meanwhile drop the report that GoTo exports.
                """
        )
    }

    private static func refused(_ reason: String) -> Phrase {
        Phrase(
            french: """
                GoTo refuse (\(reason)) : c'est l'organisateur de la réunion qui doit y être connecté, \
                par une application qui a ce droit. Un administrateur le fait depuis la page des \
                comptes ; en attendant, déposez le rapport exporté.
                """,
            english: """
                GoTo refuses (\(reason)): the organizer of the meeting has to be signed in there, \
                through an application that has the right. An administrator does that from the page \
                of accounts; meanwhile drop the report that GoTo exports.
                """
        )
    }
}
