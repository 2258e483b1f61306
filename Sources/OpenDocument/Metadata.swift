public import Foundation

/// What a document says about itself in `meta.xml`.
public struct Metadata: Hashable, Sendable {
    /// A property of one's own, shown by office suites under custom properties.
    public struct Property: Hashable, Sendable {
        /// The name shown.
        public var name: String
        /// The value, as text.
        public var value: String

        /// A property of that name and value.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The title; may be empty.
    public var title: String
    /// What the document is about; may be empty.
    ///
    /// Office suites hand it on to a PDF.
    public var subject: String
    /// The language of the whole as a BCP 47 tag, such as `fr-FR`; the default language of
    /// the styles is set to it too.
    public var language: String
    /// When the document was made; nil when it does not say.
    public var created: Date?
    /// When it was last changed; nil when it does not say.
    public var modified: Date?
    /// The program that made it, such as `Greffier/1.0`.
    public var generator: String
    /// Properties of one's own, in order.
    public var properties: [Property]

    /// Everything that a document says about itself.
    public init(
        title: String,
        subject: String = "",
        language: String,
        created: Date?,
        modified: Date?,
        generator: String,
        properties: [Property] = []
    ) {
        self.title = title
        self.subject = subject
        self.language = language
        self.created = created
        self.modified = modified
        self.generator = generator
        self.properties = properties
    }
}
