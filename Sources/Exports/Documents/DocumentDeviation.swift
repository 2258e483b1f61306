public import OpenDocument

/// Something in a document that is not as Greffier makes it from the record, beside its words.
public enum DocumentDeviation: Hashable, Sendable {
    /// Files in the package of a document that no office suite has saved since.
    case parts([String])
    case property(Property)
    /// The number of events is none that the record had when it had the head that is printed.
    case events(Int64)
    /// What the text says elsewhere than in its paragraphs, or hides.
    case unread(UnreadContent)
    /// Words that are struck through: they read as taken back.
    case struckThrough(String)

    /// What a document says of itself as a whole, which office suites keep.
    public enum Property: Hashable, Sendable, CaseIterable {
        case title
        case subject
        case language
        case created
    }
}

extension Metadata {
    func differences(from expected: Metadata) -> [DocumentDeviation.Property] {
        DocumentDeviation.Property.allCases.filter { property in
            switch property {
            case .title: title != expected.title
            case .subject: subject != expected.subject
            case .language: language != expected.language
            case .created: created != expected.created
            }
        }
    }
}
