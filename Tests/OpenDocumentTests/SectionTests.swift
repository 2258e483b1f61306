import Foundation
import OpenDocument
import Testing

@Suite("Sections: what is repeated, shown or left out")
struct SectionTests {
    private let people: Value = [["name": "Ada"], ["name": "Alan"]]

    @Test("inside a paragraph, a section repeats for each element")
    func inline() throws {
        let body = "<text:p>Here: {{#people}}{{name}}, {{/people}}end</text:p>"
        #expect(
            try Flat.filled(body, ["people": people]) == "<text:p>Here: Ada, Alan, end</text:p>"
        )
        #expect(try Flat.filled(body, ["people": []]) == "<text:p>Here: end</text:p>")
    }

    @Test("a section shows once what is not empty, and its inverse what is")
    func conditions() throws {
        let body = "<text:p>-{{#a}}yes{{/a}}{{^a}}no{{/a}}</text:p>"
        let full: [Value] = ["text", true, 1, ["k": "v"], .paragraphs(["x"])]
        for value in full {
            #expect(try Flat.filled(body, ["a": value]) == "<text:p>-yes</text:p>")
        }
        let empty: [Value] = ["", false, 0, [], [:], .paragraphs([])]
        for value in empty {
            #expect(try Flat.filled(body, ["a": value]) == "<text:p>-no</text:p>")
        }
    }

    @Test("the point is the current element, also of a condition on a text")
    func currentElement() throws {
        let body = "<text:p>{{#list}}{{.}} {{/list}}{{#reason}}({{.}}){{/reason}}</text:p>"
        let fields: [String: Value] = ["list": ["a", "b"], "reason": "ill"]
        #expect(try Flat.filled(body, fields) == "<text:p>a b (ill)</text:p>")
    }

    @Test("a condition on a flag leaves the current element alone")
    func flagKeepsElement() throws {
        let body = "<text:p>{{#list}}{{#shown}}{{.}}{{/shown}}{{/list}}</text:p>"
        #expect(try Flat.filled(body, ["list": ["a"], "shown": true]) == "<text:p>a</text:p>")
    }

    @Test("tags alone in a paragraph go away and enclose what stands between")
    func blocks() throws {
        let body = """
            <text:p>before</text:p><text:p><text:span>{{#people}}</text:span> </text:p>\
            <text:h text:outline-level="1">{{name}}</text:h><table:table><table:table-row>\
            <table:table-cell><text:p>{{name}}</text:p></table:table-cell></table:table-row>\
            </table:table><text:p>{{/people}}</text:p><text:p>after</text:p>
            """
        let filled = try Flat.filled(body, ["people": people])
        func block(_ name: String) -> String {
            """
            <text:h text:outline-level="1">\(name)</text:h><table:table><table:table-row>\
            <table:table-cell><text:p>\(name)</text:p></table:table-cell></table:table-row>\
            </table:table>
            """
        }
        #expect(
            filled
                == "<text:p>before</text:p>\(block("Ada"))\(block("Alan"))<text:p>after</text:p>"
        )
        let none = try Flat.filled(body, ["people": []])
        #expect(none == "<text:p>before</text:p><text:p>after</text:p>")
    }

    @Test("sections nest, one paragraph may end one and begin another")
    func nested() throws {
        let body = """
            <text:p>{{#items}}</text:p><text:p>{{title}}</text:p>\
            <text:p>{{#votes}}</text:p><text:p>{{title}}: {{#for}}{{.}}{{/for}}</text:p>\
            <text:p>{{/votes}}{{^votes}}</text:p><text:p>no vote</text:p>\
            <text:p>{{/votes}}</text:p><text:p>{{/items}}</text:p>
            """
        let fields: [String: Value] = [
            "items": [
                ["title": "A", "votes": [["for": "11"], ["title": "own", "for": ""]]],
                ["title": "B", "votes": []],
            ]
        ]
        #expect(
            try Flat.filled(body, fields) == """
                <text:p>A</text:p><text:p>A: 11</text:p><text:p>own: </text:p>\
                <text:p>B</text:p><text:p>no vote</text:p>
                """
        )
    }

    @Test("tags alone in a row take the row away and repeat the rows between")
    func rows() throws {
        func row(_ first: String, _ second: String = "<text:p/>") -> String {
            """
            <table:table-row><table:table-cell>\(first)</table:table-cell>\
            <table:table-cell>\(second)</table:table-cell></table:table-row>
            """
        }
        let body =
            "<table:table table:name=\"t\">"
            + row("<text:p>{{#people}}</text:p>") + row("<text:p>{{name}}</text:p>")
            + row("<text:p/>", "<text:p>{{/people}}</text:p>") + row("<text:p>total</text:p>")
            + "</table:table>"
        #expect(
            try Flat.filled(body, ["people": people])
                == "<table:table table:name=\"t\">" + row("<text:p>Ada</text:p>")
                + row("<text:p>Alan</text:p>") + row("<text:p>total</text:p>") + "</table:table>"
        )
    }

    @Test("a table left without rows goes, and a list without items")
    func nothingLeft() throws {
        let row = "<table:table-row><table:table-cell><text:p>"
        let end = "</text:p></table:table-cell></table:table-row>"
        let body =
            "<table:table>\(row){{#a}}\(end)\(row)x\(end)\(row){{/a}}\(end)</table:table>"
            + "<text:list><text:list-item><text:p>{{#a}}x{{/a}}</text:p></text:list-item></text:list>"
        #expect(try Flat.filled(body, ["a": []]) == "")
    }

    @Test("tags alone in list items repeat the items between")
    func listItems() throws {
        func item(_ text: String) -> String {
            "<text:list-item><text:p>\(text)</text:p></text:list-item>"
        }
        let body =
            "<text:list>" + item("{{#people}}") + item("{{name}}") + item("{{/people}}")
            + "</text:list>"
        #expect(
            try Flat.filled(body, ["people": people])
                == "<text:list>" + item("Ada") + item("Alan") + "</text:list>"
        )
        #expect(try Flat.filled(body, ["people": []]) == "")
    }

    @Test("a section that overlaps spans keeps the formatting of what it repeats")
    func overlapping() throws {
        let body = """
            <text:p><text:span text:style-name="A">x{{#a}}y</text:span>z\
            <text:span text:style-name="B">u{{/a}}v</text:span></text:p>
            """
        #expect(
            try Flat.filled(body, ["a": ["1", "2"]]) == """
                <text:p><text:span text:style-name="A">x</text:span>\
                <text:span text:style-name="A">y</text:span>z\
                <text:span text:style-name="B">u</text:span>\
                <text:span text:style-name="A">y</text:span>z\
                <text:span text:style-name="B">u</text:span>\
                <text:span text:style-name="B">v</text:span></text:p>
                """
        )
    }

    @Test("a paragraph that is conditional as a whole leaves no blank line")
    func conditionalParagraph() throws {
        let body = """
            <text:p><text:span>{{#a}}Note: {{a}}{{/a}}</text:span> {{#b}}{{b}}{{/b}}</text:p>\
            <text:p>x{{#a}}y{{/a}}</text:p>
            """
        #expect(try Flat.filled(body, ["a": "", "b": ""]).hasSuffix("<text:p>x</text:p>"))
        #expect(
            try Flat.filled(
                "<text:p>{{#a}}{{a}}{{/a}}</text:p>",
                ["a": ""]
            ) == ""
        )
    }
}
