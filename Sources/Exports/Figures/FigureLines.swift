import Participation

/// Figures as other programs read them, a line for each row: bytes from the start, for there may be
/// very many.
struct FigureLines {
    /// How a row is written.
    enum Form {
        /// RFC 4180.
        case values
        /// An object, its members in the order of the columns.
        case objects
    }

    private(set) var bytes: [UInt8] = []
    private let form: Form
    /// What stands ahead of each cell of a row.
    private let leads: [[UInt8]]
    private let names: [String]
    private var place = 0

    init(_ form: Form, _ columns: [FigureSheet.Column]) {
        self.form = form
        names = columns.map(\.name)
        leads = names.enumerated().map { place, name in
            switch form {
            case .values: Array((place == 0 ? "" : ",").utf8)
            case .objects:
                Array("\(place == 0 ? "{" : ", ")\(FigureSheet.quoted(name)): ".utf8)
            }
        }
    }

    /// Some cells of a row as they are written, from a place on.
    struct Written {
        fileprivate let bytes: [UInt8]
        fileprivate let count: Int
    }

    /// Writes texts that stand in many rows, from a place on.
    func written(_ texts: [String], from place: Int) -> Written {
        var lines = self
        (lines.bytes, lines.place) = ([], place)
        for text in texts { lines.add(text: text) }
        return Written(bytes: lines.bytes, count: texts.count)
    }

    /// Begins with the names of the columns, where the rows do not tell them.
    mutating func addHead() {
        guard form == .values else { return }
        add(names.joined(separator: ",") + "\r\n")
    }

    /// Adds the next cell of a row.
    mutating func add(_ cell: FigureSheet.Cell) {
        switch cell {
        case .text(let text, _): add(text: text)
        case .whole(let number), .seconds(let number): add(number: number)
        case .share(let number), .real(let number): add(value: String(number))
        case .flag(let holds): add(value: String(holds))
        case .none: add(value: form == .values ? "" : "null")
        }
    }

    /// Adds a text as the next cell of a row.
    mutating func add(text: String) {
        switch form {
        case .values: add(value: CSVField.field(of: text))
        case .objects: add(value: FigureSheet.quoted(text))
        }
    }

    /// Adds cells that stand in many rows.
    mutating func add(_ written: Written) {
        bytes += written.bytes
        place += written.count
    }

    private mutating func add(value: String) {
        bytes += leads[place]
        place += 1
        add(value)
    }

    private mutating func add(number: Int) {
        bytes += leads[place]
        place += 1
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.endIndex
        var rest = number.magnitude
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    private mutating func add(_ text: String) { bytes += text.utf8 }

    /// Ends a row.
    mutating func endRow() {
        switch form {
        case .values: add("\r\n")
        case .objects: add("}\n")
        }
        place = 0
    }

    /// Forgets what was written.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

extension FigureSheet {
    /// The rows in lines; with the names of the columns at their head, where it is values.
    func lines(of form: FigureLines.Form) -> [UInt8] {
        var lines = FigureLines(form, columns)
        lines.addHead()
        for row in rows {
            for cell in row { lines.add(cell) }
            lines.endRow()
        }
        return lines.bytes
    }

    /// A text in JSON.
    static func quoted(_ text: String) -> String {
        var bytes = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case ..<0x20:
                bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }
}
