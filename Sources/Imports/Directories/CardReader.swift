import Foundation

/// Reads contact cards, byte by byte where their lines are put together: a line may be folded in the
/// middle of a character.
struct CardReader {
    /// The most lines of a file.
    private static let mostLines = 1_000_000
    /// The most properties of a card that tell of a person.
    private static let mostProperties = 1_000

    private let text: [UInt8]
    private var lines: [CardLine] = []

    /// Where a line stands in the text, and its number from 1.
    private struct CardLine {
        let number: UInt32
        let start: UInt32
        let end: UInt32
    }

    private func bytes(_ line: CardLine) -> ArraySlice<UInt8> {
        text[Int(line.start)..<Int(line.end)]
    }

    private func isBlank(_ line: CardLine) -> Bool { bytes(line).allSatisfy(\.isBlankByte) }

    private func says(_ words: String, _ line: CardLine) -> Bool {
        let text = String(decoding: bytes(line), as: UTF8.self)
        return text.filter { !$0.isWhitespace }.uppercased() == words
    }

    private static let begin = "BEGIN:VCARD"
    private static let end = "END:VCARD"

    /// Whether the first line with anything in it begins a card.
    static func isCards(_ bytes: Data) -> Bool {
        let head = bytes.prefix(4096)
        let text = head.contains(0) ? DecodedText.utf8(head) : [UInt8](head)
        let words = String(decoding: text ?? [], as: UTF8.self)
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return words.prefix(40).filter { !$0.isWhitespace }.uppercased().hasPrefix(begin)
    }

    static func read(_ bytes: Data) throws(DirectoryFileError) -> DirectoryReading {
        var text = [UInt8](bytes)
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        if text.contains(0) {
            guard let decoded = DecodedText.utf8(bytes) else { throw .undecodable(line: 1) }
            text = decoded
        }
        return try CardReader(text).reading()
    }

    private init(_ text: [UInt8]) throws(DirectoryFileError) {
        self.text = text
        var index = 0
        var start = 0
        func isBreak(_ index: Int) -> Bool { text[index] == 10 || text[index] == 13 }
        while index < text.count {
            guard isBreak(index) else {
                index += 1
                continue
            }
            try add(start..<index)
            if text[index] == 13, index + 1 < text.count, text[index + 1] == 10 { index += 1 }
            index += 1
            start = index
        }
        if start < text.count { try add(start..<text.count) }
    }

    private mutating func add(_ range: Range<Int>) throws(DirectoryFileError) {
        let number = lines.count + 1
        guard number <= Self.mostLines else {
            throw .tooManyLines(line: number, limit: Self.mostLines)
        }
        lines.append(
            CardLine(
                number: UInt32(number),
                start: UInt32(range.lowerBound),
                end: UInt32(range.upperBound)
            )
        )
    }

    private func reading() throws(DirectoryFileError) -> DirectoryReading {
        var reading = DirectoryReading()
        var (depth, first, cards) = (0, 0, 0)
        for (index, line) in lines.enumerated() {
            if says(Self.begin, line) {
                if depth == 0 { first = index }
                depth += 1
            } else if says(Self.end, line), depth > 0 {
                depth -= 1
                guard depth == 0 else { continue }
                cards += 1
                let (entry, faults) = try card(lines[first...index]).read()
                reading.faults += faults
                if let entry { reading.entries.append(entry) }
                guard max(cards, reading.faults.count) <= DirectoryFile.mostRows else {
                    throw .tooManyRows(limit: DirectoryFile.mostRows)
                }
            } else if depth == 0, !isBlank(line) {
                throw .outsideCard(line: Int(line.number), text: Self.shown(bytes(line)))
            }
        }
        guard depth == 0 else { throw .openCard(line: Int(lines[first].number)) }
        return reading
    }

    private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix(60), as: UTF8.self)
    }

    private func card(_ lines: ArraySlice<CardLine>) throws(DirectoryFileError) -> ContactCard {
        // A card within a card, as an agent is in vCard 2.1, is not looked at.
        var (inner, depth): ([CardLine], Int) = ([], 0)
        for line in lines.dropFirst().dropLast() {
            if says(Self.begin, line) { depth += 1 }
            if depth == 0, !isBlank(line) { inner.append(line) }
            if says(Self.end, line) { depth -= 1 }
        }
        let isOld = inner.contains { says("VERSION:2.1", $0) }
        var properties: [CardProperty] = []
        var rest = inner[...]
        while let line = rest.popFirst() {
            let raw = unfolded(line, &rest, isOld: isOld)
            let property = try RawProperty(raw, line: Int(line.number)).decoded()
            guard property.tellsOfPerson else { continue }
            properties.append(property)
            guard properties.count <= Self.mostProperties else {
                throw .tooManyLines(line: Int(line.number), limit: Self.mostProperties)
            }
        }
        return ContactCard(line: Int(lines.first?.number ?? 1), properties: properties)
    }

    /// A line with those that carry it on: after a blank, after the `=` of quoted-printable text, or as
    /// base64 without any mark, as old telephones write it.
    private func unfolded(
        _ line: CardLine,
        _ rest: inout ArraySlice<CardLine>,
        isOld: Bool
    ) -> [UInt8] {
        var joined = Array(bytes(line))
        func carryOn() {
            while let next = rest.first, let blank = bytes(next).first, blank == 32 || blank == 9 {
                joined += isOld ? bytes(next) : bytes(next).dropFirst()
                rest.removeFirst()
            }
        }
        carryOn()
        let head = String(decoding: joined.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
            .uppercased()
        if head.contains("QUOTED-PRINTABLE") {
            while joined.last == UInt8(ascii: "="), let next = rest.popFirst() {
                joined.removeLast()
                joined += bytes(next)
            }
        } else if head.contains("BASE64") || head.contains("ENCODING=B") {
            while let next = rest.first, bytes(next).allSatisfy(\.isBase64) { rest.removeFirst() }
        }
        return joined
    }
}

/// A property whose lines are put together and whose value is not decoded yet.
private struct RawProperty {
    private let line: Int
    private let name: String
    private let parameters: [(name: String, value: String)]
    private let value: ArraySlice<UInt8>

    init(_ bytes: [UInt8], line: Int) throws(DirectoryFileError) {
        let (colon, semicolons) = Self.marks(in: bytes)
        let text = String(decoding: bytes.prefix(60), as: UTF8.self)
        guard let colon else { throw .notAProperty(line: line, text: text) }
        self.line = line
        value = bytes[(colon + 1)...]
        var starts = [0] + semicolons.map { $0 + 1 }
        let ends = semicolons + [colon]
        let pieces = zip(starts, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
        starts.removeAll()
        let full = pieces[0].trimmingCharacters(in: .whitespaces).uppercased()
        name = full.split(separator: ".").last.map(String.init) ?? ""
        guard !name.isEmpty,
            name.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) || $0 == 45 })
        else { throw .notAProperty(line: line, text: text) }
        parameters = pieces.dropFirst().map { piece in
            let parts = piece.split(separator: "=", maxSplits: 1).map {
                $0.trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
            }
            return parts.count == 2 ? (parts[0].uppercased(), parts[1]) : ("", parts.first ?? "")
        }
    }

    /// Where the value begins and parameters do, quotations left out.
    private static func marks(in bytes: [UInt8]) -> (colon: Int?, semicolons: [Int]) {
        var (isQuoted, semicolons): (Bool, [Int]) = (false, [])
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: ":") { return (index, semicolons) }
            if byte == UInt8(ascii: ";") { semicolons.append(index) }
        }
        return (nil, [])
    }

    func decoded() throws(DirectoryFileError) -> CardProperty {
        let words = parameters.map { $0.value.uppercased() }
        // Pictures and keys are none of a directory's business.
        guard !words.contains("BASE64"), !words.contains("B") else {
            return CardProperty(name: name, parameters: parameters, value: "")
        }
        let bytes = words.contains("QUOTED-PRINTABLE") ? QuotedPrintable.decoded(value) : value
        let charset = parameters.first { $0.name == "CHARSET" }?.value
        return CardProperty(
            name: name,
            parameters: parameters,
            value: try text(bytes, in: charset).trimmingCharacters(in: .whitespacesAndNewlines)
        )
    }

    private func text(
        _ bytes: ArraySlice<UInt8>,
        in charset: String?
    ) throws(DirectoryFileError) -> String {
        let isPlain = bytes.allSatisfy { $0 < 0x80 }
        let utf8 = String(validating: bytes, as: UTF8.self)
        if isPlain, let utf8 { return utf8 }
        switch charset?.uppercased() {
        case nil, "UTF-8", "UTF8":
            // Some say UTF-8 of what is not.
            if let utf8 { return utf8 }
        case "ISO-8859-1", "ISO_8859-1", "LATIN1", "WINDOWS-1252", "CP1252", "US-ASCII":
            // A file that was saved anew keeps the parameter and not the encoding.
            if let utf8 { return utf8 }
        case "ISO-8859-15", "ISO_8859-15", "LATIN9":
            return utf8 ?? Self.latin9(bytes)
        case let other?: throw .unknownCharset(line: line, name: other)
        }
        guard let decoded = DecodedText.utf8(Data(bytes)) else { throw .undecodable(line: line) }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// ISO 8859-15 differs from ISO 8859-1 in eight places.
    private static func latin9(_ bytes: ArraySlice<UInt8>) -> String {
        let others: [UInt8: Unicode.Scalar] = [
            0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
        ]
        var text = String.UnicodeScalarView()
        text.append(contentsOf: bytes.map { others[$0] ?? Unicode.Scalar($0) })
        return String(text)
    }
}

/// Quoted-printable text (RFC 2045, section 6.7).
enum QuotedPrintable {
    /// What is not of its form stays as it stands.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), rest.count >= 2,
                let high = digit(rest[rest.startIndex]), let low = digit(rest[rest.startIndex + 1])
            {
                result.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result[...]
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}

extension UInt8 {
    fileprivate var isBlankByte: Bool { self == 32 || self == 9 }

    fileprivate var isBase64: Bool {
        (65...90).contains(self) || (97...122).contains(self) || (48...57).contains(self)
            || self == 43 || self == 47 || self == 61
    }
}
