/// The quorum was reckoned, and the figures are frozen.
public struct QuorumChecked: Payload {
    public let check: QuorumCheck
    public var at: Instant { check.at }

    public init(check: QuorumCheck) {
        self.check = check
    }

    public func apply(to meeting: inout Meeting) {
        meeting.quorumChecks.append(check)
    }
}
