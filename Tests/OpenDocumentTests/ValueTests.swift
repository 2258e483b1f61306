import Foundation
import OpenDocument
import SafeXML
import Testing
import Typesetting

@Suite("Values in paragraphs")
struct ValueTests {
    private func filledParagraph(_ value: Value) throws -> Element {
        let template = try Flat.template("<text:p>{{value}}</text:p>")
        let package = try template.fill(["value": value], metadata: Flat.metadata)
        let content = try #require(package["content.xml"])
        let document = try Document(parsing: content, limit: 1_000_000)
        let body = document.root.elements.last?.elements.first
        return try #require(body?.elements.first)
    }

    @Test(
        "any text comes out unharmed",
        arguments: [
            "plain", "two  blanks", "three   blanks  twice", " leading", "trailing ", "   ", " ",
            "tab\tinside", "\t leading tab ", "line\nline", "line \n line", "\n", "a\n\n\nb",
            "<&>\"'", "]]>", "<!-- no comment -->", "{{name}} {{#list}}", "}}", "&amp;",
            "שלום עליכם (אב)", "مرحبا", "👩‍👩‍👧 🇫🇷", "e\u{301}\u{323}", "\u{A0}\u{202F}:\u{2009};",
            "\u{200F}\u{202B}x\u{202C}", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "\u{FEFF}x\u{85}\u{2028}",
        ]
    )
    func roundTrip(text: String) throws {
        let read = reading(try filledParagraph(.text(text)))
        #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test("line ends of other systems become line breaks")
    func lineEnds() throws {
        #expect(reading(try filledParagraph("a\r\nb\rc\n\rd")) == "a\nb\nc\n\nd")
    }

    @Test("characters that XML cannot hold become visible")
    func forbidden() throws {
        #expect(reading(try filledParagraph("a\u{0}b\u{B}c\u{FFFE}d")) == "a�b�c�d")
    }

    @Test("numbers are written in digits, decimals as the language has them")
    func numbers() throws {
        #expect(reading(try filledParagraph(1234)) == "1234")
        #expect(reading(try filledParagraph(.number(Decimal(string: "66.70") ?? 0))) == "66,7")
    }

    @Test("days and times are written as the language has them")
    func dates() throws {
        let day = try #require(CalendarDate(year: 2020, month: 3, day: 16))
        let time = try #require(ClockTime(hour: 18, minute: 30))
        #expect(reading(try filledParagraph(.date(day))) == "16\u{A0}mars 2020")
        #expect(reading(try filledParagraph(.time(time))) == "18\u{A0}h\u{A0}30")
        #expect(
            reading(try filledParagraph(.moment(day, time)))
                == "16\u{A0}mars 2020 à 18\u{A0}h\u{A0}30"
        )
    }

    @Test("blanks at the ends of what stands out are kept")
    func runs() throws {
        let passage = Paragraph(["Motion: ", Run("adopted ", isStrong: true), "."])
        let filled = try Flat.filled(
            "<text:p>{{passage}}</text:p>",
            ["passage": .paragraphs([passage])]
        )
        #expect(
            filled == """
                <text:p>Motion:<text:s/><text:span text:style-name="Strong_20_Emphasis">\
                adopted<text:s/></text:span>.</text:p>
                """
        )
    }

    @Test("paragraphs repeat the paragraph that holds the tag, with its styles")
    func paragraphs() throws {
        let fields: [String: Value] = [
            "passage": .paragraphs(["one", Paragraph([Run("two", isEmphasised: true)]), "three"])
        ]
        let filled = try Flat.filled(
            """
            <text:p text:style-name="P1">Note: <text:span text:style-name="T1">{{passage}}\
            </text:span> (end)</text:p>
            """,
            fields
        )
        #expect(
            filled == """
                <text:p text:style-name="P1">Note: <text:span text:style-name="T1">one\
                </text:span></text:p>\
                <text:p text:style-name="P1"><text:span text:style-name="T1">\
                <text:span text:style-name="Emphasis">two</text:span></text:span></text:p>\
                <text:p text:style-name="P1"><text:span text:style-name="T1">three</text:span> \
                (end)</text:p>
                """
        )
    }

    @Test("no paragraphs leave no blank line")
    func noParagraphs() throws {
        let body = "<text:p>{{passage}}</text:p><text:p>Note: {{passage}}</text:p>"
        let filled = try Flat.filled(body, ["passage": .paragraphs([])])
        #expect(filled == "<text:p>Note: </text:p>")
    }

    @Test("a paragraph of which nothing is left goes; in a cell it stays")
    func emptyText() throws {
        let line = "<text:p><text:span>{{a}}</text:span> {{b}}</text:p>"
        #expect(try Flat.filled(line, ["a": "", "b": ""]) == "<text:p> </text:p>")
        #expect(try Flat.filled("<text:p>{{a}}{{b}}</text:p>", ["a": "", "b": ""]) == "")
        #expect(try Flat.filled("<text:p>To: {{a}}</text:p>", ["a": ""]) == "<text:p>To: </text:p>")
        func cell(_ text: String) -> String {
            "<table:table><table:table-row><table:table-cell>\(text)</table:table-cell>"
                + "</table:table-row></table:table>"
        }
        #expect(try Flat.filled(cell("<text:p>{{a}}</text:p>"), ["a": ""]) == cell("<text:p/>"))
    }

    @Test("literals read as values")
    func literals() {
        let value: Value = ["a": 1, "b": true, "c": ["x", "y \(2)"], "a": "later"]
        #expect(
            value
                == .record([
                    "a": .text("later"), "b": .flag(true), "c": .list([.text("x"), .text("y 2")]),
                ])
        )
        #expect(Value.record([:]).isEmpty)
        #expect(!Value.number(1).isEmpty)
        #expect(Value.paragraphs([""]).isEmpty)
    }
}
