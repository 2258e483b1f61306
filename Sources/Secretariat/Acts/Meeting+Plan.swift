import Foundation
public import Meetings
import Registry
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

extension Handing {
    /// Refuses an opening at another time than was planned, unless whoever enters it says that they know:
    /// on the day of the opening that is on record already, they have said so.
    func requirePlanned(opening: Instant) async throws(SecretariatError) {
        let meeting = try await asking(await registry.meeting(meeting))
        guard let planned = meeting.particulars?.plannedAt, meeting.isFarFromPlan(opening) else {
            return
        }
        let isExpected =
            meeting.opening.map { $0.at.day(in: meeting.zone) == opening.day(in: meeting.zone) }
            ?? (meeting.phase != .prepared)
        guard !isExpected else { return }
        throw .handed(HandedActError("anotherDay", .farFromPlan(planned, in: meeting.zone)))
    }
}
