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
        // Whatever stands in a document of texts, numbers and lists can be written.
        guard let data = try? encoder.encode(JSONMinutes(reading)) else { return [] }
        return Array(data) + [UInt8(ascii: "\n")]
    }
}
