public import Journal
public import Office
public import Wording

/// A format in which minutes leave the house.
///
/// To add one: a file with its exporter, a line in `all`, a label in `Wording`, a golden.
public struct Exporter: Sendable {
    /// What makes the file, when what is asked for is offered.
    typealias Writer = @Sendable (Minutes, ExportOptions) throws(ExportError) -> [UInt8]
    /// What makes the document that an office then converts.
    typealias Source = @Sendable (Minutes, ExportOptions) throws(ExportError) -> PDFSource

    private enum Making: Sendable {
        case file(Writer)
        case conversion(Source)
    }

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
    private let making: Making

    /// An exporter that needs nothing but the minutes.
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
        making = .file(writer)
    }

    /// An exporter whose document becomes a PDF in every variant.
    init(format: String, mediaType: String, label: Phrase, source: @escaping Source) {
        self.format = format
        fileExtension = format
        self.mediaType = mediaType
        self.label = label
        variants = Variant.allCases
        offersWithoutNames = true
        offersTables = false
        offersProfiles = false
        making = .conversion(source)
    }

    /// Every format, as it is offered.
    public static let all: [Exporter] = [
        openDocumentText, pdf, openDocumentSpreadsheet, html, markdown, csv, json, akomaNtoso, xml,
    ]

    /// The exporter of a format; nil when there is none of that name.
    public static func named(_ format: String) -> Exporter? {
        all.first { $0.format == format }
    }

    /// Whether the pictures of a house stand in its documents: those that a template makes.
    public var showsPictures: Bool { needsOffice || format == Self.openDocumentText.format }

    /// Whether an office has to be there for it.
    public var needsOffice: Bool {
        if case .conversion = making { true } else { false }
    }

    /// The file; the same minutes and options give the same bytes.
    ///
    /// A format that needs an office is refused here, as where there is none.
    public func write(
        _ minutes: Minutes,
        _ options: ExportOptions
    ) throws(ExportError) -> [UInt8] {
        try check(options)
        switch making {
        case .file(let write): return try write(minutes, options)
        case .conversion: throw .office(.missing(.libreOffice))
        }
    }

    /// Files of several sittings with the same options: what has to be converted shares the starts
    /// of the converter.
    public func write(
        _ several: [Minutes],
        _ options: ExportOptions,
        by converter: PDFConverter
    ) async throws(ExportError) -> [[UInt8]] {
        try check(options)
        switch making {
        case .file(let write):
            var files: [[UInt8]] = []
            for minutes in several { files.append(try write(minutes, options)) }
            return files
        case .conversion(let source):
            var sources: [PDFSource] = []
            for minutes in several { sources.append(try source(minutes, options)) }
            do throws(OfficeError) {
                return try await converter.convert(sources)
            } catch {
                throw .office(error)
            }
        }
    }

    private func check(_ options: ExportOptions) throws(ExportError) {
        guard variants.contains(options.variant) else {
            throw .variantNotOffered(format: format, variant: options.variant)
        }
        guard offersWithoutNames || !options.withoutNames else {
            throw .namesNotLeftOut(format: format)
        }
    }
}
