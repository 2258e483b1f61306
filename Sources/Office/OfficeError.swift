/// Why a document did not become a PDF, or a PDF could not be read.
public enum OfficeError: Error, Hashable, Sendable {
    /// A program that is not installed here, or not found in `PATH`.
    case missing(Tool)
    /// A program that had not finished in its time, twice.
    case late(Tool, seconds: Int)
    /// A program that made nothing of the document, twice; `said` is what it said last.
    case failed(Tool, document: String, said: String)
    /// A program whose answer about a PDF makes no sense.
    case unreadableAnswer(Tool, document: String)
    /// The task that waited for the PDF was cancelled; what ran for it was stopped.
    case cancelled
    /// A PDF that is cut short, damaged, or closed by a password.
    case unreadablePDF(String)
    /// A document or a PDF that is larger than what is accepted, in bytes.
    case tooLarge(document: String, limit: Int)
    /// More conversions wait for the warm converter than it lets wait.
    case busy(waiting: Int)
    /// There is no room for the files that go to the program and come back.
    case noScratch

    /// The programs of others that run here.
    public enum Tool: String, CaseIterable, Hashable, Sendable {
        /// Makes PDFs.
        case libreOffice = "soffice"
        /// Attaches files to PDFs, and reads them.
        case qpdf
    }
}
