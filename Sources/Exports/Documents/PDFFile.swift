public import Journal
public import Meetings
import MinutesXML
public import Office
import Typesetting

/// A PDF that claims to be one of ours: what it says of itself, and what is attached to it.
///
/// Its pages are not looked at.
public struct PDFFile: Sendable {
    public let meeting: MeetingID
    public let head: Fingerprint
    /// How many events the record had when the document was made.
    private let events: Int64
    private let attachment: [UInt8]?

    /// The name of the attachment that a PDF of ours carries.
    public static let attachmentName = CarriedRecord.attachmentName

    /// Nil when the PDF does not say which meeting it is of, and by which head.
    public init?(_ contents: PDFContents) {
        let words = contents.subject.split { !$0.isHexDigit && $0 != "-" }.map(String.init)
        guard let meeting = words.lazy.compactMap({ MeetingID($0) }).first,
            let head = words.lazy.compactMap({ Fingerprint($0) }).first
        else { return nil }
        self.meeting = meeting
        self.head = head
        let digits = contents.subject.split(separator: head.description).last ?? ""
        events = Int64(String(digits.filter { $0.isASCII && $0.isNumber })) ?? .max
        attachment = contents.attachments[Self.attachmentName]
    }

    /// Compares the attachment and the head with the record, where there is one.
    public func verify(beside minutes: Minutes?) -> DocumentVerification {
        let stamp = DocumentStamp(of: meeting, head: head, carriesRecord: attachment != nil)
        let states = minutes.map { $0.statesWithHead(head) } ?? []
        let isAlone = minutes == nil && attachment == nil
        return DocumentVerification(
            carried: CarriedFile(attachment, stamp).standing(beside: states),
            text: isAlone ? .nothingToCompare : .pages,
            standing: minutes?.standing(of: head, events)
        )
    }
}

extension DocumentStamp {
    /// Of a PDF, which tells no more.
    fileprivate init(of meeting: MeetingID, head: Fingerprint, carriesRecord: Bool) {
        self.init(
            meeting: meeting,
            head: head,
            events: 0,
            language: .french,
            variant: carriesRecord ? .minutes : .attendanceSheet
        )
    }
}

extension Minutes {
    /// The sitting as it stands, and as it stood after each event since the head.
    fileprivate func statesWithHead(_ head: Fingerprint) -> [Minutes] {
        guard let record, let first = record.entries.firstIndex(where: { $0.hash == head }) else {
            return [self]
        }
        let lengths = (first + 1)..<record.entries.count
        return [self]
            + lengths.suffix(50).compactMap { length in
                Record(
                    entries: Array(record.entries.prefix(length)),
                    texts: record.texts,
                    names: record.names,
                    marks: record.marks
                )
                .minutes(in: language)
            }
    }
}
