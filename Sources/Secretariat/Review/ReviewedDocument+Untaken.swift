import Exports
import Foundation
import Imports
import Journal
import OpenDocument

extension ReviewedDocument {
    /// What was changed in the document that the record takes nothing from, beside the state of the
    /// record that gives it most nearly; nothing where its template is not at hand.
    static func untaken(
        in path: String,
        _ bytes: [UInt8],
        _ minutes: Minutes,
        _ stamp: DocumentStamp,
        _ template: ExportOptions.NamedFile?
    ) throws(SecretariatError) -> [UntakenChange] {
        let edited: StandingDocument
        do throws(PackageError) {
            edited = try StandingDocument(reading: Data(bytes))
        } catch {
            throw .unreadableDocument(path, error)
        }
        var nearest: [UntakenChange]?
        for state in minutes.states(of: stamp) {
            let printed = try printed(state, stamp, template, showing: edited)
            let changes = UntakenChange.all(in: edited, beside: printed)
            if changes.count < nearest?.count ?? .max { nearest = changes }
        }
        return nearest ?? []
    }

    private static func printed(
        _ state: Minutes,
        _ stamp: DocumentStamp,
        _ template: ExportOptions.NamedFile?,
        showing edited: StandingDocument
    ) throws(SecretariatError) -> StandingDocument {
        let with = stamp.options(template: template, showing: edited.package)
        let without = stamp.options(template: template)
        do throws(ExportError) {
            // Pictures that the template has no place for, or that are none, are not of the house.
            let exporter = Exporter.openDocumentText
            if let made = try? exporter.write(state, with) { return try standing(made) }
            return try standing(exporter.write(state, without))
        } catch {
            throw .export(error)
        }
    }

    private static func standing(_ bytes: [UInt8]) throws(ExportError) -> StandingDocument {
        try reading { () throws(PackageError) in try StandingDocument(reading: Data(bytes)) }
    }
}
