/// A name that a template may use, and what stands behind it.
///
/// A catalogue of fields is what `Template.problems(against:)` holds a template against.
public struct Field: Hashable, Sendable {
    /// What is written between the braces.
    public var name: String
    /// What sort of value it has.
    public var kind: ValueKind
    /// Of a record, what it holds; of a list, what each of its elements holds.
    ///
    /// A list without fields is one of texts.
    public var fields: [Field]

    /// A field; those of its own are for records and lists alone.
    public init(_ name: String, _ kind: ValueKind = .text, fields: [Field] = []) {
        self.name = name
        self.kind = kind
        self.fields = fields
    }
}
