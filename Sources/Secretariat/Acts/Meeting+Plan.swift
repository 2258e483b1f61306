import Foundation
public import Meetings
import Wording

extension Meeting {
    /// Whether a sitting that opens then opens at another time than whoever was convened expects: on
    /// another day, or hours before or after.
    public func isFarFromPlan(_ opening: Instant) -> Bool {
        guard let planned = particulars?.plannedAt else { return false }
        let late = planned.seconds(to: opening)
        if late < -Self.earliest || late > Self.latest { return true }
        return abs(late) > Self.earliest && opening.day(in: zone) != planned.day(in: zone)
    }

    /// The same of a time that somebody gave, on the clocks of the sitting.
    public func isFarFromPlan(_ time: HandedTime) -> Bool {
        guard let planned = particulars?.plannedAt,
            let opening = time.instant(in: zone, nearest: planned...planned)
        else { return false }
        return isFarFromPlan(opening)
    }

    /// How long before the time that was planned nobody wonders, in seconds.
    private static let earliest = 3.0 * 3600
    /// How long after it.
    private static let latest = 12.0 * 3600
}
