import Foundation
import OpenDocument
import SafeXML
import Testing

/// What is alike in every document made from a template is prepared once; nobody should be able to
/// tell.
@Suite("What a template has that is never filled")
struct FixedTests {
    @Test("stands in the document as it stands in the template, around what is filled")
    func around() throws {
        let body = try Flat.filled(
            """
            <text:p text:style-name='P1'>A &amp; B<text:tab/><text:span>c</text:span></text:p>\
            <table:table table:name='T'><table:table-row><table:table-cell><text:p>d</text:p>\
            </table:table-cell></table:table-row></table:table>\
            <text:p>{{x}}<text:span>e</text:span></text:p><text:p/>
            """,
            ["x": "1"]
        )
        #expect(
            body.contains(
                "<text:p text:style-name=\"P1\">A &amp; B<text:tab/><text:span>c</text:span></text:p>"
                    + "<table:table table:name=\"T\"><table:table-row><table:table-cell><text:p>d"
                    + "</text:p></table:table-cell></table:table-row></table:table>"
                    + "<text:p>1<text:span>e</text:span></text:p><text:p/>"
            )
        )
    }

    @Test("goes where nothing is in it: a list, an item, a span, a table without rows")
    func empty() throws {
        let body = try Flat.filled(
            """
            <text:p>a<text:span/></text:p><text:list><text:list-item/></text:list>\
            <table:table><table:table-column/></table:table><text:p>{{x}}</text:p>
            """,
            ["x": ""]
        )
        #expect(body == "<text:p>a</text:p>")
    }

    @Test("gives a name once, however often it is repeated")
    func names() throws {
        let body = try Flat.filled(
            """
            <text:p>{{#x}}</text:p><text:p><text:bookmark text:name='m'/>a</text:p>\
            <text:p>{{/x}}</text:p>
            """,
            ["x": ["1", "2"]]
        )
        #expect(body.contains("\"m\"/>a"))
        #expect(body.contains("\"m_2\"/>a"))
    }

    @Test("is read again from the file, and can be replaced in a document")
    func attachments() throws {
        var source = Package(mediaType: Package.text)
        let filled = try Flat.template("<text:p>{{x}}</text:p>").fill(
            ["x": "1"],
            metadata: Flat.metadata
        )
        for entry in filled.entries { source.set(entry.bytes, at: entry.path) }
        let (old, new) = (Data(repeating: 7, count: 5_000), Data(repeating: 8, count: 50))
        source.set(old, at: "Pictures/logo.png", mediaType: "image/png")
        source.set(Data("<office:settings/>".utf8), at: "other.xml")
        let template = try Template(source.bytes(), name: "letter.odt")

        var document = try template.fill(["x": "{{x}}"], metadata: Flat.metadata)
        #expect(try Package(reading: document.bytes()) == document)
        #expect(document["Pictures/logo.png"] == old)
        document.set(new, at: "Pictures/logo.png", mediaType: "image/png")
        #expect(try Package(reading: document.bytes())["Pictures/logo.png"] == new)
    }

    @Test("blanks in a row come out wherever they stand in a long text", arguments: 0..<40)
    func blanks(position: Int) throws {
        let head =
            String(repeating: "é", count: position / 2)
            + String(repeating: "a", count: position % 2)
        for text in ["\(head)  end", "\(head) end ", "\(head)\tend", "\(head) end"] {
            let body = try Flat.filled("<text:p>{{x}}</text:p>", ["x": .text(text)])
            let paragraph = try Document(
                parsing: Data(
                    "<text:p xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>\(body)</text:p>"
                        .utf8
                ),
                limit: 10_000
            ).root
            #expect(reading(paragraph) == text)
        }
    }
}
