import Foundation
import Meetings
import Testing

@testable import Wording

@Suite struct DatesTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    @Test func `A day is written with its weekday, never parted from its month`() throws {
        let monday = try day("2020-03-16").withWeekday
        #expect(monday.french == "lundi 16\u{A0}mars 2020")
        #expect(monday.english == "Monday 16\u{A0}March 2020")
    }

    @Test func `The first of a month is an ordinal in French alone`() throws {
        let first = try day("2020-04-01").inWords
        #expect(first.french == "1er\u{A0}avril 2020")
        #expect(first.english == "1\u{A0}April 2020")
    }

    @Test(arguments: [
        ("2000-02-29", "mardi", "Tuesday"), ("1900-01-01", "lundi", "Monday"),
        ("2026-12-31", "jeudi", "Thursday"), ("2020-08-16", "dimanche", "Sunday"),
        ("9999-12-31", "vendredi", "Friday"),
    ])
    func `Weekdays agree with the calendar`(
        _ text: String,
        _ french: String,
        _ english: String
    ) throws {
        let written = try day(text).withWeekday
        #expect(written.french.hasPrefix(french + " "))
        #expect(written.english.hasPrefix(english + " "))
    }

    @Test func `Months carry their accents`() throws {
        let french = try (1...12).map { month in
            try #require(Day(year: 2020, month: month, day: 2)).inWordsWithoutYear.french
        }
        #expect(french[1] == "2\u{A0}février")
        #expect(french[7] == "2\u{A0}août")
        #expect(french[11] == "2\u{A0}décembre")
        #expect(Set(french).count == 12)
    }
}
