import Foundation
import Testing
import Typesetting

@Suite struct CalendarDateTests {
    @Test func `The day of a moment is that of the zone`() throws {
        let moment = Date(timeIntervalSince1970: 1_584_399_600)  // 2020-03-16T23:00:00Z
        let paris = try #require(TimeZone(identifier: "Europe/Paris"))
        #expect(CalendarDate(moment, in: .gmt) == CalendarDate(year: 2020, month: 3, day: 16))
        #expect(CalendarDate(moment, in: paris) == CalendarDate(year: 2020, month: 3, day: 17))
    }

    @Test func `A moment outside the years that a day can have has no day`() {
        #expect(CalendarDate(Date(timeIntervalSince1970: -100_000_000_000), in: .gmt) == nil)
        #expect(CalendarDate(Date(timeIntervalSince1970: 300_000_000_000), in: .gmt) == nil)
    }
}
