import Foundation
import Meetings
import Testing

@testable import MinutesXML

@Suite("Times")
struct TimestampTests {
    @Test("every moment comes back, with any offset, to the millisecond")
    func roundTrip() throws {
        var moments: [Int64] = [
            0, -1, 1, 999, -1000, 951_782_400_000, 1_584_379_800_000, 4_107_542_400_000,
            -62_135_596_800_000, 253_402_300_800_000, .max, .min,
        ]
        for step in Int64(-400)...400 { moments.append(step * 86_399_999 * 31) }
        for moment in moments.map(Instant.init(milliseconds:)) {
            for offset in [0, 60, -210, 845] {
                #expect(Timestamp.instant(Timestamp.text(moment, offset: offset)) == moment)
            }
        }
    }

    @Test("whole seconds are written as Foundation writes them")
    func foundation() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Paris"))
        let clock = BodyClock(zone: zone)
        for day in stride(from: Int64(0), to: 20_000, by: 13) {
            let moment = Instant(milliseconds: day * 86_400_000 + 1_234_000)
            #expect(clock.text(moment) == moment.text(in: zone))
        }
    }

    @Test("the offset changes with the clocks of the body")
    func clockChange() throws {
        let clock = BodyClock(zone: try #require(TimeZone(identifier: "Europe/Paris")))
        let change = Instant(milliseconds: 1_585_443_600_000)
        #expect(clock.text(change.adding(seconds: -1)) == "2020-03-29T01:59:59+01:00")
        #expect(clock.text(change) == "2020-03-29T03:00:00+02:00")
    }

    @Test(
        "what is no moment is refused",
        arguments: [
            "", "2020-02-30T10:00:00Z", "2020-13-01T10:00:00Z", "2020-01-00T10:00:00Z",
            "2020-01-01T24:00:00Z", "2020-01-01T10:60:00Z", "2020-01-01T10:00:60Z",
            "2020-01-01T10:00:00", "2020-01-01T10:00:00.1Z", "2020-01-01T10:00:00+1:00",
            "2020-01-01T10:00:00Z ", "20-01-01T10:00:00Z", "999999999-01-01T10:00:00Z",
        ]
    )
    func refused(text: String) {
        #expect(Timestamp.instant(text) == nil)
    }
}
