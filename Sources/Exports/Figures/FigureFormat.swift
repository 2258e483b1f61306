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
        case .csv: sheet.lines(of: .values)
        case .ndjson: sheet.lines(of: .objects)
        case .table: Array(sheet.condensed.table(in: language).utf8)
        case .json: Array(sheet.json(in: language).utf8)
        case .html: Array(sheet.page(in: language).utf8)
        case .svg: sheet.chart.map { Array($0.file(in: language).utf8) }
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
}

extension FigureSheet {
    /// A table for a terminal: words to the left, figures to the right, notes below.
    func table(in language: Language) -> String {
        let notes = (notes.isEmpty ? [] : [""]) + notes.map { $0[language] }
        guard !rows.isEmpty else {
            return Self.text([title[language], emptiness[language]] + notes)
        }
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
        return Self.text([title[language]] + table + notes)
    }

    private static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

    /// The rows as objects, and what is left out.
    func json(in language: Language) -> String {
        let rows = lines(of: .objects).split(separator: UInt8(ascii: "\n"))
            .map { "    " + String(decoding: $0, as: UTF8.self) }.joined(separator: ",\n")
        let notes = notes.map { "    " + Self.quoted($0[language]) }.joined(separator: ",\n")
        return """
            {
              "title": \(Self.quoted(title[language])),
              "rows": [\(rows.isEmpty ? "" : "\n\(rows)\n  ")],
              "left_out": [\(notes.isEmpty ? "" : "\n\(notes)\n  ")]
            }

            """
    }
}

extension String {
    fileprivate var withoutTrailingSpaces: String {
        String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
    }
}
