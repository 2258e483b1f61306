/// The sitting is suspended.
public struct Recessed: Payload {
    public let at: Instant

    public init(at: Instant) {
        self.at = at
    }

    public func apply(to meeting: inout Meeting) {
        meeting.recesses.append(Period(from: at, to: nil))
        if meeting.phase == .open { meeting.phase = .recess }
    }
}
