/// A recess or a closed session was entered by mistake; what was entered stays in the journal.
public struct StretchRetracted: Payload {
    /// When.
    public let at: Instant
    /// What is taken back.
    public let stretch: Stretch
    /// When it began as the record stood: that tells which.
    public let began: Instant
    /// Why, where somebody said so.
    public let reason: PassageID?

    /// The stretch did not take place.
    public init(at: Instant, stretch: Stretch, began: Instant, reason: PassageID? = nil) {
        self.at = at
        self.stretch = stretch
        self.began = began
        self.reason = reason
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        guard let before = meeting.stretches(stretch).last(where: { $0.from == began }) else {
            return
        }
        meeting.replace(stretch, before, with: nil)
        meeting.retractedStretches.append(self)
    }
}
