/// The sitting is called to order, with the roster and the rules in force: later changes of
/// membership never alter it.
public struct Opened: Payload {
    public let at: Instant
    public let chair: PersonID
    public let secretary: PersonID
    public let roster: Roster
    public let rules: Rules

    public func apply(to meeting: inout Meeting) {
        meeting.opening = self
        meeting.roster = roster
        meeting.phase = .open
    }
}
