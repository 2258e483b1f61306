import Exports
import Foundation
import Journal
import Meetings
import OpenDocument
import SafeXML
import Testing
import Typesetting

/// What was marked up reads so in each format, and nothing of it is lost.
@Suite struct `A passage with markup` {
    private static func minutes() throws -> Minutes {
        var evening = Evening()
        try evening.prepare()
        try evening.convene()
        try evening.openBureau()
        try evening.item("only", "Un point")
        let link = Passage.Style(link: .init("https://exemple.fr/a_(b)?c&d=*e*"))
        let passage = evening.text([
            .init([
                .text("Un "), .text(" mot* ", .init(isBold: true)),
                .text("et", .init(isItalic: true)),
                .text("s "), .text("ici <b>", link), .text("."),
            ]),
            .init([.text("premier")], form: .item(.numbered, level: 1)),
            .init(
                [.text("- dedans", .init(isBold: true, isItalic: true))],
                form: .item(.bulleted, level: 2)
            ),
            .init([.text("second\nà la ligne")], form: .item(.numbered, level: 1)),
            .init([.text("Fin.")]),
        ])
        try evening.note("only", passage, at: Evening.at(18, 40))
        return evening.minutes(in: .french)
    }

    private func exported(_ format: String) throws -> String {
        try written(format, Self.minutes())
    }

    @Test func `HTML has elements for it`() throws {
        let text = try exported("html")
        #expect(
            text.contains(
                """
                <p>Un <strong> mot* </strong><em>et</em>s \
                <a href="https://exemple.fr/a_(b)?c&amp;d=*e*">ici &lt;b&gt;</a>.</p>
                <ol><li>premier<ul><li><strong><em>- dedans</em></strong></li></ul></li>\
                <li>second<br>à la ligne</li></ol>
                <p>Fin.</p>
                """
            )
        )
    }

    @Test func `Markdown has marks for it`() throws {
        let text = try exported("md")
        #expect(
            text.contains(
                """
                Un  **mot\\*** *et*s [ici \\<b>](<https://exemple.fr/a_(b)?c\\&d=*e*>).

                1. premier
                   - ***- dedans***
                2. second\\
                   à la ligne

                Fin.
                """
            )
        )
    }

    @Test func `JSON and tables have it in plain words`() throws {
        let text = try exported("json")
        for words in ["1.\u{A0}premier", "–\u{A0}- dedans", "ici <b> (https:"] {
            #expect(text.replacing("\\/", with: "/").contains(words))
        }
    }

    @Test func `Akoma Ntoso has its elements for it`() throws {
        let text = try exported("akn")
        for part in [
            "<b> mot* </b><i>et</i>s <a href=\"https://exemple.fr/a_(b)?c&amp;d=*e*\">ici &lt;b&gt;</a>.",
            "<ol eId=\"list_1\"><li>premier<ul eId=\"list_2\"><li><b><i>- dedans</i></b></li></ul></li>",
        ] {
            #expect(text.replacing(/>\s+</, with: "><").contains(part), "\(part)")
        }
    }

    @Test func `OpenDocument has lists, links and styles for it`() throws {
        let bytes = try Exporter.named("odt").orThrow().write(Self.minutes(), ExportOptions())
        let package = try Package(reading: Data(bytes))
        let text = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        for part in [
            "<text:list text:style-name=\"List_20_Number\"><text:list-item>",
            "<text:span text:style-name=\"Strong_20_Emphasis\"><text:s/>mot*<text:s/></text:span>",
            "xlink:href=\"https://exemple.fr/a_(b)?c&amp;d=*e*\"",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }
}
