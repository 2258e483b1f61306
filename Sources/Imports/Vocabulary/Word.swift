import Meetings

/// What a key or a value of a record is called: in French first, in English beside it.
public struct Word: Hashable, Sendable {
    public let french: String
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

    init(_ meanings: some Collection<Meaning>) {
        self.meanings = Array(meanings)
        let words = meanings.flatMap { meaning in meaning.word.all.map { ($0, meaning) } }
        exact = Dictionary(words) { first, _ in first }
    }

    var words: [Word] { meanings.map(\.word) }

    /// What a text means: capitals, accents and the kind of apostrophe do not matter.
    func meaning(of text: String) -> Meaning? {
        if let meaning = exact[text] { return meaning }
        guard let slug = Slug(folding: text) else { return nil }
        return meanings.first { $0.word.all.contains { Slug(folding: $0) == slug } }
    }

    /// The word that somebody who wrote this may have had in mind.
    func nearest(to text: String) -> String? {
        Spelling.nearest(to: text, among: meanings.flatMap(\.word.all))
    }
}

/// The distance between what was written and what may have been meant.
enum Spelling {
    /// The candidate that differs least, of several the first; nil when all differ in more than a
    /// third of their letters.
    static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
        guard let written = Slug(folding: text)?.text else { return nil }
        let ranked = candidates.compactMap { candidate -> (text: String, distance: Int)? in
            guard let slug = Slug(folding: candidate)?.text else { return nil }
            let distance = distance(Array(written.utf8), Array(slug.utf8))
            return 3 * distance <= max(3, slug.utf8.count) ? (candidate, distance) : nil
        }
        return ranked.min { $0.distance < $1.distance }?.text
    }

    /// The least number of letters put in, left out, replaced or swapped with their neighbour.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var row = Array(0...right.count)
        for i in left.indices {
            var next = [i + 1]
            for j in right.indices {
                let replaced = row[j] + (left[i] == right[j] ? 0 : 1)
                var least = min(replaced, row[j + 1] + 1, next[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    least = min(least, before[j - 1] + 1)
                }
                next.append(least)
            }
            before = row
            row = next
        }
        return row[right.count]
    }
}
