import Imports
import Journal

extension RecordError.Reason {
    /// How many words are listed at once.
    private static let mostListed = 30

    static func tooLarge(_ bytes: Int, _ limit: Int) -> Phrase {
        Phrase(
            french: "le fichier compte \(bytes) octets ; la limite est de \(limit).",
            english: "the file has \(bytes) bytes; the limit is \(limit)."
        )
    }

    static let notUTF8 = Phrase(
        french: "le fichier n'est pas en UTF-8 ; enregistrez-le dans ce codage.",
        english: "the file is not in UTF-8; save it in that encoding."
    )

    static let empty = Phrase(
        french: "le fichier est vide ; partez d'un exemple de Samples/Meetings.",
        english: "the file is empty; start from an example of Samples/Meetings."
    )

    static func alias(_ name: String) -> Phrase {
        Phrase(
            french:
                """
                les renvois de YAML (&\(name), *\(name)) ne sont pas admis ; répétez le texte, ou \
                mettez entre guillemets droits un texte qui commence ainsi.
                """,
            english: """
                YAML anchors and aliases (&\(name), *\(name)) are not taken; repeat the text, or \
                put a text that begins like that in straight quotes.
                """
        )
    }

    static func tag(_ name: String) -> Phrase {
        Phrase(
            french: """
                l'étiquette de YAML « \(name) » n'a pas de sens ici ; ôtez-la, ou mettez le texte \
                entre guillemets droits.
                """,
            english: """
                the YAML tag ‘\(name)’ means nothing here; take it out, or put the text in \
                straight quotes.
                """
        )
    }

    static func tooDeep(_ limit: Int) -> Phrase {
        Phrase(
            french: "plus de \(limit) niveaux imbriqués.",
            english: "nested more than \(limit) deep."
        )
    }

    static func unknownKey(_ key: String, _ nearest: String?, _ expected: [Word]) -> Phrase {
        let hint = nearest.map(meant) ?? possible(expected)
        return Phrase(
            french: "clé inconnue : « \(key) ».\(hint)",
            english: "unknown key: ‘\(key)’.\(hint)"
        )
    }

    static func cutText(_ text: String) -> Phrase {
        Phrase(
            french: """
                « \(text) » n'est pas une clé. Si c'est la suite d'un texte, une virgule l'en a \
                coupée : mettez tout le texte entre guillemets droits.
                """,
            english: """
                ‘\(text)’ is no key. If it is the rest of a text, a comma has cut it off: put the \
                whole text in straight quotes.
                """
        )
    }

    static func duplicateKey(_ key: String) -> Phrase {
        Phrase(
            french: "la clé « \(key) » est donnée deux fois ; n'en gardez qu'une.",
            english: "the key ‘\(key)’ is given twice; keep one."
        )
    }

    static func missingKey(_ key: Word) -> Phrase {
        Phrase(
            french: "il manque la clé « \(key.french) ».",
            english: "the key ‘\(key.english)’ is missing."
        )
    }

    static func misplacedKey(_ key: Word, _ act: Word, _ expected: [Word]) -> Phrase {
        let possible = possible(expected)
        return Phrase(
            french: "« \(key.french) » ne dit rien d'une entrée « \(act.french) ».\(possible)",
            english: "‘\(key.english)’ says nothing of an entry ‘\(act.english)’.\(possible)"
        )
    }

    static func entryWithoutAct(_ expected: [Word]) -> Phrase {
        let possible = possible(expected)
        return Phrase(
            french: "cette entrée ne dit pas ce qui s'est passé.\(possible)",
            english: "this entry does not say what happened.\(possible)"
        )
    }

    static func entryWithSeveralActs(_ acts: [Word]) -> Phrase {
        let acts = quoted(acts)
        return Phrase(
            french: "cette entrée dit plusieurs choses : \(acts). Écrivez une entrée pour chacune.",
            english: "this entry says several things: \(acts). Write an entry for each."
        )
    }

    static func meant(_ nearest: String) -> Phrase {
        Phrase(
            french: " Vouliez-vous dire « \(nearest) » ?",
            english: " Did you mean ‘\(nearest)’?"
        )
    }

    /// The words that may stand there, as far as they fit in a sentence.
    static func possible(_ words: [Word]) -> Phrase {
        let shown = quoted(Array(words.prefix(mostListed)))
        let more = Phrase(verbatim: words.count > mostListed ? "…" : ".")
        return Phrase(french: " Possible : \(shown)\(more)", english: " Possible: \(shown)\(more)")
    }

    private static func quoted(_ words: [Word]) -> Phrase {
        words.map { Phrase(french: "« \($0.french) »", english: "‘\($0.english)’") }
            .joined(by: Phrase(verbatim: ", "))
    }
}
