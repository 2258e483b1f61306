import Foundation
import OpenDocument
import SafeXML
import Testing

@Suite("What a template is told to be wrong")
struct TemplateErrorTests {
    @Test("an unknown name tells template, heading, paragraph and the nearest known name")
    func unknownName() throws {
        let body = """
            <text:h>First</text:h><text:p>{{sitting.title}}</text:p>\
            <text:h>Votes of <text:span>{{sitting.title}}</text:span></text:h>\
            <text:p>On <text:span>{{sitting.</text:span>dtae}}:</text:p>
            """
        let fields: [String: Value] = ["sitting": ["title": "x", "date": "y"], "data": "z"]
        let template = try Flat.template(body)
        let error = #expect(throws: TemplateError.self) {
            try template.fill(fields, metadata: Flat.metadata)
        }
        guard case .unknownName("sitting.dtae", "sitting.date", let place)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(place.template == "letter.fodt")
        #expect(place.part == "content.xml")
        #expect(place.heading == "Votes of {{sitting.title}}")
        #expect(place.paragraph == "On {{sitting.dtae}}:")
    }

    @Test("a long paragraph or heading is cut, whatever its letters are made of")
    func longPlace() throws {
        let long = String(repeating: "e\u{301}", count: 1_000)
        let body = "<text:h>\(long)</text:h><text:p>{{x}} \(long) {{y}}</text:p>"
        let problems = try Flat.problems(body, [:])
        #expect(problems.map(summary) == ["unknown x, none near", "unknown y, none near"])
        for place in problems.compactMap(\.place) {
            #expect(place.paragraph == "{{x}} " + long.prefix(147) + "…")
            #expect(place.heading == long.prefix(150) + "…")
        }
    }

    @Test("nothing is suggested for a name that is longer than any")
    func longName() throws {
        let name = String(repeating: "n", count: 64)
        let fields: [String: Value] = [name + "n": "1"]
        func told(_ name: String) throws -> [String] {
            try Flat.problems("<text:p>{{\(name)}}</text:p>", fields).map(summary)
        }
        #expect(try told(name) == ["unknown \(name), \(name)n"])
        #expect(try told(name + "nn") == ["unknown \(name)nn, none near"])
    }

    @Test("nothing is suggested when nothing is near")
    func nothingNear() throws {
        let problems = try Flat.problems("<text:p>{{quorum}}</text:p>", ["x": "1"])
        #expect(problems.map(summary) == ["unknown quorum, none near"])
    }

    @Test("all problems are listed at once, each once, footers too")
    func allProblems() throws {
        let template = try Flat.template(
            """
            <text:p>{{#list}}</text:p><text:p>{{nam}}</text:p><text:p>{{/list}}</text:p>\
            <text:p>{{list}} {{#open}}</text:p><text:p>{{/closed}} {{a b}} {{</text:p>
            """,
            footer: "{{pge}}"
        )
        let fields: [String: Value] = ["list": [["name": "1"], ["name": "2"]], "page": "1"]
        #expect(
            template.problems(fields).map(summary) == [
                "unknown nam, name", "unclosed open", "not text list", "malformed {{a b}}",
                "malformed {{", "unopened closed", "unknown pge, page",
            ]
        )
    }

    @Test("sections that cross, or end in another paragraph's middle, are faults")
    func unbalanced() throws {
        let crossed = try Flat.problems(
            "<text:p>{{#a}}{{#b}}x{{/a}}{{/b}}</text:p>",
            ["a": "", "b": ""]
        )
        #expect(crossed.map(summary) == ["unclosed b", "unopened b"])
        let middle = try Flat.problems(
            "<text:p>{{#a}}x</text:p><text:p>y{{/a}}z</text:p>",
            ["a": ""]
        )
        #expect(middle.map(summary) == ["unclosed a", "unopened a"])
        let outside = try Flat.problems(
            """
            <text:section text:name="s"><text:p>{{#a}}x</text:p></text:section>\
            <text:p>y{{/a}}</text:p>
            """,
            ["a": ""]
        )
        #expect(outside.map(summary) == ["unclosed a", "unopened a"])
    }

    @Test("what is no text document is refused by name")
    func unreadable() {
        #expect(throws: TemplateError.unreadable(template: "x", .notAnArchive)) {
            try Template(Data("PK".utf8), name: "x")
        }
        #expect(
            throws: TemplateError.unreadable(template: "x", .notAFlatDocument(root: "html"))
        ) { try Template(Data("<html/>".utf8), name: "x") }
        #expect(throws: TemplateError.unreadable(template: "x", .malformed("", .empty))) {
            try Template(Data(), name: "x")
        }
        let sheet = String(decoding: Flat.document(""), as: UTF8.self)
            .replacing(Package.text, with: "application/vnd.oasis.opendocument.spreadsheet")
        #expect(
            throws: TemplateError.unreadable(
                template: "x",
                .notText(mediaType: "application/vnd.oasis.opendocument.spreadsheet")
            )
        ) { try Template(Data(sheet.utf8), name: "x") }
    }

    @Test("a part with another root than OpenDocument gives it is refused by name")
    func wrongRoot() throws {
        let whole = try Package(flat: Flat.document("<text:p>x</text:p>"))
        for (path, standard) in [("content.xml", "content"), ("styles.xml", "styles")] {
            var package = whole
            let part = String(decoding: try #require(package[path]), as: UTF8.self)
            let foreign = part.replacing(
                "tc:opendocument:xmlns:office:1.0",
                with: "tc:opendocument:xmlns:office:2.0"
            )
            #expect(foreign != part)
            package.set(Data(foreign.utf8), at: path)
            let bytes = try package.bytes()
            #expect(
                throws: TemplateError.unreadable(
                    template: "x",
                    .wrongRoot(path, root: "document-\(standard)")
                )
            ) { try Template(bytes, name: "x") }
        }
    }

    @Test("a part that is not well-formed is refused by name")
    func malformed() throws {
        var package = Package(mediaType: Package.text)
        package.set(Data("<!DOCTYPE a><a/>".utf8), at: "content.xml")
        let bytes = try package.bytes()
        #expect(
            throws: TemplateError.unreadable(
                template: "x",
                .malformed("content.xml", .documentType(line: 1))
            )
        ) { try Template(bytes, name: "x") }
    }
}
