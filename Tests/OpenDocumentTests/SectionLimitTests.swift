import OpenDocument
import Testing

@Suite("Sections within sections")
struct SectionLimitTests {
    private func nested(_ name: String, _ depth: Int) -> String {
        let (open, close) = ("{{#\(name)}}", "{{/\(name)}}")
        return "<text:p>" + String(repeating: open, count: depth) + "x"
            + String(repeating: close, count: depth) + "</text:p>"
    }

    @Test("a list that is repeated within itself is refused before it fills the memory")
    func multiplied() throws {
        let template = try Template(
            Flat.document(nested("items", 40)),
            name: "letter.fodt",
            limits: Package.Limits(entryBytes: 1 << 20)
        )
        let fields: [String: Value] = ["items": ["a", "b", "c"]]
        let fault = TemplateError.overfull(
            template: "letter.fodt",
            "content.xml",
            limit: 1 << 20
        )
        #expect(template.problems(fields) == [fault])
        #expect(throws: fault) { try template.fill(fields, metadata: Flat.metadata) }
    }

    @Test("sixty-four sections may stand within each other")
    func deepest() throws {
        #expect(try Flat.filled(nested("on", 64), ["on": true]) == "<text:p>x</text:p>")
    }

    @Test("more are a fault, and thousands of them no crash")
    func deeper() throws {
        #expect(
            try Flat.problems(nested("on", 65), ["on": true]).map(summary) == ["on deeper than 64"]
        )
        let faults = try Flat.problems(nested("on", 20_000), ["on": true])
        #expect(Set(faults.map(summary)) == ["on deeper than 64"])
    }

    @Test("many tables of many contents are refused too")
    func contents() throws {
        let table = """
            <text:table-of-content><text:table-of-content-source/><text:index-body/>\
            </text:table-of-content>
            """
        let heading = "<text:h text:outline-level='1'>{{title}}</text:h>"
        func faults(_ count: Int) throws -> [TemplateError] {
            let body =
                String(repeating: table, count: count)
                + String(repeating: heading, count: count)
            let template = try Template(
                Flat.document(body),
                name: "letter.fodt",
                limits: Package.Limits(entryBytes: 1 << 20)
            )
            return template.problems(["title": "A"])
        }
        #expect(try faults(10) == [])
        #expect(try faults(100).map(summary) == ["content.xml beyond 1048576"])
    }
}
