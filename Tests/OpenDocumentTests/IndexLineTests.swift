import Foundation
import OpenDocument
import Testing

/// Indexes repeat headings; what else they say is read as any text is.
@Suite("Indexes, as a reader sees them")
struct IndexLineTests {
    private func paragraphs(_ lines: String..., kind: String = "table-of-content") throws
        -> [String]
    {
        let inside = lines.map { "<text:p>\($0)</text:p>" }.joined()
        let index = """
            <text:\(kind)><text:\(kind)-source><text:index-title-template>Never</text:index-title-template>\
            </text:\(kind)-source><text:index-body><text:index-title><text:p>Contents</text:p>\
            </text:index-title>\(inside)</text:index-body></text:\(kind)>
            """
        let headings = """
            <text:h>The budget of 2026</text:h><text:p>text</text:p>\
            <text:h>Two<text:tab/>words</text:h>
            """
        let package = try Package(flat: Flat.document(index + headings))
        return try VisibleText(of: package).paragraphs.map(\.text)
    }

    private let always = ["The budget of 2026", "text", "Two\twords"]

    @Test(
        "do not repeat a heading, however it is numbered and its page is told",
        arguments: [
            "The budget of 2026", "The budget of 2026<text:tab/>",
            "The budget of 2026<text:tab/>12",
            "1. The budget of 2026<text:tab/>iv", "A.2<text:tab/>The budget of 2026<text:tab/>1",
            "XIV) The budget of 2026 7", "<text:a>Two words<text:tab/>3</text:a>",
            "Two<text:tab/>words",
        ]
    )
    func headings(line: String) throws {
        #expect(try paragraphs(line) == ["Contents"] + always)
    }

    @Test(
        "say all else, but for the numbers of pages",
        arguments: [
            ("The budget of 2027<text:tab/>12", "The budget of 2027"),
            ("No: the budget of 2026", "No: the budget of 2026"),
            ("The budget of 2026<text:tab/>was refused", "The budget of 2026\twas refused"),
            ("The budget of 2026 was refused<text:tab/>3", "The budget of 2026 was refused"),
            ("civil The budget of 2026", "civil The budget of 2026"),
        ]
    )
    func words(line: String, told: String) throws {
        #expect(try paragraphs(line) == ["Contents", told] + always)
    }

    @Test(
        "are read of whatever they are",
        arguments: ["alphabetical-index", "illustration-index", "user-index", "bibliography"]
    )
    func kinds(kind: String) throws {
        #expect(try paragraphs("Apple<text:tab/>3", kind: kind) == ["Contents", "Apple"] + always)
    }
}
