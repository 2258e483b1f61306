/// The mover takes a motion back: it was moved, and is not put to the vote.
public struct MotionWithdrawn: Payload {
    public let at: Instant
    public let motion: MotionID

    public init(at: Instant, motion: MotionID) {
        self.at = at
        self.motion = motion
    }

    public func apply(to meeting: inout Meeting) {
        meeting.motions.update(motion) { $0.withdrawnAt = at }
    }
}
