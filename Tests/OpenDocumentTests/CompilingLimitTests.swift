import Foundation
import OpenDocument
import Testing

/// Templates in which a few bytes stand for much, or in which each thing is looked at for each other.
@Suite("Templates that nobody would write")
struct CompilingLimitTests {
    @Test("of the blanks that one element stands for, a tag holds a few and the text holds all")
    func blanks() throws {
        let blanks = "<text:s text:c=\"10000\"/>"
        let filled = try Flat.filled(
            "<text:p>{{names | join: \"a\(blanks)b\"}}\(blanks)</text:p>",
            ["names": ["x", "y"]]
        )
        #expect(filled == "<text:p>xa <text:s text:c=\"7\"/>by\(blanks)</text:p>")
    }

    @Test("more columns than any office suite makes are left as they are")
    func columns() throws {
        func body(_ count: Int) -> String {
            func cell(_ text: String) -> String {
                "<table:table-cell><text:p>\(text)</text:p></table:table-cell>"
            }
            let cells = cell("{{#a}}") + cell("y") + cell("{{/a}}")
            return """
                <table:table><table:table-columns><table:table-column \
                table:number-columns-repeated="1000"/></table:table-columns><table:table-column \
                table:number-columns-repeated="\(count - 1_000)"/><table:table-row>\(cells)\
                \(String(repeating: cell("x"), count: count - 3))</table:table-row></table:table>
                """
        }
        #expect(!(try Flat.filled(body(1_024), ["a": true]).contains("repeated")))
        #expect(try Flat.filled(body(1_025), ["a": true]).contains("repeated=\"1000\""))
    }

    @Test(
        "thousands of sections that do not end, and as many ends that fit none, are as many faults"
    )
    func unmatched() throws {
        let count = 20_000
        let open = String(repeating: "{{#a}}", count: count)
        let close = String(repeating: "{{/b}}", count: count)
        let paragraphs = String(repeating: "<text:p>{{#c}}</text:p>", count: count)
        let ends = String(repeating: "<text:p>{{/d}}</text:p>", count: count)
        let problems = try Flat.template("<text:p>\(open)\(close)</text:p>\(paragraphs)\(ends)")
            .problems([:])
        #expect(problems.count == 4 * count)
        #expect(Set(problems.map(summary)).count == 4)
    }

    @Test("thousands of styles of one name, referred to thousands of times, are each given once")
    func styles() throws {
        let count = 20_000
        let style = "<style:style style:name='P2' style:family='paragraph'/>"
        let flat = String(
            decoding: Flat.document(
                String(repeating: "<text:p text:style-name='P2'/>", count: count)
            ),
            as: UTF8.self
        )
        .replacing(
            "<office:automatic-styles>",
            with: "<office:automatic-styles>" + String(repeating: style, count: count)
        )
        let package = try Package(flat: .init(flat.utf8))
        let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        #expect(content.components(separatedBy: "style:name=\"P2\"").count == count + 1)
    }
}
