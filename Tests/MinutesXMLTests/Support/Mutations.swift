import Foundation

/// A readable value of a file: where it stands, and what it is.
struct ReadableValue {
    /// In bytes of the file.
    let range: Range<Int>
    /// The element that it belongs to, and the line on which that begins.
    let element: String
    let line: Int
    /// Nil when it is the words inside the element.
    let attribute: String?
    /// Which element of the file it is, from 0.
    let ordinal: Int
}

/// A file as the tests take it apart: as this program writes it, and nothing more general.
struct WrittenFile {
    let bytes: [UInt8]
    private(set) var values: [ReadableValue] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var position = 0
        var line = 1
        var ordinal = -1
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            line += bytes[position..<start].count { $0 == UInt8(ascii: "\n") }
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
            position = end + 1
            guard bytes[start + 1] != UInt8(ascii: "/"), bytes[start + 1] != UInt8(ascii: "?")
            else { continue }
            ordinal += 1
            let name = word(from: start + 1)
            addAttributes(in: start + 1 + name.utf8.count..<end, name, line, ordinal)
            let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
            let isLeaf = next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: "/")
            if isLeaf, next > position, bytes[end - 1] != UInt8(ascii: "/") {
                values.append(
                    ReadableValue(
                        range: position..<next,
                        element: name,
                        line: line,
                        attribute: nil,
                        ordinal: ordinal
                    )
                )
            }
        }
    }

    func text(of value: ReadableValue) -> String {
        String(decoding: bytes[value.range], as: UTF8.self)
    }

    func replacing(_ value: ReadableValue, with text: String) -> [UInt8] {
        Array(bytes[..<value.range.lowerBound]) + Array(text.utf8)
            + Array(bytes[value.range.upperBound...])
    }

    private func word(from start: Int) -> String {
        let end = bytes[start...].firstIndex { byte in
            byte == 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
        }
        return String(decoding: bytes[start..<(end ?? start)], as: UTF8.self)
    }

    private mutating func addAttributes(
        in range: Range<Int>,
        _ element: String,
        _ line: Int,
        _ ordinal: Int
    ) {
        var position = range.lowerBound
        let quote = UInt8(ascii: "\"")
        while let equals = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "=")),
            let end = bytes[(equals + 2)..<range.upperBound].firstIndex(of: quote)
        {
            let name = String(decoding: bytes[position..<equals], as: UTF8.self).trimmingBlanks
            if name != "xmlns" {
                values.append(
                    ReadableValue(
                        range: equals + 2..<end,
                        element: element,
                        line: line,
                        attribute: name,
                        ordinal: ordinal
                    )
                )
            }
            position = end + 1
        }
    }
}

extension WrittenFile {
    /// Other values for one: changed a little, and those that stand elsewhere in its like.
    func mutations(of value: ReadableValue) -> [String] {
        let text = text(of: value)
        var others = [Self.changedAtEnd(text)]
        if let later = Self.sameInstant(text) { others.append(later) }
        if value.attribute == nil { others.append(text + " ") }
        let alike = values.filter {
            $0.element == value.element && $0.attribute == value.attribute
        }
        if let other = alike.lazy.map({ self.text(of: $0) }).first(where: { $0 != text }) {
            others.append(other)
        }
        return others.filter { !$0.utf8.elementsEqual(text.utf8) }
    }

    /// The last digit or small letter is another one.
    private static func changedAtEnd(_ text: String) -> String {
        var bytes = Array(text.utf8)
        let changeable: (UInt8) -> Bool = { (48...57).contains($0) || (97...102).contains($0) }
        guard let last = bytes.lastIndex(where: changeable) else { return text + "b" }
        bytes[last] =
            switch bytes[last] {
            case 57: 48
            case 102: 97
            default: bytes[last] + 1
            }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same moment in other digits.
    private static func sameInstant(_ text: String) -> String? {
        guard let seconds = text.firstMatch(of: /T\d\d:\d\d:\d\d(?=[Z+\-])/) else { return nil }
        return text.replacingCharacters(in: seconds.range, with: seconds.output + ".000")
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
