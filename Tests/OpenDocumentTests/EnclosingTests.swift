import Foundation
import OpenDocument
import Testing

@Suite("Section tags in the first and the last words of what they enclose")
struct EnclosingTests {
    private let people: Value = [
        ["name": "Ada", "born": "1815"], ["name": "Alan", "born": "1912"],
    ]

    private func row(_ cells: String...) -> String {
        "<table:table-row>" + cells.map { cell($0) }.joined() + "</table:table-row>"
    }

    private func cell(_ text: String) -> String {
        "<table:table-cell><text:p>\(text)</text:p></table:table-cell>"
    }

    private func table(_ rows: String, columns: Int = 0) -> String {
        "<table:table>"
            + (0..<columns).map { "<table:table-column table:style-name=\"c\($0)\"/>" }.joined()
            + rows + "</table:table>"
    }

    @Test("paragraphs are repeated from the one that begins to the one that ends")
    func paragraphs() throws {
        let body = """
            <text:h>{{#people}}{{name}}</text:h><text:p>born</text:p>\
            <text:p><text:span>in {{born}}{{/people}}</text:span></text:p>
            """
        let filled = try Flat.filled(body, ["people": people])
        func one(_ name: String, _ year: String) -> String {
            "<text:h>\(name)</text:h><text:p>born</text:p>"
                + "<text:p><text:span>in \(year)</text:span></text:p>"
        }
        #expect(filled == one("Ada", "1815") + one("Alan", "1912"))
        #expect(try Flat.filled(body, ["people": []]) == "")
    }

    @Test("a row is repeated from its first cell to its last, and rows together")
    func rows() throws {
        let body = table(row("Name", "Born") + row("{{#people}}{{name}}", "{{born}}{{/people}}"))
        #expect(
            try Flat.filled(body, ["people": people])
                == table(row("Name", "Born") + row("Ada", "1815") + row("Alan", "1912"))
        )
        let two = table(row("{{#people}}{{name}}", "x") + row("y", "{{born}}{{/people}}"))
        #expect(
            try Flat.filled(two, ["people": people])
                == table(row("Ada", "x") + row("y", "1815") + row("Alan", "x") + row("y", "1912"))
        )
    }

    @Test("list items are repeated, whole lists too")
    func listItems() throws {
        func list(_ items: String...) -> String {
            "<text:list>" + items.map { "<text:list-item>\($0)</text:list-item>" }.joined()
                + "</text:list>"
        }
        let body = list(
            "<text:p>{{#people}}{{name}}</text:p>",
            "<text:p>{{born}}{{/people}}</text:p>"
        )
        #expect(
            try Flat.filled(body, ["people": people])
                == list(
                    "<text:p>Ada</text:p>",
                    "<text:p>1815</text:p>",
                    "<text:p>Alan</text:p>",
                    "<text:p>1912</text:p>"
                )
        )
        let around =
            list("<text:p>{{#people}}{{name}}</text:p>") + "<text:p>{{born}}{{/people}}</text:p>"
        #expect(
            try Flat.filled(around, ["people": people])
                == list("<text:p>Ada</text:p>") + "<text:p>1815</text:p>"
                + list("<text:p>Alan</text:p>") + "<text:p>1912</text:p>"
        )
    }

    @Test("tags in cells of their own repeat the columns between, in every row")
    func columns() throws {
        let days: Value = [["d": "Mon", "n": 1], ["d": "Tue", "n": 2], ["d": "Wed", "n": 3]]
        let body = table(
            row("Name", "{{#days}}", "{{d}}", "{{/days}}", "Sum")
                + row("Ada", "{{#days}}", "{{n}}", "{{/days}}", "6"),
            columns: 5
        )
        let columns = ["c0", "c2", "c2", "c2", "c4"]
            .map { "<table:table-column table:style-name=\"\($0)\"/>" }.joined()
        let filled = try Flat.filled(body, ["days": days])
        #expect(
            filled == "<table:table>" + columns + row("Name", "Mon", "Tue", "Wed", "Sum")
                + row("Ada", "1", "2", "3", "6") + "</table:table>"
        )
        let none = try Flat.filled(body, ["days": []])
        #expect(none.components(separatedBy: "<table:table-column ").count == 3)
    }

    @Test("a column is shown or left out on a condition, with its repeated width")
    func conditionalColumn() throws {
        let body = """
            <table:table><table:table-columns><table:table-column table:style-name="c" \
            table:number-columns-repeated="3"/></table:table-columns>\
            \(row("Name", "{{#shown}}Born{{/shown}}", "x"))\
            \(row("Ada", "1815", "y"))</table:table>
            """
        // Tags that begin and end in one cell are about its text alone.
        #expect(try Flat.filled(body, ["shown": false]).contains("columns-repeated=\"3\""))
        let column = table(row("Name", "{{#shown}}Born", "at{{/shown}}", "x"), columns: 4)
        let filled = try Flat.filled(column, ["shown": false])
        #expect(filled.components(separatedBy: "<table:table-column ").count == 3)
        #expect(filled.hasSuffix(row("Name", "x") + "</table:table>"))
    }
}
