/// The text of a paragraph as it is read, with the way back to the tokens it comes from.
///
/// Offsets count bytes of UTF-8. An object is the byte 0xFF, which no text holds.
struct LogicalText {
    private(set) var bytes: [UInt8] = []
    /// The bytes of each token.
    private(set) var ranges: [Range<Int>] = []

    init(_ tokens: [InlineToken]) {
        for token in tokens {
            let start = bytes.count
            switch token {
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .blank(_, let reading): bytes.append(contentsOf: reading.utf8)
            case .object: bytes.append(0xFF)
            case .open, .close, .mark, .tag: break
            }
            ranges.append(start..<bytes.count)
        }
    }

    /// The text for a person, on one line.
    var reading: String {
        let text = String(decoding: bytes.filter { $0 != 0xFF }, as: UTF8.self)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether there are double braces to open a tag.
    var mayHoldTags: Bool { pair(UInt8(ascii: "{"), from: 0, to: bytes.count) != nil }

    /// What stands between double braces, in order.
    struct Braces {
        /// From the first opening brace to behind the last closing one, or to the end of the
        /// paragraph where none closes.
        let range: Range<Int>
        /// What stands between the braces.
        let source: String
        let isClosed: Bool
    }

    var braces: [Braces] {
        var found: [Braces] = []
        var position = 0
        while let start = pair(UInt8(ascii: "{"), from: position, to: bytes.count) {
            let end = pair(UInt8(ascii: "}"), from: start + 2, to: bytes.count)
            let inside = start + 2..<(end ?? bytes.count)
            let range = start..<(end.map { $0 + 2 } ?? bytes.count)
            found.append(
                Braces(
                    range: range,
                    source: String(decoding: bytes[inside], as: UTF8.self),
                    isClosed: end != nil
                )
            )
            position = range.upperBound
        }
        return found
    }

    private func pair(_ brace: UInt8, from start: Int, to end: Int) -> Int? {
        guard start + 1 < end else { return nil }
        return (start..<end - 1).first { bytes[$0] == brace && bytes[$0 + 1] == brace }
    }
}
