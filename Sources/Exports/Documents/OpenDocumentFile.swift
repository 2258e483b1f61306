import Foundation
public import Journal
import Meetings
import MinutesXML
public import OpenDocument
import Templates
import Typesetting

/// An ODT that claims to be one of ours, as it came back or as it was made.
public struct OpenDocumentFile: Sendable {
    public let stamp: DocumentStamp
    private let bytes: [UInt8]
    private let package: Package
    private let text: VisibleText

    /// Nil when the document does not say that it is one of ours; throws when it cannot be read.
    ///
    /// A package and a flat file will do.
    public init?(_ bytes: [UInt8]) throws(PackageError) {
        package = try Package(document: Data(bytes))
        guard package.isText else { throw .notText(mediaType: package.mediaType) }
        guard let stamp = DocumentStamp(try Metadata(reading: package)) else { return nil }
        text = try VisibleText(of: package)
        self.stamp = stamp
        self.bytes = bytes
    }

    /// Compares what the document carries and what it says with the record, where there is one;
    /// without it, what it says with what it carries.
    ///
    /// `template` is that of the house, for documents that were not made with a shipped one.
    public func verify(
        beside minutes: Minutes?,
        template: ExportOptions.NamedFile? = nil
    ) -> DocumentVerification {
        let states = minutes?.states(of: stamp) ?? []
        let carried = CarriedFile(package[CarriedRecord.path].map { Array($0) }, stamp)
        let sources = states.isEmpty ? carried.minutes.map { [$0] } ?? [] : states
        return DocumentVerification(
            carried: carried.standing(beside: states),
            text: compare(with: sources, template),
            standing: states.isEmpty ? nil : minutes?.standing(of: stamp.head, stamp.events),
            comments: text.comments,
            trackedChanges: text.trackedChanges
        )
    }

    private func compare(
        with sources: [Minutes],
        _ given: ExportOptions.NamedFile?
    ) -> DocumentVerification.Text {
        guard !sources.isEmpty else { return .nothingToCompare }
        if let given, Fingerprint(of: given.bytes) != stamp.template { return .templateOther }
        guard let template = given ?? shippedTemplate else { return .templateUnknown }
        var nearest: [TextDifference]?
        for minutes in sources {
            do throws(ExportError) {
                let options = stamp.options(template: template)
                let made = try Exporter.openDocumentText.write(minutes, options)
                if made == bytes { return .identical }
                let expected = try Self.text(of: made)
                let all = text.differences(from: expected)
                let differences = minutes.record == nil ? all.filter { !$0.isMove } : all
                if differences.count < nearest?.count ?? .max { nearest = differences }
            } catch {
                return .notMade(error)
            }
        }
        guard let nearest, !nearest.isEmpty else { return .same(paragraphs: text.paragraphs.count) }
        return .differs(nearest)
    }

    private static func text(of bytes: [UInt8]) throws(ExportError) -> VisibleText {
        do throws(PackageError) {
            return try VisibleText(of: Package(reading: Data(bytes)))
        } catch {
            throw .package(error)
        }
    }

    /// The shipped template that the document was made with; nil when it was another.
    private var shippedTemplate: ExportOptions.NamedFile? {
        let options = stamp.options(template: nil)
        guard let shipped = try? Exporter.template(options, in: stamp.language),
            Fingerprint(of: shipped.bytes) == stamp.template
        else { return nil }
        return shipped
    }
}

extension TextDifference {
    /// Published XML does not say in which order things of the same minute came.
    fileprivate var isMove: Bool {
        if case .moved = kind { true } else { false }
    }
}

/// The XML that a document carries, or should.
struct CarriedFile {
    private enum State {
        case never
        case gone
        case faulty(MinutesXMLError)
        case ofAnother
        case whole(MinutesXML.File, Minutes)
    }

    private let state: State

    init(_ bytes: [UInt8]?, _ stamp: DocumentStamp) {
        guard let bytes else {
            state = stamp.options(template: nil).carriesRecord ? .gone : .never
            return
        }
        do throws(MinutesXMLError) {
            let file = try MinutesXML.File(bytes)
            guard case .minutes(let minutes, _) = try file.contents(language: stamp.language),
                file.meeting == stamp.meeting, minutes.seal.head.hash == stamp.head
            else {
                state = .ofAnother
                return
            }
            state = .whole(file, minutes)
        } catch {
            state = .faulty(error)
        }
    }

    /// What the XML tells; nil when there is none that could be read.
    var minutes: Minutes? {
        if case .whole(_, let minutes) = state { minutes } else { nil }
    }

    /// How it stands beside the record in the states that it may have had; with none, alone.
    func standing(beside states: [Minutes]) -> DocumentVerification.Carried {
        switch state {
        case .never: return .never
        case .gone: return .gone
        case .faulty(let error): return .faulty(error)
        case .ofAnother: return .ofAnother
        case .whole(let file, _):
            guard !states.isEmpty else { return .alone }
            var nearest: [Difference]?
            for minutes in states {
                do throws(MinutesXMLError) {
                    let differences = try file.compare(beside: minutes).differences
                    if differences.isEmpty { return .agrees }
                    if differences.count < nearest?.count ?? .max { nearest = differences }
                } catch {
                    return .faulty(error)
                }
            }
            return .differs(nearest ?? [])
        }
    }
}

extension Minutes {
    /// The sitting as it stands, and as it stood when a document was made of it; texts are those of
    /// today.
    public func states(of stamp: DocumentStamp) -> [Minutes] {
        guard let record else { return [self] }
        let length = record.entries.firstIndex { $0.sequence == stamp.events }.map { $0 + 1 }
        guard let length, length < record.entries.count else { return [self] }
        let then = Record(
            entries: Array(record.entries.prefix(length)),
            texts: record.texts,
            names: record.names,
            marks: record.marks
        )
        return [then.minutes(in: language), self].compactMap(\.self)
    }

    /// How a document stands that prints a head and was made after so many events.
    func standing(of head: Fingerprint, _ events: Int64) -> DocumentVerification.Standing {
        let entries = record?.entries ?? []
        guard seal.head.hash == head || entries.contains(where: { $0.hash == head }) else {
            return .unknown
        }
        return .known(following: entries.acts(after: events))
    }
}
