import Wording

/// What the page says on which the house is set up.
struct SetUpWords: PageWords {
    /// The title.
    let title = Phrase(french: "Bienvenue", english: "Welcome")
    /// What is to be done.
    let explanation = Phrase(
        french: """
            Deux minutes suffisent pour commencer. Tout se modifie ensuite, et rien ne quitte cette \
            machine.
            """,
        english: """
            Two minutes will do to begin. Everything can be changed later, and nothing leaves this \
            machine.
            """
    )
    /// Where something is wrong.
    let faulty = Phrase(
        french: "Quelques champs sont à reprendre ; rien n'est encore enregistré.",
        english: "Some fields need another look; nothing is kept yet."
    )
    /// Over the field of the code.
    let code = Phrase(french: "Code d'installation", english: "Set-up code")
    /// Where it stands.
    let codeHint = Phrase(
        french: "Il est affiché là où le service a été démarré.",
        english: "It is shown where the service was started."
    )
    /// Over what is asked of the organisation.
    let house = Phrase(french: "Votre organisation", english: "Your organisation")
    /// Over the field of its name.
    let organisation = Phrase(french: "Nom de l'organisation", english: "Name of the organisation")
    /// An example.
    let organisationHint = Phrase(
        french: "Tel qu'il figurera en tête des procès-verbaux.",
        english: "As it will stand at the head of the minutes."
    )
    /// Over the field of the first body.
    let body = Phrase(french: "Instance qui se réunit", english: "Body that meets")
    /// An example.
    let bodyHint = Phrase(
        french:
            "Par exemple : Bureau fédéral, Conseil d'administration. D'autres s'ajoutent ensuite.",
        english: "For example: Executive committee, Board of directors. Others can be added later."
    )
    /// Over the choice of its kind.
    let kind = Phrase(french: "Type d'instance", english: "Kind of body")
    /// What the kind decides.
    let kindHint = Phrase(
        french: """
            Il règle le vocabulaire, et les règles de vote proposées. Le conseil d'administration, \
            le bureau ou l'assemblée d'une association sont du type « Association ».
            """,
        english: """
            It settles the words, and the rules of voting that are proposed. The board, the \
            committee or the assembly of an association are of the kind ‘Association’.
            """
    )
    /// Over what is asked of the person.
    let you = Phrase(french: "Votre compte", english: "Your account")
    /// What the account may do.
    let youExplanation = Phrase(
        french: "Vous administrez le service et tenez le secrétariat de cette instance.",
        english: "You look after the service and are the secretary of this body."
    )
    /// Over the given name.
    let given = Phrase(french: "Prénom", english: "Given name")
    /// Over the family name.
    let family = Phrase(french: "Nom", english: "Family name")
    /// Over the name to sign in by.
    let name = Phrase(french: "Identifiant", english: "Name to sign in by")
    /// What it can be.
    let nameHint = Phrase(
        french: "Un mot, ou votre adresse électronique.",
        english: "A word, or your address."
    )
    /// Over the password.
    let password = Phrase(french: "Mot de passe", english: "Password")
    /// How long it has to be.
    let passwordHint = Phrase(
        french: "Au moins douze caractères : quelques mots à la suite font l'affaire.",
        english: "At least twelve characters: a few words in a row will do."
    )
    /// Beside the choice of sample sittings.
    let samples = Phrase(
        french: "Ajouter des séances d'exemple, pour voir",
        english: "Add sample sittings, to look around"
    )
    /// What they are.
    let samplesHint = Phrase(
        french: "Cinq séances d'une fédération inventée, dans des instances à part.",
        english: "Five sittings of an invented federation, in bodies of their own."
    )
    /// On the button.
    let submit = Phrase(french: "Commencer", english: "Begin")
    /// What cannot be empty.
    static let missing = Phrase(french: "Remplissez ce champ.", english: "Fill in this field.")
    /// A name of a body from which no initials can be taken.
    static let noLetters = Phrase(
        french: "Donnez à l'instance un nom en lettres : ses initiales numérotent les séances.",
        english: "Give the body a name in letters: its initials number the sittings."
    )
    /// A code that is not the one that was shown.
    static let wrongCode = Phrase(
        french: "Ce code n'est pas celui qui a été affiché au démarrage du service.",
        english: "This is not the code that was shown when the service started."
    )
}
