import Wording

/// What the page of the personal links says.
struct InvitationWords: PageWords {
    /// The title.
    let title = Phrase(french: "Liens personnels", english: "Personal links")
    /// What they are.
    let lead = Phrase(
        french: """
            Un lien personnel mène une personne à la séance, sans compte ni mot de passe. Qui le \
            détient passe pour elle : remettez-le à elle seule.
            """,
        english: """
            A personal link leads one person to the sitting, without account or password. Whoever \
            has it passes for them: give it to nobody else.
            """
    )
    /// Before the code of the sitting.
    let code = Phrase(french: "Code de la séance", english: "Code of the sitting")
    /// What that is for.
    let codeHint = Phrase(
        french: "Sans lien, on entre par ce code et son nom ; vous confirmez qui c’est.",
        english: "Without a link one comes by this code and one’s name; you confirm who it is."
    )
    /// Leads to those who wait.
    let waiting = Phrase(french: "Qui attend à la porte", english: "Who waits at the door")
    /// On the button for all.
    let all = Phrase(
        french: "Faire un lien pour chaque personne",
        english: "Make a link for everybody"
    )
    /// On the button for a file.
    let file = Phrase(
        french: "Faire les liens et les télécharger (CSV)",
        english: "Make the links and download them (CSV)"
    )
    /// On the button that ends all.
    let withdrawAll = Phrase(french: "Retirer tous les liens", english: "Withdraw all links")
    /// What that does.
    let withdrawHint = Phrase(
        french: "Un lien retiré ne fonctionne plus, même pour qui est déjà entré.",
        english: "A link that is withdrawn works no more, even for whoever is in already."
    )
    /// Over the list.
    let people = Phrase(french: "Personnes convoquées", english: "People convened")
    /// Where nobody is.
    let nobody = Phrase(
        french: "Personne n’est encore convoqué à cette séance.",
        english: "Nobody is convened to this sitting yet."
    )
    /// On the button for one.
    let make = Phrase(french: "Faire un lien", english: "Make a link")
    /// On the button that ends one.
    let withdraw = Phrase(french: "Retirer", english: "Withdraw")
    /// Beside somebody who has none.
    let none = Phrase(french: "aucun lien", english: "no link")
    /// Over new links.
    let made = Phrase(french: "Nouveaux liens", english: "New links")
    /// Under it.
    let once = Phrase(
        french: """
            Copiez-les maintenant : ils ne s’affichent qu’une fois, car le service n’en garde que \
            l’empreinte. Les liens précédents restent valables tant que vous ne les retirez pas.
            """,
        english: """
            Copy them now: they are shown only once, for the service keeps nothing but their \
            fingerprints. Earlier links stay good until you withdraw them.
            """
    )
    /// Where no other device reaches the service.
    let onlyHere = Phrase(
        french: """
            Le service n’écoute que cet ordinateur : ces liens, le code et l’écran de la salle ne \
            mènent nulle part depuis un téléphone. Faites-le relancer pour le réseau (« greffier \
            serve --host … »), puis ouvrez cette page à sa nouvelle adresse.
            """,
        english: """
            The service listens to this computer only: from a telephone these links, the code and \
            the screen of the room lead nowhere. Have it started again for the network (‘greffier \
            serve --host …’), then open this page at its new address.
            """
    )
    /// Leads back to the list.
    let back = Phrase(french: "Revenir à la liste", english: "Back to the list")

    /// The words of both languages.
    init() {}

    /// Until when somebody's link is good.
    static func until(_ day: Phrase) -> Phrase {
        Phrase(french: "lien valable jusqu’au \(day)", english: "link good until \(day)")
    }

    /// Beside somebody who has a link, and was struck from the list since.
    static func struck(_ state: Phrase) -> Phrase {
        Phrase(
            french: "n’est plus sur la liste ; \(state)",
            english: "no longer on the list; \(state)"
        )
    }

    /// A link that leads nowhere any more.
    static let gone = Hindrance(
        Phrase(french: "Ce lien n’est plus valable", english: "This link is no longer good"),
        Phrase(
            french: """
                Il a expiré ou a été retiré, ou l’adresse est incomplète. Demandez un nouveau lien au \
                secrétariat, ou rejoignez la séance avec le code affiché dans la salle, à la page \
                « /rejoindre ».
                """,
            english: """
                It has expired or was withdrawn, or the address is incomplete. Ask the secretary for \
                a new link, or join the sitting with the code shown in the room, on the page \
                ‘/rejoindre’.
                """
        )
    )

    /// The heads of the columns of the file.
    static let columns: [Phrase] = [
        Phrase(french: "nom", english: "surname"), Phrase(french: "prénom", english: "first name"),
        Phrase(french: "lien", english: "link"),
        Phrase(french: "valable jusqu’au", english: "good until"),
    ]
}
