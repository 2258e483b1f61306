import Wording

extension Hindrance {
    /// A body of another kind than the one that is taken.
    static let unsupportedType = Hindrance(
        malformed.title,
        Phrase(
            french: """
                Le corps de la demande doit être du type que donne la description de l'API, et \
                l'en-tête « Content-Type » doit le dire.
                """,
            english: """
                The body of the request has to be of the type that the description of the API \
                gives, and the header ‘Content-Type’ has to say so.
                """
        )
    )

    /// Somebody else changed it first.
    static let overtaken = Hindrance(
        Phrase(french: "Modifié entre-temps", english: "Changed meanwhile"),
        Phrase(
            french: """
                Quelqu'un d'autre a modifié ce brouillon depuis que vous l'avez lu. Relisez-le, \
                puis recommencez.
                """,
            english: """
                Somebody else has changed this draft since you read it. Read it again, then start \
                over.
                """
        )
    )
}
