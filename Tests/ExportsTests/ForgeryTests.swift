import Foundation
import Journal
import OpenDocument
import SafeXML
import Testing

@testable import Exports

/// Documents in which somebody has changed what a reader sees, and left the words alone that are
/// compared.
@Suite("A document that shows other words than it holds") struct ForgeryTests {
    /// A trick, told by what it does to the parts of a document.
    struct Trick: Sendable, CustomTestStringConvertible {
        let name: String
        let part: String
        let change: @Sendable (String) -> String

        var testDescription: String { name }
    }

    private static let words = "NUL ET NON AVENU"
    private static let paragraph = "<text:p>\(words)</text:p>"
    private static let drawing = "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
    private static let formulas = "text:formula='ooow:1' office:value-type='string'"

    /// Puts something behind the text.
    private static func behind(_ name: String, _ added: String) -> Trick {
        Trick(name: name, part: "content.xml") {
            $0.replacing("</office:text>", with: added + "</office:text>")
        }
    }

    /// Puts the words of the first heading into something, or changes them, with something before the
    /// text and a style.
    private static func heading(
        _ name: String,
        before: String = "",
        style: String = "",
        _ change: @Sendable @escaping (Substring) -> String
    ) -> Trick {
        Trick(name: name, part: "content.xml") { text in
            text.replacing(/(<text:h [^>]*>)([^<]+)(<\/text:h>)/, maxReplacements: 1) { match in
                "\(match.1)\(change(match.2))\(match.3)"
            }
            .replacing("<office:text>", with: "<office:text>" + before)
            .replacing("</office:automatic-styles>", with: style + "</office:automatic-styles>")
        }
    }

    private static let fields: [Trick] = [
        heading(
            "the value of a field of one's own",
            before: """
                <text:user-field-decls><text:user-field-decl text:name='x' \
                office:value-type='string' office:string-value='\(words)'/></text:user-field-decls>
                """
        ) { "<text:user-field-get text:name='x'>\($0)</text:user-field-get>" },
        heading("a variable") {
            "<text:variable-set text:name='v' \(formulas) office:string-value='\(words)'>\($0)</text:variable-set>"
        },
        heading("an expression") {
            "<text:expression \(formulas) office:string-value='\(words)'>\($0)</text:expression>"
        },
        heading("the title") { "<text:title>\($0)</text:title>" },
        heading("a reference") {
            "<text:bookmark-ref text:reference-format='text' text:ref-name='x'>\($0)</text:bookmark-ref>"
        },
        behind(
            "words on a condition",
            """
            <text:p><text:conditional-text text:condition='ooow:1==1' \
            text:string-value-if-true='\(words)' text:string-value-if-false=''/></text:p>
            """
        ),
        behind(
            "a property of the document",
            "<text:p><text:user-defined text:name='greffier-head'/></text:p>"
        ),
        heading("a value in a cell") { "\($0)</text:h>\(cell)<text:h text:outline-level='9'>" },
    ]
    private static let cell = """
        <table:table><table:table-column/><table:table-row><table:table-cell \
        office:value-type='float' office:value='99'/></table:table-row></table:table>
        """

    private static let hiding: [Trick] = [
        Trick(name: "all in a hidden section", part: "content.xml") {
            $0.replacing(
                "<office:text>",
                with: "<office:text><text:section text:name='x' text:display='none'>"
            )
            .replacing("</office:text>", with: "</text:section></office:text>")
        },
        heading("a hidden paragraph") {
            "<text:hidden-paragraph text:condition='ooow:1==1' text:is-hidden='true'/>\($0)"
        },
        heading(
            "hidden words",
            style: """
                <style:style style:name='HID' style:family='text'><style:text-properties \
                text:display='none'/></style:style>
                """
        ) { "<text:span text:style-name='HID'>\($0)</text:span>" },
        heading(
            "words struck through",
            style: """
                <style:style style:name='X' style:family='text'><style:text-properties \
                style:text-line-through-style='solid'/></style:style>
                """
        ) { "<text:span text:style-name='X'>\($0)</text:span>" },
        heading(
            "words struck out by letters",
            style: """
                <style:style style:name='X' style:family='text'><style:text-properties \
                style:text-line-through-text='X'/></style:style>
                """
        ) { "<text:span text:style-name='X'>\($0)</text:span>" },
        Trick(name: "all hidden by the default style", part: "styles.xml") {
            $0.replacing(
                "</office:styles>",
                with: """
                    <style:default-style style:family='text'><style:text-properties \
                    text:display='none'/></style:default-style></office:styles>
                    """
            )
        },
        heading(
            "hidden by a style that is derived, or applied on a condition",
            style: """
                <style:style style:name='A' style:family='text' style:parent-style-name='B'/>\
                <style:style style:name='B' style:family='text'><style:map \
                style:condition='list-level()=1' style:apply-style-name='C'/></style:style>\
                <style:style style:name='C' style:family='text'><style:text-properties \
                text:display='condition'/></style:style>
                """
        ) { "<text:span text:style-name='A'>\($0)</text:span>" },
        behind(
            "text that shows when it is hidden",
            "<text:p><text:hidden-text text:condition='ooow:0' text:string-value='\(words)'/></text:p>"
        ),
    ]

    private static let places: [Trick] = [
        Trick(name: "a second text", part: "content.xml") {
            $0.replacing(
                "</office:text>",
                with: "</office:text><office:text>\(paragraph)</office:text>"
            )
        },
        Trick(name: "a second body", part: "content.xml") {
            $0.replacing(
                "</office:body>",
                with:
                    "</office:body><office:body><office:text>\(paragraph)</office:text></office:body>"
            )
        },
        Trick(name: "other pages", part: "styles.xml") {
            $0.replacing(
                "</office:master-styles>",
                with: """
                    </office:master-styles><office:master-styles><style:master-page \
                    style:name='Standard'><style:header>\(paragraph)</style:header>\
                    </style:master-page></office:master-styles>
                    """
            )
        },
        behind(
            "an older namespace",
            "<t:p xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.1'>\(words)</t:p>"
        ),
        behind(
            "the namespace of OpenOffice.org",
            "<t:p xmlns:t='urn:oasis:names:tc:openoffice:xmlns:text:1.0'>\(words)</t:p>"
        ),
        heading("an attribute of an older namespace") {
            "<text:span t:style-name='x' xmlns:t='http://openoffice.org/2000/text'>\($0)</text:span>"
        },
        behind(
            "a table of contents",
            "<text:table-of-content><text:index-body>\(paragraph)</text:index-body></text:table-of-content>"
        ),
        behind(
            "a bibliography",
            "<text:bibliography><text:index-body>\(paragraph)</text:index-body></text:bibliography>"
        ),
        behind("a shape", "<text:p><draw:rect \(drawing)>\(paragraph)</draw:rect></text:p>"),
        behind(
            "a picture",
            """
            <text:p><draw:frame \(drawing)><draw:image \
            xlink:href='Pictures/a.png' xmlns:xlink='http://www.w3.org/1999/xlink'/></draw:frame></text:p>
            """
        ),
        behind(
            "a picture from elsewhere",
            """
            <text:p><draw:frame \(drawing)><draw:image xlink:href='http://example.org/a.png' \
            xmlns:xlink='http://www.w3.org/1999/xlink'/></draw:frame></text:p>
            """
        ),
        behind(
            "an object",
            """
            <text:p><draw:frame \(drawing)><draw:object xlink:href='./Object 1' \
            xmlns:xlink='http://www.w3.org/1999/xlink'/></draw:frame></text:p>
            """
        ),
        behind(
            "what is fetched from elsewhere",
            """
            <text:section text:name='x'><text:section-source xlink:href='../x.txt' \
            xmlns:xlink='http://www.w3.org/1999/xlink'/><text:p/></text:section>
            """
        ),
        behind(
            "a form",
            """
            <office:forms><f:form xmlns:f='urn:oasis:names:tc:opendocument:xmlns:form:1.0' \
            f:name='x'/></office:forms>
            """
        ),
        behind(
            "the label of a note",
            """
            <text:p><text:note text:note-class='footnote'><text:note-citation \
            text:label='\(words)'>1</text:note-citation><text:note-body><text:p/></text:note-body>\
            </text:note></text:p>
            """
        ),
        heading("small words above others") {
            """
            <text:ruby><text:ruby-base>\($0)</text:ruby-base><text:ruby-text>\(words)\
            </text:ruby-text></text:ruby>
            """
        },
        heading(
            "words before a number",
            style: """
                <text:list-style style:name='LX'><text:list-level-style-number text:level='1' \
                style:num-format='' style:num-prefix='\(words)'/></text:list-style>
                """
        ) { "\($0)" },
    ]

    private static let properties: [Trick] = [
        Trick(name: "another title", part: "meta.xml") {
            $0.replacing(/<dc:title>[^<]*/, with: "<dc:title>\(words)")
        },
        Trick(name: "another subject", part: "meta.xml") {
            $0.replacing(/<dc:subject>/, with: "<dc:subject>\(words) ")
        },
        Trick(name: "another date", part: "meta.xml") {
            $0.replacing(/<meta:creation-date>..../, with: "<meta:creation-date>1999")
        },
        Trick(name: "more events than there are", part: "meta.xml") {
            $0.replacing(/greffier-sequence"([^>]*)>[0-9]+/) { "greffier-sequence\"\($0.1)>99999" }
        },
        Trick(name: "fewer events than none", part: "meta.xml") {
            $0.replacing(/greffier-sequence"([^>]*)>[0-9]+/) { "greffier-sequence\"\($0.1)>-5" }
        },
        Trick(name: "a property twice", part: "meta.xml") {
            $0.replacing(
                "</office:meta>",
                with: """
                    <meta:user-defined meta:name='greffier-head'>00</meta:user-defined></office:meta>
                    """
            )
        },
        Trick(name: "a document that loads another", part: "meta.xml") {
            $0.replacing(
                "</office:meta>",
                with: """
                    <meta:auto-reload xlink:href='http://example.org/x.odt' \
                    xmlns:xlink='http://www.w3.org/1999/xlink'/></office:meta>
                    """
            )
        },
    ]

    static let tricks = fields + hiding + places + properties

    private static func minutes() throws -> Minutes { try Evening.full().minutes() }

    private static func made(_ minutes: Minutes) throws -> [UInt8] {
        try Exporter.openDocumentText.write(minutes, ExportOptions())
    }

    /// The document with one part changed, as Greffier wrote it, or as an office suite leaves it:
    /// without the record, and with its own name.
    private static func changed(
        _ bytes: [UInt8],
        isSaved: Bool,
        by trick: Trick? = nil
    ) throws -> [UInt8] {
        let package = try Package(reading: Data(bytes))
        var changed = Package(mediaType: package.mediaType)
        for entry in package.entries where !isSaved || entry.path != CarriedRecord.path {
            var bytes = entry.bytes
            if isSaved, entry.path == "meta.xml" {
                let text = String(decoding: bytes, as: UTF8.self)
                bytes = Data(
                    text.replacing(ProgramVersion.generator, with: "LibreOffice/7.4.7.2").utf8
                )
            }
            if let trick, entry.path == trick.part {
                let forged = Data(trick.change(String(decoding: bytes, as: UTF8.self)).utf8)
                #expect(forged != bytes, "\(trick.name) changes nothing")
                bytes = forged
            }
            changed.set(bytes, at: entry.path, mediaType: entry.mediaType)
        }
        return try Array(changed.bytes())
    }

    private static func verified(
        _ bytes: [UInt8],
        beside minutes: Minutes?
    ) throws -> DocumentVerification {
        try OpenDocumentFile(bytes).orThrow().verify(beside: minutes)
    }

    @Test(
        "is not sound, whether it is told to be as it was made or to have been saved since",
        arguments: tricks
    )
    func forged(trick: Trick) throws {
        let minutes = try Self.minutes()
        let made = try Self.made(minutes)
        for isSaved in [true, false] {
            let forged = try Self.changed(made, isSaved: isSaved, by: trick)
            let verification = try Self.verified(forged, beside: minutes)
            #expect(!verification.deviations.isEmpty, "\(trick.name), \(isSaved)")
            #expect(verification.deviations.contains(.parts([trick.part])) == !isSaved)
        }
    }

    @Test("is told apart from one that is as it was made, was packed otherwise, or was saved")
    func untouched() throws {
        let minutes = try Self.minutes()
        let made = try Self.made(minutes)
        let identical = try Self.verified(made, beside: minutes)
        #expect(identical.faults == 0 && identical.isBesideRecord)
        guard case .identical = identical.text else {
            Issue.record("\(identical.text)")
            return
        }
        let saved = try Self.verified(Self.changed(made, isSaved: true), beside: minutes)
        #expect(saved.faults == 0, "\(saved.deviations)")
        guard case .same = saved.text, case .gone = saved.carried else {
            Issue.record("\(saved.text), \(saved.carried)")
            return
        }
        let alone = try Self.verified(made, beside: nil)
        #expect(alone.faults == 0 && !alone.isBesideRecord, "\(alone.deviations)")
    }

    @Test("is not sound without the record that it carried, unless an office suite has saved it")
    func withoutRecord() throws {
        let minutes = try Self.minutes()
        let package = try Package(reading: Data(Self.made(minutes)))
        var bare = Package(mediaType: package.mediaType)
        for entry in package.entries where entry.path != CarriedRecord.path {
            bare.set(entry.bytes, at: entry.path, mediaType: entry.mediaType)
        }
        let verification = try Self.verified(Array(bare.bytes()), beside: minutes)
        #expect(verification.deviations == [.parts([CarriedRecord.path])])
        bare.set(Data("x".utf8), at: "Object 1/content.xml")
        let more = try Self.verified(Array(bare.bytes()), beside: minutes)
        #expect(
            more.deviations.contains(.parts([CarriedRecord.path, "Object 1/content.xml"]))
        )
    }

    @Test("is refused when it is written otherwise than in UTF-8")
    func encoding() throws {
        let trick = Trick(name: "UTF-7", part: "content.xml") {
            $0.replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-7\"")
        }
        let forged = try Self.changed(Self.made(Self.minutes()), isSaved: true, by: trick)
        #expect(throws: PackageError.malformed("content.xml", .encoding("UTF-7"))) {
            try OpenDocumentFile(forged)
        }
    }
}
