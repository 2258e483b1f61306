import Foundation
import OpenDocument
import SafeXML

/// Reads the first sheet with anything in it of a workbook in the XML format (ISO/IEC 29500).
enum XMLWorkbook {
    /// The most bytes of all parts, unpacked.
    static let mostBytes = 192 << 20

    static func isWorkbook(_ bytes: Data) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    }

    static func table(_ bytes: Data) throws(ReportError) -> TextTable {
        let files: ZippedFiles
        do throws(PackageError) {
            let limits = Package.Limits(entryBytes: 128 << 20, totalBytes: mostBytes)
            files = try ZippedFiles(reading: bytes, limits: limits) { path in
                path.hasPrefix("xl/") && (path.hasSuffix(".xml") || path.hasSuffix(".rels"))
            }
        } catch { throw .package(error) }
        let book = try WorkbookParts(files)
        var strings = SharedStrings()
        if let part = files.contents["xl/sharedStrings.xml"] { try strings.read(part) }
        var empty: TextTable?
        for path in book.sheets {
            guard let part = files.contents[path] else { continue }
            let reader = SheetReader(strings, book)
            let table = try reader.read(part)
            if (0..<table.rowCount).contains(where: { table.filled($0, upTo: 1) > 0 }) {
                return table
            }
            empty = empty ?? table
        }
        guard let empty else { throw .workbook(.noSheet) }
        return empty
    }

    /// Reads a part from its beginning to its end.
    static func walk(
        _ part: Data,
        _ handle: @escaping (StreamReader.Event) -> Bool
    ) throws(ReportError) {
        do throws(ParseError) {
            try StreamReader.read(part, limit: mostBytes, handle)
        } catch { throw .xml(error) }
    }
}

/// The order of the sheets, and which styles are dates.
private struct WorkbookParts {
    private(set) var sheets: [String] = []
    private(set) var dateStyles: Set<Int> = []
    private(set) var countsFrom1904 = false

    init(_ files: ZippedFiles) throws(ReportError) {
        if let part = files.contents["xl/styles.xml"] { try readStyles(part) }
        var targets: [String: String] = [:]
        if let part = files.contents["xl/_rels/workbook.xml.rels"] {
            try XMLWorkbook.walk(part) { event in
                if case .start(let tag) = event, tag.is("Relationship"),
                    let id = tag.attribute("Id"), let target = tag.attribute("Target")
                {
                    let isWhole = target.hasPrefix("/")
                    targets[id] = isWhole ? String(target.dropFirst()) : "xl/\(target)"
                }
                return true
            }
        }
        guard let part = files.contents["xl/workbook.xml"] else { throw .workbook(.notWorkbook) }
        var (sheets, since1904): ([String], Bool) = ([], false)
        try XMLWorkbook.walk(part) { event in
            guard case .start(let tag) = event else { return true }
            if tag.is("workbookPr") {
                since1904 = ["1", "true"].contains(tag.attribute("date1904") ?? "")
            }
            if tag.is("sheet"), let id = tag.attribute("id"), let path = targets[id] {
                sheets.append(path)
            }
            return sheets.count < 256
        }
        (self.sheets, countsFrom1904) = (sheets, since1904)
    }

    private mutating func readStyles(_ part: Data) throws(ReportError) {
        var custom: Set<Int> = []
        var styles: Set<Int> = []
        var (isInside, next) = (false, 0)
        try XMLWorkbook.walk(part) { event in
            switch event {
            case .start(let tag):
                if tag.is("numFmt"), let id = tag.attribute("numFmtId").flatMap({ Int($0) }),
                    SerialDate.isShown(by: tag.attribute("formatCode") ?? "")
                {
                    custom.insert(id)
                } else if tag.is("cellXfs") {
                    isInside = true
                } else if isInside, tag.is("xf") {
                    let id = tag.attribute("numFmtId").flatMap { Int($0) } ?? 0
                    if SerialDate.isShown(byBuiltIn: id) || custom.contains(id) {
                        styles.insert(next)
                    }
                    next += 1
                }
            case .end(let tag): if tag.is("cellXfs") { isInside = false }
            case .text: break
            }
            return next < 1 << 16
        }
        dateStyles = styles
    }
}

/// The strings that cells refer to, one behind the other.
struct SharedStrings {
    private(set) var bytes: [UInt8] = []
    private(set) var fields: [TextTable.Field] = []

    mutating func read(_ part: Data) throws(ReportError) {
        var (bytes, fields): ([UInt8], [TextTable.Field]) = ([], [])
        var (start, isText, isPhonetic, tooMany) = (0, false, false, false)
        try XMLWorkbook.walk(part) { event in
            switch event {
            case .start(let tag):
                if tag.is("si") { start = bytes.count }
                if tag.is("t") { isText = true }
                if tag.is("rPh") { isPhonetic = true }
            case .text(let text): if isText, !isPhonetic { bytes.append(contentsOf: text) }
            case .end(let tag):
                if tag.is("t") { isText = false }
                if tag.is("rPh") { isPhonetic = false }
                if tag.is("si") {
                    fields.append(.init(start: UInt32(start), end: UInt32(bytes.count)))
                    tooMany = fields.count > 4_000_000
                }
            }
            return !tooMany
        }
        guard !tooMany else { throw .package(.tooMuchText("xl/sharedStrings.xml")) }
        (self.bytes, self.fields) = (bytes, fields)
    }
}

/// Reads the cells of one sheet.
private final class SheetReader {
    private var table: TextTable
    private let strings: [TextTable.Field]
    private let book: WorkbookParts
    private var fault: ReportError?
    private var column = 0
    private var cells = 0
    private var kind = Kind.number
    private var isDate = false
    private var isValue = false
    private var isPhonetic = false
    private var value: [UInt8] = []

    private enum Kind {
        case number
        case shared
        case text
    }

    init(_ strings: SharedStrings, _ book: WorkbookParts) {
        table = TextTable(.workbook, bytes: strings.bytes)
        self.strings = strings.fields
        self.book = book
    }

    func read(_ part: Data) throws(ReportError) -> TextTable {
        try XMLWorkbook.walk(part) { event in
            do throws(ReportError) {
                try self.take(event)
                return true
            } catch {
                self.fault = error
                return false
            }
        }
        if let fault { throw fault }
        return table
    }

    private func take(_ event: StreamReader.Event) throws(ReportError) {
        switch event {
        case .start(let tag):
            if tag.is("c") {
                begin(tag)
            } else if tag.is("v") || tag.is("t") {
                isValue = true
            } else if tag.is("rPh") {
                isPhonetic = true
            } else if tag.is("row") {
                try beginRow(tag)
            }
        case .text(let text): if isValue, !isPhonetic { value.append(contentsOf: text) }
        case .end(let tag):
            if tag.is("c") {
                try end()
            } else if tag.is("v") || tag.is("t") {
                isValue = false
            } else if tag.is("rPh") {
                isPhonetic = false
            }
        }
    }

    private func beginRow(_ tag: StreamTag) throws(ReportError) {
        let stated = tag.bytes("r").flatMap { number($0) } ?? table.rowCount + 1
        guard stated > table.rowCount, stated <= 1 << 20 else {
            throw .damagedCell(row: table.rowCount + 1, column: 1)
        }
        while table.rowCount < stated { table.beginRow() }
        cells = 0
        column = 0
    }

    private func begin(_ tag: StreamTag) {
        value.removeAll(keepingCapacity: true)
        kind = .number
        if let type = tag.bytes("t") {
            if type.elementsEqual("s".utf8) {
                kind = .shared
            } else if !type.elementsEqual("n".utf8) {
                kind = .text
            }
        }
        isDate = false
        if kind == .number, let style = tag.bytes("s").flatMap({ number($0) }) {
            isDate = book.dateStyles.contains(style)
        }
        if let place = tag.bytes("r") {
            var letters = 0
            for byte in place.prefix(3) where (65...90).contains(byte) {
                letters = letters * 26 + Int(byte - 64)
            }
            if letters > 0 { column = letters - 1 }
        }
    }

    private func end() throws(ReportError) {
        guard table.rowCount > 0, column >= cells else { throw damaged }
        defer { column += 1 }
        guard !value.isEmpty else { return }
        while cells < column {
            try table.add([])
            cells += 1
        }
        cells += 1
        switch kind {
        case .shared:
            let index = value.withUnsafeBufferPointer { number($0) }
            guard let index, index < strings.count else { throw damaged }
            try table.add(strings[index])
        case .number where isDate:
            let text = String(decoding: value, as: UTF8.self)
            guard let serial = Double(text) else { throw damaged }
            try table.add(SerialDate.text(serial, from1904: book.countsFrom1904).utf8)
        case .number, .text: try table.add(value)
        }
    }

    private var damaged: ReportError { .damagedCell(row: table.rowCount, column: column + 1) }

    private func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
        guard (1...8).contains(digits.count) else { return nil }
        var result = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            result = result * 10 + Int(digit - 48)
        }
        return result
    }
}
