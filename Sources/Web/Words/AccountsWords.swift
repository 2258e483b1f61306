import Access
import Meetings
import Typesetting
import Wording

/// What the pages of the accounts say.
struct AccountsWords: PageWords {
    /// The title of the list.
    let title = Phrase(french: "Comptes", english: "Accounts")
    /// What an account is for.
    let explanation = Phrase(
        french: """
            Un compte permet de se connecter. Ses rôles valent dans toute la maison, ou dans une \
            instance. Les membres qui ne font que participer n’en ont pas besoin : un lien \
            personnel suffit.
            """,
        english: """
            An account lets somebody sign in. Its roles hold in the whole house, or in one body. \
            Members who only take part need none: a personal link will do.
            """
    )
    /// Leads to where GoTo is connected.
    let conferencing = Phrase(
        french: "Relier GoToMeeting et GoToWebinar",
        english: "Connect GoToMeeting and GoToWebinar"
    )
    /// Over the names.
    let name = Phrase(french: "Identifiant", english: "Name")
    /// Over the people.
    let person = Phrase(french: "Personne", english: "Person")
    /// Over the roles.
    let roles = Phrase(french: "Rôles", english: "Roles")
    /// Over the states.
    let state = Phrase(french: "État", english: "State")
    /// Opens the form.
    let add = Phrase(french: "Ajouter un compte", english: "Add an account")
    /// Opens the form.
    let give = Phrase(french: "Donner un rôle", english: "Give a role")
    /// Where there are none.
    let noRoles = Phrase(
        french: "Aucun rôle : ce compte ne donne accès à rien.",
        english: "No role: this account gives access to nothing."
    )
    /// Over what lets its owner in.
    let entry = Phrase(french: "Accès", english: "Way in")
    /// What an invitation does.
    let inviteHint = Phrase(
        french: """
            Le lien permet à son destinataire de choisir son mot de passe, ou d’en choisir un \
            autre s’il l’a perdu. Il sert une fois, pendant sept jours.
            """,
        english: """
            By the link its receiver chooses a password, or another if it is lost. It serves \
            once, within seven days.
            """
    )
    /// What closing does.
    let closeHint = Phrase(
        french: """
            Un compte fermé ne s’ouvre plus, et son identifiant n’est pas réattribué. Ce qu’il a \
            consigné reste.
            """,
        english: """
            A closed account is not opened again, and nobody else gets its name. What it recorded \
            stays.
            """
    )
    /// Over what ends it.
    let ending = Phrase(french: "Fermeture", english: "Closing")

    /// What a name may be.
    static let nameHint = Phrase(
        french: "Un mot, ou une adresse électronique.",
        english: "A word, or an address."
    )
    /// Whose account it is.
    static let personHint = Phrase(
        french: "Facultatif : à qui est ce compte, parmi les personnes du répertoire.",
        english: "Optional: whose account it is, among the people of the directory."
    )
    /// Nobody of the directory.
    static let nobody = Phrase(french: "Personne du répertoire", english: "Nobody of the directory")
    /// The role.
    static let role = Phrase(french: "Rôle", english: "Role")
    /// Where it holds.
    static let reach = Phrase(french: "Où", english: "Where")
    /// The whole house.
    static let house = Phrase(french: "dans toute la maison", english: "in the whole house")
    /// Makes the account and the link.
    static let submit = Phrase(french: "Ajouter et inviter", english: "Add and invite")
    /// Makes a link.
    static let invite = Phrase(french: "Créer un lien d’invitation", english: "Make an invitation")
    /// Switches the code off.
    static let forgetCode = Phrase(
        french: "Ne plus demander le code à six chiffres",
        english: "Ask for the code of six digits no more"
    )
    /// Closes the account.
    static let close = Phrase(french: "Fermer ce compte", english: "Close this account")
    /// Takes a role away.
    static func take(_ role: Phrase) -> Phrase {
        Phrase(french: "Retirer : \(role)", english: "Take away: \(role)")
    }
    /// Roles of one body are not for administrators.
    static let administratorOfBody = Phrase(
        french: "L’administration vaut pour toute la maison. Choisissez « dans toute la maison ».",
        english: "An administrator is one of the whole house. Choose ‘in the whole house’."
    )
    /// How an account is.
    static func state(isClosed: Bool, hasPassword: Bool, hasTimeCode: Bool) -> Phrase {
        if isClosed { return Phrase(french: "fermé", english: "closed") }
        if !hasPassword {
            return Phrase(french: "attend son mot de passe", english: "awaits its password")
        }
        return hasTimeCode
            ? Phrase(french: "ouvert, avec un code", english: "open, with a code")
            : Phrase(french: "ouvert", english: "open")
    }

    /// The words of both languages.
    init() {}
}

/// What the pages of an invitation say.
struct OwnerWords: PageWords {
    /// Over the link.
    let made = Phrase(french: "Lien d’invitation", english: "Invitation")
    /// What to do with it.
    let once = Phrase(
        french: """
            Transmettez ce lien à son destinataire, et à personne d’autre. Il n’est montré que \
            cette fois, sert une fois, et expire dans sept jours.
            """,
        english: """
            Hand this link to whom it is for, and to nobody else. It is shown this once, serves \
            once, and expires in seven days.
            """
    )
    /// Over the form.
    let title = Phrase(french: "Choisir votre mot de passe", english: "Choose your password")
    /// Before the name to sign in by.
    let name = Phrase(french: "Votre identifiant :", english: "Your name to sign in by:")

    /// The new password.
    static let password = Phrase(french: "Mot de passe", english: "Password")
    /// What makes a good one.
    static let hint = Phrase(
        french: "Au moins 12 caractères ; quelques mots à la suite font l’affaire.",
        english: "At least 12 characters; a few words in a row will do."
    )
    /// The new password again.
    static let again = Phrase(french: "Encore une fois", english: "Once more")
    /// Saves.
    static let submit = Phrase(french: "Enregistrer", english: "Save")
    /// The second is another.
    static let different = Phrase(
        french: "Les deux mots de passe ne sont pas les mêmes.",
        english: "The two passwords are not the same."
    )

    /// The words of both languages.
    init() {}
}
