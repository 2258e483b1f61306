/// What makes PDFs of documents: LibreOffice started for the purpose, or one that is held, or none.
public struct PDFConverter: Sendable {
    /// One PDF for each document, in their order; all or none.
    public var convert: @Sendable ([PDFSource]) async throws(OfficeError) -> [[UInt8]]

    /// A converter that does this.
    public init(
        convert: @escaping @Sendable ([PDFSource]) async throws(OfficeError) -> [[UInt8]]
    ) {
        self.convert = convert
    }

    /// Where there is no office.
    public static let none = PDFConverter { _ throws(OfficeError) in throw .missing(.libreOffice) }
}

/// What an office may take up before it is stopped.
public struct OfficeLimits: Hashable, Sendable {
    /// Seconds for the start of LibreOffice.
    public var secondsToStart: Int
    /// Seconds for each document beside that.
    public var secondsPerDocument: Int
    /// The most documents that share one start.
    public var documentsPerStart: Int
    /// The most bytes of a document or a PDF.
    public var fileBytes: Int
    /// The most bytes of memory that LibreOffice may address.
    public var addressedBytes: Int
    /// How many bytes a held LibreOffice may keep in memory after a document and be held on.
    public var residentBytes: Int

    /// Limits wide enough for minutes of many hundred pages.
    public init(
        secondsToStart: Int = 60,
        secondsPerDocument: Int = 30,
        documentsPerStart: Int = 50,
        fileBytes: Int = 256 << 20,
        addressedBytes: Int = 4 << 30,
        residentBytes: Int = 512 << 20
    ) {
        self.secondsToStart = secondsToStart
        self.secondsPerDocument = secondsPerDocument
        self.documentsPerStart = documentsPerStart
        self.fileBytes = fileBytes
        self.addressedBytes = addressedBytes
        self.residentBytes = residentBytes
    }

    func seconds(for documents: Int) -> Int { secondsToStart + documents * secondsPerDocument }
}
