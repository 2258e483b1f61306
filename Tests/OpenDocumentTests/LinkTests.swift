import Foundation
import OpenDocument
import Testing

@Suite("What leads out of a template")
struct LinkTests {
    private func picture(_ target: String) -> String {
        """
        <text:p>Logo: <draw:frame draw:name="Crest"><draw:image xlink:href="\(target)"/></draw:frame>
        </text:p>
        """
    }

    @Test(
        "is refused and told by its name and place",
        arguments: [
            "http://example.org/x.png", "file:///etc/x.png", "//host/x.png", "/etc/x.png",
            "\\\\127.0.0.1\\s\\x.png", "../x.png", "Pictures/../../x.png", "%2e%2E/x.png",
            " HTTP:x", "C:\\x.png", "data:image/png;base64,AA", "Pictures/%2E%2E/%2e./x.png",
        ]
    )
    func refused(target: String) throws {
        let template = try Flat.template(picture(target))
        let told = ["outside \(target) in Crest"]
        #expect(template.problems([:]).map(summary) == told)
        #expect(template.problems(against: []).map(summary) == told)
        let fault = try #require(template.problems([:]).first)
        #expect(throws: fault) { try template.fill([:], metadata: Flat.metadata) }
        #expect(!fault.isWarning)
    }

    @Test(
        "is not what stays in the package",
        arguments: [
            "Pictures/x.png", "./Pictures/x.png", "#part", "Object 1/../Pictures/x.png", "",
        ]
    )
    func inside(target: String) throws {
        #expect(try Flat.problems(picture(target), [:]).isEmpty)
    }

    @Test("is no hyperlink, which leads somewhere when somebody follows it")
    func hyperlinks() throws {
        let body = """
            <text:p><text:a xlink:href="https://example.org">x</text:a><draw:a \
            xlink:href="https://example.org"><draw:frame><draw:text-box/></draw:frame></draw:a></text:p>
            """
        #expect(try Flat.problems(body, [:]).isEmpty)
    }

    @Test("is found in styles, on pages, in sections, in forms and in what asks another program")
    func places() throws {
        let image = "<style:background-image xlink:href='http://example.org/b.png'/>"
        let styles = """
            <draw:fill-image draw:name='Fill' xlink:href='file:///x'/>\
            <style:style style:name='Loud' style:family='paragraph'><style:paragraph-properties>\
            \(image)</style:paragraph-properties></style:style>
            """
        let body = """
            <text:section text:name='Linked'><text:section-source xlink:href='file:///y'/>\
            <office:dde-source office:dde-application='soffice' office:dde-topic='x' \
            office:dde-item='y'/></text:section>
            """
        let template = try Template(
            Flat.document(body, styles: styles, footer: picture("http://example.org/f.png")),
            name: "letter.fodt"
        )
        let told = Set(template.problems([:]).map(summary))
        #expect(
            told == [
                "outside file:///x in Fill", "outside http://example.org/b.png in Loud",
                "outside file:///y in Linked", "outside x in Linked",
                "outside http://example.org/f.png in Crest",
            ]
        )
    }

    @Test("is found in a document that is embedded")
    func embedded() throws {
        let flat = try Package(flat: Flat.document("<text:p>x</text:p>"))
        var package = flat
        let inner = """
            <office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
            xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' \
            xmlns:xlink='http://www.w3.org/1999/xlink'><draw:image draw:name='In' xlink:href='TARGET'/>\
            </office:document-content>
            """
        func problems(_ target: String) throws -> [String] {
            let content = Data(inner.replacing("TARGET", with: target).utf8)
            package.set(content, at: "Object 1/content.xml", mediaType: "text/xml")
            let template = try Template(try package.bytes(), name: "letter.odt")
            return template.problems([:]).map(summary)
        }
        #expect(try problems("http://example.org/x") == ["outside http://example.org/x in In"])
        #expect(try problems("../../x") == ["outside ../../x in In"])
        #expect(try problems("../Pictures/x").isEmpty)
    }
}
