public import Meetings

/// What somebody's calendar answered to an invitation (RFC 5546 §3.2.3).
public struct CalendarReply: Hashable, Sendable {
    /// The sitting, as the invitation named it.
    public let uid: String
    /// Who answers.
    public let attendee: MailAddress
    /// What they answer.
    public let answer: Answer
    /// To which version of the invitation; 0 where the answer does not say.
    public let sequence: Int
    /// When they answered; nil where the answer does not say.
    public let stamp: Instant?
    /// What they wrote beside; empty when nothing.
    public let comment: String
    /// Who wrote the mail that carries it; nil where it came in none, or where that names no one address.
    public internal(set) var sender: MailAddress?

    /// What can be answered.
    public enum Answer: String, CaseIterable, Hashable, Sendable {
        case accepted = "ACCEPTED"
        case declined = "DECLINED"
        case tentative = "TENTATIVE"
        /// Somebody else comes in their place.
        case delegated = "DELEGATED"
    }
}

/// Why a file tells no answer.
public enum CalendarFault: Error, Hashable, Sendable {
    /// It is longer than any answer.
    case tooLarge(limit: Int)
    /// No calendar stands in it, nor in the mail that it is.
    case noCalendar
    /// A line that is none of iCalendar, counted from 1.
    case malformed(line: Int)
    /// It is for something else than to answer: `REQUEST`.
    case notAReply(method: String)
    /// A line that has to be there is missing: `UID`.
    case missing(String)
    /// What somebody answered means nothing: `NEEDS-ACTION`.
    case unknownAnswer(String)
}

extension CalendarReply {
    /// The most that is read of a file, in bytes.
    public static let mostBytes = 1 << 20
    private static let mostLines = 20_000

    /// The answers of a file: iCalendar, or a mail that carries it.
    public static func read(_ bytes: [UInt8]) throws(CalendarFault) -> [CalendarReply] {
        guard bytes.count <= mostBytes else { throw .tooLarge(limit: mostBytes) }
        let isCalendar = String(decoding: bytes.prefix(64), as: UTF8.self).uppercased()
            .contains("BEGIN:VCALENDAR")
        if isCalendar { return try replies(in: String(decoding: bytes, as: UTF8.self)) }
        let part = ReceivedMail(bytes).leaves.first { $0.mediaType == "text/calendar" }
        guard let part else { throw .noCalendar }
        return try replies(in: part.text).map { reply in
            var reply = reply
            reply.sender = part.sender
            return reply
        }
    }

    private static func replies(in text: String) throws(CalendarFault) -> [CalendarReply] {
        let lines = try contentLines(of: text)
        let method = lines.first { $0.name == "METHOD" }?.value.uppercased() ?? "PUBLISH"
        guard method == "REPLY" else { throw .notAReply(method: method) }
        var replies: [CalendarReply] = []
        var event: [ContentLine]?
        var depth = 0
        for line in lines {
            let value = line.value.uppercased()
            switch line.name {
            case "BEGIN" where value == "VEVENT" && event == nil: event = []
            case "BEGIN" where event != nil: depth += 1
            case "END" where depth > 0: depth -= 1
            case "END" where value == "VEVENT":
                replies += try Self.replies(of: event ?? [])
                event = nil
            // What stands in an alarm says nothing of the event.
            default: if depth == 0 { event?.append(line) }
            }
        }
        guard !replies.isEmpty else { throw .missing("VEVENT") }
        return replies
    }

    private static func replies(of event: [ContentLine]) throws(CalendarFault) -> [CalendarReply] {
        func value(_ name: String) -> String? { event.first { $0.name == name }?.value }
        guard let uid = value("UID")?.unescapedFromCalendars, !uid.isEmpty else {
            throw .missing("UID")
        }
        let sequence = value("SEQUENCE").flatMap { Int($0) } ?? 0
        let stamp = value("DTSTAMP").flatMap(Instant.init(calendarText:))
        let comment = value("COMMENT")?.unescapedFromCalendars ?? ""
        var replies: [CalendarReply] = []
        for line in event where line.name == "ATTENDEE" {
            guard let address = MailAddress(link: line.value) else { throw .missing("ATTENDEE") }
            let status = line.parameters.last { $0.name == "PARTSTAT" }?.value.uppercased() ?? ""
            guard let answer = Answer(rawValue: status) else { throw .unknownAnswer(status) }
            replies.append(
                CalendarReply(
                    uid: uid,
                    attendee: address,
                    answer: answer,
                    sequence: sequence,
                    stamp: stamp,
                    comment: comment
                )
            )
        }
        guard !replies.isEmpty else { throw .missing("ATTENDEE") }
        return replies
    }

    /// The lines as they were before they were folded.
    private static func contentLines(of text: String) throws(CalendarFault) -> [ContentLine] {
        var unfolded: [(number: Int, text: String)] = []
        let lines = text.withoutCarriageReturns.split(
            separator: "\n",
            maxSplits: mostLines,
            omittingEmptySubsequences: false
        )
        for (index, line) in lines.enumerated() {
            if let first = line.first, first == " " || first == "\t", !unfolded.isEmpty {
                unfolded[unfolded.count - 1].text += line.dropFirst()
            } else if !line.isEmpty {
                unfolded.append((index + 1, String(line)))
            }
        }
        return try unfolded.map { number, text throws(CalendarFault) in
            guard let line = ContentLine(reading: text) else { throw .malformed(line: number) }
            return line
        }
    }
}

extension ContentLine {
    /// Reads a line that is folded no more; nil where it is none.
    init?(reading line: String) {
        var rest = line[...]
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        guard !name.isEmpty else { return nil }
        rest = rest.dropFirst(name.count)
        var parameters: [Parameter] = []
        while rest.first == ";" {
            rest = rest.dropFirst()
            let name = rest.prefix { $0 != "=" }
            guard rest.dropFirst(name.count).first == "=" else { return nil }
            rest = rest.dropFirst(name.count + 1)
            var value = ""
            var isQuoted = false
            while let next = rest.first, isQuoted || next != ";" && next != ":" {
                if next == "\"" { isQuoted.toggle() } else { value.append(next) }
                rest = rest.dropFirst()
            }
            parameters.append(Parameter(name.uppercased(), value.unescapedFromParameter))
        }
        guard rest.first == ":" else { return nil }
        self.init(name.uppercased(), parameters, String(rest.dropFirst()))
    }
}

extension Instant {
    /// Reads `20200316T173000Z`; nil for anything else, a time without a zone included.
    init?(calendarText text: String) {
        let letters = Array(text)
        guard letters.count == 16, letters[8] == "T", letters[15] == "Z" else { return nil }
        func part(_ range: Range<Int>) -> String { String(letters[range]) }
        self.init(
            text: """
                \(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\
                \(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z
                """
        )
    }
}
