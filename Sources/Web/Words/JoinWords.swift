import Wording

/// What is said to whoever comes by the code of a sitting, and to the secretary about them.
struct JoinWords: PageWords {
    /// The title.
    let title = Phrase(french: "Rejoindre une séance", english: "Join a sitting")
    /// Under it.
    let lead = Phrase(
        french: """
            Le code est affiché dans la salle. Avec un lien personnel, ouvrez-le plutôt : il vous \
            reconnaît sans attendre.
            """,
        english: """
            The code is shown in the room. If you have a personal link, open that instead: it knows \
            you at once.
            """
    )
    /// Over the field of the code.
    let code = Phrase(french: "Code de la séance", english: "Code of the sitting")
    /// What it looks like.
    let codeHint = Phrase(
        french: "Six lettres et chiffres, sans 0, O, 1 ni I.",
        english: "Six letters and figures, without 0, O, 1 or I."
    )
    /// Over the field of the name.
    let name = Phrase(french: "Prénom et nom", english: "First name and surname")
    /// On the button.
    let submit = Phrase(french: "Demander à entrer", english: "Ask to come in")
    /// While somebody waits.
    let waitingTitle = Phrase(french: "Un instant…", english: "One moment…")
    /// Under it.
    let waitingLead = Phrase(
        french: """
            Le secrétariat vérifie qui vous êtes. Gardez cette page ouverte : elle s’actualise \
            d’elle-même et vous conduira à la séance.
            """,
        english: """
            The secretary checks who you are. Keep this page open: it refreshes itself and will \
            lead you to the sitting.
            """
    )
    /// For those whose browser does not.
    let reload = Phrase(french: "Actualiser", english: "Refresh")
    /// On the button of whoever gives up.
    let giveUp = Phrase(french: "Annuler ma demande", english: "Withdraw my request")
    /// Over a request that was declined.
    let refusedTitle = Phrase(french: "Demande refusée", english: "Request declined")
    /// Under it.
    let refusedLead = Phrase(
        french: """
            Le secrétariat ne vous a pas trouvé parmi les personnes convoquées. Adressez-vous à lui, \
            ou recommencez avec votre nom complet.
            """,
        english: """
            The secretary did not find you among those convened. Speak to the secretary, or try \
            again with your full name.
            """
    )
    /// Leads back to the form.
    let again = Phrase(french: "Recommencer", english: "Start again")
    /// A code that leads nowhere.
    static let unknownCode = Phrase(
        french: "Ce code ne mène à aucune séance en cours. Vérifiez-le et recommencez.",
        english: "This code leads to no sitting that is held now. Check it and try again."
    )
    /// Where no name was typed.
    static let noName = Phrase(
        french: "Indiquez votre prénom et votre nom.",
        english: "Give your first name and surname."
    )
    /// Too many wrong codes.
    static func tooManyTries(_ milliseconds: Int64) -> Phrase {
        let seconds = String((milliseconds + 999) / 1000)
        return Phrase(
            french: """
                Trop d’essais à la fois depuis cet endroit. Recommencez dans \(seconds) s, ou \
                demandez au secrétariat un lien personnel.
                """,
            english: """
                Too many tries at once from where you are. Try again in \(seconds) s, or ask the \
                secretary for a personal link.
                """
        )
    }
    /// Too many wait already.
    static let noRoom = Phrase(
        french: """
            Trop de personnes attendent déjà. Réessayez dans quelques minutes, ou demandez au \
            secrétariat un lien personnel.
            """,
        english: """
            Too many people are waiting already. Try again in a few minutes, or ask the secretary \
            for a personal link.
            """
    )

    /// The words of both languages.
    init() {}
}

/// What is said to the secretary of those who wait.
struct WaitingWords: PageWords {
    /// The title.
    let title = Phrase(french: "À la porte", english: "At the door")
    /// Where nobody waits.
    let nobody = Phrase(french: "Personne n’attend.", english: "Nobody is waiting.")
    /// What to look out for.
    let caution = Phrase(
        french: """
            Le nom est celui que la personne a saisi. Assurez-vous de vive voix ou à l’écran de qui \
            elle est avant de confirmer.
            """,
        english: """
            The name is the one that the person typed. Make sure by voice or on screen who they are \
            before you confirm.
            """
    )
    /// Over the list of those convened.
    let who = Phrase(french: "C’est", english: "This is")
    /// Where nobody is chosen yet.
    let choose = Phrase(
        french: "Choisir parmi les convoqués…",
        english: "Choose among those convened…"
    )
    /// On the button.
    let confirm = Phrase(french: "Confirmer", english: "Confirm")
    /// On the other.
    let refuse = Phrase(french: "Refuser", english: "Decline")
    /// Where many wait whom nobody knows.
    let refuseAll = Phrase(french: "Refuser tout le monde", english: "Decline everybody")
    /// Over the code that leads to the door.
    let code = Phrase(french: "Code de la séance", english: "Code of the sitting")
    /// On the button that draws another.
    let renew = Phrase(french: "Changer le code", english: "Change the code")
    /// What that does.
    let renewHint = Phrase(
        french: """
            Avec un nouveau code, celui-ci ne mène plus à rien ; qui attend déjà reste à la porte, \
            et les liens personnels restent valables.
            """,
        english: """
            With a new code this one leads nowhere any more; whoever waits already stays at the \
            door, and personal links stay good.
            """
    )
    /// Leads to the personal links.
    let invitations = Phrase(french: "Liens personnels", english: "Personal links")

    /// The words of both languages.
    init() {}

    /// Since when somebody waits.
    static func since(_ time: Phrase) -> Phrase {
        Phrase(french: "depuis \(time)", english: "since \(time)")
    }
}
