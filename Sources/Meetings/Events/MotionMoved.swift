/// A motion is moved.
public struct MotionMoved: Payload {
    public let motion: Motion
    public var at: Instant { motion.at }

    public init(motion: Motion) {
        self.motion = motion
    }

    public func apply(to meeting: inout Meeting) {
        meeting.motions.append(motion)
    }
}
