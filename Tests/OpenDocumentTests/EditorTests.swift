import Foundation
import OpenDocument
import Testing

@Suite("What editors do to tags")
struct EditorTests {
    @Test(
        "characters without width, no-break spaces and capitals do no harm",
        arguments: [
            "{{\u{A0}name\u{A0}}}", "{{\u{202F}name }}", "{{na\u{AD}me}}",
            "{{\u{FEFF}name\u{200B}}}",
            "{{Name}}", "{{NAME}}", "{{\u{2060}name}}",
        ]
    )
    func spaces(tag: String) throws {
        #expect(
            try Flat.filled("<text:p>\(tag)</text:p>", ["name": "Ada"]) == "<text:p>Ada</text:p>"
        )
    }

    @Test(
        "a tag is filled in an input field, a placeholder, a user field or a variable",
        arguments: [
            "<text:text-input text:description='who'>{{name}}</text:text-input>",
            "<text:placeholder text:placeholder-type='text'>&lt;{{name}}&gt;</text:placeholder>",
            "<text:placeholder text:placeholder-type='text'>{{name}}</text:placeholder>",
            "<text:user-field-get text:name='f'>{{name}}</text:user-field-get>",
            "<text:variable-set text:name='v' office:string-value='{{name}}'>{{name}}</text:variable-set>",
            "<text:variable-get text:name='v'>{{name}}</text:variable-get>",
            "<text:title>{{name}}</text:title>",
            "<text:text-input>{{</text:text-input>name<text:text-input>}}</text:text-input>",
        ]
    )
    func fields(field: String) throws {
        let body = "<text:p>Dear <text:span text:style-name='T1'>\(field)</text:span>,</text:p>"
        #expect(
            try Flat.filled(body, ["name": "Ada"])
                == "<text:p>Dear <text:span text:style-name=\"T1\">Ada</text:span>,</text:p>"
        )
    }

    @Test("a user field is filled wherever it is shown, also in the footer, by its declaration")
    func userField() throws {
        let declared = """
            <text:user-field-decls><text:user-field-decl office:value-type="string" \
            office:string-value="{{name}}" text:name="who"/><text:user-field-decl \
            office:value-type="string" office:string-value="kept" text:name="other"/>\
            </text:user-field-decls>
            """
        let shown = "<text:user-field-get text:name='who'>old</text:user-field-get>"
        let template = try Flat.template("\(declared)<text:p>\(shown)</text:p>", footer: shown)
        let package = try template.fill(["name": "Ada"], metadata: Flat.metadata)
        let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        #expect(content.contains("<text:p>Ada</text:p>"))
        #expect(!content.contains("{{"))
        #expect(content.contains("office:string-value=\"kept\""))
        let styles = String(decoding: try #require(package["styles.xml"]), as: UTF8.self)
        #expect(styles.contains(">Ada</text:p>"))
    }

    @Test("a field without a tag stays what it is")
    func otherFields() throws {
        let body =
            "<text:p><text:page-number>1</text:page-number> "
            + "<text:text-input text:description=\"d\">type here</text:text-input></text:p>"
        #expect(try Flat.filled(body, [:]) == body)
    }

    @Test("a heading of which nothing is left goes with the bookmarks that contents put around it")
    func bookmarkedHeading() throws {
        let body = """
            <text:h><text:bookmark-start text:name="t"/>{{#a}}x{{/a}}<text:bookmark-end \
            text:name="t"/></text:h>
            """
        #expect(try Flat.filled(body, ["a": ""]) == "")
        #expect(try Flat.filled(body, ["a": "y"]).contains(">x<"))
    }

    @Test("comments on the template do not go out with the document")
    func comments() throws {
        let body = """
            <text:p>a<office:annotation office:name="c"><text:p>use {{nothing}} here</text:p>\
            </office:annotation>{{name}}<office:annotation-end office:name="c"/>b</text:p>
            """
        #expect(try Flat.filled(body, ["name": "X"]) == "<text:p>aXb</text:p>")
    }

    @Test("the name and description of a picture are filled")
    func alternativeText() throws {
        let body = """
            <text:p><draw:frame><svg:title>{{name}}</svg:title><svg:desc>Logo of {{name}}</svg:desc>\
            </draw:frame></text:p>
            """
        #expect(
            try Flat.filled(body, ["name": "A & B"]) == """
                <text:p><draw:frame><svg:title>A &amp; B</svg:title>\
                <svg:desc>Logo of A &amp; B</svg:desc></draw:frame></text:p>
                """
        )
    }

    @Test("paragraphs with page breaks repeat with their breaks, and none is added")
    func pageBreaks() throws {
        let body = """
            <text:p>{{#list}}</text:p><text:p text:style-name="Break">{{.}}</text:p>\
            <text:p>{{/list}}</text:p>
            """
        #expect(
            try Flat.filled(body, ["list": ["a", "b"]])
                == "<text:p text:style-name=\"Break\">a</text:p>"
                + "<text:p text:style-name=\"Break\">b</text:p>"
        )
    }
}
