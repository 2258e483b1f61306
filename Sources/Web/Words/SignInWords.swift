import Wording

/// What the page says on which somebody signs in.
struct SignInWords: PageWords {
    /// The title.
    let title = Phrase(french: "Se connecter", english: "Sign in")
    /// Over the field of the name.
    let name = Phrase(french: "Identifiant", english: "Name")
    /// Over the field of the password.
    let password = Phrase(french: "Mot de passe", english: "Password")
    /// Over the field of the code.
    let code = Phrase(french: "Code à six chiffres", english: "Six-digit code")
    /// Who fills that in.
    let codeHint = Phrase(
        french: "Seulement si vous l'avez activé sur votre compte.",
        english: "Only if you have switched it on for your account."
    )
    /// On the button.
    let submit = Phrase(french: "Se connecter", english: "Sign in")
    /// For those who cannot come in any more.
    let forgotten = Phrase(
        french: """
            Mot de passe oublié, ou téléphone perdu ? Demandez une nouvelle invitation à qui \
            administre les comptes.
            """,
        english: """
            Password forgotten, or telephone lost? Ask whoever looks after the accounts for a new \
            invitation.
            """
    )
    /// For those who have no account.
    let participants = Phrase(
        french: """
            Vous participez à une séance ? Ouvrez le lien personnel de votre convocation : il n'y a \
            pas besoin de compte.
            """,
        english: """
            Taking part in a sitting? Open the personal link of your notice: no account is needed.
            """
    )
    /// Leads there whoever has no link either.
    let join = Phrase(
        french: "Rejoindre une séance avec son code",
        english: "Join a sitting by its code"
    )
}
