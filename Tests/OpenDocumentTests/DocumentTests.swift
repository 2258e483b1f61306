import Foundation
import OpenDocument
import SafeXML
import Testing

@Suite("The document that comes out")
struct DocumentTests {
    private let office = Namespace(
        uri: "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        prefix: "office"
    )

    private func text(_ package: Package, _ path: String) throws -> String {
        String(decoding: try #require(package[path]), as: UTF8.self)
    }

    @Test("a flat document is split, each automatic style where it is used")
    func splitting() throws {
        let flat = Flat.document("<text:p text:style-name='P1'>x</text:p>", footer: "y")
        let package = try Package(flat: flat)
        #expect(
            package.entries.map(\.path) == [
                "content.xml", "styles.xml", "meta.xml", "settings.xml",
            ]
        )
        let content = try text(package, "content.xml")
        let styles = try text(package, "styles.xml")
        #expect(content.contains("style:name=\"P1\""))
        #expect(!content.contains("FooterOnly"))
        #expect(!content.contains("page-layout"))
        #expect(styles.contains("<style:page-layout style:name=\"pm1\"/>"))
        #expect(styles.contains("<style:page-layout style:name=\"unused\"/>"))
        #expect(styles.contains("<style:style style:name=\"FooterOnly\""))
        #expect(!styles.contains("\"P1\""))
        for part in [content, styles, try text(package, "meta.xml")] {
            #expect(part.contains("office:version=\"1.3\""))
        }
    }

    @Test("a flat document that states no media type of OpenDocument is refused")
    func foreignMediaType() {
        let foreign = String(decoding: Flat.document(""), as: UTF8.self)
            .replacing(Package.text, with: "text/plain")
        #expect(throws: PackageError.mimetypeUnknown("text/plain")) {
            try Package(flat: Data(foreign.utf8))
        }
    }

    @Test("a package and a flat document are read alike, each within its limits")
    func eitherForm() throws {
        let flat = Flat.document("<text:p>x</text:p>")
        let package = try Package(document: flat)
        #expect(try Package(document: package.bytes()) == package)
        let limits = Package.Limits(entryBytes: 100)
        #expect(throws: PackageError.malformed("", .tooLarge(bytes: flat.count, limit: 100))) {
            try Package(document: flat, limits: limits)
        }
        #expect(throws: PackageError.entryTooLarge("content.xml", limit: 100)) {
            try Package(document: package.bytes(), limits: limits)
        }
    }

    @Test(
        "a text is a document or a template, not one that is made of others",
        arguments: [
            (Package.text, true), (Package.textTemplate, true), (Package.spreadsheet, false),
            (Package.text + "-master", false), (Package.text + "-web", false),
        ]
    )
    func texts(mediaType: String, isText: Bool) {
        #expect(Package(mediaType: mediaType).isText == isText)
    }

    @Test("a picture inside a flat document becomes an entry of the package")
    func pictures() throws {
        let body = """
            <text:p><draw:frame><draw:image><office:binary-data>iVBO
            Rw0KGgo=</office:binary-data></draw:image></draw:frame></text:p>
            """
        let template = try Flat.template(body)
        let package = try template.fill([:], metadata: Flat.metadata)
        let picture = try #require(package.entries.last)
        #expect(picture.path == "Pictures/1.png")
        #expect(picture.mediaType == "image/png")
        #expect(picture.bytes == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        #expect(try text(package, "content.xml").contains("xlink:href=\"Pictures/1.png\""))
    }

    @Test("the description is ours alone, and the language is set")
    func metadata() throws {
        var metadata = Flat.metadata
        metadata.properties = [.init("Reference", "A & B"), .init("Seal", "")]
        let package = try Flat.template("<text:p/>").fill([:], metadata: metadata)
        let document = try Document(
            parsing: try #require(package["meta.xml"]),
            limit: 10_000
        )
        let meta = try #require(document.root.first("meta", in: office))
        #expect(
            meta.elements.map(\.name) == [
                "generator", "title", "language", "creation-date", "date", "user-defined",
                "user-defined",
            ]
        )
        #expect(
            meta.elements.map(\.text) == [
                "Tests/1", "Title", "fr-FR", "1970-01-01T00:00:00Z", "1970-01-02T00:00:00Z",
                "A & B",
                "",
            ]
        )
        let styles = try text(package, "styles.xml")
        #expect(
            styles.contains(
                """
                <style:default-style style:family="paragraph">\
                <style:text-properties fo:language="fr" fo:country="FR"/></style:default-style>
                """
            )
        )
    }

    @Test("a default language of the template gives way, that of a named style stays")
    func language() throws {
        let styles = """
            <style:default-style style:family='paragraph'><style:text-properties \
            fo:language='de' fo:country='DE'/></style:default-style>\
            <style:style style:name='Code' style:family='text'><style:text-properties \
            fo:language='zxx' fo:country='none'/></style:style>
            """
        let template = try Template(
            Flat.document("<text:p/>", styles: styles),
            name: "x"
        )
        var metadata = Flat.metadata
        metadata.language = "zh-Hant"
        let filled = try text(try template.fill([:], metadata: metadata), "styles.xml")
        #expect(filled.contains("<style:text-properties fo:language=\"zh\" fo:script=\"Hant\"/>"))
        #expect(filled.contains("fo:language=\"zxx\" fo:country=\"none\""))
    }

    @Test("a filled document is a template again, and a template package becomes a document")
    func fromPackage() throws {
        let first = try Flat.template("<text:p>{{a}}</text:p>")
            .fill(["a": "{{b}}"], metadata: Flat.metadata)
        var package = try Package(reading: first.bytes())
        package.mediaType = Package.textTemplate
        package.set(Data([1]), at: "Thumbnails/thumbnail.png", mediaType: "image/png")
        package.set(Data([2]), at: "Configurations2/menubar.xml")
        package.set(Data([3]), at: "Pictures/logo.png", mediaType: "image/png")
        let again = try Template(package.bytes(), name: "again.ott")
            .fill(["b": "done"], metadata: Flat.metadata)
        #expect(again.mediaType == Package.text)
        #expect(try text(again, "content.xml").contains("<text:p>done</text:p>"))
        #expect(
            again.entries.map(\.path) == [
                "content.xml", "styles.xml", "settings.xml", "meta.xml", "Pictures/logo.png",
            ]
        )
    }

    @Test("the same fields give the same bytes")
    func reproducible() throws {
        let template = try Flat.template("<text:p>{{#list}}{{name}}{{/list}}</text:p>")
        let fields: [String: Value] = ["list": [["name": "a"], ["name": "b"]], "x": "y", "z": 1]
        let first = try template.fill(fields, metadata: Flat.metadata).bytes()
        let again = try Flat.template("<text:p>{{#list}}{{name}}{{/list}}</text:p>")
        #expect(try again.fill(fields, metadata: Flat.metadata).bytes() == first)
    }

    @Test("ten thousand rows are filled")
    func manyRows() throws {
        let cells = String(
            repeating: "<table:table-cell><text:p>{{name}} {{times}}</text:p></table:table-cell>",
            count: 6
        )
        let body =
            "<table:table table:name='people'><table:table-row>\(cells)"
            + "</table:table-row></table:table>"
        let person: Value = ["name": "Ada Lovelace", "times": "18 h 30 – 19 h 30"]
        let filled = try Flat.filled(
            body,
            ["people": .list(Array(repeating: person, count: 10_000))]
        )
        #expect(filled.components(separatedBy: "<table:table-row>").count == 10_001)
    }
}
