import Foundation
import OpenDocument
import SafeXML
import Testing

@Suite("Tables of contents")
struct ContentsTests {
    private let table = """
        <text:table-of-content text:name="Contents"><text:table-of-content-source \
        text:outline-level="2"><text:index-title-template>Contents</text:index-title-template>\
        <text:table-of-content-entry-template text:outline-level="1" \
        text:style-name="Contents_20_1"><text:index-entry-text/><text:index-entry-tab-stop \
        style:type="right"/><text:index-entry-page-number/></text:table-of-content-entry-template>\
        </text:table-of-content-source><text:index-body><text:index-title text:name="t"><text:p>\
        Contents of {{title}}</text:p></text:index-title><text:p>{{gone}} old<text:tab/>3</text:p>\
        </text:index-body></text:table-of-content>
        """

    private let headings = """
        <text:p>{{#items}}</text:p><text:h text:outline-level="1">{{title}}<text:note><text:note-body>\
        <text:p>note</text:p></text:note-body></text:note></text:h><text:h text:outline-level="2">\
        {{#detail}}{{.}}{{/detail}}</text:h><text:h text:outline-level="3">deep</text:h>\
        <text:p>{{/items}}</text:p>
        """

    @Test("list the headings of the filled document, each with a link and its page")
    func entries() throws {
        let fields: [String: Value] = [
            "title": "A",
            "items": [
                ["title": "One & <two>", "detail": ""], ["title": "Three", "detail": "Four"],
            ],
        ]
        let filled = try Flat.filled(table + headings, fields)
        func entry(_ level: Int, _ text: String, _ bookmark: String) -> String {
            """
            <text:p text:style-name="Contents_20_\(level)"><text:a xlink:type="simple" \
            xlink:href="#\(bookmark)">\(text)<text:tab/><text:bookmark-ref \
            text:reference-format="page" text:ref-name="\(bookmark)"/></text:a></text:p>
            """
        }
        let body = try #require(
            filled.firstMatch(of: #/</text:index-title>\s*(.*)</text:index-body>/#)
        )
        #expect(
            body.1 == entry(1, "One &amp; &lt;two&gt;", "_Toc") + entry(1, "Three", "_Toc_3")
                + entry(2, "Four", "_Toc_4")
        )
        #expect(filled.contains("Contents of A"))
        #expect(filled.contains("</text:note><text:bookmark text:name=\"_Toc\"/></text:h>"))
    }

    @Test("are checked wherever a tag can stand in them")
    func promised() throws {
        let title = "<text:index-title-template>Contents"
        let tagged = table.replacing(title, with: title + "{{unheard}}")
        #expect(tagged != table)
        let catalogue = [Field("title")]
        let told = try Flat.template(tagged).problems(against: catalogue).map(summary)
        #expect(told.count == 1 && told[0].contains("unheard"), "\(told)")
    }

    @Test("headings are left as they are where nothing lists them")
    func noTable() throws {
        let filled = try Flat.filled("<text:h text:outline-level=\"1\">{{a}}</text:h>", ["a": "x"])
        #expect(filled == "<text:h text:outline-level=\"1\">x</text:h>")
    }
}
