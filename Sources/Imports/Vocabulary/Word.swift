import Meetings

/// What a key or a value of a record is called: in French first, in English beside it.
public struct Word: Hashable, Sendable {
    /// As one writes it in French.
    public let french: String
    /// As one writes it in English.
    public let english: String
    /// Other forms of the same word, such as a plural or a feminine.
    let forms: [String]

    init(_ french: String, _ english: String, forms: [String] = []) {
        self.french = french
        self.english = english
        self.forms = forms
    }

    var all: [String] { [french, english] + forms }
}

/// Something that a record says by a word of a closed list.
protocol Worded: CaseIterable, Hashable, Sendable {
    var word: Word { get }
}

/// The words that may stand in one place, and what each means.
struct Vocabulary<Meaning: Worded>: Sendable {
    let meanings: [Meaning]
    private let exact: [String: Meaning]
    /// The words as they compare; nil where too few texts are read to fold them all beforehand.
    private var folded: [Slug: Meaning]?

    init(_ meanings: some Collection<Meaning>) {
        self.meanings = Array(meanings)
        let words = meanings.flatMap { meaning in meaning.word.all.map { ($0, meaning) } }
        exact = Dictionary(words) { first, _ in first }
    }

    /// The same vocabulary for many texts: those that are not spelt as in the table cost no more.
    var forManyTexts: Vocabulary {
        let words = meanings.flatMap { meaning in
            meaning.word.all.compactMap { Slug(folding: $0) }.map { ($0, meaning) }
        }
        var vocabulary = self
        vocabulary.folded = Dictionary(words) { first, _ in first }
        return vocabulary
    }

    var words: [Word] { meanings.map(\.word) }

    /// What a text means: capitals, accents and the kind of apostrophe do not matter.
    func meaning(of text: String) -> Meaning? {
        if let meaning = exact[text] { return meaning }
        guard let slug = Slug(folding: text) else { return nil }
        if let folded { return folded[slug] }
        return meanings.first { $0.word.all.contains { Slug(folding: $0) == slug } }
    }

    /// The word that somebody who wrote this may have had in mind.
    func nearest(to text: String) -> String? {
        text.nearest(among: meanings.flatMap(\.word.all))
    }
}
