import Journal
import Meetings
import MinutesXML
import Wording

/// An XML file of ours; its errors name the file.
struct XMLFile {
    private let path: String
    private let bytes: [UInt8]

    init(_ path: String) throws(CommandError) {
        self.path = path
        bytes = try Files.read(path, limit: MinutesXML.largest)
    }

    func contents() throws(CommandError) -> MinutesXML.Contents {
        try named { () throws(MinutesXMLError) in try MinutesXML.read(bytes) }
    }

    func identity() throws(CommandError) -> (profile: MinutesXML.Profile, meeting: MeetingID) {
        try named { () throws(MinutesXMLError) in try MinutesXML.identify(bytes) }
    }

    func verify(
        printed: Fingerprint?
    ) throws(CommandError) -> ArchiveVerification {
        try named { () throws(MinutesXMLError) in
            try MinutesXML.verify(archive: bytes, printed: printed)
        }
    }

    func compare(beside minutes: Minutes) throws(CommandError) -> Comparison {
        try named { () throws(MinutesXMLError) in
            try MinutesXML.compare(bytes, beside: minutes)
        }
    }

    private func named<Value>(
        _ work: () throws(MinutesXMLError) -> Value
    ) throws(CommandError) -> Value {
        do throws(MinutesXMLError) {
            return try work()
        } catch {
            throw .faultyXML(path, error)
        }
    }
}
