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

extension BodyFault {
    /// What is wrong, where, and what to do.
    var explanation: Phrase {
        switch self {
        case .notJSON:
            Phrase(
                french: "Le corps de la demande n'est pas un objet JSON (RFC 8259).",
                english: "The body of the request is not a JSON object (RFC 8259)."
            )
        case .missing(let place):
            Phrase(
                french: "Il manque le champ « \(place) ».",
                english: "The field ‘\(place)’ is missing."
            )
        case .unknown(let place, let expected):
            Phrase(
                french: """
                    Le champ « \(place) » est inconnu. Sont admis : \
                    \(expected.joined(separator: ", ")).
                    """,
                english: """
                    The field ‘\(place)’ is unknown. These may stand there: \
                    \(expected.joined(separator: ", ")).
                    """
            )
        case .unfit(let place):
            Phrase(
                french: """
                    La valeur du champ « \(place) » n'est pas de la forme attendue ; la \
                    description de l'API la donne.
                    """,
                english: """
                    The value of the field ‘\(place)’ is not of the form that the description of \
                    the API gives.
                    """
            )
        case .invalid(let place, let reason):
            Phrase(french: "« \(place) » : \(reason)", english: "‘\(place)’: \(reason)")
        }
    }
}

/// What the API says of queries.
enum APIWords {
    static func number(_ name: String, _ range: ClosedRange<Int>) -> Phrase {
        Phrase(
            french: """
                « \(name) » est un nombre entier entre \(range.lowerBound) et \(range.upperBound).
                """,
            english: """
                ‘\(name)’ is a whole number between \(range.lowerBound) and \(range.upperBound).
                """
        )
    }

    /// A parameter of a query that nobody reads.
    static func unknown(_ name: String, among known: [String]) -> Phrase {
        let list = known.joined(separator: ", ")
        return Phrase(
            french: "Il n'y a pas de paramètre « \(name) » ici : il y a \(list).",
            english: "There is no parameter ‘\(name)’ here: there are \(list)."
        )
    }

    /// One that is given twice.
    static func repeated(_ name: String) -> Phrase {
        Phrase(
            french: "« \(name) » est donné plusieurs fois : une seule suffit.",
            english: "‘\(name)’ is given several times: give it once."
        )
    }

    /// A word that is none of those that may stand there.
    static func wrong(_ name: String, _ text: String, among words: [String]) -> Phrase {
        let list = words.joined(separator: ", ")
        return Phrase(
            french: "« \(name) » n'admet pas « \(text) », mais : \(list).",
            english: "‘\(name)’ does not take ‘\(text)’, but one of these: \(list)."
        )
    }
}
