/// Somebody let the body know beforehand how they will take part, or that they will not.
public struct Announced: Payload {
    public let announcement: Announcement
    public var at: Instant { announcement.at }

    public init(announcement: Announcement) {
        self.announcement = announcement
    }

    public func apply(to meeting: inout Meeting) {
        meeting.announcements.append(announcement)
    }
}
