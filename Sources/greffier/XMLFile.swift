import Journal
import Meetings
import MinutesXML
import Wording

/// An XML file of ours, parsed once; its errors name the file.
struct XMLFile {
    private let path: String
    private let file: MinutesXML.File

    init(_ path: String) throws(CommandError) {
        try self.init(path, Files.read(path, limit: MinutesXML.largest))
    }

    init(_ path: String, _ bytes: [UInt8]) throws(CommandError) {
        guard !bytes.isOpenDocument else { throw .isOpenDocument(path) }
        self.path = path
        file = try Self.named(path) { () throws(MinutesXMLError) in try MinutesXML.File(bytes) }
    }

    var profile: MinutesXML.Profile { file.profile }
    var meeting: MeetingID { file.meeting }

    func contents() throws(CommandError) -> MinutesXML.Contents {
        try Self.named(path) { () throws(MinutesXMLError) in try file.contents() }
    }

    func verify(
        printed: Fingerprint?
    ) throws(CommandError) -> ArchiveVerification {
        try Self.named(path) { () throws(MinutesXMLError) in try file.verify(printed: printed) }
    }

    func compare(beside minutes: Minutes) throws(CommandError) -> Comparison {
        try Self.named(path) { () throws(MinutesXMLError) in try file.compare(beside: minutes) }
    }

    private static func named<Value>(
        _ path: String,
        _ work: () throws(MinutesXMLError) -> Value
    ) throws(CommandError) -> Value {
        do throws(MinutesXMLError) {
            return try work()
        } catch {
            throw .faultyXML(path, error)
        }
    }
}

extension [UInt8] {
    /// Whether the bytes begin as an OpenDocument package does: a ZIP archive whose first entry
    /// states the media type.
    fileprivate var isOpenDocument: Bool {
        starts(with: Array("PK\u{3}\u{4}".utf8))
            && dropFirst(30)
                .starts(with: Array("mimetypeapplication/vnd.oasis.opendocument.".utf8))
    }
}
