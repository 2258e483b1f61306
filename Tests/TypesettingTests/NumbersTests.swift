import Foundation
import Testing
import Typesetting

@Suite struct NumbersTests {
    private let member = Noun(
        one: Phrase(french: "membre", english: "member"),
        many: Phrase(french: "membres", english: "members")
    )

    @Test func `Thousands are parted as each language does`() {
        #expect(1_234_567.inFigures.french == "1\u{202F}234\u{202F}567")
        #expect(1_234_567.inFigures.english == "1,234,567")
        #expect(123.inFigures.french == "123")
        #expect((-1000).inFigures.english == "−1,000")
    }

    @Test func `Decimals are parted and pointed as each language does`() throws {
        let amount = try #require(Decimal(string: "-1234567.5"))
        #expect(amount.inFigures.french == "−1\u{202F}234\u{202F}567,5")
        #expect(amount.inFigures(decimals: 2).english == "−1,234,567.50")
        #expect(Decimal(12).inFigures.french == "12")
        #expect(try #require(Decimal(string: "0.005")).inFigures(decimals: 2).french == "0,01")
        #expect(try #require(Decimal(string: "-0.001")).inFigures(decimals: 2).french == "0,00")
    }

    @Test(arguments: [
        (0, "zéro", "zero"), (16, "seize", "sixteen"), (17, "dix-sept", "seventeen"),
        (21, "vingt et un", "twenty-one"), (60, "soixante", "sixty"),
        (71, "soixante et onze", "seventy-one"), (77, "soixante-dix-sept", "seventy-seven"),
        (80, "quatre-vingts", "eighty"), (81, "quatre-vingt-un", "eighty-one"),
        (91, "quatre-vingt-onze", "ninety-one"), (100, "cent", "one hundred"),
        (101, "cent un", "one hundred and one"), (200, "deux cents", "two hundred"),
        (280, "deux cent quatre-vingts", "two hundred and eighty"),
        (1000, "mille", "one thousand"), (1001, "mille un", "one thousand and one"),
        (2020, "deux mille vingt", "two thousand and twenty"),
        (80_000, "quatre-vingt mille", "eighty thousand"),
        (200_200, "deux cent mille deux cents", "two hundred thousand two hundred"),
    ])
    func `Numbers are written in words`(_ number: Int, _ french: String, _ english: String) {
        #expect(number.inWords?.french == french)
        #expect(number.inWords?.english == english)
    }

    @Test func `What has no words is written in figures by whoever asks`() {
        #expect((-1).inWords == nil)
        #expect(1_000_000.inWords == nil)
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
        #expect(member.counted(count).french == french)
        #expect(member.counted(count).english == english)
    }

    @Test func `Lists end with and, without a comma before it`() {
        #expect(["A", "B", "C"].listed(in: .french) == "A, B et C")
        #expect(["A", "B", "C"].listed(in: .english) == "A, B and C")
        #expect(["A", "B"].listed(in: .french) == "A et B")
        #expect(["A"].listed(in: .english) == "A")
        #expect([String]().listed(in: .french).isEmpty)
    }
}
