public import OpenDocument

/// A field as it is told to those who write templates: with what it means and what it may look like.
public struct DocumentedField: Hashable, Sendable {
    /// What is written between the braces.
    public let name: String
    /// What sort of value it has.
    public let kind: ValueKind
    /// What it stands for, in a few words.
    public let meaning: Phrase
    /// What it may look like in a document; empty for lists, records and flags.
    public let example: Phrase
    /// Of a record, what it holds; of a list, what each of its elements holds.
    public let fields: [DocumentedField]

    /// A field with a value of its own.
    public init(
        _ name: String,
        _ kind: ValueKind,
        _ meaning: Phrase,
        example: Phrase = Phrase(verbatim: "")
    ) {
        self.init(name, kind, meaning, example: example, fields: [])
    }

    /// A record, or a list of records.
    public init(_ name: String, _ kind: ValueKind, _ meaning: Phrase, fields: [DocumentedField]) {
        self.init(name, kind, meaning, example: Phrase(verbatim: ""), fields: fields)
    }

    private init(
        _ name: String,
        _ kind: ValueKind,
        _ meaning: Phrase,
        example: Phrase,
        fields: [DocumentedField]
    ) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
        self.example = example
        self.fields = fields
    }

    /// What a template is held against.
    public var field: Field { Field(name, kind, fields: fields.map(\.field)) }
}
