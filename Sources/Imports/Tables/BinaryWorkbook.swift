import Foundation

/// Reads the first sheet with anything in it of a workbook in the binary format of Excel 97 and
/// later (MS-XLS, BIFF8).
struct BinaryWorkbook {
    /// The records that are looked at.
    private enum Kind {
        static let beginning = 0x0809
        static let end = 0x000A
        static let password = 0x002F
        static let dateMode = 0x0022
        static let sheet = 0x0085
        static let strings = 0x00FC
        static let continuation = 0x003C
        static let format = 0x041E
        static let style = 0x00E0
    }

    private let records: BinaryRecords
    private var table = TextTable(.binaryWorkbook, bytes: [])
    private var strings: [TextTable.Field] = []
    private var sheets: [Int] = []
    private var dateFormats: Set<Int> = []
    private var dateStyles: Set<Int> = []
    private var styles = 0
    private var countsFrom1904 = false

    static func isWorkbook(_ bytes: Data) -> Bool {
        bytes.starts(with: CompoundFile.signature)
    }

    static func table(_ bytes: Data) throws(ReportError) -> TextTable {
        var workbook = BinaryWorkbook(records: BinaryRecords(try CompoundFile.workbook(in: bytes)))
        try workbook.readGlobals()
        for sheet in workbook.sheets {
            let cells = try workbook.cells(of: sheet)
            if !cells.isEmpty { return try workbook.table(of: cells) }
        }
        throw .workbook(.noSheet)
    }

    private init(records: BinaryRecords) { self.records = records }

    /// Reads what all sheets share.
    private mutating func readGlobals() throws(ReportError) {
        var position = 0
        guard let first = records.record(at: 0), first.kind == Kind.beginning else {
            throw .workbook(.damaged)
        }
        guard records.half(first.content, 0) == 0x0600 else { throw .workbook(.tooOld) }
        while let record = records.record(at: position) {
            position = record.content.upperBound
            switch record.kind {
            case Kind.end: return
            case Kind.password: throw .workbook(.encrypted)
            case Kind.dateMode: countsFrom1904 = records.half(record.content, 0) == 1
            case Kind.sheet: take(sheet: record.content)
            case Kind.format: take(format: record.content)
            case Kind.style: take(style: record.content)
            case Kind.strings:
                var segments = [record.content]
                while let next = records.record(at: position), next.kind == Kind.continuation {
                    segments.append(next.content)
                    position = next.content.upperBound
                }
                try take(strings: segments)
            default: break
            }
        }
        throw .workbook(.damaged)
    }

    private mutating func take(sheet: Range<Int>) {
        // Charts and macros are sheets too.
        guard let place = records.word(sheet, 0), records.byte(sheet, 5) == 0, sheets.count < 256
        else { return }
        sheets.append(place)
    }

    private mutating func take(format: Range<Int>) {
        guard let id = records.half(format, 0) else { return }
        var reader = BinaryStringReader(records.stream, [format.dropFirst(2)])
        guard let text = reader.text() else { return }
        if SerialDate.isShown(by: String(decoding: text, as: UTF8.self)) { dateFormats.insert(id) }
    }

    private mutating func take(style: Range<Int>) {
        defer { styles += 1 }
        guard let format = records.half(style, 2) else { return }
        if SerialDate.isShown(byBuiltIn: format) || dateFormats.contains(format) {
            dateStyles.insert(styles)
        }
    }

    private mutating func take(strings segments: [Range<Int>]) throws(ReportError) {
        var bytes: [UInt8] = []
        guard let count = records.word(segments[0], 4) else { throw .workbook(.damaged) }
        var reader = BinaryStringReader(records.stream, segments)
        reader.skip(8)
        while strings.count < count {
            guard let text = reader.text() else { throw .workbook(.damaged) }
            let start = UInt32(bytes.count)
            bytes += text
            strings.append(TextTable.Field(start: start, end: UInt32(bytes.count)))
        }
        table = TextTable(.binaryWorkbook, bytes: bytes)
    }

    // MARK: Cells

    private enum Value {
        case shared(TextTable.Field)
        case text([UInt8])
    }

    private struct Cell {
        let row: Int
        let column: Int
        let value: Value
    }

    private func cells(of sheet: Int) throws(ReportError) -> [Cell] {
        var position = sheet
        guard let first = records.record(at: position), first.kind == Kind.beginning else {
            throw .workbook(.damaged)
        }
        var cells: [Cell] = []
        // The result of a formula stands behind it where it is a text.
        var pending: (row: Int, column: Int)?
        while let record = records.record(at: position) {
            position = record.content.upperBound
            if record.kind == Kind.end { return cells }
            if record.kind == 0x0207, let place = pending {
                var reader = BinaryStringReader(records.stream, [record.content])
                guard let text = reader.text() else {
                    throw .damagedCell(row: place.row + 1, column: place.column + 1)
                }
                cells.append(Cell(row: place.row, column: place.column, value: .text(text)))
                pending = nil
                continue
            }
            try take(record, into: &cells, &pending)
        }
        throw .workbook(.damaged)
    }

    private func take(
        _ record: BinaryRecords.Record,
        into cells: inout [Cell],
        _ pending: inout (row: Int, column: Int)?
    ) throws(ReportError) {
        let content = record.content
        let kinds = [0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E]
        guard kinds.contains(record.kind) else { return }
        guard let row = records.half(content, 0), let column = records.half(content, 2),
            let style = records.half(content, 4), column < 256
        else { throw .workbook(.damaged) }
        let damaged = ReportError.damagedCell(row: row + 1, column: column + 1)
        func add(_ value: Value) {
            cells.append(Cell(row: row, column: column, value: value))
        }
        switch record.kind {
        case 0x00FD:
            guard let index = records.word(content, 6), index < strings.count else {
                throw damaged
            }
            add(.shared(strings[index]))
        case 0x0204, 0x00D6:
            var reader = BinaryStringReader(records.stream, [content.dropFirst(6)])
            guard let text = reader.text() else { throw damaged }
            add(.text(text))
        case 0x0203:
            guard let number = records.number(content, 6) else { throw damaged }
            add(value(number, style))
        case 0x027E:
            guard let packed = records.word(content, 6) else { throw damaged }
            add(value(BinaryRecords.unpacked(packed), style))
        case 0x0205:
            if records.byte(content, 7) == 0, let truth = records.byte(content, 6) {
                add(.text([truth == 0 ? UInt8(ascii: "0") : UInt8(ascii: "1")]))
            }
        case 0x0006:
            guard let number = records.number(content, 6) else { throw damaged }
            if records.half(content, 12) != 0xFFFF {
                add(value(number, style))
            } else if records.byte(content, 6) == 0 {
                pending = (row, column)
            }
        default: addSeveral(content, row, column, to: &cells)
        }
    }

    /// Numbers that stand beside each other in one record.
    private func addSeveral(
        _ content: Range<Int>,
        _ row: Int,
        _ column: Int,
        to cells: inout [Cell]
    ) {
        var (offset, column) = (4, column)
        while offset + 8 <= content.count, column < 256 {
            guard let style = records.half(content, offset),
                let packed = records.word(content, offset + 2)
            else { return }
            let value = value(BinaryRecords.unpacked(packed), style)
            cells.append(Cell(row: row, column: column, value: value))
            (offset, column) = (offset + 6, column + 1)
        }
    }

    private func value(_ number: Double, _ style: Int) -> Value {
        if dateStyles.contains(style) {
            return .text(Array(SerialDate.text(number, from1904: countsFrom1904).utf8))
        }
        guard number == number.rounded(), abs(number) < 1e15 else {
            return .text(Array(String(number).utf8))
        }
        return .text(Array(String(Int64(number)).utf8))
    }

    /// The rows of cells, which mostly come in their order.
    private func table(of cells: [Cell]) throws(ReportError) -> TextTable {
        var table = table
        let places = cells.map { $0.row << 8 | $0.column }
        let isOrdered = zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
        let order =
            isOrdered
            ? Array(cells.indices)
            : cells.indices.sorted { left, right in
                (places[left], left) < (places[right], right)
            }
        var column = 0
        for (position, index) in order.enumerated() {
            // Of two cells in one place the later is what the sheet shows.
            if position + 1 < order.count, places[order[position + 1]] == places[index] { continue }
            let cell = cells[index]
            if table.rowCount <= cell.row { column = 0 }
            while table.rowCount <= cell.row { table.beginRow() }
            while column < cell.column {
                try table.add([])
                column += 1
            }
            switch cell.value {
            case .shared(let field): try table.add(field)
            case .text(let text): try table.add(text)
            }
            column += 1
        }
        return table
    }
}
