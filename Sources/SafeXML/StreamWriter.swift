/// Writes XML straight to bytes, one start tag, text and end tag after the other, without a tree.
///
///     var writer = StreamWriter()
///     writer.begin(StreamWriter.startTag("title"))
///     writer.append(text: "Bureau & conseil")
///     writer.end(StreamWriter.endTag("title"))
///
/// Characters and attribute values are escaped as `Document.bytes()` escapes them. The caller
/// answers for the nesting and for names that it hands over as bytes.
public struct StreamWriter: Sendable {
    /// What was written so far; a start tag whose element is still empty lacks its last `>`.
    public private(set) var bytes: [UInt8] = []
    private var isInStartTag = false

    /// A place in what was written, to come back to.
    public struct Mark: Sendable {
        fileprivate let count: Int
        fileprivate let isInStartTag: Bool
    }

    /// A writer that begins with the XML declaration.
    public init() {
        bytes.append(contentsOf: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    }

    /// A writer that has nothing written yet, for pieces of a document.
    public init(reserving capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// `<name` as `begin` takes it.
    public static func startTag(_ name: String) -> [UInt8] { Array("<\(name)".utf8) }

    /// `</name>` as `end` takes it.
    public static func endTag(_ name: String) -> [UInt8] { Array("</\(name)>".utf8) }

    /// The place reached.
    public var mark: Mark { Mark(count: bytes.count, isInStartTag: isInStartTag) }

    /// Whether the element begun last holds nothing.
    public var isEmpty: Bool { isInStartTag }

    /// Takes back all that was written since a mark.
    public mutating func goBack(to mark: Mark) {
        bytes.removeSubrange(mark.count...)
        isInStartTag = mark.isInStartTag
    }

    /// Begins an element: `<name` and, where they are known, attributes already escaped.
    public mutating func begin(_ startTag: [UInt8]) {
        closeStartTag()
        bytes.append(contentsOf: startTag)
        isInStartTag = true
    }

    /// Adds an attribute to the start tag just begun; `name` has its prefix.
    public mutating func append(attribute name: String, value: String) {
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: "=\"".utf8)
        escape(value, isAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Adds characters; what XML cannot write becomes U+FFFD.
    public mutating func append(text: String) {
        guard !text.isEmpty else { return }
        closeStartTag()
        escape(text, isAttribute: false)
    }

    /// Adds elements and characters that are written as XML already.
    public mutating func append(content: [UInt8]) {
        guard !content.isEmpty else { return }
        closeStartTag()
        bytes.append(contentsOf: content)
    }

    /// Ends the element begun last: `</name>`, or `/>` when it holds nothing.
    public mutating func end(_ endTag: [UInt8]) {
        if isInStartTag {
            bytes.append(UInt8(ascii: "/"))
            closeStartTag()
        } else {
            bytes.append(contentsOf: endTag)
        }
    }

    private mutating func closeStartTag() {
        guard isInStartTag else { return }
        bytes.append(UInt8(ascii: ">"))
        isInStartTag = false
    }

    private mutating func escape(_ text: String, isAttribute: Bool) {
        var text = text
        text.withUTF8 { characters in
            var (start, index) = (0, 0)
            while index < characters.count {
                if Self.isPlain(characters, from: index) {
                    index += Self.stride
                    continue
                }
                let end = min(index + Self.stride, characters.count)
                while index < end {
                    guard Self.needsAttention(characters[index]),
                        let (length, replacement) = Self.replacement(
                            at: index,
                            in: characters,
                            isAttribute: isAttribute
                        )
                    else {
                        index += 1
                        continue
                    }
                    append(characters[start..<index])
                    bytes.append(contentsOf: replacement.utf8)
                    index += length
                    start = index
                }
            }
            append(characters[start...])
        }
    }

    private mutating func append(_ characters: Slice<UnsafeBufferPointer<UInt8>>) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: characters))
    }

    /// How many bytes are looked at in one step.
    private static let stride = 16

    /// Whether that many bytes are there from a place on and stand for themselves: true of most, and
    /// without a branch for each byte, so that the processor compares them all at once.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        guard start + stride <= bytes.count else { return false }
        var found: UInt8 = 0
        for index in start..<start + stride {
            let byte = bytes[index]
            found |= byte < 0x20 ? 1 : 0
            found |= byte == 0x22 ? 1 : 0
            found |= byte == 0x26 ? 1 : 0
            found |= byte == 0x3C ? 1 : 0
            found |= byte == 0x3E ? 1 : 0
            found |= byte == 0xEF ? 1 : 0
        }
        return found == 0
    }

    /// What is written for the character at a place, and how many bytes it replaces; nil for the
    /// character itself.
    private static func replacement(
        at index: Int,
        in characters: UnsafeBufferPointer<UInt8>,
        isAttribute: Bool
    ) -> (length: Int, text: StaticString)? {
        switch characters[index] {
        case UInt8(ascii: "&"): return (1, "&amp;")
        case UInt8(ascii: "<"): return (1, "&lt;")
        case UInt8(ascii: ">"): return (1, "&gt;")
        case UInt8(ascii: "\r"): return (1, "&#13;")
        case UInt8(ascii: "\""): return isAttribute ? (1, "&quot;") : nil
        case UInt8(ascii: "\n"): return isAttribute ? (1, "&#10;") : nil
        case UInt8(ascii: "\t"): return isAttribute ? (1, "&#9;") : nil
        case 0xEF:
            guard index + 2 < characters.count, characters[index + 1] == 0xBF,
                characters[index + 2] >= 0xBE
            else { return nil }
            return (3, "\u{FFFD}")
        default: return (1, "\u{FFFD}")
        }
    }

    /// Whether a byte may not stand for itself: C0, `"`, `&`, `<`, `>`, and the first of U+FFFE.
    private static func needsAttention(_ byte: UInt8) -> Bool {
        byte < 0x40 ? attention >> UInt64(byte) & 1 == 1 : byte == 0xEF
    }

    /// Bit by bit, the bytes below 0x40 that need it.
    private static let attention: UInt64 =
        0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
}

extension StaticString {
    fileprivate var utf8: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}
