import Foundation
import OpenDocument
import Testing

/// LibreOffice leaves deleted text in the text of flat documents, between marks; packages have it in
/// the record of changes.
@Suite("Tracked deletions that a flat document keeps in its text")
struct InlineDeletionTests {
    private static let record = """
        <text:tracked-changes>\
        <text:changed-region text:id='d'><text:deletion><office:change-info>\
        <dc:creator>Ada</dc:creator><dc:date>2020-03-20T10:00:00</dc:date></office:change-info>\
        </text:deletion></text:changed-region>\
        <text:changed-region text:id='e'><text:deletion/></text:changed-region>\
        <text:changed-region text:id='i'><text:insertion/></text:changed-region>\
        </text:tracked-changes>
        """

    private func begin(_ id: String) -> String { "<text:change-start text:change-id='\(id)'/>" }
    private func end(_ id: String) -> String { "<text:change-end text:change-id='\(id)'/>" }

    private func filled(_ body: String) throws -> String {
        try Flat.filled(Self.record + body, ["due": "today"])
    }

    @Test("are not filled, and no tag in them is looked at")
    func withinParagraph() throws {
        let body = """
            <text:p>By {{\(begin("d"))nobody\(end("d"))\(begin("i"))due\(end("i"))}}\
            <text:span>\(begin("e")){{no|end\(end("e"))!</text:span></text:p>
            """
        #expect(try filled(body) == "<text:p>By today<text:span>!</text:span></text:p>")
    }

    @Test("join the paragraphs at their ends, and take with them what stands between")
    func overParagraphs() throws {
        let body = """
            <text:p>a\(begin("d")){{x}}</text:p>
            <text:list><text:list-item><text:p>{{y}}</text:p></text:list-item></text:list>
            <table:table><table:table-row><table:table-cell><text:p>{{z}}</text:p>\
            </table:table-cell></table:table-row></table:table>
            <text:list><text:list-item><text:p>gone\(end("d"))b{{due}}\(begin("e"))c</text:p>\
            </text:list-item></text:list>
            <text:p>gone\(end("e")) d</text:p>
            """
        #expect(try filled(body).filter { $0 != "\n" } == "<text:p>abtoday d</text:p>")
    }

    @Test("leave the paragraph in which they end as it is when they take a whole one before it")
    func wholeParagraph() throws {
        let body = """
            <text:list><text:list-item><text:p>\(begin("d"))gone</text:p></text:list-item></text:list>\
            <text:h>\(end("d"))Head</text:h>
            """
        #expect(try filled(body) == "<text:h>Head</text:h>")
    }

    @Test(
        "join any number of paragraphs to one that holds words, or to the first of which more is left"
    )
    func chains() throws {
        #expect(
            try filled(
                """
                <text:h>a\(begin("d"))x</text:h><text:p>\(end("d"))\(begin("e"))y</text:p>\
                <text:p>\(end("e"))b</text:p>
                """
            ) == "<text:h>ab</text:h>"
        )
        #expect(
            try filled(
                """
                <text:section><text:p>\(begin("d"))x</text:p></text:section><text:p>\(end("d"))\
                \(begin("e"))y</text:p><text:h>\(end("e"))Head</text:h>
                """
            ) == "<text:h>Head</text:h>"
        )
        let text = try WrittenText(
            reading: Flat.document(
                Self.record + """
                    <text:p>first</text:p><text:p>\(begin("d"))x</text:p><text:p>\(end("d"))\
                    \(begin("e"))y</text:p>\(end("e"))<text:p>last</text:p>
                    """
            )
        )
        #expect(text.lines.map { text.text(in: $0.range) } == ["first", "", "last"])
        #expect(text.changes.count == 2)
    }

    @Test("are moved once each, however many there are in one paragraph or one after the other")
    func thousands() throws {
        let numbers = 0..<20_000
        let regions = numbers.map {
            "<text:changed-region text:id='n\($0)'><text:deletion/></text:changed-region>"
        }
        let record = "<text:tracked-changes>\(regions.joined())</text:tracked-changes>"
        let inOne = numbers.map { "a\(begin("n\($0)"))x\(end("n\($0)"))" }.joined()
        let one = try Flat.filled(record + "<text:p>\(inOne)</text:p>", [:])
        #expect(one == "<text:p>\(String(repeating: "a", count: numbers.count))</text:p>")
        let chain = numbers.map { "\(begin("n\($0)"))x</text:p><text:p>\(end("n\($0)"))" }.joined()
        #expect(try Flat.filled(record + "<text:p>\(chain)b</text:p>", [:]) == "<text:p>b</text:p>")
    }

    @Test("are told as those of a package are, with their bookmarks and who made them")
    func read() throws {
        let text = try WrittenText(
            reading: Flat.document(
                Self.record + """
                    <text:p><text:bookmark-start text:name='b'/>Now \(begin("d"))old end\
                    <text:bookmark text:name='gone'/><text:bookmark-end text:name='b'/></text:p>\
                    <text:p><text:bookmark-start text:name='c'/>begin \(end("d"))rest\
                    <text:bookmark-end text:name='c'/></text:p>
                    """
            )
        )
        #expect(text.lines.map { text.text(in: $0.range) } == ["Now rest"])
        let change = try #require(text.changes.first)
        #expect(change.mention.author == "Ada")
        #expect(change.kind == .deletion(["old end", "begin "], bookmarks: ["gone"]))
        #expect(change.range == 4..<4)
        #expect(text.bookmarks.map { text.text(in: $0.range) } == ["Now ", "rest"])
    }

    @Test("that never end take nothing, nor do marks of which the record does not speak")
    func broken() throws {
        let body = "<text:p>a\(begin("d"))b\(end("x"))\(end("e"))c</text:p>"
        #expect(try filled(body) == "<text:p>abc</text:p>")
    }

    @Test("at the head of the pages are not filled either")
    func heads() throws {
        let template = try Template(
            Flat.document("<text:p/>", footer: "x"),
            name: "letter.fodt"
        )
        #expect(template.problems([:]).isEmpty)
        let footer = "</text:p>\(Self.record)<text:p>\(begin("d")){{no}}\(end("d"))kept"
        let flat = Flat.document("<text:p/>", footer: footer)
        let package = try Template(flat, name: "letter.fodt").fill([:], metadata: Flat.metadata)
        let styles = String(decoding: try #require(package["styles.xml"]), as: UTF8.self)
        #expect(styles.contains(">kept</text:p>"))
    }
}
