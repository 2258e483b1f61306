/// The sitting is called to order, with the roster and the rules in force: later changes of
/// membership never alter it.
public struct Opened: Payload {
    /// When the sitting was called to order.
    public let at: Instant
    /// Who presides.
    public let chair: PersonID
    /// Who keeps the minutes.
    public let secretary: PersonID
    /// Everybody who may appear, as of that day.
    public let roster: Roster
    /// The rules in force, frozen.
    public let rules: Rules

    /// The opening carries all that the folding of a sitting needs.
    public init(at: Instant, chair: PersonID, secretary: PersonID, roster: Roster, rules: Rules) {
        self.at = at
        self.chair = chair
        self.secretary = secretary
        self.roster = roster
        self.rules = rules
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.opening = self
        meeting.roster = roster
        meeting.phase = .open
    }
}
