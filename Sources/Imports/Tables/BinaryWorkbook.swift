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
    private var table: TextTable
    private var strings: [TextTable.Field] = []
    private var sheets: [Int] = []
    private var dateFormats: Set<Int> = []
    private var dateStyles: Set<Int> = []
    private var styles = 0
    private var countsFrom1904 = false
    /// Those of the sheet that is read.
    private var cells: [Cell] = []
    /// Where the result of a formula belongs, which stands behind it where it is a text.
    private var pending: (row: Int, column: Int)?
    private let limits: TextTable.Limits

    static func isWorkbook(_ bytes: Data) -> Bool {
        bytes.starts(with: CompoundFile.signature)
    }

    static func table(_ bytes: Data) throws(ReportError) -> TextTable {
        try table(stream: try CompoundFile.workbook(in: bytes))
    }

    /// The same of the records alone.
    static func table(
        stream: [UInt8],
        limits: TextTable.Limits = TextTable.Limits()
    ) throws(ReportError) -> TextTable {
        var workbook = BinaryWorkbook(records: BinaryRecords(stream), limits: limits)
        try workbook.readGlobals()
        for sheet in workbook.sheets {
            try workbook.readCells(of: sheet)
            if !workbook.cells.isEmpty { return try workbook.tableOfCells() }
        }
        throw .workbook(.noSheet)
    }

    private init(records: BinaryRecords, limits: TextTable.Limits) {
        (self.records, self.limits) = (records, limits)
        table = TextTable(.binaryWorkbook, bytes: [], limits: limits)
    }

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
        table = TextTable(.binaryWorkbook, bytes: bytes, limits: limits)
    }

    // MARK: Cells

    /// As small as it can be: a sheet may have millions, whose texts stand in the table.
    private struct Cell {
        let row: UInt16
        let column: UInt8
        let field: TextTable.Field

        var place: Int { Int(row) << 8 | Int(column) }
    }

    private mutating func readCells(of sheet: Int) throws(ReportError) {
        var position = sheet
        guard let first = records.record(at: position), first.kind == Kind.beginning else {
            throw .workbook(.damaged)
        }
        pending = nil
        while let record = records.record(at: position) {
            position = record.content.upperBound
            if record.kind == Kind.end { return }
            if record.kind == 0x0207, let (row, column) = pending {
                var reader = BinaryStringReader(records.stream, [record.content])
                guard let text = reader.text() else {
                    throw .damagedCell(row: row + 1, column: column + 1)
                }
                try add(text, row, column)
                pending = nil
                continue
            }
            try take(record)
        }
        throw .workbook(.damaged)
    }

    private mutating func add(
        _ field: TextTable.Field,
        _ row: Int,
        _ column: Int
    ) throws(ReportError) {
        guard cells.count < limits.fields else {
            throw .tooManyFields(row: row + 1, column: column + 1, limit: limits.fields)
        }
        cells.append(Cell(row: UInt16(row), column: UInt8(column), field: field))
    }

    private mutating func add(
        _ text: [UInt8],
        _ row: Int,
        _ column: Int
    ) throws(ReportError) {
        try add(table.keep(text), row, column)
    }

    private mutating func take(_ record: BinaryRecords.Record) throws(ReportError) {
        let content = record.content
        let kinds = [0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E]
        guard kinds.contains(record.kind) else { return }
        guard let row = records.half(content, 0), let column = records.half(content, 2),
            let style = records.half(content, 4), column < 256
        else { throw .workbook(.damaged) }
        let damaged = ReportError.damagedCell(row: row + 1, column: column + 1)
        switch record.kind {
        case 0x00FD:
            guard let index = records.word(content, 6), index < strings.count else {
                throw damaged
            }
            try add(strings[index], row, column)
        case 0x0204, 0x00D6:
            var reader = BinaryStringReader(records.stream, [content.dropFirst(6)])
            guard let text = reader.text() else { throw damaged }
            try add(text, row, column)
        case 0x0203:
            guard let number = records.number(content, 6) else { throw damaged }
            try add(text(number, style), row, column)
        case 0x027E:
            guard let packed = records.word(content, 6) else { throw damaged }
            try add(text(BinaryRecords.unpacked(packed), style), row, column)
        case 0x0205:
            if records.byte(content, 7) == 0, let truth = records.byte(content, 6) {
                try add([truth == 0 ? UInt8(ascii: "0") : UInt8(ascii: "1")], row, column)
            }
        case 0x0006:
            guard let number = records.number(content, 6) else { throw damaged }
            if records.half(content, 12) != 0xFFFF {
                try add(text(number, style), row, column)
            } else if records.byte(content, 6) == 0 {
                pending = (row, column)
            }
        default: try addSeveral(content, row, column)
        }
    }

    /// Numbers that stand beside each other in one record.
    private mutating func addSeveral(
        _ content: Range<Int>,
        _ row: Int,
        _ column: Int
    ) throws(ReportError) {
        var (offset, column) = (4, column)
        while offset + 8 <= content.count, column < 256 {
            guard let style = records.half(content, offset),
                let packed = records.word(content, offset + 2)
            else { return }
            try add(text(BinaryRecords.unpacked(packed), style), row, column)
            (offset, column) = (offset + 6, column + 1)
        }
    }

    private func text(_ number: Double, _ style: Int) -> [UInt8] {
        if dateStyles.contains(style) {
            return Array(SerialDate.text(number, from1904: countsFrom1904).utf8)
        }
        guard number == number.rounded(), abs(number) < 1e15 else {
            return Array(String(number).utf8)
        }
        return Array(String(Int64(number)).utf8)
    }

    /// The rows of cells, which mostly come in their order.
    private func tableOfCells() throws(ReportError) -> TextTable {
        var table = table
        let isOrdered = zip(cells, cells.dropFirst()).allSatisfy { $0.place < $1.place }
        let order =
            isOrdered
            ? Array(cells.indices)
            : cells.indices.sorted { left, right in
                (cells[left].place, left) < (cells[right].place, right)
            }
        var column = 0
        for (position, index) in order.enumerated() {
            let cell = cells[index]
            // Of two cells in one place the later is what the sheet shows.
            if position + 1 < order.count, cells[order[position + 1]].place == cell.place {
                continue
            }
            if table.rowCount <= cell.row { column = 0 }
            while table.rowCount <= cell.row { table.beginRow() }
            while column < cell.column {
                try table.add([])
                column += 1
            }
            try table.add(cell.field)
            column += 1
        }
        return table
    }
}
