import Participation
import Testing

@Suite("The interval of a head count")
struct IntervalTests {
    @Test(
        "is that of Wilson at 95 %, as the textbooks print it",
        arguments: [
            (Ratio(8, of: 10), 0.490, 0.943), (Ratio(0, of: 10), 0, 0.278),
            (Ratio(11, of: 20), 0.342, 0.742), (Ratio(50, of: 100), 0.404, 0.596),
        ]
    )
    func wilson(ratio: Ratio, low: Double, high: Double) throws {
        let interval = try #require(Interval(wilson: ratio))
        #expect(abs(interval.low - low) < 0.0006)
        #expect(abs(interval.high - high) < 0.0006)
    }

    @Test("is none where there is nothing to take a part of")
    func nothing() {
        #expect(Interval(wilson: Ratio(0, of: 0)) == nil)
    }
}
