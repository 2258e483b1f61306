public import Foundation
public import Meetings

extension Instant {
    /// The moment that somebody wrote with its day, `2020-03-27 10:00`, on the clocks of a zone; nil
    /// when it is none, or one that the clock skipped or showed twice.
    public init?(written text: String, in zone: TimeZone) {
        let place = SourcePlace(file: "", line: 1, column: nil)
        let part = Part(place: place, content: .text(text, isLiteral: false))
        guard let instant = try? Clock(zone: zone, day: nil).instant(part) else { return nil }
        self = instant
    }
}
