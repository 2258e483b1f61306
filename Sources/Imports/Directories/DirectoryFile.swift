public import Foundation
import OpenDocument
import SafeXML

/// A directory in a file: a table of separated values, a workbook, or contact cards.
///
/// It is recognised from its content. What it says is read once it is known which column holds what:
/// headings that are known say so, for others one is asked.
public struct DirectoryFile: Sendable {
    /// The most bytes of a directory.
    public static let mostBytes = 16 << 20
    /// The most people of a directory.
    public static let mostRows = 50_000

    private var content: Content

    private enum Content: Sendable {
        case table(DirectoryTable)
        case cards(DirectoryReading)
    }

    /// Reads what nobody vouches for, as far as it can be read without knowing what columns hold.
    public init(_ bytes: Data) throws(DirectoryFileError) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Self.mostBytes else {
            throw .tooLarge(bytes: bytes.count, limit: Self.mostBytes)
        }
        let bytes = Data(bytes)
        if XMLWorkbook.isWorkbook(bytes) || BinaryWorkbook.isWorkbook(bytes) {
            let table = try Self.workbook(bytes)
            content = .table(try DirectoryTable(table, isWorkbook: true))
        } else if CardReader.isCards(bytes) {
            content = .cards(try CardReader.read(bytes))
        } else {
            content = .table(try DirectoryTable(try Self.values(bytes), isWorkbook: false))
        }
    }

    /// The form that was recognised.
    public var format: DirectoryFormat {
        switch content {
        case .table(let table): table.format
        case .cards: .cards
        }
    }

    /// The columns of a table and what is taken from each; empty where the file holds cards.
    public var columns: [DirectoryColumn] {
        switch content {
        case .table(let table): table.columns
        case .cards: []
        }
    }

    /// Whether somebody has to say first which column holds the names.
    public var needsMapping: Bool {
        switch content {
        case .table(let table): !table.namesPeople
        case .cards: false
        }
    }

    /// Takes from a column what is asked for; nil for nothing.
    ///
    /// `index` counts from 1; one that there is not changes nothing.
    public mutating func map(column index: Int, to field: DirectoryField?) {
        guard case .table(var table) = content, table.columns.indices.contains(index - 1) else {
            return
        }
        table.map(index - 1, to: field)
        content = .table(table)
    }

    /// Takes from a column what is written: `Nom=nom`, `3=prénom`, `Titre=-` for nothing.
    public mutating func map(_ written: String) throws(DirectoryFileError) {
        guard let equals = written.lastIndex(of: "=") else { throw .malformedMapping(written) }
        let name = written[..<equals].trimmingCharacters(in: .whitespaces)
        let meaning = written[written.index(after: equals)...].trimmingCharacters(in: .whitespaces)
        guard !name.isEmpty, !meaning.isEmpty else { throw .malformedMapping(written) }
        let slug = Slug(folding: name)
        let found =
            columns.first { $0.heading == name }
            ?? columns.first { slug != nil && Slug(folding: $0.heading) == slug }
            ?? columns.first { String($0.index) == name }
        guard let column = found else {
            throw .unknownColumn(name, nearest: name.nearest(among: columns.map(\.heading)))
        }
        guard !["-", "rien", "nothing"].contains(meaning.lowercased()) else {
            return map(column: column.index, to: nil)
        }
        guard let field = DirectoryField(written: meaning) else {
            let words = DirectoryField.allCases.flatMap { [$0.word.french, $0.word.english] }
            throw .unknownField(meaning, nearest: meaning.nearest(among: words))
        }
        map(column: column.index, to: field)
    }

    /// The people, and what could not be taken of them.
    public func read() throws(DirectoryFileError) -> DirectoryReading {
        switch content {
        case .table(let table): return try table.read()
        case .cards(let reading): return reading
        }
    }

    private static let limits = TextTable.Limits(rows: mostRows + 100, fields: 2_000_000)

    private static func values(_ bytes: Data) throws(DirectoryFileError) -> TextTable {
        guard let text = DecodedText.utf8(bytes) else { throw .unknownFormat }
        let first = SeparatorLine(text)
        let table = SeparatedValues.table(first.text, by: first.separator, limits: limits)
        if let fault = table.fault { throw DirectoryFileError(fault) }
        return table
    }

    private static func workbook(_ bytes: Data) throws(DirectoryFileError) -> TextTable {
        do throws(ReportError) {
            return XMLWorkbook.isWorkbook(bytes)
                ? try XMLWorkbook.table(bytes) : try BinaryWorkbook.table(bytes)
        } catch {
            throw DirectoryFileError(error)
        }
    }
}

/// The line by which Excel says what stands between values, and the separator that holds.
private struct SeparatorLine {
    let text: [UInt8]
    let separator: UInt8

    private static let candidates: [UInt8] = [
        UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|"),
    ]

    init(_ text: [UInt8]) {
        let mark = Array("sep=".utf8)
        if text.count > 5, text.starts(with: mark), Self.candidates.contains(text[4]),
            text[5] == 10 || text[5] == 13
        {
            // The line stays, so that rows keep their numbers.
            separator = text[4]
            self.text = Array(text[5...])
            return
        }
        self.text = text
        separator = Self.separator(of: text)
    }

    /// Of the first line with any of them, quotations left out, the one that stands there most.
    private static func separator(of text: [UInt8]) -> UInt8 {
        var counts = Array(repeating: 0, count: candidates.count)
        var isQuoted = false
        for byte in text.prefix(1 << 16) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 10 || byte == 13 {
                if counts.contains(where: { $0 > 0 }) { break }
            } else if let index = candidates.firstIndex(of: byte) {
                counts[index] += 1
            }
        }
        let most = counts.max() ?? 0
        return candidates[most == 0 ? 0 : counts.firstIndex(of: most) ?? 0]
    }
}

extension DirectoryFileError {
    /// The same for whoever reads a directory.
    fileprivate init(_ error: ReportError) {
        switch error {
        case .tooManyRows: self = .tooManyRows(limit: DirectoryFile.mostRows)
        case .tooManyFields(let row, let column, _), .tooMuchText(let row, let column, _):
            self = .tooManyFields(row: row, column: column)
        case .fieldTooLong(let row, let column, let limit):
            self = .fieldTooLong(row: row, column: column, limit: limit)
        case .openQuotation(let row, let column): self = .openQuotation(row: row, column: column)
        case .xml(let error): self = .xml(error)
        case .package(let error): self = .package(error)
        case .damagedCell(let row, let column): self = .damagedCell(row: row, column: column)
        case .workbook(.encrypted): self = .encryptedWorkbook
        case .workbook(.noSheet): self = .emptyWorkbook
        case .workbook(.notWorkbook): self = .unknownFormat
        default: self = .damagedWorkbook
        }
    }
}
