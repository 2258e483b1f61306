public import Exports
import Foundation
public import Imports
public import Journal
public import Meetings
import OpenDocument
public import Registry
import Wording

/// A document that came back, beside the record that it was made from.
public struct ReviewedDocument: Sendable {
    /// What the sitting goes by.
    public let reference: String
    /// The sitting that the document is of.
    public let meeting: MeetingID
    /// The minutes as they are on record, in the language of the document.
    public let minutes: Minutes
    /// What the document brings.
    public let review: DocumentReview
    let revision: PassageRevision
    /// Whether the record has gone on since the document was made.
    public let isOlder: Bool
    /// Whether text outside the passages could be compared.
    public let comparesOutside: Bool
    /// What was changed that the record takes nothing from, beside its words.
    public let untaken: [UntakenChange]
    private let edited: MarkedDocument

    /// An ODT by its name and what stands in it, beside its record; `template` is that of the house.
    public init(
        _ path: String,
        _ bytes: [UInt8],
        in registry: Registry,
        template: ExportOptions.NamedFile? = nil
    ) async throws(SecretariatError) {
        let (edited, stamp) = try Self.read(path, bytes)
        guard !stamp.isWithoutNames else { throw .withoutNames(path) }
        let meeting = stamp.meeting
        guard let reference = try await asking(await registry.knownReference(of: meeting)) else {
            throw .noRecord(path)
        }
        let record = try await asking(await registry.record(of: meeting))
        guard let minutes = record.minutes(in: stamp.language) else {
            throw .noRecord(path)
        }
        self.edited = edited
        self.reference = reference
        self.meeting = meeting
        self.minutes = minutes
        revision = PassageRevision(names: Self.names(in: minutes))
        isOlder = stamp.events != record.entries.last?.sequence
        let recorded = record.texts.mapValues { [revision] in revision.printed($0.value) }
        let nearest = try Self.printings(of: minutes, stamp, template)
            .map { $0.beside(edited, recorded: recorded, in: meeting) }
            .min { $0.review.outside.count < $1.review.outside.count }
        guard var best = nearest else { throw .noRecord(path) }
        best.review.leaveOut {
            minutes.texts[$0] != nil
        } retracted: {
            minutes.meeting.isRetracted(.passage(id: $0))
        }
        review = best.review
        comparesOutside = best.comparesOutside
        untaken =
            comparesOutside ? try Self.untaken(in: path, bytes, minutes, stamp, template) : []
    }

    /// The words of a stretch of the document.
    public func text(in range: Range<Int>) -> String {
        edited.text.paragraphs(in: range).joined(separator: "\n")
    }

    private static func read(
        _ path: String,
        _ bytes: [UInt8]
    ) throws(SecretariatError) -> (MarkedDocument, DocumentStamp) {
        let document: StampedDocument
        do throws(PackageError) {
            document = try StampedDocument(bytes)
        } catch {
            throw .unreadableDocument(path, error)
        }
        guard let stamp = document.stamp else { throw .notOurs(path) }
        return (document.text, stamp)
    }

    /// Names as printed; in the place of an erased one what is printed there.
    private static func names(in minutes: Minutes) -> [PersonID: String] {
        var names = minutes.names.mapValues(\.inFull)
        for person in minutes.texts.values.flatMap(\.people) where names[person] == nil {
            names[person] = Phrase.erasedName[minutes.language]
        }
        return names
    }

    /// The document as the record prints it now, and as it printed it when the document was made:
    /// what differs less from the document made it.
    private static func printings(
        of minutes: Minutes,
        _ stamp: DocumentStamp,
        _ template: ExportOptions.NamedFile?
    ) throws(SecretariatError) -> [Printing] {
        do throws(ExportError) {
            return try minutes.states(of: stamp).map { state throws(ExportError) in
                let options = stamp.options(template: template)
                let bytes = try Exporter.openDocumentText.write(state, options)
                let made = try reading { () throws(PackageError) in try StampedDocument(bytes) }
                return Printing(
                    document: made.text,
                    isOfSameTemplate: made.stamp?.template == stamp.template
                )
            }
        } catch {
            throw .export(error)
        }
    }

    /// Reads a document of our own making: what is wrong with it is no fault of whoever handed one in.
    static func reading<Value>(
        _ read: () throws(PackageError) -> Value
    ) throws(ExportError) -> Value {
        do throws(PackageError) {
            return try read()
        } catch {
            throw .package(error)
        }
    }
}

/// The text of a document, and what it says of the record that it was made from.
private struct StampedDocument {
    let text: MarkedDocument
    /// Nil when the document is none of ours.
    let stamp: DocumentStamp?

    init(_ bytes: [UInt8]) throws(PackageError) {
        let package = try Package(document: Data(bytes))
        text = MarkedDocument(try WrittenText(package))
        stamp = DocumentStamp(try Metadata(reading: package))
    }
}

/// A document as the record prints it.
private struct Printing {
    let document: MarkedDocument
    /// Whether it has the template of the document that came back.
    let isOfSameTemplate: Bool

    /// What came back beside it, and whether the text outside the passages could be compared.
    func beside(
        _ edited: MarkedDocument,
        recorded: [PassageID: [String]],
        in meeting: MeetingID
    ) -> (review: DocumentReview, comparesOutside: Bool) {
        let review = DocumentReview(
            of: edited,
            beside: document,
            recorded: recorded,
            in: meeting,
            comparesOutside: isOfSameTemplate
        )
        return (review, isOfSameTemplate)
    }
}
