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
            french: """
                Trop d’essais à la suite. Réessayez dans \(seconds) s ; un lien personnel ou un \
                appareil déjà connu passent sans attendre.
                """,
            english: """
                Too many attempts in a row. Try again in \(seconds) s; a personal link or a known \
                device need not wait.
                """
        )
    }

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
