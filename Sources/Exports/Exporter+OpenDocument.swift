import Foundation
import Journal
import Meetings
import OpenDocument
import Templates
import Wording

extension Exporter {
    /// Minutes as an OpenDocument text, filled from a template that the secretariat can edit.
    public static let openDocumentText = Exporter(
        format: "odt",
        fileExtension: "odt",
        mediaType: "application/vnd.oasis.opendocument.text",
        label: .openDocumentText,
        variants: Variant.allCases
    ) { (minutes, options) throws(ExportError) in
        var package = try package(minutes, options)
        if options.carriesRecord {
            let record = try CarriedRecord.bytes(minutes)
            package.set(Data(record), at: CarriedRecord.path, mediaType: CarriedRecord.mediaType)
        }
        do throws(PackageError) {
            return Array(try package.bytes())
        } catch {
            throw .package(error)
        }
    }

    /// The document without the record that it may carry.
    static func package(
        _ minutes: Minutes,
        _ options: ExportOptions
    ) throws(ExportError) -> Package {
        let file = try template(options, in: minutes.language)
        let fields = try MinutesFields(minutes, options)
        let stamp = DocumentStamp(minutes, options, template: Fingerprint(of: file.bytes))
        let metadata = Metadata(minutes, title: fields.documentTitle, stamp.properties)
        return try filled(file, with: fields.fields, metadata, showing: options.pictures.keys)
    }

    private static func filled(
        _ file: ExportOptions.NamedFile,
        with fields: [String: Value],
        _ metadata: Metadata,
        showing pictures: some Collection<HousePicture>
    ) throws(ExportError) -> Package {
        let template: Template
        let package: Package
        do throws(TemplateError) {
            template = try Template(Data(file.bytes), name: file.name)
            package = try template.fill(fields, metadata: metadata)
        } catch {
            throw .template(error)
        }
        let lost = HousePicture.allCases.first {
            pictures.contains($0) && !template.mentions($0.rawValue)
        }
        if let lost { throw .pictureWithoutPlace(lost, template: file.name) }
        return package
    }

    /// The template that was asked for, else the one that is shipped.
    static func template(
        _ options: ExportOptions,
        in language: Language
    ) throws(ExportError) -> ExportOptions.NamedFile {
        if let named = options.template { return named }
        let name = options.variant.template(in: language)
        do throws(TemplateSearchError) {
            let bytes = Array(try TemplateSearch.standard.contents(of: name))
            return ExportOptions.NamedFile(name: name, bytes: bytes)
        } catch {
            throw .templateMissing(error)
        }
    }
}

extension Variant {
    /// The template that is shipped for it.
    fileprivate func template(in language: Language) -> String {
        "Minutes/\(fileWord(in: language)).fodt"
    }
}

extension Metadata {
    /// Nothing here comes from the clock: the same record gives the same bytes.
    init(_ minutes: Minutes, title: Phrase, _ properties: [Property] = []) {
        let meeting = minutes.meeting
        let created = meeting.opening?.at ?? meeting.particulars?.plannedAt
        let head = minutes.seal.head
        let subject = Phrase.recordOfMeeting(
            meeting.id,
            head: head.hash,
            afterEvents: Int(head.sequence)
        )
        self.init(
            title: title[minutes.language],
            subject: subject[minutes.language],
            language: minutes.language == .french ? "fr-FR" : "en-GB",
            created: (created ?? Instant(milliseconds: 0)).date,
            modified: minutes.lastChange.date,
            generator: ProgramVersion.generator,
            properties: properties
        )
    }
}

extension Minutes {
    /// When what they tell was last changed, by the record.
    var lastChange: Instant {
        meeting.seal?.at ?? meeting.submission?.at ?? meeting.adjournment?.at
            ?? meeting.opening?.at ?? meeting.particulars?.plannedAt ?? Instant(milliseconds: 0)
    }
}
