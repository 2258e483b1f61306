public import Journal
public import Wording

/// A format in which minutes leave the house.
///
/// To add one: a file with its exporter, a line in `all`, a label in `Wording`, a golden.
public struct Exporter: Sendable {
    /// What makes the file, when what is asked for is offered.
    typealias Writer = @Sendable (Minutes, ExportOptions) throws(ExportError) -> [UInt8]

    /// The name by which people ask for it: `odt`.
    public let format: String
    /// What its files end on, without the dot.
    public let fileExtension: String
    /// What the Web calls the format.
    public let mediaType: String
    /// What people call the format.
    public let label: Phrase
    /// The documents that it can make.
    public let variants: [Variant]
    /// Whether it can leave the names out.
    public let offersWithoutNames: Bool
    /// Whether it carries one table of the record, of several.
    public let offersTables: Bool
    /// Whether it carries what is published, or the whole record.
    public let offersProfiles: Bool
    private let writer: Writer

    init(
        format: String,
        fileExtension: String,
        mediaType: String,
        label: Phrase,
        variants: [Variant] = [.minutes],
        offersWithoutNames: Bool = true,
        offersTables: Bool = false,
        offersProfiles: Bool = false,
        writer: @escaping Writer
    ) {
        self.format = format
        self.fileExtension = fileExtension
        self.mediaType = mediaType
        self.label = label
        self.variants = variants
        self.offersWithoutNames = offersWithoutNames
        self.offersTables = offersTables
        self.offersProfiles = offersProfiles
        self.writer = writer
    }

    /// Every format, as it is offered.
    public static let all: [Exporter] = [
        openDocumentText, openDocumentSpreadsheet, html, markdown, csv, json, akomaNtoso, xml,
    ]

    /// The exporter of a format; nil when there is none of that name.
    public static func named(_ format: String) -> Exporter? {
        all.first { $0.format == format }
    }

    /// The file; the same minutes and options give the same bytes.
    public func write(
        _ minutes: Minutes,
        _ options: ExportOptions
    ) throws(ExportError) -> [UInt8] {
        guard variants.contains(options.variant) else {
            throw .variantNotOffered(format: format, variant: options.variant)
        }
        guard offersWithoutNames || !options.withoutNames else {
            throw .namesNotLeftOut(format: format)
        }
        return try writer(minutes, options)
    }
}
