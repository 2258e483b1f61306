import Wording

extension Asked {
    /// Throws where the query says something that nobody reads here, or one thing twice.
    func take(only known: [String]) throws(WebError) {
        for name in queryNames {
            guard known.contains(name) else {
                throw .declined(.unknownParameter(name, among: known))
            }
            guard queries(name).count <= 1 else { throw .declined(.repeatedParameter(name)) }
        }
    }

    /// What the query says of something in a word of a few; nil where it says nothing.
    func word<Word>(
        _ name: String,
        among words: [String],
        _ read: (String) -> Word?
    ) throws(WebError) -> Word? {
        guard let text = query(name), !text.isEmpty else { return nil }
        guard let word = read(text) else {
            throw .declined(.wrongParameter(name, text, among: words))
        }
        return word
    }
}

extension Phrase {
    fileprivate static func unknownParameter(_ name: String, among known: [String]) -> Phrase {
        let list = known.joined(separator: ", ")
        return Phrase(
            french: "Il n'y a pas de paramètre « \(name) » ici : il y a \(list).",
            english: "There is no parameter ‘\(name)’ here: there are \(list)."
        )
    }

    fileprivate static func repeatedParameter(_ name: String) -> Phrase {
        Phrase(
            french: "« \(name) » est donné plusieurs fois : une seule suffit.",
            english: "‘\(name)’ is given several times: give it once."
        )
    }

    fileprivate static func wrongParameter(
        _ name: String,
        _ text: String,
        among words: [String]
    ) -> Phrase {
        let list = words.joined(separator: ", ")
        return Phrase(
            french: "« \(name) » n'admet pas « \(text) », mais : \(list).",
            english: "‘\(name)’ does not take ‘\(text)’, but one of these: \(list)."
        )
    }
}
