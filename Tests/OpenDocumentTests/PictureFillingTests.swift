import Foundation
import OpenDocument
import SafeXML
import Testing
import Typesetting

@Suite("A picture in the place of one of the template")
struct PictureFillingTests {
    private static let pixels = Drawn.png(300, 150, perMetre: 11_811)
    private static let placeholder = Drawn.png(1, 1).base64EncodedString()

    private let logo: Value
    private let seal: Value

    init() throws {
        logo = .picture(
            try Picture(Self.pixels, alternative: "Logo of <us>", description: "A & B")
        )
        seal = .picture(try Picture(Drawn.svg("width='4cm' height='9cm'"), alternative: "Seal"))
    }

    private func frame(
        _ name: String,
        _ attributes: String = "text:anchor-type='as-char'",
        image: String = placeholder
    ) -> String {
        """
        <draw:frame draw:name='\(name)' \(attributes)><draw:image>\
        <office:binary-data>\(image)</office:binary-data></draw:image>\
        <svg:title>Place of the logo</svg:title></draw:frame>
        """
    }

    private func fill(
        _ body: String,
        footer: String = "",
        _ fields: [String: Value]
    ) throws -> Package {
        try Flat.template(body, footer: footer).fill(fields, metadata: Flat.metadata)
    }

    private func content(_ package: Package, _ path: String = "content.xml") throws -> String {
        String(decoding: try #require(package[path]), as: UTF8.self)
    }

    @Test("keeps the frame's place and style, with a size, a name and words of its own")
    func inFrame() throws {
        let box =
            "text:anchor-type='paragraph' draw:style-name='a' svg:width='1cm' svg:height='9cm'"
        let body = "<text:p>{{name}}\(frame("{{logo}}", box))</text:p>"
        let package = try fill(body, ["logo": logo, "name": "x"])
        #expect(
            try content(package).contains(
                """
                <text:p>x<draw:frame text:anchor-type="paragraph" draw:style-name="a" \
                draw:name="logo" svg:width="10.00mm" svg:height="5.00mm">\
                <draw:image xlink:href="Pictures/filled-1.png" xlink:type="simple" \
                xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="image/png"/>\
                <svg:title>Logo of &lt;us&gt;</svg:title><svg:desc>A &amp; B</svg:desc>\
                </draw:frame></text:p>
                """
            )
        )
        let pictures = package.entries.filter { $0.path.hasPrefix("Pictures/") }
        #expect(pictures.map(\.bytes) == [Self.pixels])
        #expect(pictures.map(\.mediaType) == ["image/png"])
        let read = try Package(reading: package.bytes())
        #expect(read["Pictures/filled-1.png"] == Self.pixels)
    }

    @Test(
        "is brought within the frame, and stands in its true size where that is larger",
        arguments: [
            ("svg:width='9cm' svg:height='9cm'", "25.40mm", "12.70mm"),
            ("svg:width='12.7mm' svg:height='9cm'", "12.70mm", "6.35mm"),
            ("svg:width='1in' svg:height='18pt'", "12.70mm", "6.35mm"),
            ("svg:height='0.635cm' style:rel-width='50%'", "12.70mm", "6.35mm"),
            ("", "25.40mm", "12.70mm"),
        ]
    )
    func fitted(_ box: String, _ width: String, _ height: String) throws {
        let filled = try Flat.filled("<text:p>\(frame("{{logo}}", box))</text:p>", ["logo": logo])
        #expect(filled.contains("svg:width=\"\(width)\" svg:height=\"\(height)\""))
        #expect(!filled.contains("rel-width"))
    }

    @Test("goes where there is none, with the paragraph and the link that held nothing else")
    func missing() throws {
        let linked = "<draw:a xlink:href='http://a.b'>\(frame("{{logo}}"))</draw:a>"
        let filled = try Flat.filled(
            """
            <text:p>\(frame("{{logo}}"))</text:p><text:p>\(linked)</text:p>\
            <text:p>{{logo}}</text:p><text:p>{{#logo}}Our {{logo}}{{/logo}}</text:p>\
            <text:p>Kept\(frame("{{logo}}"))\(linked)</text:p><table:table><table:table-row>\
            <table:table-cell><text:p>Name</text:p><text:p>\(frame("{{logo}}"))</text:p>\
            </table:table-cell></table:table-row></table:table>
            """,
            ["logo": ""]
        )
        #expect(
            filled
                == """
                <text:p>Kept</text:p><table:table><table:table-row><table:table-cell>\
                <text:p>Name</text:p></table:table-cell></table:table-row></table:table>
                """
        )
    }

    @Test("may be named after the field more than once, with something behind the braces")
    func twice() throws {
        let body = "<text:p>\(frame("{{logo}}"))\(frame("{{ logo }} 2"))</text:p>"
        let filled = try Flat.filled(body, ["logo": logo])
        #expect(filled.contains("draw:name=\"logo\"") && filled.contains("draw:name=\"logo_2\""))
    }

    @Test("is repeated under names of its own, and packed once")
    func repeated() throws {
        let body = """
            <text:p>{{#all}}</text:p><text:p>\(frame("{{face}}"))</text:p><text:p>{{/all}}</text:p>
            """
        let all: Value = [["face": logo], ["face": seal], ["face": ""], ["face": logo]]
        let package = try fill(body, ["all": all])
        let text = try content(package)
        let names = text.matches(of: /draw:name="([^"]*)"/).map { String($0.1) }
        #expect(names == ["face", "face_2", "face_3"])
        let targets = text.matches(of: /xlink:href="(Pictures[^"]*)"/).map { String($0.1) }
        #expect(
            targets == [
                "Pictures/filled-1.png", "Pictures/filled-2.svg", "Pictures/filled-1.png",
            ]
        )
        #expect(package.entries.count { $0.path.hasPrefix("Pictures/") } == 2)
        #expect(text.components(separatedBy: "<text:p>").count == 4)
    }

    @Test("stands in headers and footers too, by another name and from the same file")
    func inFooter() throws {
        let package = try fill(
            "<text:p>\(frame("{{logo}}"))</text:p>",
            footer: frame("{{logo}}"),
            ["logo": logo]
        )
        #expect(try content(package, "styles.xml").contains("draw:name=\"logo-page\""))
        #expect(try content(package, "styles.xml").contains("Pictures/filled-1.png"))
        #expect(package.entries.count { $0.path.hasPrefix("Pictures/") } == 1)
    }

    @Test("does not leave what held its place, and leaves the template's own pictures")
    func placeholders() throws {
        let own = Drawn.png(7, 7)
        let body = """
            <text:p>\(frame("{{logo}}"))\(frame("Banner", image: own.base64EncodedString()))</text:p>
            """
        let package = try fill(body, ["logo": ""])
        let kept = package.entries.filter { $0.path.hasPrefix("Pictures/") }
        #expect(kept.map(\.bytes) == [own])
        #expect(try content(package).contains("draw:name=\"Banner\""))
        #expect(try content(package).contains("<svg:title>Place of the logo</svg:title>"))

        // A placeholder that is the same picture as one that stays.
        let shared = frame("{{logo}}") + frame("Banner")
        let again = try fill("<text:p>\(shared)</text:p>", ["logo": ""])
        #expect(again.entries.count { $0.path.hasPrefix("Pictures/") } == 1)
    }

    @Test("is placed alike in a package, beside entries that have its name already")
    func inPackage() throws {
        let stamp = Value.picture(try Picture(Drawn.png(5, 5), alternative: "Stamp"))
        var package = try fill("<text:p>\(frame("{{logo}}"))</text:p>", ["logo": stamp])
        let text = try content(package).replacing(
            "</text:p></office:text>",
            with: """
                <draw:frame draw:name="{{logo}}"><draw:image xlink:href="./Pictures/filled-1.png"/>\
                </draw:frame>{{stamp}}</text:p></office:text>
                """
        )
        package.set(Data(text.utf8), at: "content.xml")
        let template = try Template(package.bytes(), name: "letter.odt")
        let filled = try template.fill(["logo": logo, "stamp": stamp], metadata: Flat.metadata)
        let pictures = filled.entries.filter { $0.path.hasPrefix("Pictures/") }
        #expect(pictures.map(\.path) == ["Pictures/filled-1.png", "Pictures/filled-2.png"])
        #expect(pictures.last?.bytes == Self.pixels)
        #expect(try content(filled).matches(of: /"Pictures\/filled-1.png"/).count == 2)
        let again = try template.fill(["logo": logo, "stamp": stamp], metadata: Flat.metadata)
        #expect(try again.bytes() == filled.bytes())
    }

    @Test("stands in its line like a letter where a tag in the text asks for it, within the page")
    func inText() throws {
        let huge = Value.picture(try Picture(Drawn.png(3_200, 1_600), alternative: ""))
        let filled = try Flat.filled(
            "<text:p>A {{logo}} b{{huge}}</text:p>",
            ["logo": logo, "huge": huge]
        )
        #expect(filled.contains("A <draw:frame text:anchor-type=\"as-char\" draw:name=\"logo\""))
        #expect(filled.contains("svg:width=\"25.40mm\" svg:height=\"12.70mm\""))
        #expect(filled.contains("svg:width=\"160.00mm\" svg:height=\"80.00mm\""))
        #expect(filled.matches(of: /<svg:title>/).count == 1)
    }

    @Test("has a name of its own beside pictures that are named alike already")
    func likeNames() throws {
        let body = """
            <text:p>\(frame("{{a}}"))\(frame("{{a}} 2"))\(frame("{{a_2}}"))\(frame("a_3"))\
            \(frame("a"))</text:p>
            """
        let filled = try Flat.filled(body, ["a": logo, "a_2": seal])
        let names = filled.matches(of: /draw:name="([^"]*)"/).map { String($0.1) }
        #expect(names.count == 5 && Set(names).count == 5, "\(names)")
    }

    @Test("in a heading leaves its words out of the table of contents")
    func inHeading() throws {
        let contents = """
            <text:table-of-content text:name='t'><text:table-of-content-source/>\
            <text:index-body/></text:table-of-content>
            """
        let filled = try Flat.filled(
            "\(contents)<text:h text:outline-level='1'>Our {{logo}}mark</text:h>",
            ["logo": logo]
        )
        #expect(filled.contains(">Our mark<text:tab/>"))
    }

    @Test("is asked for by a name that exists and means a picture, or the fault is named")
    func faults() throws {
        let fields = ["logo": logo, "name": "x"]
        func told(_ body: String) throws -> [String] {
            try Flat.problems(body, fields).map(summary)
        }
        #expect(try told("<text:p>\(frame("{{lgo}}"))</text:p>") == ["unknown lgo, logo"])
        #expect(try told("<text:p>\(frame("{{name}}"))</text:p>") == ["no picture name"])
        #expect(try told(frame("{{#logo}}")) == ["malformed {{#logo}}"])
        #expect(
            try told("<text:p>\(frame("{{logo | upper}}"))</text:p>") == [
                "malformed {{logo | upper}}"
            ]
        )
        #expect(try told("<text:p>{{logo | upper}}</text:p>") == ["upper not for logo"])
        let described = frame("a").replacing("Place of the logo", with: "{{logo}}")
        #expect(try told("<text:p>\(described)</text:p>") == ["not text logo"])
        #expect(try told("<text:p>\(frame("logo"))\(frame("{{logo"))</text:p>") == [])
    }

    @Test("is held against a catalogue like any other field")
    func catalogue() throws {
        let catalogue = [Field("logo", .picture), Field("name")]
        let body = """
            <text:h>Head</text:h><text:p>\(frame("{{logo}}"))\(frame("{{name}}"))\
            \(frame("{{lgo}}")){{logo}}</text:p>
            """
        let described = frame("a").replacing("Place of the logo", with: "{{logo}}")
        #expect(
            try Flat.template("<text:p>\(described)</text:p>").problems(against: catalogue)
                .map(summary) == ["not text logo"]
        )
        let problems = try Flat.template(body).problems(against: catalogue)
        #expect(problems.map(summary) == ["no picture name", "unknown lgo, logo"])
        #expect(problems.first?.place?.paragraph == "{{name}}")
        #expect(problems.first?.place?.heading == "Head")
    }

    @Test("has a place in a template that mentions it, wherever that is")
    func mentions() throws {
        let template = try Flat.template(
            """
            <text:p>{{#all}}{{seal}}{{/all}}</text:p><text:list><text:list-item><text:p>\
            \(frame("{{logo}}"))</text:p></text:list-item></text:list>
            """,
            footer: "{{page.mark}}"
        )
        for name in ["seal", "logo", "page"] { #expect(template.mentions(name)) }
        for name in ["all", "mark"] { #expect(!template.mentions(name)) }
    }
}
