import Foundation
import Generation
import Meetings
import Testing

/// Days, codes, slugs, digests: what they read and what they refuse.
@Suite struct ValueTests {
    @Test("a day reads back what it prints, and only what the calendar has")
    func days() {
        for text in ["1900-01-01", "2020-02-29", "2020-03-16", "9999-12-31"] {
            #expect(Day(text: text)?.description == text)
        }
        for text in [
            "2021-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "1899-12-31", "1900-02-29",
            "2020-3-16", "2020-+3-16", "+202-03-16", "2020-03-16 ", "20200316", "2020/03/16", "",
            "２０２０-03-16", "2020-03-1६",
        ] {
            #expect(Day(text: text) == nil, "\(text)")
        }
    }

    @Test("the day of a moment is that of the zone, across changes of clock")
    func dayInZone() throws {
        let paris = try #require(TimeZone(identifier: "Europe/Paris"))
        let auckland = try #require(TimeZone(identifier: "Pacific/Auckland"))
        let evening = Instant.at(22, 59)
        #expect(Day(of: evening, in: paris)?.description == "2020-03-16")
        #expect(Day(of: evening.adding(seconds: 60), in: paris)?.description == "2020-03-17")
        #expect(Day(of: evening, in: auckland)?.description == "2020-03-17")
    }

    @Test("days are in the order of the calendar")
    func dayOrder() {
        let days = ["2019-12-31", "2020-01-01", "2020-01-31", "2020-02-01"].compactMap {
            Day(text: $0)
        }
        #expect(days == days.sorted())
        #expect(Set(days).count == 4)
    }

    @Test("a body code is of one to eight capitals or digits")
    func bodyCodes() {
        for text in ["B", "BF", "CSE2", "12345678"] { #expect(BodyCode(text)?.text == text) }
        for text in ["", "bf", "BF ", "B-F", "ABCDEFGHI", "É"] {
            #expect(BodyCode(text) == nil, "\(text)")
        }
    }

    @Test("a fingerprint reads its digits with blanks and in capitals, and no other number of them")
    func fingerprints() {
        var random = SplitMix(seed: 1)
        let fingerprint = Fingerprint(digest: random.bytes(32))
        let text = fingerprint.description
        #expect(text.count == 64)
        #expect(fingerprint.grouped.count == 64 + 15)
        for form in [text, text.uppercased(), fingerprint.grouped, " \(text)\n"] {
            #expect(Fingerprint(form) == fingerprint)
        }
        for form in [
            "", String(text.dropLast()), text + "0", text.dropLast() + "g",
            text.dropLast() + "-", text.dropLast() + "０",
        ] {
            #expect(Fingerprint(form) == nil, "\(form)")
        }
        #expect(Fingerprint(bytes: random.bytes(31)) == nil)
        #expect(Fingerprint(bytes: random.bytes(33)) == nil)
    }

    @Test("an identifier reads capitals and prints small letters")
    func identifiers() {
        let text = "a1b2c3d4-0000-4000-8000-00000000000f"
        #expect(PersonID(text.uppercased())?.description == text)
        #expect(PersonID("a1b2") == nil)
    }

    @Test("a fraction lies between nothing and the whole")
    func fractions() {
        for (numerator, denominator) in [(0, 1), (1, 1), (999, 1000), (1000, 1000)] {
            #expect(Threshold.Fraction(numerator, denominator) != nil)
        }
        for (numerator, denominator) in [(1, 0), (2, 1), (-1, 2), (1, -2), (1, 1001)] {
            #expect(Threshold.Fraction(numerator, denominator) == nil)
        }
    }

    @Test("forbidden control characters become visible, all others stay")
    func controls() {
        #expect("a\u{0}b\u{1F}c\u{B}".withVisibleControls == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
        #expect("👩\u{200D}🌾 \u{200F}א".withVisibleControls == "👩\u{200D}🌾 \u{200F}א")
        #expect("\u{FFFE}\u{FFFF}".withVisibleControls == "\u{FFFD}\u{FFFD}")
        #expect("\u{8}e\u{0301}".withVisibleControls == "\u{FFFD}e\u{0301}")
        for text in SplitMix.awkwardTexts {
            #expect(Array(text.withVisibleControls.utf8) == Array(text.utf8))
        }
        for value in UInt32(0)..<0x20 {
            let isKept = value == 9 || value == 10 || value == 13
            let scalar = Unicode.Scalar(value) ?? " "
            let text = String(Character(scalar))
            #expect((text.withVisibleControls == text) == isKept, "\(value)")
        }
    }

    @Test("the length of a passage is that of its texts in UTF-8, and its people are in order")
    func passages() {
        let passage = Passage(
            id: PassageID(number: 1),
            paragraphs: [
                Passage.Paragraph([.person(2), .text("é")]),
                Passage.Paragraph([]),
                Passage.Paragraph([.text("abc"), .person(1), .person(2)]),
            ]
        )
        #expect(passage.length == 5)
        #expect(passage.people == [2, 1, 2])
    }
}
