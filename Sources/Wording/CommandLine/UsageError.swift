import Journal

/// What the argument parser complains of, said in our words.
public enum UsageError {
    /// The parser's own message in the language of the user, with where the help is.
    ///
    /// The parser speaks English only; its usual complaints are known by their first words, the
    /// culprit is kept as it stands.
    public static func explanation(_ message: String, command: String) -> Phrase {
        let what = known(message) ?? Phrase(verbatim: message)
        return Phrase(
            french: "Erreur : \(what)\nPour l'aide : \(command) --help",
            english: "Error: \(message)\nFor help: \(command) --help"
        )
    }

    private static func known(_ message: String) -> Phrase? {
        let forms: [(String, Text<French>)] = [
            ("Missing expected argument", "il manque"),
            ("Unknown option", "option inconnue :"),
            ("Unexpected argument", "de trop :"),
            ("Missing value for", "il manque la valeur de"),
            ("The value", "valeur qui ne convient pas :"),
            ("Unexpected subcommand", "commande inconnue :"),
        ]
        for (english, french) in forms where message.hasPrefix(english) {
            let culprit = message.dropFirst(english.count).drop { $0 == " " }
            return Phrase(
                french: "\(Phrase(verbatim: french.characters)) \(String(culprit))",
                english: "\(message)"
            )
        }
        return nil
    }
}
