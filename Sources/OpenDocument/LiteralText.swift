import SafeXML

/// Writes characters into a paragraph so that none is lost (ODF 1.3 part 3, 6.1.2 to 6.1.5).
///
/// White space in XML collapses. So blanks at either end or beside another become `text:s`,
/// tabs `text:tab`, and line ends of any system `text:line-break`.
struct LiteralText {
    private let target: Element
    private var plain = String.UnicodeScalarView()
    private var blanks = 0
    /// Whether a blank that comes next would be lost.
    private var isAtEdge = true

    /// Adds the characters at the end of an element.
    static func write(_ text: String, to target: Element) {
        guard needsElements(text) else { return target.append(text: text) }
        var writer = LiteralText(target: target)
        writer.write(text)
    }

    private static func needsElements(_ text: String) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x20 && previous == 0x20 { return true }
            previous = byte
        }
        return previous == 0x20
    }

    private init(target: Element) { self.target = target }

    private mutating func write(_ text: String) {
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ": blanks += 1
            case "\t": writeElement("tab")
            case "\n" where previous == "\r": break
            case "\n", "\r": writeElement("line-break")
            default:
                writeBlanks()
                plain.append(scalar)
                isAtEdge = false
            }
            previous = scalar
        }
        isAtEdge = true
        writeBlanks()
        writePlain()
    }

    private mutating func writeElement(_ name: String) {
        isAtEdge = true
        writeBlanks()
        writePlain()
        target.append(name, in: .text)
    }

    private mutating func writeBlanks() {
        guard blanks > 0 else { return }
        if !isAtEdge {
            plain.append(" ")
            blanks -= 1
        }
        if blanks > 0 {
            writePlain()
            let element = target.append("s", in: .text)
            if blanks > 1 { element.set("c", in: .text, to: String(blanks)) }
        }
        blanks = 0
    }

    private mutating func writePlain() {
        target.append(text: String(plain))
        plain.removeAll()
    }
}
