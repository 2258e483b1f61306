/// A value of a JSON text.
struct JSONValue {
    let document: JSONDocument
    let index: Int

    private var node: JSONDocument.Node { document.nodes[index] }

    /// What it is.
    var kind: JSONDocument.Kind { node.kind }

    /// The value of a key; nil where there is none, and where it is null.
    subscript(key: StaticString) -> JSONValue? {
        guard node.kind == .object else { return nil }
        let (nodes, bytes) = (document.nodes, document.bytes)
        var next = index + 1
        let end = Int(node.next)
        while next < end {
            let value = Int(nodes[next].next)
            if Self.isNamed(key, nodes[next], bytes) {
                guard nodes[value].kind != .null else { return nil }
                return JSONValue(document: document, index: value)
            }
            next = Int(nodes[value].next)
        }
        return nil
    }

    private static func isNamed(
        _ key: StaticString,
        _ node: JSONDocument.Node,
        _ bytes: [UInt8]
    ) -> Bool {
        let count = key.utf8CodeUnitCount
        guard Int(node.end - node.start) == count + 2 else { return false }
        let start = Int(node.start) + 1
        for index in 0..<count where bytes[start + index] != key.utf8Start[index] { return false }
        return true
    }

    /// Hands over the values of an array, or of an object without its keys, as long as more are
    /// wanted.
    func each(_ body: (JSONValue) -> Bool) {
        let node = node
        guard node.kind == .array || node.kind == .object else { return }
        var next = index + 1
        while next < Int(node.next) {
            if node.kind == .object { next = Int(document.nodes[next].next) }
            guard body(JSONValue(document: document, index: next)) else { return }
            next = Int(document.nodes[next].next)
        }
    }

    /// The values of an array; none where it is none.
    var elements: [JSONValue] {
        guard node.kind == .array else { return [] }
        var result: [JSONValue] = []
        each { value in
            result.append(value)
            return true
        }
        return result
    }

    /// The keys and values of an object, in order.
    var members: [(key: String, value: JSONValue)] {
        guard node.kind == .object else { return [] }
        var result: [(String, JSONValue)] = []
        var next = index + 1
        while next < Int(node.next) {
            let key = JSONValue(document: document, index: next)
            let value = JSONValue(document: document, index: Int(document.nodes[next].next))
            result.append((key.text ?? "", value))
            next = Int(document.nodes[value.index].next)
        }
        return result
    }

    /// The bytes of a text between its quotation marks, or those of a number.
    var slice: ArraySlice<UInt8> {
        let (start, end) = (Int(node.start), Int(node.end))
        return node.kind == .text
            ? document.bytes[start + 1..<end - 1] : document.bytes[start..<end]
    }

    /// The text, or the digits of a number; nil where it is neither.
    var text: String? {
        switch node.kind {
        case .number: return String(decoding: slice, as: UTF8.self)
        case .text:
            let slice = slice
            guard slice.contains(UInt8(ascii: "\\")) else {
                return String(decoding: slice, as: UTF8.self)
            }
            return String(decoding: Self.unescaped(slice), as: UTF8.self)
        default: return nil
        }
    }

    /// The whole number, also where it stands as a text; nil where it is none.
    var integer: Int? {
        guard node.kind == .number || node.kind == .text else { return nil }
        guard let text = text, !text.isEmpty else { return nil }
        if let whole = Int(text) { return whole }
        guard let number = Double(text), abs(number) < 1e15 else { return nil }
        return Int(number.rounded())
    }

    /// Whether it is true, also where that stands as a text; nil where it is neither.
    var truth: Bool? {
        guard node.kind == .truth || node.kind == .text else { return nil }
        if slice.elementsEqual("true".utf8) { return true }
        return slice.elementsEqual("false".utf8) ? false : nil
    }

    /// The digit that a letter is in base 16.
    static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 87
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 55
        default: nil
        }
    }

    /// The text that escapes stand for; half a pair stands for no character.
    private static func unescaped(_ slice: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = slice.startIndex
        while index < slice.endIndex {
            guard slice[index] == UInt8(ascii: "\\"), index + 1 < slice.endIndex else {
                result.append(slice[index])
                index += 1
                continue
            }
            let letter = slice[index + 1]
            guard letter == UInt8(ascii: "u"), var scalar = unit(slice, index) else {
                result.append(single(letter))
                index += 2
                continue
            }
            index += 6
            if (0xD800..<0xDC00).contains(scalar), let second = unit(slice, index),
                (0xDC00..<0xE000).contains(second)
            {
                scalar = 0x10000 + (scalar - 0xD800) << 10 + (second - 0xDC00)
                index += 6
            }
            if (0xD800..<0xE000).contains(scalar) { scalar = 0xFFFD }
            DecodedText.append(scalar, to: &result)
        }
        return result
    }

    /// The unit of UTF-16 that `\u` and four digits stand for.
    private static func unit(_ slice: ArraySlice<UInt8>, _ index: Int) -> UInt32? {
        guard index + 6 <= slice.endIndex, slice[index] == UInt8(ascii: "\\"),
            slice[index + 1] == UInt8(ascii: "u")
        else { return nil }
        var result: UInt32 = 0
        for digit in slice[index + 2..<index + 6] {
            guard let value = hexadecimal(digit) else { return nil }
            result = result << 4 | value
        }
        return result
    }

    private static func single(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: letter
        }
    }
}
