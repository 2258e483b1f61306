import Foundation
import OpenDocument
import Testing

@Suite("Tags in the text of a template")
struct TagTests {
    @Test("a tag split over spans takes the formatting of its first brace")
    func splitOverSpans() throws {
        let filled = try Flat.filled(
            """
            <text:p>Dear <text:span text:style-name="A">{</text:span>\
            <text:span text:style-name="B">{na</text:span>me<text:span \
            text:style-name="C">}}, wel</text:span>come</text:p>
            """,
            ["name": "Ada"]
        )
        #expect(
            filled == """
                <text:p>Dear <text:span text:style-name="A">Ada</text:span>\
                <text:span text:style-name="C">, wel</text:span>come</text:p>
                """
        )
    }

    @Test("bookmarks, soft page breaks and blanks inside a tag do no harm")
    func marksInside() throws {
        let filled = try Flat.filled(
            """
            <text:p>a {{<text:bookmark text:name="m"/>na<text:soft-page-break/>me<text:s \
            text:c="2"/>}} b<text:soft-page-break/></text:p>
            """,
            ["name": "Ada"]
        )
        #expect(filled == "<text:p>a Ada<text:bookmark text:name=\"m\"/> b</text:p>")
    }

    @Test("a tag broken over source lines is one tag")
    func brokenLine() throws {
        #expect(
            try Flat.filled("<text:p>{{\n  name }}</text:p>", ["name": "x"]) == "<text:p>x</text:p>"
        )
    }

    @Test("several tags in one text, one beside the other")
    func neighbours() throws {
        let filled = try Flat.filled(
            "<text:p>{{a}}{{b}}-{{ a }}</text:p>",
            ["a": "1", "b": "2"]
        )
        #expect(filled == "<text:p>12-1</text:p>")
    }

    @Test("headings, cells, links, frames, notes, headers and footers are filled")
    func everywhere() throws {
        let body = """
            <text:h text:outline-level="1">{{a}}</text:h>\
            <text:p><text:a xlink:href="x">{{a}}</text:a>\
            <draw:frame><draw:text-box><text:p>{{a}}</text:p></draw:text-box></draw:frame>\
            <text:note><text:note-body><text:p>{{a}}</text:p></text:note-body></text:note></text:p>\
            <text:list><text:list-item><text:p>{{a}}</text:p></text:list-item></text:list>
            """
        let template = try Flat.template(body, footer: "{{a}}/{{a}}")
        let package = try template.fill(["a": "VALUE"], metadata: Flat.metadata)
        func count(_ path: String) throws -> Int {
            let text = String(decoding: try #require(package[path]), as: UTF8.self)
            #expect(!text.contains("{{"))
            return text.components(separatedBy: "VALUE").count - 1
        }
        #expect(try count("content.xml") == 5)
        #expect(try count("styles.xml") == 2)
    }

    @Test("names look inside records, and from the innermost record outward")
    func names() throws {
        let fields: [String: Value] = [
            "body": ["name": "Bureau", "seat": ["town": "Brest"]],
            "name": "outer",
            "list": [["name": "inner"], ["other": "x"]],
        ]
        let filled = try Flat.filled(
            "<text:p>{{body.seat.town}} {{#list}}{{name}} {{body.name}};{{/list}}</text:p>",
            fields
        )
        #expect(filled == "<text:p>Brest inner Bureau;outer Bureau;</text:p>")
    }

    @Test("what the template marks as foreign to ODF is not carried over")
    func foreign() throws {
        let filled = try Flat.filled(
            """
            <text:p loext:marker="x"><loext:control>a {{name}}</loext:control></text:p>\
            <loext:block><text:p>gone</text:p></loext:block>
            """,
            ["name": "b"]
        )
        #expect(filled == "<text:p>a b</text:p>")
    }

    @Test("tracked changes are accepted")
    func trackedChanges() throws {
        let filled = try Flat.filled(
            """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>{{old}}</text:p>\
            </text:deletion></text:changed-region></text:tracked-changes>\
            <text:p>a<text:change text:change-id="c"/>b<text:change-start text:change-id="d"/>c\
            <text:change-end text:change-id="d"/></text:p>
            """,
            [:]
        )
        #expect(filled == "<text:p>abc</text:p>")
    }
}
