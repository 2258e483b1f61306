/// A step through the content of a paragraph, in the order in which it is read.
enum InlineToken {
    /// An element begins whose characters belong to the paragraph.
    case open(Shell)
    /// The element last begun ends.
    case close
    /// Characters.
    case text(String)
    /// An element that reads as blanks, such as a tab.
    case blank(Piece, reading: String)
    /// An element that takes no place in the text, such as a bookmark.
    case mark(Piece)
    /// An element that stands in the text like a letter, such as a picture.
    case object(Piece)
    /// A tag of the template.
    case tag(Tag)

    /// The tag of a section that it is; nil for a value and all else.
    var tag: Tag? {
        if case .tag(let tag) = self, tag.kind != .value { tag } else { nil }
    }

    /// Whether nothing can be seen of it.
    var isInvisible: Bool {
        switch self {
        case .open, .close, .blank, .mark: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .object, .tag: false
        }
    }
}
