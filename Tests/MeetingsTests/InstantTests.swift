import Foundation
import Generation
import Meetings
import Testing

/// Moments, to the millisecond.
@Suite struct InstantTests {
    @Test(
        "ISO 8601 is read with an offset or Z, with a fraction or without",
        arguments: [
            ("2020-03-16T18:30:00+01:00", 1_584_379_800_000),
            ("2020-03-16T17:30:00Z", 1_584_379_800_000),
            ("2020-03-16T17:30:00.25Z", 1_584_379_800_250),
            ("2020-03-16T17:30:00.007Z", 1_584_379_800_007),
            ("1969-12-31T23:59:59.999Z", -1),
            ("2020-03-16T13:00:00-04:30", 1_584_379_800_000),
            ("2020-03-16T17:30:00.256789Z", 1_584_379_800_256),
            ("2020-02-29T00:00:00Z", 1_582_934_400_000),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ] as [(String, Int64)]
    )
    func reads(text: String, milliseconds: Int64) {
        #expect(Instant(text: text)?.milliseconds == milliseconds)
    }

    @Test(
        "anything else is no moment",
        arguments: [
            "", "2020-03-16", "2020-03-16T18:30:00", "18:30", "2020-03-16T25:00:00Z",
            "2020-02-30T18:30:00Z", "2021-02-29T18:30:00Z", "2020-13-01T18:30:00Z",
            "2020-00-10T18:30:00Z", "2020-03-16T18:60:00Z", "2020-03-16T18:30:60Z",
            "2020-03-16T18:30:00.Z", "2020-03-16T18:30:00+01", "2020-03-16T18:30:00+0100",
            "2020-03-16T18:30:00+24:00", "2020-03-16T18:30:00ZZ", "2020-03-16 18:30:00Z",
            "+020-03-16T18:30:00Z", "0000-12-31T18:30:00Z", "10000-01-01T00:00:00Z",
            "9999-12-31T23:59:59-01:00", "hier",
        ]
    )
    func refuses(text: String) {
        #expect(Instant(text: text) == nil)
    }

    @Test("what is printed in a zone reads back, to the millisecond", arguments: 0..<200)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let instant = Instant(
            milliseconds: Int64(random.number(in: -2_000_000_000_000...4_000_000_000_000))
        )
        for name in ["Europe/Paris", "America/St_Johns", "Pacific/Auckland", "UTC"] {
            let zone = try #require(TimeZone(identifier: name))
            let text = instant.text(in: zone)
            #expect(Instant(text: text) == instant, "\(text)")
        }
        #expect(Instant(instant.date) == instant)
    }

    @Test("a whole second prints no fraction")
    func wholeSeconds() throws {
        let paris = try #require(TimeZone(identifier: "Europe/Paris"))
        let instant = Instant(milliseconds: 1_584_379_800_000)
        #expect(instant.text(in: paris) == "2020-03-16T18:30:00+01:00")
        #expect(
            Instant(milliseconds: 1_584_379_800_040).text(in: paris)
                == "2020-03-16T18:30:00.040+01:00"
        )
    }

    @Test("printed times are those of Foundation, second by second", arguments: 0..<200)
    func agreesWithFoundation(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let seconds = Int64(random.number(in: -2_000_000_000...40_000_000_000))
        let instant = Instant(milliseconds: seconds * 1000)
        let style = Date.ISO8601FormatStyle(timeZoneSeparator: .colon)
        #expect(instant.text(in: .gmt) == instant.date.formatted(style))
    }

    @Test("a date is cut to the millisecond at or before it")
    func cut() {
        #expect(Instant(Date(timeIntervalSince1970: 1.9996)).milliseconds == 1999)
        #expect(Instant(Date(timeIntervalSince1970: -0.0004)).milliseconds == -1)
    }

    @Test("moments beyond the years 1 to 9999 are held at their bounds, never past them")
    func bounds() {
        let last = Instant.bounds.upperBound
        #expect(last.adding(seconds: 1) == last)
        #expect(Instant.at(18).adding(seconds: .max) == last)
        #expect(Instant.at(18).adding(seconds: .min) == Instant.bounds.lowerBound)
        #expect(Instant(Date.distantFuture) <= last)
        #expect(Instant(Date(timeIntervalSince1970: .infinity)) == last)
        #expect(Instant(Date(timeIntervalSince1970: -1e300)) == Instant.bounds.lowerBound)
        #expect(Instant.bounds.lowerBound.seconds(to: last) > 3e11)
        #expect(Instant(milliseconds: .min) == Instant.bounds.lowerBound)
        #expect(Instant(milliseconds: .max) == last)
        #expect(last.text(in: .gmt) == "9999-12-31T23:59:59.999Z")
    }

    @Test("a period holds its beginning and not its end; without an end it goes on")
    func periods() {
        let period = Period(from: .at(18), to: .at(19))
        #expect(period.contains(.at(18)))
        #expect(!period.contains(.at(19)))
        #expect(!Period(from: .at(18), to: .at(18)).contains(.at(18)))
        #expect(Period(from: .at(18), to: nil).contains(.at(99)))
        #expect(!Period(from: .at(18), to: nil).contains(.at(17)))
    }
}
