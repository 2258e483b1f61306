extension Complaint {
    public static let severalToOutput = Phrase(
        french: "Plusieurs fichiers ne vont pas sur la sortie standard : donnez --output DOSSIER.",
        english: "Several files do not go to standard output: give --output FOLDER."
    )

    /// A format was asked for a document that it cannot make.
    public static func variantNotOffered(
        _ format: String,
        _ variant: String,
        formats: [String]
    ) -> Phrase {
        let list = formats.joined(separator: ", ")
        return Phrase(
            french: "Le format \(format) n'offre pas la variante \(variant). Prenez : \(list).",
            english: "The format \(format) does not offer the variant \(variant). Take: \(list)."
        )
    }

    /// A format that exists to carry the names was asked to leave them out.
    public static func namesNotLeftOut(_ format: String, formats: [String]) -> Phrase {
        let list = formats.joined(separator: ", ")
        return Phrase(
            french: "Le format \(format) porte les noms par nature. Sans noms, prenez : \(list).",
            english:
                "The format \(format) carries the names by nature. Without names, take: \(list)."
        )
    }

    /// An extract needs a decision.
    public static func decisionNotNamed(known: [String]) -> Phrase {
        Phrase(
            french:
                "Un extrait porte sur une décision : nommez-la par --decision.\(ofSitting(known))",
            english: "An extract is of one decision: name it by --decision.\(ofSitting(known))"
        )
    }

    /// The sitting has no decision of that number.
    public static func unknownDecision(_ name: String, known: [String]) -> Phrase {
        Phrase(
            french: "\(name) : aucune décision de ce numéro dans cette séance.\(ofSitting(known))",
            english: "\(name): this sitting took no decision of that number.\(ofSitting(known))"
        )
    }

    private static func ofSitting(_ known: [String]) -> Phrase {
        let list = known.joined(separator: ", ")
        return known.isEmpty
            ? Phrase(
                french: " Cette séance n'a pas de décision numérotée.",
                english: " This sitting has no numbered decision."
            )
            : Phrase(french: " Celles de la séance : \(list).", english: " Its own: \(list).")
    }
}
