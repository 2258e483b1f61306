public import Journal
public import MinutesXML
public import Wording

/// A format in which minutes leave the house.
///
/// To add one: a file with its exporter, a line in `all`, a label in `Wording`, a golden.
public struct Exporter: Sendable {
    /// The name by which people ask for it: `odt`.
    public let format: String
    public let fileExtension: String
    public let mediaType: String
    public let label: Phrase
    public let write: @Sendable (Minutes, ExportOptions) throws(ExportError) -> [UInt8]

    public init(
        format: String,
        fileExtension: String,
        mediaType: String,
        label: Phrase,
        write: @escaping @Sendable (Minutes, ExportOptions) throws(ExportError) -> [UInt8]
    ) {
        self.format = format
        self.fileExtension = fileExtension
        self.mediaType = mediaType
        self.label = label
        self.write = write
    }

    /// Every format, as it is offered.
    public static let all: [Exporter] = [openDocumentText, xml]

    /// The exporter of a format; nil when there is none of that name.
    public static func named(_ format: String) -> Exporter? {
        all.first { $0.format == format }
    }
}

/// What may be asked of an export; a format passes over what does not concern it.
public struct ExportOptions: Hashable, Sendable {
    /// For XML: what the file carries.
    public var profile: MinutesXML.Profile
    /// The template of the house; nil for the one that is shipped.
    public var template: Template?

    public init(profile: MinutesXML.Profile = .minutes, template: Template? = nil) {
        self.profile = profile
        self.template = template
    }

    /// A template as it was read from somewhere.
    public struct Template: Hashable, Sendable {
        /// For messages: the file, as the user named it.
        public let name: String
        public let bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }
}
