import Wording

/// What a page says in the place of the one that was asked for: what is wrong, and what to do.
struct Hindrance: Sendable {
    /// In a few words.
    let title: Phrase
    /// In a sentence or two.
    let explanation: Phrase

    /// A title, and what an error says of itself.
    init(_ title: Phrase, _ explanation: Phrase) {
        self.title = title
        self.explanation = explanation
    }

    /// Leads away from it.
    static let wayOut = Phrase(
        french: "Revenir aux séances",
        english: "Back to the sittings"
    )

    /// Over what was asked for and is not offered, or refused.
    static let refused = Phrase(french: "Demande refusée", english: "Refused")

    /// Nothing stands under the address.
    static let notFound = Hindrance(
        Phrase(french: "Page introuvable", english: "Page not found"),
        Phrase(
            french: """
                Rien ne se trouve à cette adresse. Elle est peut-être incomplète, ou la séance \
                porte une autre référence.
                """,
            english: """
                There is nothing under this address. It may be incomplete, or the sitting goes by \
                another reference.
                """
        )
    )

    /// No sitting of the name in the address: the button under it leads to all of them.
    static func unknownSitting(_ name: String) -> Hindrance {
        noSitting(
            Phrase(
                french: """
                    Aucune séance ne répond à « \(name) ». La liste des séances montre toutes \
                    celles que vous pouvez consulter.
                    """,
                english: """
                    No sitting answers to ‘\(name)’. The list of sittings shows all that you may \
                    read.
                    """
            )
        )
    }

    /// No sitting, or several, of the name in the address.
    static func noSitting(_ explanation: Phrase) -> Hindrance {
        Hindrance(
            Phrase(french: "Séance introuvable", english: "Sitting not found"),
            explanation
        )
    }

    /// A way of asking that the address does not offer.
    static let methodNotAllowed = Hindrance(
        refused,
        Phrase(
            french: "Cette adresse ne répond pas à ce genre de demande.",
            english: "This address does not answer that kind of request."
        )
    )

    /// A name for the service that it does not go by.
    static let unknownHost = Hindrance(
        refused,
        Phrase(
            french: """
                Le service ne répond pas sous ce nom. Ouvrez l'adresse qu'il a indiquée à son \
                démarrage.
                """,
            english: """
                The service does not go by this name. Open the address that it told when it \
                started.
                """
        )
    )

    /// A form that was sent from elsewhere.
    static let foreignOrigin = Hindrance(
        refused,
        Phrase(
            french: "Ce formulaire vient d'un autre site. Recommencez depuis cette page.",
            english: "This form comes from another site. Start again from this page."
        )
    )

    /// A program, or a page in the background, whose way in is not good any more.
    static let signInFirst = Hindrance(
        Phrase(french: "Connexion nécessaire", english: "Sign in first"),
        Phrase(
            french:
                "Connectez-vous, puis recommencez. Ce que vous avez saisi est resté sur la page.",
            english: "Sign in, then start again. What you typed is still on the page."
        )
    )

    /// A form that was made for somebody else.
    static let staleForm = Hindrance(
        Phrase(french: "Formulaire périmé", english: "Outdated form"),
        Phrase(
            french: """
                Vous vous êtes connecté de nouveau depuis l'affichage de ce formulaire. Revenez à la \
                page, rechargez-la et recommencez.
                """,
            english: """
                You have signed in anew since this form was shown. Go back to the page, load it \
                again and start over.
                """
        )
    )

    /// A form that cannot be read.
    static let malformed = Hindrance(
        Phrase(french: "Demande illisible", english: "Unreadable request"),
        Phrase(
            french: "La demande est incomplète ou mal formée. Recommencez depuis la page.",
            english: "The request is incomplete or malformed. Start again from the page."
        )
    )

    /// A form without the file that it is about.
    static let noFile = Hindrance(
        Phrase(french: "Aucun fichier", english: "No file"),
        Phrase(
            french: "Choisissez d'abord un fichier, puis demandez la vérification.",
            english: "Choose a file first, then ask for verification."
        )
    )

    /// A file that is larger than what the service takes in.
    static func tooLarge(limit: Int) -> Hindrance {
        Hindrance(
            Phrase(french: "Fichier trop volumineux", english: "File too large"),
            Phrase(
                french: """
                    Le service n'accepte pas plus de \(limit >> 20) Mio. Un fichier plus grand se \
                    vérifie par « greffier verify FICHIER ».
                    """,
                english: """
                    The service takes no more than \(limit >> 20) MiB. A larger file is verified \
                    by ‘greffier verify FILE’.
                    """
            )
        )
    }

    /// What is busy, or not there, for the time being.
    static func unavailable(_ explanation: Phrase) -> Hindrance {
        Hindrance(
            Phrase(french: "Indisponible pour l'instant", english: "Not available just now"),
            explanation
        )
    }

    /// What the service cannot help, and says no more of.
    static let failed = Hindrance(
        Phrase(french: "Le service a échoué", english: "The service failed"),
        Phrase(
            french: """
                La demande n'a pas pu être satisfaite ; rien n'a été modifié. La personne qui \
                tient le service en trouvera la raison dans son journal.
                """,
            english: """
                The request could not be met; nothing was changed. Whoever runs the service finds \
                the reason in its log.
                """
        )
    )
}
