import Foundation
import SafeXML

/// A spreadsheet of plain tables: a head on each, and cells of texts, numbers and dates.
///
///     let workbook = Workbook([
///         Workbook.Sheet(name: "Stock", columns: ["What", "How many"], rows: [[.text("Ink"), .number(3)]])
///     ])
///     try workbook.package(metadata).bytes().write(to: file)
public struct Workbook: Hashable, Sendable {
    /// One table.
    public struct Sheet: Hashable, Sendable {
        /// The name on the tab.
        public var name: String
        /// The heads of the columns.
        public var columns: [String]
        /// The cells, row by row; a short row ends in empty cells.
        public var rows: [[Cell]]

        /// A table of that name.
        public init(name: String, columns: [String], rows: [[Cell]]) {
            self.name = name
            self.columns = columns
            self.rows = rows
        }
    }

    /// What stands in a cell.
    public enum Cell: Hashable, Sendable {
        /// Characters, never taken for a formula.
        case text(String)
        /// A whole number.
        case number(Int)
        /// A day `2020-03-16`, or with the time `2020-03-16T18:30:00`, and how it is shown.
        case date(String, shown: String)
        /// Nothing.
        case empty
    }

    /// The tables, in the order of their tabs.
    public var sheets: [Sheet]

    /// A workbook of these tables.
    public init(_ sheets: [Sheet]) {
        self.sheets = sheets
    }

    /// The workbook as a package; the same tables give the same bytes.
    public func package(_ metadata: Metadata) -> Package {
        var package = Package(mediaType: Package.spreadsheet)
        package.set(content.bytes(), at: "content.xml")
        package.set(WorkbookStyles.named(metadata.language).bytes(), at: "styles.xml")
        package.set(metadata.document().bytes(), at: "meta.xml")
        let settings = Document(root: "document-settings", in: .office)
        settings.root.set("version", in: .office, to: OpenDocumentVersion.current)
        package.set(settings.bytes(), at: "settings.xml")
        return package
    }

    private var content: Document {
        let document = Document(root: "document-content", in: .office)
        document.root.set("version", in: .office, to: OpenDocumentVersion.current)
        let styles = document.root.append("automatic-styles", in: .office)
        WorkbookStyles.addCells(to: styles)
        let body = document.root.append("body", in: .office).append("spreadsheet", in: .office)
        for (index, sheet) in sheets.enumerated() {
            let widths = sheet.widths
            for (column, width) in widths.enumerated() {
                WorkbookStyles.addColumn("co\(index).\(column)", width: width, to: styles)
            }
            sheet.append(to: body, index: index)
        }
        return document
    }
}

extension Workbook.Sheet {
    /// Millimetres for each column, by the longest text in it within reason.
    fileprivate var widths: [Int] {
        columns.enumerated().map { column, head in
            let longest = rows.reduce(head.count) { longest, row in
                max(longest, column < row.count ? row[column].length : 0)
            }
            return min(max(longest * 2 + 6, 16), 90)
        }
    }

    fileprivate func append(to body: Element, index: Int) {
        let table = body.append("table", in: .table)
        table.set("name", in: .table, to: name)
        for column in columns.indices {
            let element = table.append("table-column", in: .table)
            element.set("style-name", in: .table, to: "co\(index).\(column)")
        }
        let head = table.append("table-header-rows", in: .table).append("table-row", in: .table)
        for title in columns {
            Workbook.Cell.text(title).append(to: head, style: "head")
        }
        for row in rows {
            let element = table.append("table-row", in: .table)
            for column in columns.indices {
                let cell = column < row.count ? row[column] : .empty
                cell.append(to: element, style: cell.style)
            }
        }
    }
}

extension Workbook.Cell {
    fileprivate var length: Int {
        switch self {
        case .text(let text): text.count
        case .number(let number): String(number).count
        case .date(_, let shown): shown.count
        case .empty: 0
        }
    }

    fileprivate var style: String {
        switch self {
        case .text, .empty: "text"
        case .number: "number"
        case .date(let value, _): value.contains("T") ? "time" : "day"
        }
    }

    fileprivate func append(to row: Element, style: String) {
        let cell = row.append("table-cell", in: .table)
        cell.set("style-name", in: .table, to: style)
        switch self {
        case .text(let text):
            cell.set("value-type", in: .office, to: "string")
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                LiteralText.write(String(line), to: cell.append("p", in: .text))
            }
        case .number(let number):
            cell.set("value-type", in: .office, to: "float")
            cell.set("value", in: .office, to: String(number))
            cell.append("p", in: .text).append(text: String(number))
        case .date(let value, let shown):
            cell.set("value-type", in: .office, to: "date")
            cell.set("date-value", in: .office, to: value)
            cell.append("p", in: .text).append(text: shown)
        case .empty: break
        }
    }
}
