import Crypto
import Journal
import Meetings
import MinutesXML

/// The published XML that minutes carry with them, in the package of an ODT or attached to a PDF.
enum CarriedRecord {
    /// Where it lies in an ODT, beside what OpenDocument itself defines.
    static let path = "Greffier/minutes.xml"
    /// What it is called in a PDF.
    static let attachmentName = "greffier-minutes.xml"
    static let mediaType = "text/xml"

    static func bytes(_ minutes: Minutes) throws(ExportError) -> [UInt8] {
        do throws(MinutesXMLError) {
            return try MinutesXML.write(minutes, profile: .minutes)
        } catch {
            throw .xml(error)
        }
    }
}

extension ExportOptions {
    /// Whether the document carries the record: only the whole minutes do, for the XML says all
    /// that they say, and names people.
    public var carriesRecord: Bool { variant == .minutes && !withoutNames }
}

extension Fingerprint {
    /// The SHA-256 of a file.
    init(of bytes: [UInt8]) {
        self.init(digest: Array(SHA256.hash(data: bytes)))
    }
}
