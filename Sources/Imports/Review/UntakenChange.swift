public import OpenDocument

/// Something that somebody has changed in a document, and that the record takes nothing from.
public enum UntakenChange: Hashable, Sendable {
    /// Words that look otherwise, or lead elsewhere.
    case looks(TextLooks.Change)
    /// The head or the foot of the pages.
    case page(TextDifference)
    /// What shows words elsewhere than in the paragraphs, or hides them.
    case content(UnreadContent)
}

extension UntakenChange {
    /// What differs between a document that came back and the same as it was made, beside the words
    /// of its text.
    public static func all(
        in edited: StandingDocument,
        beside printed: StandingDocument
    ) -> [UntakenChange] {
        let pages = edited.text.differences(from: printed.text).filter(\.isOfPage)
        return edited.looks.changes(from: printed.looks).map(UntakenChange.looks)
            + pages.map(UntakenChange.page)
            + edited.unread.beyond(printed.unread).map(UntakenChange.content)
            + printed.unread.beyond(edited.unread).filter { $0.kind != .part }
            .map(UntakenChange.content)
    }
}
