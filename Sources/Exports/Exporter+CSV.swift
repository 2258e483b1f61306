import Foundation
import Meetings
import Wording

extension Exporter {
    /// One table as CSV (RFC 4180).
    ///
    /// A byte order mark leads: without it Excel takes UTF-8 for the code page of the machine and
    /// spoils every accent; LibreOffice, R and pandas pass over it.
    static let csv = Exporter(
        format: "csv",
        fileExtension: "csv",
        mediaType: "text/csv; charset=utf-8; header=present",
        label: .csv,
        offersTables: true
    ) { (minutes, options) throws(ExportError) in
        let reading = Reading(minutes, withoutNames: options.withoutNames)
        let grid = Grid(options.table, reading)
        let head = grid.columns.map { Grid.Cell.text($0[reading.language]) }
        var text = "\u{FEFF}"
        for row in [head] + grid.rows {
            text += row.map { CSVField($0, in: reading.zone).text }.joined(separator: ",")
            text += "\r\n"
        }
        return Array(text.utf8)
    }
}

/// A cell as it stands in a file of comma-separated values.
struct CSVField {
    let text: String

    init(_ cell: Grid.Cell, in zone: TimeZone) {
        text =
            switch cell {
            case .text(let text): Self.field(of: text)
            case .number(let number): String(number)
            case .day(let day): day.description
            case .time(let instant): instant.local(in: zone).replacing("T", with: " ")
            case .empty: ""
            }
    }

    /// A text, quoted as needed.
    static func field(of text: String) -> String {
        isPlain(text) ? text : quoted(defused(text))
    }

    /// Whether a text stands as it is, as most do: letters and digits of ASCII, and between them points
    /// and strokes, which begin no formula there.
    private static func isPlain(_ text: String) -> Bool {
        var isHead = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                isHead = false
            case UInt8(ascii: "-") where !isHead, UInt8(ascii: ".") where !isHead: continue
            default: return false
            }
        }
        return true
    }

    /// A text that a spreadsheet would run as a formula gets an apostrophe at its head, which
    /// spreadsheets take for the mark of a text.
    ///
    /// White space before the sign does not stop every spreadsheet, nor do full-width signs. What
    /// follows a semicolon, a tab or a line break is the head of a cell to those that part cells
    /// there, quotes or not.
    private static func defused(_ text: String) -> String {
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
        let isControl = text.unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) }
        let isRun = isControl == true || first.map(signs.contains) == true
        var defused = String.UnicodeScalarView(isRun ? "'".unicodeScalars : "".unicodeScalars)
        var isHead = false
        for scalar in text.unicodeScalars {
            if isHead, signs.contains(scalar) { defused.append("'") }
            isHead =
                ";\t\r\n".unicodeScalars.contains(scalar)
                || isHead && scalar.properties.isWhitespace
            defused.append(scalar)
        }
        return String(defused)
    }

    /// What a formula begins with.
    private static let signs = "=+-@＝＋－＠".unicodeScalars

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { "\",;\r\n\t".unicodeScalars.contains($0) }
        guard needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
