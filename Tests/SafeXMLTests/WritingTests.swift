import Foundation
import SafeXML
import Testing

@Suite("Building and writing")
struct WritingTests {
    private let minutes = Namespace(uri: "urn:minutes", prefix: "m")

    private func written(_ document: Document, indented: Bool = false) -> String {
        String(decoding: document.bytes(indented: indented), as: UTF8.self)
    }

    @Test("a document is written as UTF-8 with its declaration")
    func declaration() {
        let document = Document(root: "minutes", in: minutes)
        document.root.append("title", in: minutes).append(text: "Séance")
        #expect(
            written(document) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <m:minutes xmlns:m="urn:minutes"><m:title>Séance</m:title></m:minutes>

                """
        )
    }

    @Test("indenting starts lines between elements but adds nothing beside text")
    func indenting() {
        let document = Document(root: "a")
        let inner = document.root.append("b")
        inner.append(text: "one ")
        inner.append("c")
        document.root.append("d")
        #expect(
            written(document, indented: true) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a>
                  <b>one <c/></b>
                  <d/>
                </a>

                """
        )
    }

    @Test(
        "any text comes back unharmed, as text and as attribute",
        arguments: [
            "a  b", "  a ", "\ttab", "line\nline", "line\r\nline\r", "<&>\"'", "]]>", "<!-- -->",
            "שלום עליכם", "👩‍👩‍👧 🇫🇷", "e\u{301}", "\u{85}\u{2028}\u{FEFF}", "𝔘𝔫𝔦", "", "\u{7F}\u{9F}",
        ]
    )
    func roundTrip(text: String) throws {
        let document = Document(root: "a")
        document.root.append(text: text)
        document.root.set("b", to: text)
        let again = try Document(parsing: document.bytes(), limit: 1000)
        #expect(Array(again.root.text.unicodeScalars) == Array(text.unicodeScalars))
        let attribute = try #require(again.root.attribute("b"))
        #expect(Array(attribute.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test("what XML cannot write becomes visible instead of breaking the document")
    func forbidden() throws {
        let text = "a\u{0}b\u{1B}c\u{FFFE}d\u{FFFF}"
        #expect(text.holdsCharactersForbiddenInXML)
        #expect(!"a\t\r\n\u{FFFD}é\u{FEFF}".holdsCharactersForbiddenInXML)
        let document = Document(root: "a")
        document.root.append(text: text)
        document.root.set("b", to: text)
        let again = try Document(parsing: document.bytes(), limit: 1000)
        #expect(again.root.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}")
        #expect(again.root.attribute("b") == again.root.text)
    }

    @Test("attributes are set, replaced and removed")
    func attributes() {
        let root = Document(root: "a").root
        root.set("b", to: "1")
        root.set("c", in: minutes, to: "2")
        root.set("c", to: "3")
        root.set("b", to: "4")
        #expect(root.attributes.map(\.value) == ["4", "2", "3"])
        root.removeAttribute("c", in: minutes)
        root.removeAttribute("absent")
        #expect(root.attributes.map(\.name) == ["b", "c"])
        #expect(root.attribute("c") == "3")
    }

    @Test("namespaces are declared once, on the root, and never clash")
    func namespaces() throws {
        let other = Namespace(uri: "urn:other", prefix: "m")
        let unprefixed = Namespace(uri: "urn:default", prefix: "")
        let document = Document(root: "a", in: unprefixed)
        for _ in 0..<3 {
            let child = document.root.append("b", in: minutes)
            child.set("c", in: other, to: "1")
            child.set("d", in: unprefixed, to: "2")
            child.append("e")
            child.set("lang", in: .xml, to: "fr")
        }
        let text = written(document)
        #expect(text.components(separatedBy: "urn:minutes").count == 2)
        let again = try Document(parsing: Data(text.utf8), limit: 10_000)
        let child = try #require(again.root.elements.last)
        #expect(again.root.is("a", in: unprefixed))
        #expect(child.is("b", in: minutes))
        #expect(child.attribute("c", in: other) == "1")
        #expect(child.attribute("d", in: unprefixed) == "2")
        #expect(child.attribute("lang", in: .xml) == "fr")
        #expect(child.elements.first?.is("e") == true)
    }

    @Test("a hundred thousand elements are written and read again")
    func large() throws {
        let document = Document(root: "list", in: minutes)
        for number in 0..<100_000 {
            let item = document.root.append("item", in: minutes)
            item.set("number", to: String(number))
            item.append(text: "Élément")
        }
        let again = try Document(parsing: document.bytes(indented: true), limit: 100_000_000)
        #expect(again.root.elements.count == 100_000)
        #expect(again.root.elements.last?.attribute("number") == "99999")
    }
}
