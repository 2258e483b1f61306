import Foundation
import OpenDocument
import Testing

@Suite("The text of a document, as it is read again")
struct WrittenTextTests {
    private func read(_ body: String) throws -> WrittenText {
        try WrittenText(reading: Flat.document(body))
    }

    private func lines(_ text: WrittenText) -> [String] {
        text.lines.map { text.text(in: $0.range) }
    }

    @Test("has blanks, tabs and line ends as a reader sees them")
    func blanks() throws {
        let text = try read(
            "<text:p> a  b<text:s text:c='2'/>c\n<text:tab/>d<text:line-break/>e</text:p>"
        )
        #expect(lines(text) == ["a b  c \td\ne"])
    }

    @Test("goes through tables, lists, sections and spans, and puts notes behind their paragraph")
    func structure() throws {
        let text = try read(
            """
            <text:h text:outline-level='1'>Head</text:h>
            <table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell>
            </table:table-row></table:table>
            <text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>
            <text:section><text:p>a<text:span>b</text:span><text:note><text:note-citation>1\
            </text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>c\
            </text:p></text:section>
            <text:table-of-content><text:index-body><text:p>Head 1</text:p></text:index-body>\
            </text:table-of-content>
            """
        )
        #expect(lines(text) == ["Head", "cell", "item", "abc", "note"])
        #expect(text.lines.map(\.isHeading) == [true, false, false, false, false])
    }

    @Test("has all of a comment, its lists and tables too")
    func commentInParts() throws {
        let text = try read(
            """
            <text:p>x<office:annotation><text:p>one</text:p><text:list><text:list-item>\
            <text:p>two</text:p><text:list><text:list-item><text:p>three</text:p></text:list-item>\
            </text:list></text:list-item></text:list><table:table><table:table-row>\
            <table:table-cell><text:p>four</text:p></table:table-cell></table:table-row>\
            </table:table></office:annotation></text:p>
            """
        )
        #expect(text.comments.map(\.paragraphs) == [["one", "two", "three", "four"]])
    }

    @Test("knows where bookmarks lie, over several paragraphs and where one has collapsed")
    func bookmarks() throws {
        let text = try read(
            """
            <text:p>x<text:bookmark-start text:name='a'/>one</text:p>\
            <text:p>two<text:bookmark-end text:name='a'/> y<text:bookmark text:name='b'/></text:p>
            """
        )
        #expect(text.bookmarks.map(\.name) == ["a", "b"])
        #expect(text.paragraphs(in: text.bookmarks[0].range) == ["one", "two"])
        #expect(text.bookmarks[1].range.isEmpty)
    }

    private static let tracked = """
        <text:tracked-changes>\
        <text:changed-region text:id='i'><text:insertion><office:change-info>\
        <dc:creator>Ada</dc:creator><dc:date>2020-03-20T10:00:00</dc:date></office:change-info>\
        </text:insertion></text:changed-region>\
        <text:changed-region text:id='d'><text:deletion><office:change-info>\
        <dc:creator>Alan</dc:creator><dc:date>2020-03-21T10:00:00</dc:date></office:change-info>\
        <text:p>old end</text:p><text:p>begin <text:bookmark text:name='gone'/></text:p>\
        </text:deletion></text:changed-region></text:tracked-changes>
        """

    @Test("is that after tracked changes, and tells what stood before, who changed it and when")
    func changes() throws {
        let text = try read(
            Self.tracked
                + """
                <text:p>Now <text:change-start text:change-id='i'/>new<text:change-end \
                text:change-id='i'/> and <text:change text:change-id='d'/>rest</text:p>
                """
        )
        #expect(lines(text) == ["Now new and rest"])
        let line = text.lines[0].range
        #expect(
            text.paragraphs(in: line, beforeChanges: true) == ["Now  and old end", "begin rest"]
        )
        #expect(text.changes.map(\.mention.author) == ["Ada", "Alan"])
        #expect(text.changes.map(\.mention.time) == ["2020-03-20T10:00:00", "2020-03-21T10:00:00"])
        #expect(text.text(in: text.changes[0].range) == "new")
        #expect(text.changes[1].kind == .deletion(["old end", "begin "], bookmarks: ["gone"]))
    }

    @Test("has its comments, with who made them and on what")
    func comments() throws {
        let text = try read(
            """
            <text:p>a <office:annotation office:name='c'><dc:creator>Ada</dc:creator>\
            <dc:date>2020-03-20T10:00:00</dc:date><text:p>Is it?</text:p><text:p>Really?</text:p>\
            </office:annotation>word<office:annotation-end office:name='c'/> b</text:p>
            """
        )
        #expect(lines(text) == ["a word b"])
        let comment = try #require(text.comments.first)
        #expect(comment.mention == .init(author: "Ada", time: "2020-03-20T10:00:00"))
        #expect(comment.paragraphs == ["Is it?", "Really?"])
        #expect(text.text(in: comment.range) == "word")
    }

    @Test("has the properties and the language that the document was given")
    func properties() throws {
        var metadata = Flat.metadata
        metadata.properties = [.init("Reference", "A & B")]
        let package = try Flat.template("<text:p/>").fill([:], metadata: metadata)
        let text = try WrittenText(package)
        #expect(text.properties == ["Reference": "A & B"])
        #expect(text.language == "fr-FR")
    }

    @Test("is refused when a few bytes stand for more characters than anybody wrote")
    func overfull() {
        let blanks = String(repeating: "<text:s text:c='10000'/>", count: 2_000)
        let refusal = PackageError.entryTooLarge("content.xml", limit: WrittenText.longest)
        #expect(throws: refusal) { try read("<text:p>\(blanks)</text:p>") }
        let deletion = """
            <text:tracked-changes><text:changed-region text:id='d'><text:deletion><text:p>\(blanks)\
            </text:p></text:deletion></text:changed-region></text:tracked-changes><text:p/>
            """
        #expect(throws: refusal) { try read(deletion) }
    }

    @Test("is refused when it has more marks than anybody set")
    func overmarked() {
        let marks = String(repeating: "<text:bookmark text:name='a'/>", count: 20_001)
        #expect(throws: PackageError.entryTooLarge("content.xml", limit: WrittenText.longest)) {
            try read("<text:p>\(marks)</text:p>")
        }
    }

    @Test("is refused when it is no text, by its media type")
    func spreadsheet() {
        let package = Package(mediaType: Package.spreadsheet)
        #expect(throws: PackageError.notText(mediaType: Package.spreadsheet)) {
            try WrittenText(package)
        }
    }

    @Test("keeps its head when marks do not end, or end first")
    func broken() throws {
        let text = try read(
            """
            <text:p><text:bookmark-end text:name='z'/>a<text:bookmark-start text:name='a'/>b\
            <text:change-end text:change-id='none'/><office:annotation-end office:name='q'/></text:p>
            """
        )
        #expect(lines(text) == ["ab"])
        #expect(text.bookmarks.map(\.range) == [1..<1])
    }
}
