/// JSON values one behind the other, as they stand in a text: their places, and nothing copied.
final class JSONDocument {
    /// What a value is.
    enum Kind: UInt8 {
        case object
        case array
        case text
        case number
        case truth
        case null
    }

    /// A value, or the key before one.
    struct Node {
        let start: UInt32
        var end: UInt32
        /// The node behind this one and all that it holds.
        var next: UInt32
        let kind: Kind
    }

    /// Where reading stopped.
    struct Fault: Error {
        let position: Int
        let isTooDeep: Bool
    }

    /// How deep values may be nested.
    static let maximumDepth = 64

    let bytes: [UInt8]
    private(set) var nodes: [Node] = []
    /// The values that stand in no other.
    private(set) var roots: [JSONValue] = []

    /// Reads a text; several values may follow each other, as in a log.
    init(_ bytes: [UInt8]) throws(ReportError) {
        self.bytes = bytes
        var scanner = JSONScanner(bytes)
        do throws(Fault) {
            try scanner.run()
        } catch {
            let (line, column) = Self.place(error.position, in: bytes)
            if error.isTooDeep { throw .tooDeep(line: line, column: column) }
            throw .json(line: line, column: column)
        }
        nodes = scanner.nodes
        var index = 0
        while index < nodes.count {
            roots.append(JSONValue(document: self, index: index))
            index = Int(nodes[index].next)
        }
    }

    private static func place(_ position: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        let before = bytes.prefix(position)
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.lazy.filter { $0 == UInt8(ascii: "\n") }.count + 1
        return (line, before[start...].lazy.filter { $0 & 0xC0 != 0x80 }.count + 1)
    }
}

/// Finds the places of values, by RFC 8259 to the letter.
private struct JSONScanner {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var nodes: [JSONDocument.Node] = []
    private let most: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // What people and systems write takes more than six bytes a value.
        most = 1_000_000 + bytes.count / 6
        nodes.reserveCapacity(bytes.count / 12)
    }

    mutating func run() throws(JSONDocument.Fault) {
        skipBlanks()
        repeat {
            try value(depth: 1)
            skipBlanks()
        } while position < bytes.count
    }

    private var fault: JSONDocument.Fault { .init(position: position, isTooDeep: false) }

    private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func skipBlanks() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    private mutating func begin(_ kind: JSONDocument.Kind) throws(JSONDocument.Fault) -> Int {
        guard nodes.count < most else { throw fault }
        nodes.append(.init(start: UInt32(position), end: 0, next: 0, kind: kind))
        return nodes.count - 1
    }

    private mutating func end(_ node: Int) {
        nodes[node].end = UInt32(position)
        nodes[node].next = UInt32(nodes.count)
    }

    private mutating func value(depth: Int) throws(JSONDocument.Fault) {
        guard depth <= JSONDocument.maximumDepth else {
            throw JSONDocument.Fault(position: position, isTooDeep: true)
        }
        switch current {
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try array(depth: depth)
        case UInt8(ascii: "\""): try text()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        case UInt8(ascii: "t"): try word("true", .truth)
        case UInt8(ascii: "f"): try word("false", .truth)
        case UInt8(ascii: "n"): try word("null", .null)
        default: throw fault
        }
    }

    private mutating func object(depth: Int) throws(JSONDocument.Fault) {
        let node = try begin(.object)
        position += 1
        skipBlanks()
        if current == UInt8(ascii: "}") {
            position += 1
            return end(node)
        }
        while true {
            skipBlanks()
            guard current == UInt8(ascii: "\"") else { throw fault }
            try text()
            skipBlanks()
            guard current == UInt8(ascii: ":") else { throw fault }
            position += 1
            skipBlanks()
            try value(depth: depth + 1)
            skipBlanks()
            let byte = current
            guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") else { throw fault }
            position += 1
            if byte == UInt8(ascii: "}") { return end(node) }
        }
    }

    private mutating func array(depth: Int) throws(JSONDocument.Fault) {
        let node = try begin(.array)
        position += 1
        skipBlanks()
        if current == UInt8(ascii: "]") {
            position += 1
            return end(node)
        }
        while true {
            skipBlanks()
            try value(depth: depth + 1)
            skipBlanks()
            let byte = current
            guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") else { throw fault }
            position += 1
            if byte == UInt8(ascii: "]") { return end(node) }
        }
    }

    private mutating func text() throws(JSONDocument.Fault) {
        let node = try begin(.text)
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return end(node)
            }
            guard byte >= 0x20 else { throw fault }
            if byte == UInt8(ascii: "\\") { try escape() } else { position += 1 }
        }
        throw fault
    }

    private mutating func escape() throws(JSONDocument.Fault) {
        position += 1
        switch current {
        case UInt8(ascii: "u"):
            for _ in 0..<4 {
                position += 1
                guard JSONValue.hexadecimal(current) != nil else { throw fault }
            }
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            break
        default: throw fault
        }
        position += 1
    }

    private mutating func number() throws(JSONDocument.Fault) {
        let node = try begin(.number)
        if current == UInt8(ascii: "-") { position += 1 }
        if current == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if current == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if current | 0x20 == UInt8(ascii: "e") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        end(node)
    }

    private mutating func digits() throws(JSONDocument.Fault) {
        guard (48...57).contains(current) else { throw fault }
        while (48...57).contains(current) { position += 1 }
    }

    private mutating func word(
        _ word: StaticString,
        _ kind: JSONDocument.Kind
    ) throws(JSONDocument.Fault) {
        let node = try begin(kind)
        for index in 0..<word.utf8CodeUnitCount {
            guard current == word.utf8Start[index] else { throw fault }
            position += 1
        }
        end(node)
    }
}
