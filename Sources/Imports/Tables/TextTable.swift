/// Rows of fields of text, held flat: the text of all, and where each field and row begins.
///
/// Row 0 is row 1 of the file; rows without anything in them are there, so that both stay in step.
struct TextTable: Sendable {
    /// Where a field stands in the text.
    struct Field {
        let start: UInt32
        let end: UInt32
    }

    /// What a table was read from.
    enum Container: Sendable {
        case separatedValues
        case workbook
        case binaryWorkbook
    }

    /// How much a table may hold before it is refused.
    struct Limits: Sendable {
        var rows = Importer.mostRows
        var fields = 4_000_000
        var columns = 256
        var characters = Importer.mostCharacters
        /// Bytes of all fields together, those that share a text each by itself: what is made of them
        /// shares nothing any more.
        var text = Importer.mostBytes
    }

    let container: Container
    /// The text, as UTF-8.
    private(set) var bytes: [UInt8]
    private var fields: [Field] = []
    /// The first field of each row.
    private var starts: [UInt32] = []
    private var filledRows = 0
    private var textBytes = 0
    private let limits: Limits
    /// Why reading stopped before the end; what stands before is there.
    var fault: ReportError?

    init(_ container: Container, bytes: [UInt8], limits: Limits = Limits()) {
        self.container = container
        self.bytes = bytes
        self.limits = limits
    }

    /// How many rows there are, empty ones included.
    var rowCount: Int { starts.count }

    /// How many fields a row has.
    func count(_ row: Int) -> Int {
        let end = row + 1 < starts.count ? Int(starts[row + 1]) : fields.count
        return end - Int(starts[row])
    }

    /// The text of a field without blanks around it; empty where the row has none.
    func slice(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
        guard row < starts.count, column < count(row) else { return [] }
        let field = fields[Int(starts[row]) + column]
        return bytes[Int(field.start)..<Int(field.end)].trimmed
    }

    /// The text of a field without blanks around it; empty where the row has none.
    func text(_ row: Int, _ column: Int) -> String {
        String(decoding: slice(row, column), as: UTF8.self)
    }

    /// Whether nothing stands in a field.
    func isBlank(_ row: Int, _ column: Int) -> Bool { slice(row, column).isEmpty }

    /// How many fields of a row have something in them, up to so many.
    func filled(_ row: Int, upTo most: Int = .max) -> Int {
        var found = 0
        for column in 0..<count(row) where !isBlank(row, column) {
            found += 1
            if found >= most { break }
        }
        return found
    }

    /// Begins a row.
    mutating func beginRow() { starts.append(UInt32(fields.count)) }

    /// Adds a field to the row that was begun last.
    mutating func add(_ field: Field) throws(ReportError) {
        let row = starts.count
        let column = fields.count - Int(starts[row - 1]) + 1
        guard fields.count < limits.fields, column <= limits.columns else {
            throw .tooManyFields(row: row, column: column, limit: limits.fields)
        }
        let length = Int(field.end - field.start)
        if length > limits.characters {
            let text = bytes[Int(field.start)..<Int(field.end)]
            guard text.lazy.filter({ $0 & 0xC0 != 0x80 }).count <= limits.characters else {
                throw .fieldTooLong(row: row, column: column, limit: limits.characters)
            }
        }
        textBytes += length
        guard textBytes <= limits.text else {
            throw .tooMuchText(row: row, column: column, limit: limits.text)
        }
        if column == 1 {
            filledRows += 1
            guard filledRows <= limits.rows else { throw .tooManyRows(limit: limits.rows) }
        }
        fields.append(field)
    }

    /// Adds a field with a text that does not stand in the table yet.
    mutating func add(_ text: some Sequence<UInt8>) throws(ReportError) {
        try add(keep(text))
    }

    /// Keeps a text that does not stand in the table yet, for a field that is added later.
    mutating func keep(_ text: some Sequence<UInt8>) -> Field {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return Field(start: UInt32(start), end: UInt32(bytes.count))
    }

    /// Takes the doubled quotation marks of a field for single ones, and gives where it stands then.
    mutating func unquote(_ range: Range<Int>) -> Field {
        var end = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            bytes[end] = byte
            end += 1
            index += byte == UInt8(ascii: "\"") ? 2 : 1
        }
        return Field(start: UInt32(range.lowerBound), end: UInt32(end))
    }
}

extension ArraySlice<UInt8> {
    /// Without blanks around: those of ASCII, the no-break ones and marks of width zero.
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while let count = slice.blankAtStart { slice = slice.dropFirst(count) }
        while let count = slice.blankAtEnd { slice = slice.dropLast(count) }
        return slice
    }

    /// How many bytes a blank takes at the beginning; nil where there is none.
    var blankAtStart: Int? {
        guard let first else { return nil }
        if first == 0x20 || (0x09...0x0D).contains(first) { return 1 }
        guard first >= 0xC2 else { return nil }
        return Self.blanks.first(where: { starts(with: $0) })?.count
    }

    private var blankAtEnd: Int? {
        guard let last else { return nil }
        if last == 0x20 || (0x09...0x0D).contains(last) { return 1 }
        guard last >= 0x80 else { return nil }
        return Self.blanks.first(where: { suffix($0.count).elementsEqual($0) })?.count
    }

    /// No-break, narrow no-break, thin, zero width, the marks of direction, the byte order mark.
    private static let blanks: [[UInt8]] = [
        [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0x8B],
        [0xE2, 0x80, 0x8E], [0xE2, 0x80, 0x8F], [0xEF, 0xBB, 0xBF],
    ]
}
