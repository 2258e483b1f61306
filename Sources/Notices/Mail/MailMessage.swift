import Foundation
public import Meetings

/// A mail to one person, as it goes out.
public struct MailMessage: Hashable, Codable, Sendable {
    /// Names the mail for ever: the part of its Message-ID before the `@`.
    public var id: String
    /// When it was written.
    public var date: Instant
    /// Who writes.
    public var from: Mailbox
    /// Who gets it.
    public var to: Mailbox
    /// Where answers go; nil for `from`.
    public var replyTo: MailAddress?
    /// One line.
    public var subject: String
    /// The plain text.
    public var text: String
    /// The same with looks.
    public var html: String
    /// What a calendar takes in; nil for none.
    public var calendar: Calendar?
    /// What is attached.
    public var attachments: [Attachment]
    /// Where one says that one wants no more of it; nil where there is no such place.
    public var unsubscribe: String?
    /// The address that stands in the text where a link of the one who gets it is to stand: it is a secret,
    /// and made only when the mail goes; nil for none.
    public var personalPlace: String?

    /// Somebody who writes or reads.
    public struct Mailbox: Hashable, Codable, Sendable {
        /// As people call them; may be empty.
        public let name: String
        /// Where they get mail.
        public let address: MailAddress

        /// Somebody by name and address.
        public init(name: String, address: MailAddress) {
            (self.name, self.address) = (name, address)
        }

        var written: String {
            name.onOneLine.isEmpty ? address.text : "\(name.asDisplayName)\r\n <\(address.text)>"
        }
    }

    /// A file of iCalendar that comes with a mail.
    public struct Calendar: Hashable, Codable, Sendable {
        /// `REQUEST`.
        public let method: String
        /// The file.
        public let text: String

        /// The file that a calendar takes in.
        public init(_ file: CalendarFile) {
            (method, text) = (file.method.rawValue, file.text)
        }
    }

    /// A file that is attached; its bytes stand elsewhere, once for all who get it.
    public struct Attachment: Hashable, Codable, Sendable {
        /// What it is called.
        public let name: String
        /// `application/pdf`.
        public let mediaType: String
        /// By which its bytes are found.
        public let digest: Fingerprint

        /// A file by its name and bytes.
        public init(name: String, mediaType: String, bytes: [UInt8]) {
            (self.name, self.mediaType) = (name, mediaType)
            digest = Fingerprint(hashing: bytes)
        }
    }

    /// A mail that carries nothing beside its text.
    public init(
        id: String,
        date: Instant,
        from: Mailbox,
        to: Mailbox,
        subject: String,
        text: String,
        html: String
    ) {
        (self.id, self.date, self.from, self.to) = (id, date, from, to)
        (self.subject, self.text, self.html) = (subject, text, html)
        (replyTo, calendar, attachments, unsubscribe) = (nil, nil, [], nil)
        personalPlace = nil
    }
}

extension MailMessage {
    /// The mail with somebody’s own address in its place.
    public func leading(to address: String) -> MailMessage {
        guard let place = personalPlace else { return self }
        var mail = self
        mail.text = text.replacing(place, with: address)
        mail.html = html.replacing(place.escapedForHTML, with: address.escapedForHTML)
        mail.personalPlace = nil
        return mail
    }

    /// The mail as it is handed over; `files` are the bytes of what is attached.
    ///
    /// Throws `missingFile` where one is not there. All lines are ASCII, end in CR LF and have at most
    /// 998 letters.
    public func written(with files: [Fingerprint: [UInt8]]) throws(DeliveryFault) -> [UInt8] {
        var parts = [alternatives]
        for attachment in attachments {
            guard let bytes = files[attachment.digest] else { throw .missingFile(attachment.name) }
            parts.append(part(attachment, bytes))
        }
        let body = parts.count == 1 ? parts[0] : multipart("mixed", parts)
        return Array((headers + body).utf8)
    }

    private var headers: String {
        let domain = from.address.text.split(separator: "@").last ?? "localhost"
        let key = id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
        var lines = [
            "Date: " + date.inMail, "From: " + from.written, "To: " + to.written,
            "Subject: " + subject.inMailHeader, "Message-ID: <\(key)@\(domain)>",
            "MIME-Version: 1.0", "Auto-Submitted: auto-generated",
        ]
        if let replyTo { lines.append("Reply-To: <\(replyTo.text)>") }
        if let unsubscribe = unsubscribe?.withoutControls,
            !unsubscribe.contains(where: { "<> ".contains($0) })
        {
            lines.append("List-Unsubscribe: <\(unsubscribe)>")
            // RFC 8058: a button of the mail program will do.
            lines.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        }
        return lines.map { $0 + "\r\n" }.joined()
    }

    private var alternatives: String {
        var parts = [
            "Content-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + text.quotedPrintable,
            "Content-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + html.quotedPrintable,
        ]
        if let calendar {
            parts.append(
                "Content-Type: text/calendar; charset=utf-8; method=\(calendar.method)\r\n"
                    + "Content-Transfer-Encoding: base64\r\n\r\n"
                    + calendar.text.utf8.inMailLines
            )
        }
        return multipart("alternative", parts)
    }

    private func part(_ attachment: Attachment, _ bytes: [UInt8]) -> String {
        "Content-Type: \(attachment.mediaType.withoutControls)\r\n"
            + "Content-Disposition: attachment;\r\n \(attachment.name.asFileNameParameter)\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n" + bytes.inMailLines
    }

    /// The boundary has letters that neither base64 nor quoted-printable can hold together.
    private func multipart(_ kind: String, _ parts: [String]) -> String {
        let boundary = "=_\(kind)_greffier"
        return "Content-Type: multipart/\(kind); boundary=\"\(boundary)\"\r\n\r\n"
            + parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
    }
}

extension Instant {
    /// `Mon, 16 Mar 2020 17:30:00 +0000` (RFC 5322 §3.3).
    fileprivate var inMail: String {
        let local = LocalTime(self, in: .gmt)
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let time = [local.time.prefix(2), local.time.dropFirst(2).prefix(2), local.time.suffix(2)]
        let year =
            String(repeating: "0", count: max(0, 4 - "\(local.year)".count)) + "\(local.year)"
        return "\(days[local.weekday]), \(local.day) \(months[local.month - 1]) \(year) "
            + time.joined(separator: ":") + " +0000"
    }
}
