import Foundation
import OpenDocument
import Testing

@Suite("Tables and sections that show a list by their name")
struct SampleTests {
    private let people: Value = [["name": "Ada"], ["name": "Alan"]]

    private func row(_ text: String) -> String {
        """
        <table:table-row><table:table-cell><text:p>\(text)</text:p></table:table-cell>\
        </table:table-row>
        """
    }

    private func table(_ name: String, _ rows: String) -> String {
        """
        <table:table table:name="\(name)"><table:table-column/><table:table-header-rows>\
        \(row("Name"))</table:table-header-rows>\(rows)</table:table>
        """
    }

    @Test("a table repeats its sample row and keeps its header and its foot")
    func sampleRow() throws {
        let body = table("people", row("{{name}}") + row("foot"))
        let filled = try Flat.filled(body, ["people": people])
        #expect(filled == table("people", row("Ada") + row("Alan") + row("foot")))
    }

    @Test("several sample rows repeat together")
    func sampleRows() throws {
        let body = table("people", row("{{name}}") + row("between") + row("{{name}}!"))
        let filled = try Flat.filled(body, ["people": people])
        let rows = ["Ada", "Alan"].map { row($0) + row("between") + row($0 + "!") }
        #expect(filled == table("people", rows.joined()))
    }

    @Test("an empty list removes the whole table or section")
    func emptyList() throws {
        let body =
            "<text:p>a</text:p>" + table("people", row("{{name}}"))
            + "<text:section text:name=\"people\"><text:p>{{name}}</text:p></text:section>"
        #expect(try Flat.filled(body, ["people": []]) == "<text:p>a</text:p>")
    }

    @Test("a section repeats all it holds, and samples nest")
    func section() throws {
        let body =
            "<text:section text:name=\"items\"><text:h>{{title}}</text:h>"
            + table("votes", row("{{text}} ({{title}})")) + "</text:section>"
        let fields: [String: Value] = [
            "items": [
                ["title": "A", "votes": [["text": "one"], ["text": "two"]]],
                ["title": "B", "votes": []],
                ["title": "C", "votes": [["text": "three"]]],
            ]
        ]
        #expect(
            try Flat.filled(body, fields)
                == "<text:section text:name=\"items\"><text:h>A</text:h>"
                + table("votes", row("one (A)") + row("two (A)")) + "<text:h>B</text:h>"
                + "<text:h>C</text:h>" + table("votes_2", row("three (C)")) + "</text:section>"
        )
    }

    @Test("a list repeats its sample item, named by its style as people see it or by its own id")
    func lists() throws {
        func list(_ attributes: String, _ items: String...) -> String {
            "<text:list \(attributes)>"
                + items.map { "<text:list-item><text:p>\($0)</text:p></text:list-item>" }.joined()
                + "</text:list>"
        }
        let styles = "<text:list-style style:name='L_20_1' style:display-name='people'/>"
        let body =
            list("text:style-name=\"L_20_1\"", "first", "{{name}}", "last")
            + list("xml:id=\"people\"", "{{name}}")
        let template = try Template(Flat.document(body, styles: styles), name: "x")
        let package = try template.fill(["people": people], metadata: Flat.metadata)
        let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        #expect(
            content.contains(
                list("text:style-name=\"L_20_1\"", "first", "Ada", "Alan", "last")
                    + list("xml:id=\"people\"", "Ada", "Alan")
            )
        )
    }

    @Test("a sample of its own name inside itself shows only what is nested")
    func insideItself() throws {
        let body = """
            <text:section text:name="items"><text:p>{{title}}</text:p>\
            <text:section text:name="items"><text:p>- {{title}}</text:p></text:section></text:section>
            """
        let nested: Value = [
            ["title": "A", "items": [["title": "a"]]], ["title": "B", "items": []],
        ]
        #expect(
            try Flat.filled(body, ["items": nested]).replacing(/<.?text:section[^>]*>/, with: "")
                == "<text:p>A</text:p><text:p>- a</text:p><text:p>B</text:p>"
        )
    }

    @Test("the place in the list can be shown")
    func position() throws {
        let body = "<text:p>{{#people}}{{position}}. {{name}} {{/people}}</text:p>"
        #expect(
            try Flat.filled(body, ["people": people]) == "<text:p>1. Ada 2. Alan </text:p>"
        )
    }

    @Test("section tags on the same name win over the name of the table")
    func explicitTags() throws {
        let body = table("people", row("{{#people}}{{name}} {{/people}}") + row("foot"))
        let filled = try Flat.filled(body, ["people": people])
        #expect(filled == table("people", row("Ada Alan ") + row("foot")))
    }

    @Test("a table of another name is left alone")
    func otherName() throws {
        let body = table("Table 1", row("{{a}}")) + table("a", row("{{a}}"))
        let filled = try Flat.filled(body, ["a": "x"])
        #expect(filled == table("Table 1", row("x")) + table("a", row("x")))
    }

    @Test("names and ids stay unique, and references follow")
    func uniqueNames() throws {
        let body = """
            <text:p>{{#list}}</text:p>\
            <text:list xml:id="l"><text:list-item><text:p>{{.}}</text:p></text:list-item></text:list>\
            <text:list xml:id="m" text:continue-list="l"><text:list-item><text:p>x</text:p>\
            </text:list-item></text:list>\
            <text:section text:name="s"><text:p><text:bookmark-start text:name="b"/>x\
            <text:bookmark-end text:name="b"/></text:p></text:section>\
            <table:table table:name="t">\(row("x"))</table:table><text:p>{{/list}}</text:p>\
            <table:table table:name="t_2">\(row("x"))</table:table>
            """
        let filled = try Flat.filled(body, ["list": ["1", "2"]])
        func values(_ pattern: Regex<(Substring, Substring)>) -> [String] {
            filled.matches(of: pattern).map { String($0.1) }
        }
        #expect(values(/xml:id="([^"]*)"/) == ["l", "m", "l_2", "m_2"])
        #expect(values(/continue-list="([^"]*)"/) == ["l", "l_2"])
        #expect(values(/section text:name="([^"]*)"/) == ["s", "s_2"])
        #expect(values(/bookmark-start text:name="([^"]*)"/) == ["b", "b_2"])
        #expect(values(/bookmark-end text:name="([^"]*)"/) == ["b", "b_2"])
        #expect(values(/table:name="([^"]*)"/) == ["t", "t_3", "t_2"])
    }
}
