import Foundation

// How texts are written in a mail, which is made of ASCII lines (RFC 2045, 2047, 2231, 5322).

extension String {
    /// As the text of a header: on one line that nothing can end, other letters than ASCII in encoded
    /// words (RFC 2047).
    var inMailHeader: String {
        let line = onOneLine
        let isPlain = line.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) }
        guard !isPlain || line.count > 60 || line.contains("=?") else { return line }
        var words: [String] = []
        var octets: [UInt8] = []
        for scalar in line.unicodeScalars {
            let next = Array(String(scalar).utf8)
            if octets.count + next.count > 39 {
                words.append(Self.encodedWord(octets))
                octets = []
            }
            octets += next
        }
        return (words + [Self.encodedWord(octets)]).joined(separator: "\r\n ")
    }

    private static func encodedWord(_ octets: [UInt8]) -> String {
        "=?UTF-8?B?\(Data(octets).base64EncodedString())?="
    }

    /// As the name before an address.
    var asDisplayName: String {
        let line = onOneLine
        let isAtoms = line.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || " -_".contains($0))
        }
        if isAtoms, line.count <= 60 { return line }
        let isQuotable = line.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) }
        guard isQuotable, line.count <= 60 else { return line.inMailHeader }
        return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// Without line breaks and controls, and without blanks at its ends.
    var onOneLine: String {
        withoutCarriageReturns.replacing("\n", with: " ").withoutControls
            .trimmingCharacters(in: .whitespaces)
    }

    /// The parameter of a file's name, for those who read RFC 2231 and for those who do not.
    var asFileNameParameter: String {
        let name = onOneLine.replacing("/", with: "_").replacing("\\", with: "_")
        let plain = String(
            name.map {
                $0.isASCII && ($0.isLetter || $0.isNumber || "-_. ".contains($0)) ? $0 : "_"
            }
        )
        guard plain != name else { return "filename=\"\(plain)\"" }
        let allowed = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        )
        let encoded = name.addingPercentEncoding(withAllowedCharacters: allowed) ?? plain
        return "filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }

    /// The body of a part, quoted-printable: no line is longer than 76 letters.
    var quotedPrintable: String {
        withoutCarriageReturns.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Self.quotedPrintableLine(Array($0.utf8)) }
            .joined(separator: "\r\n")
    }

    private static func quotedPrintableLine(_ octets: [UInt8]) -> String {
        var line = ""
        var width = 0
        for (index, octet) in octets.enumerated() {
            let isBlankAtEnd = (octet == 0x20 || octet == 0x09) && index == octets.count - 1
            let isPlain =
                (0x20..<0x7F).contains(octet) && octet != 0x3D || octet == 0x09
            let isAsItStands = isPlain && !isBlankAtEnd
            if width + (isAsItStands ? 1 : 3) > 75 {
                line += "=\r\n"
                width = 0
            }
            // A dot, or «From», at the beginning of a line means something to programs on the way.
            let isAtHead = width == 0 && (octet == 0x2E || octet == 0x46)
            let written =
                isAsItStands && !isAtHead
                ? String(Unicode.Scalar(octet)) : "=" + octet.inHexadecimal
            line += written
            width += written.utf8.count
        }
        return line
    }
}

extension UInt8 {
    /// Two figures, in capitals.
    var inHexadecimal: String {
        let figures = String(self, radix: 16, uppercase: true)
        return figures.count == 1 ? "0" + figures : figures
    }
}

extension Sequence<UInt8> {
    /// Base64 in lines of 76 letters.
    var inMailLines: String {
        Data(self).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
    }
}
