import Foundation
import SafeXML
import Testing

@Suite("Parsing what nobody vouches for")
struct ParsingTests {
    private func parse(_ text: String, limit: Int = 1 << 20) throws(ParseError) -> Document {
        try Document(parsing: Data(text.utf8), limit: limit)
    }

    @Test("an element gives its name, namespace, attributes, children, text and line")
    func reading() throws {
        let document = try parse(
            """
            <m:minutes xmlns:m="urn:m" number="7" m:kind="office">
              <m:item xml:id="a">One <b>bold</b> word</m:item>
              <item/>
            </m:minutes>
            """
        )
        let namespace = Namespace(uri: "urn:m", prefix: "m")
        let root = document.root
        #expect(root.name == "minutes")
        #expect(root.namespace == namespace)
        #expect(root.namespace?.prefix == "m")
        #expect(root.attribute("number") == "7")
        #expect(root.attribute("kind") == nil)
        #expect(root.attribute("kind", in: namespace) == "office")
        #expect(root.attributes.map(\.value) == ["7", "office"])
        let item = try #require(root.first("item", in: namespace))
        #expect(item.attribute("id", in: .xml) == "a")
        #expect(item.text == "One bold word")
        #expect(item.line == 2)
        #expect(item.parent == root)
        #expect(root.elements("item").map(\.line) == [3])
        #expect(root.elements.count == 2)
        #expect(root.elements[1].isEmpty)
        #expect(item.children.count == 3)
    }

    @Test("an element keeps its document alive")
    func ownership() throws {
        let item = try #require(try parse("<a><b>text</b></a>").root.first("b"))
        #expect(item.text == "text")
        #expect(item.document.root.name == "a")
    }

    @Test(
        "an element with more attributes than there may be is refused before they are compared",
        arguments: ["a#=\"\"", "xmlns:n# = 'u#'", "a#\t=\t\">\""]
    )
    func attributes(form: String) throws {
        func text(_ count: Int) -> String {
            let attributes = (0..<count).map { form.replacing("#", with: String($0)) }
            return "<r>\n<a \(attributes.joined(separator: " "))/></r>"
        }
        #expect(throws: ParseError.tooManyAttributes(line: 2)) {
            try parse(text(200_000), limit: 1 << 24)
        }
        #expect(try parse(text(500)).root.elements.count == 1)
    }

    @Test("any number of elements may have attributes")
    func attributesOfMany() throws {
        let many = String(repeating: "<a b=\"c\"/>", count: 10_000)
        #expect(try parse("<r>\(many)</r>").root.elements.count == 10_000)
    }

    @Test("white space between elements is kept")
    func blanks() throws {
        let text = "<a>\n  <b/>\n</a>"
        let written = try parse(text).bytes()
        #expect(String(decoding: written, as: UTF8.self).contains(text))
    }

    @Test(
        "another encoding than UTF-8 is refused, by its name",
        arguments: ["UTF-7", "ISO-8859-1", "US-ASCII", "UTF-16"]
    )
    func encoding(declared: String) throws {
        for start in ["", "\u{FEFF}"] {
            let text = "\(start)<?xml version=\"1.0\" encoding = '\(declared)'?><a>+AOk- é</a>"
            #expect(throws: ParseError.encoding(declared)) { try parse(text) }
        }
        #expect(throws: ParseError.self) {
            try Document(parsing: try #require("<a/>".data(using: .utf16)), limit: 1_000)
        }
        #expect(throws: ParseError.self) {
            try Document(parsing: try #require("<a>é</a>".data(using: .isoLatin1)), limit: 1_000)
        }
    }

    @Test("UTF-8 is read, whether it is declared or not")
    func declared() throws {
        for declaration in [
            "", "<?xml version='1.0'?>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
        ] {
            #expect(try parse(declaration + "<a>encoding=\"UTF-7\" é</a>").root.text.hasSuffix("é"))
        }
    }

    @Test("a byte order mark of UTF-8 is no part of the text")
    func byteOrderMark() throws {
        #expect(try parse("\u{FEFF}<a>é</a>").root.text == "é")
    }

    @Test("an external entity is refused with its document type")
    func externalEntity() {
        let attack = """
            <?xml version="1.0"?>
            <!DOCTYPE a [<!ENTITY file SYSTEM "file:///etc/passwd">]>
            <a>&file;</a>
            """
        #expect(throws: ParseError.documentType(line: 2)) { try parse(attack) }
    }

    @Test("a billion laughs are refused before the first")
    func billionLaughs() {
        let laughs = (1..<10).map { "<!ENTITY l\($0) \"&l\($0 - 1);&l\($0 - 1);\">" }.joined()
        let attack = "<!DOCTYPE a [<!ENTITY l0 \"ha\">\(laughs)]><a>&l9;</a>"
        #expect(throws: ParseError.documentType(line: 1)) { try parse(attack) }
    }

    @Test("an external subset is refused", arguments: ["SYSTEM \"a.dtd\"", "PUBLIC \"-\" \"a\""])
    func externalSubset(identifier: String) {
        #expect(throws: ParseError.documentType(line: 1)) {
            try parse("<!DOCTYPE a \(identifier)><a/>")
        }
    }

    @Test("too many bytes are refused unread")
    func size() {
        #expect(throws: ParseError.tooLarge(bytes: 7, limit: 6)) {
            try parse("<a></a>", limit: 6)
        }
        #expect(throws: ParseError.empty) { try parse("") }
    }

    @Test("elements nest as deep as stated and no deeper")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>\n", count: depth) + String(repeating: "</a>", count: depth)
        }
        _ = try parse(nested(Document.maximumDepth))
        #expect(throws: ParseError.tooDeep(line: 257)) {
            try parse(nested(Document.maximumDepth + 1))
        }
    }

    @Test("a fault is told with its line, its column and a reason")
    func malformed() {
        let error = #expect(throws: ParseError.self) { try parse("<a>\n  <b></c>\n</a>") }
        guard case .malformed(2, let column, let reason)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(column > 3)
        #expect(reason.contains("b"))
    }

    @Test(
        "what is not well-formed is refused",
        arguments: ["plain", "<a>", "<a>&nbsp;</a>", "<a>\u{1}</a>", "<a b='1' b='2'/>", "<p:a/>"]
    )
    func notWellFormed(text: String) {
        #expect(throws: ParseError.self) { try parse(text) }
    }

    @Test("lines are counted beyond 65,535")
    func manyLines() throws {
        let text = "<a>" + String(repeating: "\n", count: 70_000) + "<b/></a>"
        let document = try parse(text)
        #expect(document.root.first("b")?.line == 70_001)
    }
}
