/// The mover takes a motion back: it was moved, and is not put to the vote.
public struct MotionWithdrawn: Payload {
    /// When.
    public let at: Instant
    /// Which motion.
    public let motion: MotionID

    /// A motion is taken back by its mover.
    public init(at: Instant, motion: MotionID) {
        self.at = at
        self.motion = motion
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.motions.update(motion) { $0.withdrawnAt = at }
    }
}
