import Foundation
import OpenDocument
import Testing

/// Passages become real lists, links and styles of the template.
@Suite struct `Rich text` {
    private func filled(_ body: String, _ paragraphs: [Paragraph]) throws -> String {
        try Flat.filled(body, ["text": .paragraphs(paragraphs)])
    }

    private func item(
        _ text: String,
        _ kind: ListItem.Kind = .bulleted,
        _ level: Int = 1
    ) -> Paragraph {
        Paragraph([Run(text)], item: ListItem(kind, level: level))
    }

    @Test func `What stands out takes the styles of the template`() throws {
        let runs = [
            Run("a", isStrong: true), Run("b", isEmphasised: true),
            Run("c", isStrong: true, isEmphasised: true), Run("d", link: "https://a.fr/?b&c"),
        ]
        #expect(
            try filled("<text:p>{{text}}</text:p>", [Paragraph(runs)]) == """
                <text:p><text:span text:style-name="Strong_20_Emphasis">a</text:span>\
                <text:span text:style-name="Emphasis">b</text:span>\
                <text:span text:style-name="Strong_20_Emphasis">\
                <text:span text:style-name="Emphasis">c</text:span></text:span>\
                <text:a xlink:type="simple" xlink:href="https://a.fr/?b&amp;c" \
                text:style-name="Internet_20_link" text:visited-style-name="Internet_20_link">d\
                </text:a></text:p>
                """
        )
    }

    @Test func `Items become lists, and no empty paragraph stays`() throws {
        let list = [
            item("a"), item("b", .numbered, 2), item("c", .numbered, 2), item("d"),
            item("e", .numbered),
        ]
        let p = { (text: String) in "<text:p text:style-name=\"P1\">\(text)</text:p>" }
        let bullets = "<text:list text:style-name=\"List_20_Bullet\"><text:list-item>"
        let numbers = "<text:list text:style-name=\"List_20_Number\"><text:list-item>"
        let next = "</text:list-item><text:list-item>"
        let end = "</text:list-item></text:list>"
        let inner = numbers + p("b") + next + p("c") + end
        let lists = bullets + p("a") + inner + next + p("d") + end + numbers + p("e") + end
        #expect(try filled(p("{{text}}"), list) == lists)
        #expect(try filled(p("Label: {{text}}"), list) == p("Label: ") + lists)
        #expect(try filled(p("{{text}} end"), list) == lists + p(" end"))
        let around = ["first"] + list + ["last"]
        #expect(try filled(p("{{text}}"), around) == p("first") + lists + p("last"))
        let span = "<text:span text:style-name=\"Emphasis\">"
        #expect(
            try filled(p("\(span){{text}}</text:span>"), [item("x")])
                == bullets + p("\(span)x</text:span>") + end
        )
    }

    @Test(
        "A mark behind the tag keeps no empty paragraph",
        arguments: ["{{text}}#", "<text:span>{{text}}</text:span>#", "{{text}}##"]
    )
    func marks(form: String) throws {
        let mark = "<text:bookmark text:name=\"b\"/>"
        let body = "<text:p>\(form.replacing("#", with: mark))</text:p>"
        let filled = try filled(body, [item("a")])
        #expect(
            filled.hasSuffix("a</text:p></text:list-item></text:list>")
                || filled.hasSuffix("a</text:span></text:p></text:list-item></text:list>")
        )
        let words = try self.filled(body.replacing("</text:p>", with: "!</text:p>"), [item("a")])
        #expect(words.hasSuffix("\"/>!</text:p>"))
    }

    @Test func `A level that begins deeper, or comes back between two, is still a list`() {
        func shape(_ levels: Int...) -> String {
            func text(_ list: ParagraphList) -> String {
                let items = list.items.map { $0.paragraph.text + $0.lists.map(text).joined() }
                return "(\(items.joined()))"
            }
            return levels.map { item("\($0)", .bulleted, $0) }.blocks.map { block in
                if case .list(let list) = block { text(list) } else { "?" }
            }
            .joined()
        }
        #expect(shape(3, 3, 1) == "(331)")
        #expect(shape(1, 3, 2, 1) == "(1(32)1)")
        #expect(shape(2, 1, 2) == "(21(2))")
    }

    @Test func `A template keeps its own styles, by the names that people see`() throws {
        let styles = """
            <text:list-style style:name="L1" style:display-name="Bullet •"/>
            <style:style style:name="Lk" style:display-name="Internet Link" style:family="text"/>
            <style:style style:name="LB" style:display-name="List Bullet" style:family="paragraph"/>
            """
        let template = try Template(
            Flat.document("<text:p>{{text}}</text:p>", styles: styles),
            name: "house.fodt"
        )
        let run = Run("x", link: "https://a.fr")
        let text = [Paragraph([run], item: ListItem(.bulleted, level: 1))]
        let package = try template.fill(["text": .paragraphs(text)], metadata: Flat.metadata)
        let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        let named = String(decoding: try #require(package["styles.xml"]), as: UTF8.self)
        #expect(content.contains("<text:list text:style-name=\"L1\">"))
        #expect(content.contains("<text:p text:style-name=\"LB\">"))
        #expect(content.contains("text:style-name=\"Lk\""))
        #expect(!named.contains("List_20_Bullet"))
        #expect(!named.contains("Internet_20_link"))
        #expect(named.contains("style:display-name=\"List Number\""))
        #expect(named.components(separatedBy: "\"Strong_20_Emphasis\"").count == 2)
    }

    @Test func `A link of the template is not put around another`() throws {
        let filled = try filled(
            "<text:p><text:a xlink:href=\"https://b.fr\">{{text}}</text:a></text:p>",
            [Paragraph([Run("x", link: "https://a.fr")])]
        )
        #expect(!filled.contains("a.fr"))
    }
}
