public import Typesetting

/// A name that a template may use, what it means, and what stands behind it.
///
/// A catalogue of fields is what `Template.problems(against:)` holds a template against.
public struct Field: Hashable, Sendable {
    /// What is written between the braces.
    public var name: String
    /// What it stands for, in a few words.
    public var meaning: Phrase
    /// What sort of value it has.
    public var kind: ValueKind
    /// What it may look like in a document; empty for lists, records and flags.
    public var example: Phrase
    /// Of a record, what it holds; of a list, what each of its elements holds.
    public var fields: [Field]

    /// A field with a value of its own.
    public init(
        _ name: String,
        _ kind: ValueKind = .text,
        _ meaning: Phrase,
        example: Phrase = Phrase(verbatim: "")
    ) {
        self.init(name, kind, meaning, example: example, fields: [])
    }

    /// A record, or a list of records.
    public init(_ name: String, _ kind: ValueKind, _ meaning: Phrase, fields: [Field]) {
        self.init(name, kind, meaning, example: Phrase(verbatim: ""), fields: fields)
    }

    private init(
        _ name: String,
        _ kind: ValueKind,
        _ meaning: Phrase,
        example: Phrase,
        fields: [Field]
    ) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
        self.example = example
        self.fields = fields
    }
}
