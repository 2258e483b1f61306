import OpenDocument
import Testing

@Suite("Bookmarks around values")
struct BookmarkTests {
    @Test("enclose a text where it stands, within the formatting of its tag")
    func inline() throws {
        let filled = try Flat.filled(
            "<text:p>Note: <text:span text:style-name=\"T1\">{{note}}</text:span>.</text:p>",
            ["note": .bookmarked("note-1", "heard")]
        )
        #expect(
            filled == """
                <text:p>Note: <text:span text:style-name="T1">\
                <text:bookmark-start text:name="note-1"/>heard\
                <text:bookmark-end text:name="note-1"/></text:span>.</text:p>
                """
        )
    }

    @Test("enclose all paragraphs of a value")
    func paragraphs() throws {
        let filled = try Flat.filled(
            "<text:p>{{note}}</text:p>",
            ["note": .bookmarked("note-1", .paragraphs(["one", "two"]))]
        )
        #expect(
            filled == """
                <text:p><text:bookmark-start text:name="note-1"/>one</text:p>\
                <text:p>two<text:bookmark-end text:name="note-1"/></text:p>
                """
        )
    }

    @Test("reach into lists and out of them, and no paragraph is left for their ends alone")
    func lists() throws {
        func item(_ text: String, _ level: Int = 1) -> Paragraph {
            Paragraph([Run(text)], item: ListItem(.bulleted, level: level))
        }
        let (start, end) = (
            "<text:bookmark-start text:name=\"n\"/>", "<text:bookmark-end text:name=\"n\"/>"
        )
        func filled(_ paragraphs: [Paragraph]) throws -> String {
            try Flat.filled(
                "<text:p>{{note}}</text:p>",
                ["note": .bookmarked("n", .paragraphs(paragraphs))]
            )
            .replacing(" text:style-name=\"List_20_Bullet\"", with: "")
        }
        let (list, next) = ("<text:list><text:list-item>", "</text:list-item><text:list-item>")
        #expect(
            try filled(["a", item("b"), item("c"), "d"])
                == "<text:p>\(start)a</text:p>\(list)<text:p>b</text:p>\(next)<text:p>c</text:p>"
                + "</text:list-item></text:list><text:p>d\(end)</text:p>"
        )
        #expect(
            try filled([item("a"), item("b", 2)])
                == "\(list)<text:p>\(start)a</text:p>\(list)<text:p>b\(end)</text:p>"
                + "</text:list-item></text:list></text:list-item></text:list>"
        )
    }

    @Test("are not put into the name and the description of a picture, which hold characters alone")
    func alternativeText() throws {
        let frame = "<draw:frame><svg:title>{{a}}</svg:title></draw:frame>"
        let filled = try Flat.filled("<text:p>\(frame)</text:p>", ["a": .bookmarked("x", "y")])
        #expect(filled == "<text:p><draw:frame><svg:title>y</svg:title></draw:frame></text:p>")
    }

    @Test("are numbered when a value is printed again, each end after its start")
    func repeated() throws {
        let filled = try Flat.filled(
            "<text:p>{{a}}</text:p><text:p>{{a}}</text:p>",
            ["a": .bookmarked("x", "y")]
        )
        #expect(
            filled == """
                <text:p><text:bookmark-start text:name="x"/>y<text:bookmark-end text:name="x"/>\
                </text:p><text:p><text:bookmark-start text:name="x_2"/>y\
                <text:bookmark-end text:name="x_2"/></text:p>
                """
        )
    }

    @Test("never take the number that another has for a name")
    func numberedNames() throws {
        let filled = try Flat.filled(
            "<text:p>{{a}}{{a}}{{b}}</text:p><text:p><text:bookmark text:name='c_2'/>{{c}}{{c}}</text:p>",
            ["a": .bookmarked("x", "y"), "b": .bookmarked("x_2", "z"), "c": .bookmarked("c", "w")]
        )
        let names = filled.matches(of: /bookmark(-start)? text:name="([^"]*)"/).map(\.output.2)
        #expect(names == ["x", "x_2", "x_2_2", "c_2", "c", "c_3"])
    }

    @Test("enclose a part of a sentence")
    func sequence() throws {
        let filled = try Flat.filled(
            "<text:p>{{a}}</text:p>",
            ["a": .sequence(["Said: ", .bookmarked("x", "yes"), ". Done."])]
        )
        #expect(
            filled == """
                <text:p>Said:<text:s/><text:bookmark-start text:name="x"/>yes\
                <text:bookmark-end text:name="x"/>. Done.</text:p>
                """
        )
    }

    @Test("enclose nothing that is empty, and nothing in headers and footers")
    func nowhere() throws {
        let fields: [String: Value] = [
            "a": .bookmarked("x", ""), "b": .bookmarked("y", .paragraphs([])),
            "c": .bookmarked("z", "foot"),
        ]
        let filled = try Flat.filled("<text:p>{{a}}</text:p><text:p>{{b}}</text:p>", fields)
        #expect(filled.isEmpty)
        let package = try Flat.template("<text:p/>", footer: "{{c}}")
            .fill(fields, metadata: Flat.metadata)
        let styles = String(decoding: try #require(package["styles.xml"]), as: UTF8.self)
        #expect(styles.contains(">foot<"))
    }

    @Test("show a section as what they enclose does")
    func sections() throws {
        let body = "<text:p>{{#a}}<text:span>{{.}}</text:span>{{/a}}{{^b}}none{{/b}}</text:p>"
        let fields: [String: Value] = ["a": .bookmarked("x", "y"), "b": .bookmarked("z", "")]
        #expect(try Flat.filled(body, fields).contains("/>y<text:bookmark-end"))
        #expect(try Flat.filled(body, fields).hasSuffix("none</text:p>"))
    }
}
