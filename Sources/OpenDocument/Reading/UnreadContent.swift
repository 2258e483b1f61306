/// Something in a text document that `VisibleText` does not tell as those see it who open the
/// document: what it says stands elsewhere than in its paragraphs, or is kept from sight.
public struct UnreadContent: Hashable, Sendable {
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// A part of the document that is there twice, or where no part belongs.
        case structure
        /// An element or attribute of a namespace that is not of today's OpenDocument.
        case foreign
        /// A field, whose value is not what stands in its place.
        case field
        /// A section, a paragraph or words that are not shown, or only on a condition.
        case hidden
        case drawing
        case picture
        /// An embedded document, a formula, a film.
        case object
        /// A button or an input field, or what a click does.
        case control
        case index
        /// Small words above others.
        case ruby
        /// What stands in the place of the number of a note.
        case noteLabel
        /// Words before or behind the numbers of a list or a note, or struck through others.
        case numbering
        /// What is fetched from elsewhere when the document is opened.
        case link
        /// A file in the package.
        case part
        /// Any other element.
        case other
    }

    public let kind: Kind
    /// The element, such as `text:title`, or the path in the package.
    public let name: String
    /// What it says, as far as it says it in words.
    public let words: String

    init(_ kind: Kind, _ name: String, _ words: String = "") {
        self.kind = kind
        self.name = name
        self.words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension [UnreadContent] {
    /// What is here and not, or not as often, among others.
    public func beyond(_ others: [UnreadContent]) -> [UnreadContent] {
        var known: [UnreadContent: Int] = [:]
        for other in others { known[other, default: 0] += 1 }
        return filter { item in
            guard let left = known[item], left > 0 else { return true }
            known[item] = left - 1
            return false
        }
    }
}
