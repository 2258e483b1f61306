/// Somebody arrives or leaves on a connection.
public struct Marked: Payload {
    /// The mark.
    public let mark: Mark
    /// When the person arrived or left.
    public var at: Instant { mark.at }

    /// Somebody arrives or leaves.
    public init(mark: Mark) {
        self.mark = mark
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.attendance.add(mark)
    }
}
