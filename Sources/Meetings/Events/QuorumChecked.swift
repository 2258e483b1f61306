/// The quorum was reckoned, and the figures are frozen.
public struct QuorumChecked: Payload {
    /// The check, as reckoned.
    public let check: QuorumCheck
    /// When.
    public var at: Instant { check.at }

    /// The quorum was reckoned, and stands as it was.
    public init(check: QuorumCheck) {
        self.check = check
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.quorumChecks.append(check)
    }
}
