/// The sitting is called to order, with the roster and the rules in force: later changes of
/// membership never alter it.
public struct Opened: Payload {
    public let at: Instant
    public let chair: PersonID
    public let secretary: PersonID
    public let roster: Roster
    public let rules: Rules

    public init(at: Instant, chair: PersonID, secretary: PersonID, roster: Roster, rules: Rules) {
        self.at = at
        self.chair = chair
        self.secretary = secretary
        self.roster = roster
        self.rules = rules
    }

    public func apply(to meeting: inout Meeting) {
        meeting.opening = self
        meeting.roster = roster
        meeting.phase = .open
    }
}
