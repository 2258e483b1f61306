import Journal
import Testing

@testable import Wording

@Suite struct NumbersTests {
    @Test func `Thousands are parted as each language does`() {
        #expect(1_234_567.inFigures.french == "1\u{202F}234\u{202F}567")
        #expect(1_234_567.inFigures.english == "1,234,567")
        #expect(123.inFigures.french == "123")
        #expect((-1000).inFigures.english == "−1,000")
    }

    @Test func `Percentages have one decimal where there is one`() throws {
        let share = try #require(Percentage(8, of: 17)).inFigures
        #expect(share.french == "47,1\u{A0}%")
        #expect(share.english == "47.1%")
        #expect(Percentage(1, of: 2)?.inFigures.french == "50\u{A0}%")
        #expect(Percentage(2, of: 3)?.inFigures.english == "66.7%")
        #expect(Percentage(0, of: 3)?.inFigures.english == "0%")
    }

    @Test func `A share of nothing is no share`() {
        #expect(Percentage(0, of: 0) == nil)
    }

    @Test(arguments: [
        (1, "1er", "1st"), (2, "2e", "2nd"), (3, "3e", "3rd"), (11, "11e", "11th"),
        (13, "13e", "13th"), (21, "21e", "21st"), (112, "112e", "112th"),
    ])
    func `Ordinals are short`(_ number: Int, _ french: String, _ english: String) {
        #expect(number.ordinal == Phrase(french: "\(french)", english: "\(english)"))
    }

    @Test(arguments: [
        (0, "0\u{A0}membre", "0\u{A0}members"), (1, "1\u{A0}membre", "1\u{A0}member"),
        (2, "2\u{A0}membres", "2\u{A0}members"),
    ])
    func `Nothing is singular in French and plural in English`(
        _ count: Int,
        _ french: String,
        _ english: String
    ) {
        #expect(Noun.member.counted(count).french == french)
        #expect(Noun.member.counted(count).english == english)
    }

    @Test func `Lists end with and, without a comma before it`() {
        #expect(["A", "B", "C"].listed(in: .french) == "A, B et C")
        #expect(["A", "B", "C"].listed(in: .english) == "A, B and C")
        #expect(["A", "B"].listed(in: .french) == "A et B")
        #expect(["A"].listed(in: .english) == "A")
        #expect([String]().listed(in: .french).isEmpty)
    }
}
