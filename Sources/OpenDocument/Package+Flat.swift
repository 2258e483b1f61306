public import Foundation
import SafeXML

extension Package {
    /// Reads a flat document (.fodt), one XML file that holds all parts.
    ///
    /// Splits it as ODF 1.3 part 3, 3.1.3 says; pictures inside become entries of their own.
    /// Throws where it is larger than an entry may be, is no flat document of OpenDocument, or carries
    /// a program.
    public init(flat bytes: Data, limits: Limits = Limits()) throws(PackageError) {
        let document: Document
        do throws(ParseError) {
            document = try Document(parsing: bytes, limit: limits.entryBytes)
        } catch {
            throw .malformed("", error)
        }
        guard document.root.is("document", in: .office) else {
            throw .notAFlatDocument(root: document.root.name)
        }
        let mediaType = document.root.attribute("mimetype", in: .office) ?? Self.text
        guard mediaType.hasPrefix(Self.family) else { throw .mimetypeUnknown(mediaType) }
        if let macro = Macros.first(in: document.root) { throw .macros(macro) }
        self.init(mediaType: mediaType)
        InlineDeletions.settle(in: document.root)
        let flat = FlatDocument(document.root)
        var pictures = PictureExtractor()
        let parts = [
            ("content.xml", flat.content), ("styles.xml", flat.styles),
            ("meta.xml", flat.meta), ("settings.xml", flat.settings),
        ]
        for (path, part) in parts {
            pictures.extract(from: part.root)
            set(part.bytes(), at: path)
        }
        for picture in pictures.entries {
            set(picture.bytes, at: picture.path, mediaType: picture.mediaType)
        }
    }
}
