import Foundation
import SafeXML
import Testing

@Suite("Moving, copying and removing elements")
struct MovingTests {
    private func parse(_ text: String) throws -> Document {
        try Document(parsing: Data(text.utf8), limit: 10_000)
    }

    private func body(of document: Document) -> String {
        let text = String(decoding: document.bytes(), as: UTF8.self)
        return text.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
    }

    @Test("elements are placed before, after and inside others")
    func placing() throws {
        let document = try parse("<a><b/>text<c/><d/></a>")
        let parts = document.root.elements
        parts[2].place(before: parts[0])
        #expect(body(of: document) == "<a><d/><b/>text<c/></a>\n")
        parts[0].place(after: parts[1])
        #expect(body(of: document) == "<a><d/>text<c/><b/></a>\n")
        parts[1].place(in: parts[0])
        #expect(body(of: document) == "<a><d/>text<b><c/></b></a>\n")
        parts[2].place(before: parts[0])
        parts[0].place(after: parts[0])
        #expect(body(of: document) == "<a>text<d/><b><c/></b></a>\n")
        parts[2].place(after: parts[2])
        parts[2].place(before: parts[0])
        #expect(body(of: document) == "<a>text<d/><b><c/></b></a>\n")
    }

    @Test("what was removed is still readable and can be placed again")
    func removing() throws {
        let document = try parse("<a><b>one</b><c/></a>")
        let removed = try #require(document.root.first("b"))
        removed.remove()
        #expect(body(of: document) == "<a><c/></a>\n")
        #expect(removed.text == "one")
        #expect(removed.parent == nil)
        removed.place(in: document.root)
        #expect(body(of: document) == "<a><c/><b>one</b></a>\n")
        document.root.removeChildren()
        document.root.append(text: "nothing <left>")
        #expect(body(of: document) == "<a>nothing &lt;left&gt;</a>\n")
    }

    @Test("a copy is deep, independent and repeats no declaration")
    func copying() throws {
        let document = try parse(
            """
            <p:a xmlns:p='urn:p'><p:b k='1'>x<!--note--><q:c xmlns:q='urn:q' q:l='2'/></p:b></p:a>
            """
        )
        let original = try #require(document.root.elements.first)
        document.root.append(copyOf: original).set("k", to: "2")
        let copy = "x<!--note--><q:c xmlns:q=\"urn:q\" q:l=\"2\"/></p:b>"
        #expect(
            body(of: document)
                == "<p:a xmlns:p=\"urn:p\"><p:b k=\"1\">\(copy)<p:b k=\"2\">\(copy)</p:a>\n"
        )
    }

    @Test("a copy into another document takes its namespaces along")
    func importing() throws {
        let source = try parse("<p:a xmlns:p='urn:p' xmlns:q='urn:q'><p:b q:k='1'/></p:a>")
        let target = Document(root: "z", in: Namespace(uri: "urn:z", prefix: "p"))
        target.root.append(copyOf: try #require(source.root.elements.first))
        target.root.append(copyOf: source.root)
        let again = try parse(String(decoding: target.bytes(), as: UTF8.self))
        let copies = again.root.elements
        let wanted = Namespace(uri: "urn:p", prefix: "")
        #expect(copies.map { $0.is("b", in: wanted) } == [true, false])
        #expect(copies[0].attribute("k", in: Namespace(uri: "urn:q", prefix: "")) == "1")
        #expect(copies[1].is("a", in: wanted))
    }

    @Test("an element moved out of the reach of its declaration takes it along")
    func movedDeclaration() throws {
        let document = try parse("<a><b xmlns:p='urn:p'><p:c/></b><d/></a>")
        let inner = try #require(document.root.elements.first?.elements.first)
        inner.place(in: document.root.elements[1])
        let again = try parse(String(decoding: document.bytes(), as: UTF8.self))
        let moved = again.root.elements[1].elements.first
        #expect(moved?.is("c", in: Namespace(uri: "urn:p", prefix: "")) == true)
    }

    @Test("a prefix redeclared inside does not capture what is added there")
    func shadowing() throws {
        let document = try parse("<p:a xmlns:p='urn:p'><b xmlns:p='urn:q'/></p:a>")
        let namespace = Namespace(uri: "urn:p", prefix: "p")
        document.root.elements[0].append("c", in: namespace)
        let again = try parse(String(decoding: document.bytes(), as: UTF8.self))
        #expect(again.root.elements[0].elements[0].is("c", in: namespace))
    }

    @Test("a copy without namespace stays out of the default namespace of its new document")
    func copyWithoutNamespace() throws {
        let source = try parse("<a><b/></a>")
        let target = Document(root: "z", in: Namespace(uri: "urn:z", prefix: ""))
        target.root.append(copyOf: source.root)
        let again = try parse(String(decoding: target.bytes(), as: UTF8.self))
        let copy = try #require(again.root.elements.first)
        #expect(copy.namespace == nil)
        #expect(copy.elements.map(\.namespace) == [nil])
    }

    @Test("an attribute keeps its namespace where that is the default one of the new document")
    func copiedAttribute() throws {
        let namespace = Namespace(uri: "urn:z", prefix: "")
        let source = try parse("<p:a xmlns:p='urn:z' p:k='1'/>")
        let target = Document(root: "z", in: namespace)
        target.root.append(copyOf: source.root)
        let again = try parse(String(decoding: target.bytes(), as: UTF8.self))
        #expect(again.root.elements.first?.attribute("k", in: namespace) == "1")
    }

    @Test("a prefix that a copy declares anew does not capture what is added there")
    func shadowingCopy() throws {
        let source = try parse("<a><b xmlns:p='urn:q'/></a>")
        let namespace = Namespace(uri: "urn:p", prefix: "p")
        let target = Document(root: "z", in: namespace)
        let copy = target.root.append(copyOf: try #require(source.root.elements.first))
        copy.append("c", in: namespace)
        let again = try parse(String(decoding: target.bytes(), as: UTF8.self))
        #expect(again.root.elements.first?.elements.first?.is("c", in: namespace) == true)
    }
}
