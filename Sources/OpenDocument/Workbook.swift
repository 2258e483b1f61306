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
        package.set(content, at: "content.xml")
        package.set(WorkbookStyles.named(metadata.language).bytes(), at: "styles.xml")
        package.set(metadata.document().bytes(), at: "meta.xml")
        let settings = Document(root: "document-settings", in: .office)
        settings.root.set("version", in: .office, to: OpenDocumentVersion.current)
        package.set(settings.bytes(), at: "settings.xml")
        return package
    }

    private var content: Data {
        let widths = sheets.map(\.widths)
        var writer = StreamWriter()
        writer.begin(StreamWriter.startTag("office:document-content"))
        for namespace in [Namespace.office, .style, .fo, .number, .table, .text] {
            writer.append(attribute: "xmlns:\(namespace.prefix)", value: namespace.uri)
        }
        writer.append(attribute: "office:version", value: OpenDocumentVersion.current)
        writer.element("office:automatic-styles") { writer in
            WorkbookStyles.addCells(to: &writer)
            for (sheet, widths) in widths.enumerated() {
                for (column, width) in widths.enumerated() {
                    WorkbookStyles.addColumn("co\(sheet).\(column)", width: width, to: &writer)
                }
            }
        }
        writer.element("office:body") { writer in
            writer.element("office:spreadsheet") { writer in
                for (index, sheet) in sheets.enumerated() { sheet.write(to: &writer, index) }
            }
        }
        writer.end(StreamWriter.endTag("office:document-content"))
        return Data(writer.bytes)
    }
}

extension StreamWriter {
    /// An element with attributes, and what is written inside.
    mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        _ inside: (inout StreamWriter) -> Void = { _ in }
    ) {
        begin(Self.startTag(name))
        for (name, value) in attributes { append(attribute: name, value: value) }
        inside(&self)
        end(Self.endTag(name))
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

    fileprivate func write(to writer: inout StreamWriter, _ index: Int) {
        writer.element("table:table", ["table:name": name]) { writer in
            for column in columns.indices {
                writer.element(
                    "table:table-column",
                    ["table:style-name": "co\(index).\(column)"]
                )
            }
            writer.element("table:table-header-rows") { writer in
                writer.element("table:table-row") { writer in
                    for title in columns {
                        Workbook.Cell.text(title).write(to: &writer, style: "head")
                    }
                }
            }
            for row in rows {
                writer.element("table:table-row") { writer in
                    for column in columns.indices {
                        let cell = column < row.count ? row[column] : .empty
                        cell.write(to: &writer, style: cell.style)
                    }
                }
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

    fileprivate func write(to writer: inout StreamWriter, style: String) {
        switch self {
        case .text(let text):
            writer.element(
                "table:table-cell",
                ["table:style-name": style, "office:value-type": "string"]
            ) { writer in
                for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                    writer.element("text:p") { LiteralText.write(String(line), to: &$0) }
                }
            }
        case .number(let number):
            writer.element(
                "table:table-cell",
                [
                    "table:style-name": style, "office:value-type": "float",
                    "office:value": String(number),
                ]
            ) { writer in writer.element("text:p") { $0.append(text: String(number)) } }
        case .date(let value, let shown):
            writer.element(
                "table:table-cell",
                [
                    "table:style-name": style, "office:value-type": "date",
                    "office:date-value": value,
                ]
            ) { writer in writer.element("text:p") { $0.append(text: shown) } }
        case .empty: writer.element("table:table-cell", ["table:style-name": style])
        }
    }
}
