import SafeXML
import Wording

extension Exporter {
    /// The current state as an Akoma Ntoso 1.0 debate record.
    static let akomaNtoso = Exporter(
        format: "akn",
        fileExtension: "akn.xml",
        mediaType: "application/akn+xml",
        label: .akomaNtoso
    ) { (minutes, options) throws(ExportError) in
        let reading = Reading(minutes, withoutNames: options.withoutNames)
        return Array(AkomaNtoso(reading).document.bytes(indented: true))
    }
}
