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
        let edited = try Self.read(path)
        guard let stamp = DocumentStamp(edited.text.properties) else {
            throw CommandError.notOurs(path)
        }
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
        let reviews = try Self.printings(of: minutes, stamp, template).map { printed, isSame in
            let review = DocumentReview(
                of: edited,
                beside: printed,
                recorded: recorded,
                in: meeting,
                comparesOutside: isSame
            )
            return (review, isSame)
        }
        // The record as it was, or as it is: what differs less from the document made it.
        let best = reviews.min { $0.0.outside.count < $1.0.outside.count }
        guard let best else { throw CommandError.noRecord(path) }
        var review = best.0
        review.leaveOut {
            minutes.texts[$0] != nil
        } retracted: {
            minutes.meeting.isRetracted(.passage(id: $0))
        }
        self.review = review
        comparesOutside = best.1
        untaken =
            comparesOutside ? try Self.untaken(in: path, minutes, stamp, template) : []
    }

    /// The words of a stretch of the document.
    func text(in range: Range<Int>) -> String {
        edited.text.paragraphs(in: range).joined(separator: "\n")
    }

    private static func read(_ path: String) throws(CommandError) -> MarkedDocument {
        let bytes = try Files.read(path, limit: Package.Limits().totalBytes)
        do throws(PackageError) {
            return MarkedDocument(try WrittenText(reading: Data(bytes)))
        } catch {
            throw .unreadableDocument(path, error)
        }
    }

    /// Names as printed; in the place of an erased one what is printed there.
    private static func names(in minutes: Minutes) -> [PersonID: String] {
        var names = minutes.names.mapValues(\.inFull)
        for person in minutes.texts.values.flatMap(\.people) where names[person] == nil {
            names[person] = Phrase.erasedName[minutes.language]
        }
        return names
    }

    /// The document as the record prints it now, and as it printed it when the document was made;
    /// with each, whether the template is the same.
    private static func printings(
        of minutes: Minutes,
        _ stamp: DocumentStamp,
        _ template: ExportOptions.NamedFile?
    ) throws -> [(MarkedDocument, Bool)] {
        guard let exporter = Exporter.named("odt") else {
            throw CommandError.unknownFormat("odt")
        }
        return try minutes.states(of: stamp).map { state in
            let bytes = try exporter.write(state, stamp.options(template: template))
            let document = MarkedDocument(try WrittenText(reading: Data(bytes)))
            let made = DocumentStamp(document.text.properties)
            return (document, made?.template == stamp.template)
        }
    }
}
