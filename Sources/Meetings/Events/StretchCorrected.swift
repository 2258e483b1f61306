/// A stretch of a sitting that has a beginning and an end of its own.
public enum Stretch: String, Codable, CaseIterable, Hashable, Sendable {
    case recess
    case closedSession
}

/// A recess or a closed session began, or ended, at other times than were entered; what was entered
/// stays in the journal.
public struct StretchCorrected: Payload {
    /// When the correction was entered.
    public let at: Instant
    /// What is corrected.
    public let stretch: Stretch
    /// When it began as the record stood: that tells which.
    public let began: Instant
    /// When it really began.
    public let from: Instant
    /// When it really ended; nil while it goes on.
    public let until: Instant?

    /// The stretch takes place at other times.
    public init(at: Instant, stretch: Stretch, began: Instant, from: Instant, until: Instant?) {
        self.at = at
        self.stretch = stretch
        self.began = began
        self.from = from
        self.until = until
    }

    /// Folds the event into the sitting; never throws.
    ///
    /// What was recorded in the very instant in which a closed session ended goes by its time alone
    /// where that end is another.
    public func apply(to meeting: inout Meeting) {
        guard let before = meeting.stretches(stretch).last(where: { $0.from == began }) else {
            return
        }
        meeting.replace(stretch, before, with: Period(from: from, to: until))
    }
}
