public import Exports
import Journal
public import Meetings
import MinutesXML
public import Office
import OpenDocument
public import Registry
public import Wording

/// A file that was exported, to be verified as far as its record is at hand.
public struct ExportedFile {
    private let name: String
    private let content: Content

    private enum Content {
        case text(OpenDocumentFile)
        case pages(PDFFile)
        case xml(XMLFile)
    }

    /// Reads a file by its name and what stands in it, which may be an ODT, a PDF or XML.
    public init(
        _ name: String,
        _ bytes: [UInt8],
        by reader: PDFReader = .qpdf()
    ) async throws(SecretariatError) {
        self.name = name
        switch DocumentKind(bytes) {
        case .openDocument: content = .text(try Self.text(name, bytes))
        case .pdf: content = .pages(try await Self.pages(name, bytes, by: reader))
        case .xml: content = .xml(try XMLFile(name, bytes))
        case .other: throw .notOurs(name)
        }
    }

    private static func text(
        _ name: String,
        _ bytes: [UInt8]
    ) throws(SecretariatError) -> OpenDocumentFile {
        let file: OpenDocumentFile?
        do throws(PackageError) {
            file = try OpenDocumentFile(bytes)
        } catch {
            throw .unreadableDocument(name, error)
        }
        guard let file else { throw .notOurs(name) }
        return file
    }

    private static func pages(
        _ name: String,
        _ bytes: [UInt8],
        by reader: PDFReader
    ) async throws(SecretariatError) -> PDFFile {
        let contents: PDFContents
        do throws(OfficeError) {
            contents = try await reader.read(bytes, name, PDFFile.attachmentName)
        } catch {
            throw .office(error)
        }
        guard let file = PDFFile(contents) else { throw .notOurs(name) }
        return file
    }

    /// Whether it says nothing of itself without a record beside it; an archive carries its own.
    public var asksForRecord: Bool {
        if case .xml(let file) = content { file.profile != .archive } else { true }
    }

    /// The sitting whose record it is verified beside, as it says itself; nil for an archive, which carries
    /// its own.
    public var meeting: MeetingID? {
        switch content {
        case .text(let file): file.stamp.meeting
        case .pages(let file): file.meeting
        case .xml(let file): file.profile == .archive ? nil : file.meeting
        }
    }

    /// Whether it was made from a template: the house may have to give its own.
    public var hasTemplate: Bool { if case .text = content { true } else { false } }

    /// What verification says of the file.
    ///
    /// `registry` has the records that are at hand, `template` is that of the house, `printed` a
    /// head from elsewhere.
    public func verdict(
        beside registry: Registry?,
        template: ExportOptions.NamedFile? = nil,
        printed: Fingerprint? = nil,
        in language: Language
    ) async throws(SecretariatError) -> Verdict {
        switch content {
        case .text(let file):
            let meeting = file.stamp.meeting
            let examined = try await asking(await registry?.examination(of: meeting, printed))
            let verification = file.verify(
                beside: examined?.record.minutes(in: file.stamp.language),
                template: template
            )
            return Verdict(onDocument: name, verification, examined, meeting)
        case .pages(let file):
            let examined = try await asking(await registry?.examination(of: file.meeting, printed))
            let verification = file.verify(beside: examined?.record.minutes(in: language))
            return Verdict(onDocument: name, verification, examined, file.meeting)
        case .xml(let file):
            let id = file.meeting
            guard file.profile == .minutes else {
                let archive = try file.verify(printed: printed)
                return Verdict(onArchive: name, archive, Glossary(of: archive.record, meeting: id))
            }
            guard let examined = try await asking(await registry?.examination(of: id, printed)),
                let minutes = examined.record.minutes(in: language)
            else { throw .noRecord(name) }
            return Verdict(
                onMinutes: name,
                try file.compare(beside: minutes),
                examined,
                Glossary(of: examined.record, meeting: id)
            )
        }
    }
}

extension Registry {
    /// The record of a meeting, checked; nil when it is not here.
    fileprivate func examination(
        of id: MeetingID,
        _ printed: Fingerprint?
    ) async throws(RegistryError) -> Examination? {
        guard try await meetings().contains(id) else { return nil }
        return try await examine(id, printed: printed)
    }
}
