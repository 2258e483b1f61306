import Meetings
import Testing

@Suite("Titles and names") struct VisibleMarksTests {
    @Test(
        "show marks that turn around what follows, or that have no width",
        arguments: [0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069]
    )
    func shown(value: UInt32) throws {
        let mark = String(try #require(Unicode.Scalar(value)))
        #expect("Anne\(mark) Riou".withVisibleMarks == "Anne\u{FFFD} Riou")
    }

    @Test(
        "keep joiners within words that are written with them",
        arguments: ["می\u{200C}خواهم", "क्\u{200D}ष", "👩\u{200D}⚖\u{FE0F}", "Zoé L’Hour", "דוד"]
    )
    func kept(text: String) {
        #expect(text.withVisibleMarks == text)
    }

    @Test("show joiners at the edge of a word, and control characters")
    func edges() {
        #expect("می\u{200C} خ".withVisibleMarks == "می\u{FFFD} خ")
        #expect("\u{200D}a\u{7}".withVisibleMarks == "\u{FFFD}a\u{FFFD}")
    }
}
