/// The sitting goes on after a recess.
public struct Resumed: Payload {
    public let at: Instant

    public init(at: Instant) {
        self.at = at
    }

    public func apply(to meeting: inout Meeting) {
        meeting.recesses.endLast(at: at)
        if meeting.phase == .recess { meeting.phase = .open }
    }
}
