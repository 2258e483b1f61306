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
    private let contents: DocumentContents

    /// Nil when the document does not say that it is one of ours; throws when it cannot be read.
    ///
    /// A package and a flat file will do.
    public init?(_ bytes: [UInt8]) throws(PackageError) {
        let package =
            bytes.starts(with: Array("PK".utf8))
            ? try Package(reading: Data(bytes)) : try Package(flat: Data(bytes))
        guard package.mediaType.hasPrefix(Package.text) else {
            throw .notText(mediaType: package.mediaType)
        }
        guard let stamp = DocumentStamp(try Metadata(reading: package)) else { return nil }
        contents = try DocumentContents(bytes, package, VisibleText(of: package))
        self.stamp = stamp
    }

    /// Compares the document and what it carries with the record, where there is one; without it,
    /// the document with what it carries.
    ///
    /// `template` is that of the house, for documents that were not made with a shipped one.
    public func verify(
        beside minutes: Minutes?,
        template: ExportOptions.NamedFile? = nil
    ) -> DocumentVerification {
        let states = minutes?.states(of: stamp) ?? []
        let carried = CarriedFile(
            contents.package[CarriedRecord.path].map { Array($0) },
            stamp
        )
        let sources = states.isEmpty ? carried.minutes.map { [$0] } ?? [] : states
        let comparison = compare(with: sources, template)
        let isMisstated = minutes.map { !$0.mayHaveHad(stamp.events, with: stamp.head) } ?? false
        return DocumentVerification(
            carried: carried.standing(beside: states),
            text: comparison.text,
            isBesideRecord: !states.isEmpty,
            deviations: (isMisstated ? [.events(stamp.events)] : []) + comparison.deviations,
            pictures: comparison.pictures,
            standing: states.isEmpty
                ? nil : minutes?.standing(of: stamp.head, isMisstated ? nil : stamp.events),
            comments: contents.text.comments,
            trackedChanges: contents.text.trackedChanges
        )
    }

    /// What came of comparing it with the document as it is made from the record.
    private struct Outcome {
        var text: DocumentVerification.Text
        var deviations: [DocumentDeviation] = []
        var pictures: [HousePicture] = []

        var faults: Int {
            if case .differs(let differences) = text {
                differences.count + deviations.count
            } else {
                deviations.count
            }
        }
    }

    private func compare(
        with sources: [Minutes],
        _ given: ExportOptions.NamedFile?
    ) -> Outcome {
        guard !sources.isEmpty else { return Outcome(text: .nothingToCompare) }
        if let given, Fingerprint(of: given.bytes) != stamp.template {
            return Outcome(text: .templateOther)
        }
        guard let template = given ?? shippedTemplate else {
            return Outcome(text: .templateUnknown)
        }
        var nearest: Outcome?
        for minutes in sources {
            do throws(ExportError) {
                let outcome = try compare(with: minutes, template)
                if outcome.faults == 0 { return outcome }
                if outcome.faults < nearest?.faults ?? .max { nearest = outcome }
            } catch {
                return Outcome(text: .notMade(error))
            }
        }
        return nearest ?? Outcome(text: .nothingToCompare)
    }

    private func compare(
        with minutes: Minutes,
        _ template: ExportOptions.NamedFile
    ) throws(ExportError) -> Outcome {
        let options = stamp.options(template: template, showing: contents.package)
        let (bytes, pictures) = try Self.made(minutes, options)
        if bytes == contents.bytes { return Outcome(text: .identical, pictures: pictures) }
        let made: DocumentContents
        do throws(PackageError) {
            made = try DocumentContents(made: bytes)
        } catch {
            throw .package(error)
        }
        let all = contents.text.differences(from: made.text)
        // Published XML does not say in which order things of the same minute came.
        let differences = minutes.record == nil ? all.filter { !$0.isMove } : all
        let deviations = contents.deviations(from: made, asWritten: minutes.record != nil)
        let isAsMade =
            contents.isUnsaved && minutes.record != nil && deviations.isEmpty
            && differences.isEmpty
        let text: DocumentVerification.Text =
            if isAsMade {
                .asMade
            } else if differences.isEmpty {
                .same(paragraphs: contents.text.paragraphs.count)
            } else {
                .differs(differences)
            }
        return Outcome(text: text, deviations: deviations, pictures: pictures)
    }

    /// The document made anew, with the pictures of the house that could be put in again.
    private static func made(
        _ minutes: Minutes,
        _ options: ExportOptions
    ) throws(ExportError) -> (bytes: [UInt8], pictures: [HousePicture]) {
        let exporter = Exporter.openDocumentText
        guard !options.pictures.isEmpty else { return (try exporter.write(minutes, options), []) }
        do throws(ExportError) {
            let bytes = try exporter.write(minutes, options)
            return (bytes, HousePicture.allCases.filter { options.pictures[$0] != nil })
        } catch {
            var without = options
            without.pictures = [:]
            return (try exporter.write(minutes, without), [])
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
    fileprivate var isMove: Bool {
        if case .moved = kind { true } else { false }
    }
}
