import Journal
import Meetings
public import MinutesXML

/// An XML file of ours, parsed once; its errors name the file.
public struct XMLFile {
    private let path: String
    private let file: MinutesXML.File

    /// An archive or published minutes, by the name of the file and what stands in it.
    public init(_ path: String, _ bytes: [UInt8]) throws(SecretariatError) {
        guard !bytes.isOpenDocument else { throw .isOpenDocument(path) }
        self.path = path
        file = try Self.named(path) { () throws(MinutesXMLError) in try MinutesXML.File(bytes) }
    }

    var profile: MinutesXML.Profile { file.profile }
    var meeting: MeetingID { file.meeting }

    /// What the file says, once it is found to hold together.
    public func contents() throws(SecretariatError) -> MinutesXML.Contents {
        try Self.named(path) { () throws(MinutesXMLError) in try file.contents() }
    }

    func verify(
        printed: Fingerprint?
    ) throws(SecretariatError) -> ArchiveVerification {
        try Self.named(path) { () throws(MinutesXMLError) in try file.verify(printed: printed) }
    }

    func compare(beside minutes: Minutes) throws(SecretariatError) -> Comparison {
        try Self.named(path) { () throws(MinutesXMLError) in try file.compare(beside: minutes) }
    }

    private static func named<Value>(
        _ path: String,
        _ work: () throws(MinutesXMLError) -> Value
    ) throws(SecretariatError) -> Value {
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
