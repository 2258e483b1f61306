import Journal
public import OpenDocument

extension TextDifference {
    /// Where the text of a document differs from what it should be, and how; `isBesideRecord` is
    /// false where there was only the XML of the document to compare with.
    public func explanation(isBesideRecord: Bool) -> Phrase {
        let place = place
        let source = isBesideRecord ? Self.record : Self.carried
        switch kind {
        case .changed(let found, let expected):
            let (found, expected) = Self.excerpts(found, expected)
            return Phrase(
                french: "\(place) : « \(found) » ; \(source) donne « \(expected) »",
                english: "\(place): ‘\(found)’; \(source) gives ‘\(expected)’"
            )
        case .added(let found):
            let text = Self.shortened(found)
            return Phrase(
                french: isBesideRecord
                    ? "\(place) : « \(text) » ne vient pas du registre"
                    : "\(place) : « \(text) » ne vient pas du XML emporté",
                english: "\(place): ‘\(text)’ does not come from \(source)"
            )
        case .removed(let expected):
            let text = Self.shortened(expected)
            return Phrase(
                french: "\(place) : il manque « \(text) »",
                english: "\(place): ‘\(text)’ is missing"
            )
        case .moved(let text):
            let text = Self.shortened(text)
            return Phrase(
                french: "\(place) : « \(text) » a changé de place",
                english: "\(place): ‘\(text)’ has moved"
            )
        }
    }

    private static let record = Phrase(french: "le registre", english: "the record")
    private static let carried = Phrase(french: "le XML emporté", english: "the XML carried")

    /// Where it stands: under which heading, or at the edge of the pages.
    var place: Phrase {
        if isOfPage {
            return Phrase(
                french: "en-tête ou pied de page",
                english: "head or foot of the pages"
            )
        }
        return heading.isEmpty
            ? Phrase(french: "avant le premier titre", english: "before the first heading")
            : Phrase(french: "sous « \(heading) »", english: "under ‘\(heading)’")
    }

    private static let longest = 120

    private static func shortened(_ text: String) -> String {
        text.count > longest ? text.prefix(longest) + "…" : text
    }

    /// Of two long texts, the part where they differ.
    private static func excerpts(_ found: String, _ expected: String) -> (String, String) {
        guard max(found.count, expected.count) > longest else { return (found, expected) }
        let same = zip(found, expected).prefix { $0 == $1 }.count
        let skipped = max(0, same - 30)
        let lead = skipped > 0 ? "…" : ""
        return (
            lead + shortened(String(found.dropFirst(skipped))),
            lead + shortened(String(expected.dropFirst(skipped)))
        )
    }
}
