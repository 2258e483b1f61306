/// Somebody arrives or leaves on a connection.
public struct Marked: Payload {
    public let mark: Mark
    public var at: Instant { mark.at }

    public init(mark: Mark) {
        self.mark = mark
    }

    public func apply(to meeting: inout Meeting) {
        meeting.attendance.add(mark)
    }
}
