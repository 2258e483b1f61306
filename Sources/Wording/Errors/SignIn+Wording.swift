public import Access

extension PasswordError {
    /// Why a password was not taken, and what to do about it.
    public var explanation: Phrase {
        switch self {
        case .tooShort(let characters, let least):
            Phrase(
                french: """
                    Ce mot de passe compte \(String(characters)) caractères ; il en faut au moins \
                    \(String(least)). Quelques mots à la suite font l’affaire.
                    """,
                english: """
                    This password has \(String(characters)) characters; it needs \(String(least)) \
                    at least. A few words in a row will do.
                    """
            )
        case .tooLong(let bytes, let most):
            Phrase(
                french: """
                    Ce mot de passe compte \(String(bytes)) octets, la limite est de \
                    \(String(most)). Raccourcissez-le.
                    """,
                english: """
                    This password has \(String(bytes)) bytes, the limit is \(String(most)). \
                    Shorten it.
                    """
            )
        case .outOfMemory:
            Phrase(
                french: "La mémoire manque pour vérifier un mot de passe. Réessayez.",
                english: "There is no memory left to check a password. Try again."
            )
        case .failed(let code):
            Phrase(
                french: "Le mot de passe n’a pas pu être vérifié (argon2 : \(String(code))).",
                english: "The password could not be checked (argon2: \(String(code)))."
            )
        }
    }
}

/// What somebody is told who does not get in.
extension Complaint {
    /// A name, a password or a code was wrong: which, is not said.
    public static let wrongCredentials = Phrase(
        french: """
            L’identifiant, le mot de passe ou le code ne convient pas. Vérifiez-les, ou demandez \
            un lien personnel au secrétariat.
            """,
        english: """
            The name, the password or the code is not right. Check them, or ask the secretary for \
            a personal link.
            """
    )

    /// A name that cannot be one.
    public static let malformedSignInName = Phrase(
        french: """
            Un identifiant a de 1 à 64 caractères, sans espace : un mot, ou une adresse \
            électronique.
            """,
        english: "A name to sign in by has 1 to 64 characters and no blank: a word or an address."
    )

    /// Too many attempts; the next is looked at after so many milliseconds.
    public static func signInLater(milliseconds: Int64) -> Phrase {
        let seconds = String(max(1, (milliseconds + 999) / 1000))
        return Phrase(
            french: "Trop d’essais à la suite. Réessayez dans \(seconds) s. \(otherWaysIn)",
            english: "Too many attempts in a row. Try again in \(seconds) s. \(otherWaysIn)"
        )
    }

    /// Others’ passwords are looked at, more than there is time for.
    public static let signInCrowded = Phrase(
        french: "Trop de connexions à la fois. Réessayez dans quelques secondes. \(otherWaysIn)",
        english: "Too many sign in at once. Try again in a few seconds. \(otherWaysIn)"
    )

    /// By which ways somebody comes in whom a crowd keeps out.
    private static let otherWaysIn = Phrase(
        french: """
            Sans attendre : un appareil déjà connecté à ce compte, le lien personnel de la séance, \
            ou un lien d’invitation que vous crée un autre administrateur (page « Comptes ») et qui \
            fait connaître cet appareil.
            """,
        english: """
            Without waiting: a device that signed in to this account before, the personal link to \
            the sitting, or an invitation that another administrator makes for you (page \
            ‘Accounts’), by which this device becomes known.
            """
    )

    /// What a role does not allow.
    public static func notAllowed(_ action: Action) -> Phrase {
        Phrase(
            french: """
                Votre rôle ne permet pas ceci : \(action.label). Demandez-le à qui administre les \
                comptes.
                """,
            english: """
                Your role does not allow this: \(action.label). Ask whoever looks after the \
                accounts.
                """
        )
    }
}
