import Foundation
import SafeXML
public import Typesetting

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
        /// A number, and how it is shown.
        case decimal(Double, shown: String)
        /// A part of 1, and how it is shown: a percentage.
        case share(Double, shown: String)
        /// A day, or with a time of day a moment, and how it is shown; `second` goes with the time,
        /// from 0 to 59.
        case date(CalendarDate, ClockTime? = nil, second: Int = 0, shown: String)
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
            let hasShares = sheets.contains { $0.rows.joined().contains { $0.style == "share" } }
            WorkbookStyles.addCells(withShares: hasShares, to: &writer)
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
    /// `2020-03-16`, or `2020-03-16T18:30:00`.
    private static func value(_ day: CalendarDate, _ time: ClockTime?, _ second: Int) -> String {
        guard let time else { return day.iso }
        let parts = [time.hour, time.minute, min(max(second, 0), 59)]
        return day.iso + "T" + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    fileprivate var length: Int {
        switch self {
        case .text(let text): text.count
        case .number(let number): String(number).count
        case .date(_, _, _, let shown), .decimal(_, let shown), .share(_, let shown): shown.count
        case .empty: 0
        }
    }

    fileprivate var style: String {
        switch self {
        case .text, .empty: "text"
        case .number, .decimal: "number"
        case .share: "share"
        case .date(_, let time, _, _): time == nil ? "day" : "time"
        }
    }

    private static func write(
        _ value: String,
        _ type: String,
        shown: String,
        to writer: inout StreamWriter,
        style: String
    ) {
        writer.element(
            "table:table-cell",
            ["table:style-name": style, "office:value-type": type, "office:value": value]
        ) { writer in writer.element("text:p") { $0.append(text: shown) } }
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
            Self.write(String(number), "float", shown: String(number), to: &writer, style: style)
        case .decimal(let number, let shown):
            Self.write(String(number), "float", shown: shown, to: &writer, style: style)
        case .share(let share, let shown):
            Self.write(String(share), "percentage", shown: shown, to: &writer, style: style)
        case .date(let day, let time, let second, let shown):
            writer.element(
                "table:table-cell",
                [
                    "table:style-name": style, "office:value-type": "date",
                    "office:date-value": Self.value(day, time, second),
                ]
            ) { writer in writer.element("text:p") { $0.append(text: shown) } }
        case .empty: writer.element("table:table-cell", ["table:style-name": style])
        }
    }
}
