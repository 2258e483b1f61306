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
        _ minutes: Minutes,
        _ stamp: DocumentStamp,
        _ template: ExportOptions.NamedFile?
    ) throws -> [UntakenChange] {
        let bytes = try Files.read(path, limit: Package.Limits().totalBytes)
        let edited = try StandingDocument(reading: Data(bytes))
        guard let exporter = Exporter.named("odt") else { return [] }
        var nearest: [UntakenChange]?
        for state in minutes.states(of: stamp) {
            let with = stamp.options(template: template, showing: edited.package)
            let without = stamp.options(template: template)
            // Pictures that the template has no place for, or that are none, are not of the house.
            let made =
                try (try? exporter.write(state, with)) ?? exporter.write(state, without)
            let printed = try StandingDocument(reading: Data(made))
            let changes = UntakenChange.all(in: edited, beside: printed)
            if changes.count < nearest?.count ?? .max { nearest = changes }
        }
        return nearest ?? []
    }
}
