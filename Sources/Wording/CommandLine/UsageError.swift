import Journal

/// What the argument parser complains of, said in our words.
public enum UsageError {
    /// The parser's own message in the language of the user, with where the help is.
    ///
    /// The parser speaks English only: its usual complaints are known by their first words, and the
    /// culprits, which it quotes, are kept as they stand.
    public static func explanation(_ message: String, command: String) -> Phrase {
        let told = french(of: message) ?? Phrase(verbatim: message)
        return Phrase(
            french: "Erreur : \(told)\nPour l'aide : \(command) --help",
            english: "Error: \(Phrase(verbatim: message))\nFor help: \(command) --help"
        )
    }

    /// There is no such command; `nearest` is the one that was meant, where one can tell.
    public static func unknownCommand(_ name: String, nearest: String?) -> Phrase {
        guard let nearest else {
            return Phrase(
                french: "Erreur : commande inconnue : « \(name) ».\nPour l'aide : greffier --help",
                english: "Error: there is no command ‘\(name)’.\nFor help: greffier --help"
            )
        }
        return Phrase(
            french: """
                Erreur : commande inconnue : « \(name) ». Sans doute « \(nearest) ».
                Pour l'aide : greffier --help
                """,
            english: """
                Error: there is no command ‘\(name)’. Perhaps ‘\(nearest)’.
                For help: greffier --help
                """
        )
    }

    private static func french(of message: String) -> Phrase? {
        let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }
            .map { HelpPage.french(placeholdersIn: String($0.element)) }
        guard let culprit = quoted.first else { return nil }
        let said: Text<French>? =
            if message.hasPrefix("Unknown option") {
                quoted.count > 1
                    ? "option inconnue : « \(culprit) ». Sans doute « \(quoted[1]) »."
                    : "option inconnue : « \(culprit) »."
            } else if message.hasPrefix("Missing value for") {
                "il manque la valeur de « \(culprit) »."
            } else if message.hasPrefix("Missing expected argument") {
                "il manque « \(culprit) »."
            } else if message.hasPrefix("Unexpected argument") {
                "« \(culprit) » est de trop."
            } else if message.hasPrefix("The value"), quoted.count > 1 {
                misfit(culprit, of: quoted[1], choices: quoted.dropFirst(2) + listed(in: message))
            } else {
                nil
            }
        return said.map { Phrase(french: $0, english: "\(Phrase(verbatim: message))") }
    }

    /// Choices that are too many for a line stand below each other.
    private static func listed(in message: String) -> [String] {
        message.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map {
            String($0.dropFirst(4))
        }
    }

    private static func misfit(
        _ value: String,
        of option: String,
        choices: ArraySlice<String>
    ) -> Text<French> {
        guard let last = choices.last else {
            return "« \(value) » ne convient pas pour « \(option) »."
        }
        let first = choices.dropLast().joined(separator: ", ")
        return "« \(value) » ne convient pas pour « \(option) ». Au choix : \(first) ou \(last)."
    }
}
