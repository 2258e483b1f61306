import Foundation
import SafeXML
import Testing

@Suite("Writing straight to bytes")
struct StreamWriterTests {
    private func written(_ write: (inout StreamWriter) -> Void) -> String {
        var writer = StreamWriter(reserving: 0)
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private let a = (start: StreamWriter.startTag("a"), end: StreamWriter.endTag("a"))
    private let b = (start: StreamWriter.startTag("b"), end: StreamWriter.endTag("b"))

    @Test("an element that holds nothing is closed in its start tag")
    func empty() {
        let text = written { writer in
            writer.begin(a.start)
            writer.append(attribute: "x", value: "1")
            writer.begin(b.start)
            writer.end(b.end)
            writer.end(a.end)
        }
        #expect(text == "<a x=\"1\"><b/></a>")
    }

    @Test("what is taken back leaves no trace, not even in the element around it")
    func goingBack() {
        let text = written { writer in
            writer.begin(a.start)
            let mark = writer.mark
            writer.begin(b.start)
            writer.append(text: "gone")
            writer.goBack(to: mark)
            #expect(writer.isEmpty)
            writer.end(a.end)
        }
        #expect(text == "<a/>")
    }

    @Test("a character is escaped wherever it stands", arguments: 0..<40)
    func anywhere(position: Int) {
        let (head, tail) = (
            String(repeating: "a", count: position), String(repeating: "z", count: 40 - position)
        )
        let replaced = [
            "&": "&amp;", "<": "&lt;", ">": "&gt;", "\u{1}": "\u{FFFD}", "\u{FFFE}": "\u{FFFD}",
            "\r": "&#13;", "\"": "\"", "é": "é", "&<": "&amp;&lt;",
        ]
        for (character, replacement) in replaced {
            let text = written { $0.append(text: head + character + tail) }
            #expect(text == head + replacement + tail)
        }
    }

    @Test(
        "text and values are escaped as a document writes them",
        arguments: [
            "a  b", " \ttab\n", "line\r\nline\r", "<&>\"'", "]]>", "שלום", "👩‍👩‍👧",
            "\u{FEFF}\u{85}\u{2028}",
            "a\u{0}b\u{1B}c\u{FFFE}d\u{FFFF}e", "\u{FFFD}", "\u{7F}", "\u{EFBF}", "",
        ]
    )
    func escaping(text: String) throws {
        let document = Document(root: "a")
        document.root.set("x", to: text)
        document.root.append(text: text)
        var writer = StreamWriter()
        writer.begin(a.start)
        writer.append(attribute: "x", value: text)
        writer.append(text: text)
        writer.end(a.end)
        #expect(Data(writer.bytes) + Data("\n".utf8) == document.bytes())
    }
}
