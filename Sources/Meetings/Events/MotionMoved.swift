/// A motion is moved.
public struct MotionMoved: Payload {
    /// The motion.
    public let motion: Motion
    /// When it was moved.
    public var at: Instant { motion.at }

    /// A text is put forward.
    public init(motion: Motion) {
        self.motion = motion
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.motions.append(motion)
    }
}
