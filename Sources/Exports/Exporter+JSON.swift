import Foundation
import Journal
import Meetings
import Wording

extension Exporter {
    /// The current state as JSON, for programs; described by `Schemas/greffier-minutes.schema.json`.
    static let json = Exporter(
        format: "json",
        fileExtension: "json",
        mediaType: "application/json",
        label: .json
    ) { (minutes, options) throws(ExportError) in
        let reading = Reading(minutes, withoutNames: options.withoutNames)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        do {
            return Array(try encoder.encode(JSONMinutes(reading))) + [UInt8(ascii: "\n")]
        } catch {
            preconditionFailure("a document of texts, whole numbers and lists: \(error)")
        }
    }
}
