import Exports
import Foundation
import Imports
import Journal
import Meetings
import OpenDocument
import Registry
import Wording

/// A document that came back, beside the record that it was made from.
struct ReviewedDocument {
    let path: String
    let reference: String
    let meeting: MeetingID
    let minutes: Minutes
    let review: DocumentReview
    let revision: PassageRevision
    /// Whether the record has gone on since the document was made.
    let isOlder: Bool
    /// Whether text outside the passages could be compared.
    let comparesOutside: Bool
    /// What was changed that the record takes nothing from, beside its words.
    let untaken: [UntakenChange]
    private let edited: MarkedDocument

    init(
        _ path: String,
        _ database: DatabaseOption,
        template: ExportOptions.NamedFile?
    ) async throws {
        let (edited, stamp) = try Self.read(path)
        guard !stamp.isWithoutNames else { throw CommandError.withoutNames(path) }
        let meeting = stamp.meeting
        let registry = try database.read()
        guard let reference = try? await registry.reference(of: meeting) else {
            throw CommandError.noRecord(path)
        }
        let record = try await registry.record(of: meeting)
        guard let minutes = record.minutes(in: stamp.language) else {
            throw CommandError.noRecord(path)
        }
        self.path = path
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
        guard var best = nearest else { throw CommandError.noRecord(path) }
        best.review.leaveOut {
            minutes.texts[$0] != nil
        } retracted: {
            minutes.meeting.isRetracted(.passage(id: $0))
        }
        review = best.review
        comparesOutside = best.comparesOutside
        untaken =
            comparesOutside ? try Self.untaken(in: path, minutes, stamp, template) : []
    }

    /// The words of a stretch of the document.
    func text(in range: Range<Int>) -> String {
        edited.text.paragraphs(in: range).joined(separator: "\n")
    }

    private static func read(
        _ path: String
    ) throws(CommandError) -> (MarkedDocument, DocumentStamp) {
        let bytes = try Files.read(path, limit: Package.Limits().totalBytes)
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
    ) throws -> [Printing] {
        try minutes.states(of: stamp).map { state in
            let options = stamp.options(template: template)
            let made = try StampedDocument(Exporter.openDocumentText.write(state, options))
            return Printing(
                document: made.text,
                isOfSameTemplate: made.stamp?.template == stamp.template
            )
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
