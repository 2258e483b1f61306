import Foundation
public import Typesetting
import Wording

/// How figures are written for other programs, or to be looked at.
public enum FigureFormat: String, CaseIterable, Hashable, Sendable {
    case table, csv, json, ndjson, svg, html, ods, odt

    /// The figures as a file; nil for an SVG of figures without a chart.
    ///
    /// The same figures give the same bytes. `template` is of the house, for an OpenDocument text.
    public func write(
        _ sheet: FigureSheet,
        in language: Language,
        template: ExportOptions.NamedFile? = nil
    ) throws(ExportError) -> [UInt8]? {
        switch self {
        case .ods: sheet.workbook(in: language)
        case .odt: try sheet.document(in: language, template)
        default: text(of: sheet, in: language).map { Array($0.utf8) }
        }
    }

    /// As other programs know it.
    public var mediaType: String {
        switch self {
        case .table: "text/plain; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        case .ndjson: "application/x-ndjson"
        case .svg: "image/svg+xml"
        case .html: "text/html; charset=utf-8"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odt: "application/vnd.oasis.opendocument.text"
        }
    }

    private func text(of sheet: FigureSheet, in language: Language) -> String? {
        switch self {
        case .table: sheet.condensed.lines(in: language).joined(separator: "\n") + "\n"
        case .csv: sheet.commaSeparated
        case .json: sheet.json(in: language)
        case .ndjson: sheet.newlineDelimited
        case .svg: sheet.chart?.file(in: language)
        case .html: sheet.page(in: language)
        case .ods, .odt: nil
        }
    }
}

extension FigureSheet {
    /// A table for a terminal: words to the left, figures to the right, notes below.
    func lines(in language: Language) -> [String] {
        let notes = notes.isEmpty ? [] : [""] + notes.map { $0[language] }
        guard !rows.isEmpty else { return [title[language], emptiness[language]] + notes }
        let cells =
            [columns.map { $0.label[language] }] + rows.map { $0.map { $0.shown[language] } }
        let widths = columns.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        let numeric = columns.indices.map { column in rows.contains { $0[column].isNumber } }
        let table = cells.map { row in
            columns.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - row[column].count)
                return numeric[column] ? padding + row[column] : row[column] + padding
            }
            .joined(separator: "  ").withoutTrailingSpaces
        }
        return [title[language]] + table + notes
    }

    /// RFC 4180, with the names of the columns at its head; nothing where there is no figure.
    var commaSeparated: String {
        var text = columns.map(\.name).joined(separator: ",") + "\r\n"
        for row in rows {
            for (place, cell) in row.enumerated() {
                if place > 0 { text += "," }
                text += cell.commaSeparated
            }
            text += "\r\n"
        }
        return text
    }

    /// An object a line, its members in the order of the columns.
    var newlineDelimited: String {
        rows.map { object($0) + "\n" }.joined()
    }

    /// The rows as objects, and what is left out.
    func json(in language: Language) -> String {
        let rows = rows.map { "    " + object($0) }.joined(separator: ",\n")
        let notes = notes.map { "    " + Self.quoted($0[language]) }.joined(separator: ",\n")
        return """
            {
              "title": \(Self.quoted(title[language])),
              "rows": [\(rows.isEmpty ? "" : "\n\(rows)\n  ")],
              "left_out": [\(notes.isEmpty ? "" : "\n\(notes)\n  ")]
            }

            """
    }

    private func object(_ row: [Cell]) -> String {
        let members = zip(columns, row).map { "\(Self.quoted($0.name)): \($1.json)" }
        return "{\(members.joined(separator: ", "))}"
    }

    static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case _ where scalar.value < 0x20: "\\u" + scalar.value.hexadecimal
            default: String(scalar)
            }
        }
        return "\"\(scalars.joined())\""
    }
}

extension String {
    fileprivate var withoutTrailingSpaces: String {
        String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
    }
}

extension UInt32 {
    /// Four digits.
    fileprivate var hexadecimal: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    }
}

extension FigureSheet.Cell {
    fileprivate var json: String {
        switch self {
        case .text(let text, _): FigureSheet.quoted(text)
        case .whole(let number), .seconds(let number): String(number)
        case .share(let number), .real(let number): String(number)
        case .flag(let holds): String(holds)
        case .none: "null"
        }
    }

    fileprivate var commaSeparated: String {
        switch self {
        case .text(let text, _): CSVField(.text(text), in: .gmt).text
        case .none: ""
        default: json
        }
    }
}
