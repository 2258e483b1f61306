import OpenDocument

extension TemplateError {
    static func unknownFormat(_ name: String, _ nearest: String?) -> Phrase {
        let hint = hint(nearest)
        return Phrase(
            french: "le format « \(name) » n'existe pas.\(hint)",
            english: "there is no format ‘\(name)’.\(hint)"
        )
    }

    static func incompleteFormat(_ name: String) -> Phrase {
        Phrase(
            french: """
                le format « \(name) » demande d'autres précisions, comme {{nombre | pluriel: \
                "vote", "votes"}} ou {{montant | nombre: 2}}.
                """,
            english: """
                the format ‘\(name)’ takes other texts or numbers, as in {{count | plural: \
                "vote", "votes"}} or {{amount | number: 2}}.
                """
        )
    }

    static func unsuitableFormat(_ format: String, _ name: String) -> Phrase {
        Phrase(
            french: "le format « \(format) » ne s'applique pas à « \(name) ».",
            english: "the format ‘\(format)’ does not go with ‘\(name)’."
        )
    }
}
