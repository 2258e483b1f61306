import Journal
import Meetings
import MinutesXML
import Office
import OpenDocument
import Wording

extension Exporter {
    /// The document as PDF/A and PDF/UA, converted from the ODT by an office.
    ///
    /// Minutes have the published XML attached, which makes them PDF/A-3b; other documents are
    /// PDF/A-2b.
    static let pdf = Exporter(
        format: "pdf",
        mediaType: "application/pdf",
        label: .pdf
    ) { (minutes, options) throws(ExportError) in
        let package = try package(minutes, options)
        let title = try MinutesFields(minutes, options).documentTitle[minutes.language]
        var source: PDFSource
        do throws(PackageError) {
            source = PDFSource(name: title, document: Array(try package.bytes()))
        } catch {
            throw .package(error)
        }
        if options.carriesRecord {
            source.attachment = PDFSource.Attachment(
                name: CarriedRecord.attachmentName,
                mediaType: CarriedRecord.mediaType,
                description: Phrase.carriedRecord[minutes.language],
                modified: minutes.lastChange.date,
                bytes: try CarriedRecord.bytes(minutes)
            )
        }
        return source
    }
}
