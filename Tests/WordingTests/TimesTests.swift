import Foundation
import Meetings
import Testing

@testable import Wording

@Suite struct TimesTests {
    /// 16 March 2020, 00:00 UTC.
    private let midnight = Instant(milliseconds: 1_584_316_800_000)

    private func clock(_ seconds: Int) throws -> Phrase {
        let brest = try #require(TimeZone(identifier: "Europe/Paris"))
        return midnight.adding(seconds: seconds - 3600).clock(in: brest)
    }

    @Test func `Times are those of clocks in the zone, without seconds`() throws {
        let time = try clock(18 * 3600 + 30 * 60 + 59)
        #expect(time.french == "18\u{A0}h\u{A0}30")
        #expect(time.english == "18:30")
    }

    @Test func `Full hours stand alone, minutes have two digits`() throws {
        #expect(try clock(18 * 3600).french == "18\u{A0}h")
        #expect(try clock(9 * 3600 + 5 * 60).french == "9\u{A0}h\u{A0}05")
        #expect(try clock(9 * 3600 + 5 * 60).english == "09:05")
    }

    @Test func `Midnight is the beginning of a day`() throws {
        #expect(try clock(0).french == "0\u{A0}h")
        #expect(try clock(0).english == "00:00")
    }

    @Test func `Durations are given in hours and minutes`() {
        #expect(Elapsed(seconds: 44 * 60 + 29).inFigures.french == "44\u{A0}min")
        #expect(Elapsed(seconds: 7200).inFigures.french == "2\u{A0}h")
        #expect(Elapsed(seconds: 3900).inFigures.french == "1\u{A0}h\u{A0}05")
        #expect(Elapsed(seconds: 3900).inFigures.english == "1\u{A0}h 5\u{A0}min")
        #expect(Elapsed(seconds: -5).inFigures.french == "0\u{A0}min")
    }
}
