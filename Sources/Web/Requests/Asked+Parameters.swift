extension Asked {
    /// Throws where the query says something that nobody reads here, or one thing twice.
    func take(only known: [String]) throws(WebError) {
        for name in queryNames {
            guard known.contains(name) else {
                throw .declined(APIWords.unknown(name, among: known))
            }
            guard queries(name).count <= 1 else { throw .declined(APIWords.repeated(name)) }
        }
    }

    /// What the query says of something in a word of a few; nil where it says nothing, as an empty field of
    /// a form does.
    func word<Word>(
        _ name: String,
        among words: [String],
        _ read: (String) -> Word?
    ) throws(WebError) -> Word? {
        guard let text = query(name), !text.isEmpty else { return nil }
        guard let word = read(text) else {
            throw .declined(APIWords.wrong(name, text, among: words))
        }
        return word
    }

    /// The same in a word of a kind.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String
    ) throws(WebError) -> Word? {
        try word(name, among: Word.allCases.map(\.rawValue), Word.init(rawValue:))
    }
}
