import Foundation

/// A mail that somebody sent, as far as it has to be understood (RFC 2045, 2046).
struct ReceivedMail {
    /// The parts that hold something themselves, and the mails that are among them.
    let leaves: [Part]

    struct Part {
        /// In small letters: `text/calendar`.
        let mediaType: String
        let text: String
        /// Who wrote the mail in which it stands; nil where that names no one address.
        let sender: MailAddress?

        /// What names the mail that it is, or the head of; nil where it is none, or goes by no name.
        var messageID: String? {
            guard mediaType == "message/rfc822" || mediaType == "text/rfc822-headers" else {
                return nil
            }
            return ReceivedMail.split(text[...]).headers["message-id"]?
                .trimmingCharacters(in: CharacterSet(charactersIn: "<> "))
        }
    }

    private static let deepest = 8
    private static let mostParts = 100

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self).withoutCarriageReturns
        leaves = Array(Self.leaves(of: text[...], depth: 0).prefix(Self.mostParts))
    }

    private static func leaves(
        of text: Substring,
        depth: Int,
        from outer: MailAddress? = nil
    ) -> [Part] {
        guard depth < deepest else { return [] }
        let (headers, body) = split(text)
        let sender: MailAddress? = headers["from"].map(MailAddress.init(header:)) ?? outer
        let type = headers["content-type"] ?? "text/plain"
        let mediaType = type.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
        if mediaType.hasPrefix("multipart/"), let boundary = parameter("boundary", of: type) {
            return parts(of: body, boundary).flatMap {
                leaves(of: $0, depth: depth + 1, from: sender)
            }
        }
        if mediaType == "message/rfc822" {
            let mail = Part(mediaType: mediaType, text: String(body), sender: sender)
            return [mail] + leaves(of: body, depth: depth + 1, from: sender)
        }
        let encoding = headers["content-transfer-encoding"]?.lowercased() ?? ""
        return [Part(mediaType: mediaType, text: decoded(body, encoding), sender: sender)]
    }

    private static func split(_ text: Substring) -> (headers: [String: String], body: Substring) {
        let end = text.firstRange(of: "\n\n")
        let head = end.map { text[..<$0.lowerBound] } ?? text
        var headers: [String: String] = [:]
        let unfolded = head.replacing("\n ", with: " ").replacing("\n\t", with: " ")
        for line in unfolded.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let name = parts[0].lowercased()
            guard headers[name] == nil else { continue }
            headers[name] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        return (headers, end.map { text[$0.upperBound...] } ?? "")
    }

    private static func parameter(_ name: String, of header: String) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2,
                pair[0].trimmingCharacters(in: .whitespaces).lowercased() == name
            else { continue }
            return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
        }
        return nil
    }

    private static func parts(of body: Substring, _ boundary: String) -> [Substring] {
        guard !boundary.isEmpty else { return [] }
        let mark = "--\(boundary)"
        var parts: [Substring] = []
        var start: Substring.Index?
        for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix(mark) else { continue }
            let isEnd = line.dropFirst(mark.count).hasPrefix("--")
            if let start, start <= line.startIndex { parts.append(body[start..<line.startIndex]) }
            guard !isEnd, parts.count < mostParts, line.endIndex < body.endIndex else {
                start = nil
                break
            }
            start = body.index(after: line.endIndex)
        }
        if let start { parts.append(body[start...]) }
        return parts
    }

    private static func decoded(_ body: Substring, _ encoding: String) -> String {
        switch encoding {
        case "base64":
            let data = Data(base64Encoded: String(body), options: .ignoreUnknownCharacters)
            return String(decoding: data ?? Data(), as: UTF8.self)
        case "quoted-printable":
            var octets: [UInt8] = []
            var rest = Array(body.replacing("=\n", with: "").utf8)[...]
            while let octet = rest.popFirst() {
                let figures = rest.prefix(2)
                if octet == UInt8(ascii: "="), figures.count == 2,
                    let value = UInt8(String(decoding: figures, as: UTF8.self), radix: 16)
                {
                    octets.append(value)
                    rest = rest.dropFirst(2)
                } else {
                    octets.append(octet)
                }
            }
            return String(decoding: octets, as: UTF8.self)
        default: return String(body)
        }
    }
}

/// A mail that came back: nobody gets what is sent to that address (RFC 3464).
public struct ReturnedMail: Hashable, Sendable {
    /// Whom it was for.
    public let address: MailAddress
    /// `5.1.1`.
    public let status: String
    /// The Message-ID of what came back; nil where the report does not say.
    public let message: String?

    /// Those of a report of delivery who will never get it; none where it is no such report.
    public static func read(_ bytes: [UInt8]) -> [ReturnedMail] {
        guard bytes.count <= CalendarReply.mostBytes else { return [] }
        // What came back stands behind the report, which may itself come in a mail that was passed on.
        let report = ReceivedMail(bytes).leaves.drop { $0.mediaType != "message/delivery-status" }
        let message = report.lazy.compactMap(\.messageID).first
        return report.filter { $0.mediaType == "message/delivery-status" }
            .flatMap { $0.text.components(separatedBy: "\n\n") }
            .compactMap { ReturnedMail(recipient: $0, of: message) }
    }

    private init?(recipient block: String, of message: String?) {
        var fields: [String: String] = [:]
        for line in block.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        let recipient = fields["original-recipient"] ?? fields["final-recipient"] ?? ""
        guard fields["action"]?.lowercased() == "failed",
            let status = fields["status"], status.saysNobodyIsThere,
            let written = recipient.split(separator: ";").last,
            let address = MailAddress(written.trimmingCharacters(in: .whitespaces))
        else { return nil }
        (self.address, self.status, self.message) = (address, status, message)
    }
}
