/// Submitted minutes are a draft again, to be corrected and submitted anew.
public struct ReturnedToDraft: Payload {
    /// When.
    public let at: Instant
    /// Why, where somebody said so.
    public let reason: PassageID?

    /// Submitted minutes go back to be corrected.
    public init(at: Instant, reason: PassageID?) {
        self.at = at
        self.reason = reason
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.returns.append(self)
        meeting.submission = nil
        meeting.seal = nil
        meeting.phase = .adjourned
    }
}
