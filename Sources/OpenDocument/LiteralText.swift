import SafeXML

/// Writes characters into a paragraph so that none is lost (ODF 1.3 part 3, 6.1.2 to 6.1.5).
///
/// White space in XML collapses. So blanks at either end or beside another become `text:s`,
/// tabs `text:tab`, and line ends of any system `text:line-break`.
struct LiteralText {
    private var plain = String.UnicodeScalarView()
    private var blanks = 0
    /// Whether a blank that comes next would be lost.
    private var isAtEdge = true

    /// Adds the characters where the writer stands.
    static func write(_ text: String, to writer: inout StreamWriter) {
        guard needsElements(text) else { return writer.append(text: text) }
        var literal = LiteralText()
        literal.write(text, to: &writer)
    }

    private static func needsElements(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first else { return true }
            guard first > 0x20, bytes[bytes.count - 1] != 0x20 else { return true }
            // Without a way out half-way, so that the processor compares many bytes at once.
            var found: UInt8 = 0
            for index in 1..<bytes.count {
                let (byte, previous) = (bytes[index], bytes[index - 1])
                found |= byte < 0x20 ? 1 : 0
                found |= byte | previous == 0x20 ? 1 : 0
            }
            return found != 0
        }
    }

    private mutating func write(_ text: String, to writer: inout StreamWriter) {
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ": blanks += 1
            case "\t": write(.tab, to: &writer)
            case "\n" where previous == "\r": break
            case "\n", "\r": write(.lineBreak, to: &writer)
            default:
                writeBlanks(to: &writer)
                plain.append(scalar)
                isAtEdge = false
            }
            previous = scalar
        }
        isAtEdge = true
        writeBlanks(to: &writer)
        writePlain(to: &writer)
    }

    private mutating func write(_ element: WrittenElement, to writer: inout StreamWriter) {
        isAtEdge = true
        writeBlanks(to: &writer)
        writePlain(to: &writer)
        writer.begin(element.startTag)
        writer.end(element.endTag)
    }

    private mutating func writeBlanks(to writer: inout StreamWriter) {
        guard blanks > 0 else { return }
        if !isAtEdge {
            plain.append(" ")
            blanks -= 1
        }
        if blanks > 0 {
            writePlain(to: &writer)
            writer.begin(WrittenElement.blanks.startTag)
            if blanks > 1 { writer.append(attribute: "text:c", value: String(blanks)) }
            writer.end(WrittenElement.blanks.endTag)
        }
        blanks = 0
    }

    private mutating func writePlain(to writer: inout StreamWriter) {
        writer.append(text: String(plain))
        plain.removeAll()
    }
}

/// An element that is written for a value and not taken from the template.
struct WrittenElement: Sendable {
    let startTag: [UInt8]
    let endTag: [UInt8]

    private init(_ name: String, _ prefix: String = "text") {
        startTag = StreamWriter.startTag("\(prefix):\(name)")
        endTag = StreamWriter.endTag("\(prefix):\(name)")
    }

    static let blanks = WrittenElement("s")
    static let tab = WrittenElement("tab")
    static let lineBreak = WrittenElement("line-break")
    static let span = WrittenElement("span")
    static let bookmark = WrittenElement("bookmark")
    static let link = WrittenElement("a")
    static let paragraph = WrittenElement("p")
    static let frame = WrittenElement("frame", "draw")
    static let image = WrittenElement("image", "draw")
    static let title = WrittenElement("title", "svg")
    static let description = WrittenElement("desc", "svg")
    static let list = WrittenElement("list")
    static let listItem = WrittenElement("list-item")
    static let bookmarkStart = WrittenElement("bookmark-start")
    static let bookmarkEnd = WrittenElement("bookmark-end")
}
