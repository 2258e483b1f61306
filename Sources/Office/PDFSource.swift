public import Foundation

/// A document that is to become a PDF, and what is to be attached to it.
public struct PDFSource: Hashable, Sendable {
    /// A file inside the PDF, which the PDF is the picture of (`/AFRelationship /Data`).
    public struct Attachment: Hashable, Sendable {
        /// The name by which readers show it.
        public var name: String
        /// What sort of file it is.
        public var mediaType: String
        /// What it is, in words.
        public var description: String
        /// When it was last changed.
        public var modified: Date
        /// Its content.
        public var bytes: [UInt8]

        /// A file to be attached.
        public init(
            name: String,
            mediaType: String,
            description: String,
            modified: Date,
            bytes: [UInt8]
        ) {
            self.name = name
            self.mediaType = mediaType
            self.description = description
            self.modified = modified
            self.bytes = bytes
        }
    }

    /// For messages: the document, as the user calls it.
    public var name: String
    /// The bytes of the ODT.
    public var document: [UInt8]
    /// What is attached to the PDF; nil for nothing.
    public var attachment: Attachment?

    /// A document, and what is to be attached to its PDF.
    public init(name: String, document: [UInt8], attachment: Attachment? = nil) {
        self.name = name
        self.document = document
        self.attachment = attachment
    }

    /// Which PDF/A it becomes; only A-3 admits attachments that are no PDF/A themselves.
    var level: Level { attachment == nil ? .archive2b : .archive3b }

    /// The levels of PDF/A, by LibreOffice's numbers for them.
    enum Level: Int, CaseIterable {
        case archive2b = 2
        case archive3b = 3
    }
}
