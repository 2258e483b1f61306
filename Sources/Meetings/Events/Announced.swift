/// Somebody let the body know beforehand how they will take part, or that they will not.
public struct Announced: Payload {
    /// What was announced.
    public let announcement: Announcement
    /// When it was received.
    public var at: Instant { announcement.at }

    /// Somebody said beforehand how they would take part.
    public init(announcement: Announcement) {
        self.announcement = announcement
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.announcements.append(announcement)
    }
}
