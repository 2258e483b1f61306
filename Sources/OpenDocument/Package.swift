public import Foundation

/// An OpenDocument package: its media type and its entries, in memory.
///
///     let package = try Package(reading: Data(contentsOf: file))
///     let content = package["content.xml"]
///
/// `mimetype` and `META-INF/manifest.xml` are not among the entries: the first is
/// `mediaType`, the second is written from the entries.
public struct Package: Hashable, Sendable {
    /// A file inside the package.
    public struct Entry: Hashable, Sendable {
        /// The path inside the package, without a leading slash.
        ///
        /// One that ends with a slash is the folder of an embedded document: it stands in the
        /// manifest for its media type and has no bytes.
        public let path: String
        /// The media type that the manifest states; may be empty.
        public let mediaType: String
        /// The content, inflated.
        public let bytes: Data
        /// The content as the archive is to hold it, where that is known beforehand.
        var deflated: Deflated?

        /// Whether they say the same, however they are to be held.
        public static func == (left: Entry, right: Entry) -> Bool {
            left.path == right.path && left.mediaType == right.mediaType
                && left.bytes == right.bytes
        }

        /// Hashes what equal entries have in common.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(path)
            hasher.combine(mediaType)
            hasher.combine(bytes)
        }
    }

    /// How much a package may hold before it is refused.
    public struct Limits: Hashable, Sendable {
        /// The most entries.
        public var entries: Int
        /// The most bytes of one entry, inflated.
        public var entryBytes: Int
        /// The most bytes of all entries together, inflated.
        public var totalBytes: Int

        /// Limits wide enough for documents of some thousand pages.
        public init(
            entries: Int = 4_096,
            entryBytes: Int = 64 << 20,
            totalBytes: Int = 512 << 20
        ) {
            self.entries = entries
            self.entryBytes = entryBytes
            self.totalBytes = totalBytes
        }
    }

    /// The media type of a text document (.odt).
    public static let text = "application/vnd.oasis.opendocument.text"
    /// The media type of a template for text documents (.ott).
    public static let textTemplate = "application/vnd.oasis.opendocument.text-template"

    /// The media type of a spreadsheet (.ods).
    public static let spreadsheet = "application/vnd.oasis.opendocument.spreadsheet"

    /// How all media types of OpenDocument begin.
    static let family = "application/vnd.oasis.opendocument."
    static let manifestPath = "META-INF/manifest.xml"
    static let mimetypePath = "mimetype"

    /// The media type of the whole.
    public var mediaType: String
    /// The entries in the order in which they are written.
    public private(set) var entries: [Entry] = []
    private var positions: [String: Int] = [:]

    /// A package without entries.
    public init(mediaType: String) {
        self.mediaType = mediaType
    }

    /// Whether it is a text document, or a template for one.
    public var isText: Bool { [Self.text, Self.textTemplate].contains(mediaType) }

    /// The content of an entry, or nil where there is none.
    public subscript(path: String) -> Data? { positions[path].map { entries[$0].bytes } }

    /// Puts an entry in the place it had, or at the end.
    public mutating func set(_ bytes: Data, at path: String, mediaType: String = "text/xml") {
        set(Entry(path: path, mediaType: mediaType, bytes: bytes))
    }

    /// Puts an entry in the place that one of its path had, or at the end.
    mutating func set(_ entry: Entry) {
        if let position = positions[entry.path] {
            entries[position] = entry
        } else {
            positions[entry.path] = entries.count
            entries.append(entry)
        }
    }
}
