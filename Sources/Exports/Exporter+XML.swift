import Journal
import MinutesXML
import Wording

extension Exporter {
    /// Minutes as XML: what is published, or the whole record.
    static let xml = Exporter(
        format: "xml",
        fileExtension: "xml",
        mediaType: "application/xml",
        label: .minutesXML,
        offersWithoutNames: false,
        offersProfiles: true
    ) { (minutes, options) throws(ExportError) in
        do throws(MinutesXMLError) {
            return try MinutesXML.write(minutes, profile: options.profile)
        } catch {
            throw .xml(error)
        }
    }
}
