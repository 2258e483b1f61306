import Access
import Meetings
public import Registry

extension AccountError {
    /// What is wrong with what was asked of those who sign in, and what to do about it.
    public var explanation: Phrase {
        switch self {
        case .nameTaken(let name): Self.taken(name)
        case .unknownAccount(let account): Self.unknown(account.description)
        case .alreadySetUp: Self.setUp
        case .lastAdministrator: Self.lastAdministrator
        case .personTaken: Self.personTaken
        case .unknownPerson(let person): Self.nobody(person.description)
        case .unknownBody(let body): Self.noBody(body.description)
        case .linkExpired: Self.expired
        case .emptyToken: Self.emptyToken
        case .otherPassword: Self.otherPassword
        }
    }

    private static func taken(_ name: SignInName) -> Phrase {
        Phrase(
            french: """
                L’identifiant « \(name.description) » est déjà pris, peut-être par un compte \
                fermé. Choisissez-en un autre.
                """,
            english: """
                The name ‘\(name.description)’ is taken already, perhaps by a closed account. \
                Choose another.
                """
        )
    }

    private static func unknown(_ account: String) -> Phrase {
        Phrase(
            french: """
                Le compte \(account) n’existe pas, ou il est fermé. Rouvrez la liste des comptes.
                """,
            english: """
                There is no account \(account), or it is closed. Open the list of accounts again.
                """
        )
    }

    private static let setUp = Phrase(
        french: """
            Greffier est déjà installé : il y a un compte. Connectez-vous, ou demandez une \
            invitation à qui administre les comptes.
            """,
        english: """
            Greffier is set up already: there is an account. Sign in, or ask whoever looks after \
            the accounts for an invitation.
            """
    )

    private static let lastAdministrator = Phrase(
        french: """
            C’est le seul compte qui puisse administrer les autres. Donnez d’abord ce rôle à \
            quelqu’un d’autre, qui a choisi son mot de passe.
            """,
        english: """
            This is the only account that can look after the others. Give that role to somebody \
            else first, who has chosen a password.
            """
    )

    private static let personTaken = Phrase(
        french: "Cette personne a déjà un compte. Changez ses rôles, ou fermez-le d’abord.",
        english: "This person has an account already. Change its roles, or close it first."
    )

    private static func nobody(_ person: String) -> Phrase {
        Phrase(
            french: """
                La personne \(person) n’est pas au répertoire, ou son nom a été effacé. \
                Choisissez-la dans la liste.
                """,
            english: """
                The person \(person) is not in the directory, or their name was erased. Choose \
                them from the list.
                """
        )
    }

    private static func noBody(_ body: String) -> Phrase {
        Phrase(
            french: "L’instance \(body) n’existe pas. Choisissez-la dans la liste.",
            english: "There is no body \(body). Choose it from the list."
        )
    }

    private static let expired = Phrase(
        french: """
            Ce lien ne sert plus : il a expiré, il a été utilisé, ou un autre l’a remplacé. \
            Demandez-en un nouveau au secrétariat.
            """,
        english: """
            This link is of no use any more: it has expired, was used, or another took its place. \
            Ask the secretary for a new one.
            """
    )

    private static let otherPassword = Phrase(
        french: "Le mot de passe vient d’être changé. Connectez-vous avec le nouveau.",
        english: "The password has just been changed. Sign in with the new one."
    )

    private static let emptyToken = Phrase(
        french: """
            Un jeton d’accès porte un nom, permet au moins une action et expire plus tard \
            qu’aujourd’hui. Complétez ce qui manque.
            """,
        english: """
            An access token has a name, allows one action at least and expires later than today. \
            Add what is missing.
            """
    )
}
