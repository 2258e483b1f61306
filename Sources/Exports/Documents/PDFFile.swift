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
    private let attachment: [UInt8]?
    /// How many files are attached by the name of ours, and whether one should be.
    private let attached: Int
    private let isMadeToCarry: Bool

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
        attachment = contents.attachments[Self.attachmentName]
        attached = contents.filesOfThatName
        isMadeToCarry = contents.isMadeToCarry
    }

    /// Compares the attachment and the head with the record, where there is one.
    public func verify(beside minutes: Minutes?) -> DocumentVerification {
        let stamp = DocumentStamp(of: meeting, head: head)
        let states = minutes.map { $0.statesWithHead(head) } ?? []
        let isAlone = minutes == nil && attachment == nil
        let file = attachment.map { CarriedFile($0, stamp) }
        // It was made of the earliest state that the attachment tells; without one nothing says so.
        let origin = states.first { state in
            if case .agrees = file?.standing(beside: [state]) { true } else { false }
        }
        return DocumentVerification(
            carried: carried(file, beside: origin.map { [$0] } ?? states),
            text: isAlone ? .nothingToCompare : .pages,
            isBesideRecord: minutes != nil,
            standing: minutes?.standing(of: head, origin?.record?.entries.last?.sequence)
        )
    }

    private func carried(
        _ file: CarriedFile?,
        beside states: [Minutes]
    ) -> DocumentVerification.Carried {
        guard attached <= 1 else { return .several(attached) }
        return file?.standing(beside: states) ?? (isMadeToCarry ? .missing : .never)
    }
}

extension DocumentStamp {
    /// Of a PDF with an attachment, which tells no more.
    fileprivate init(of meeting: MeetingID, head: Fingerprint) {
        self.init(meeting: meeting, head: head, events: 0, language: .french, variant: .minutes)
    }
}
