import MinutesXML
import Wording

extension Exporter {
    /// Minutes in the format of the house, which other programs read: as published, or the whole
    /// record.
    static let xml = Exporter(
        format: "xml",
        fileExtension: "xml",
        mediaType: "application/xml",
        label: .minutesXML
    ) { (minutes, options) throws(ExportError) in
        do throws(MinutesXMLError) {
            return try MinutesXML.write(minutes, profile: options.profile)
        } catch {
            throw .xml(error)
        }
    }
}
