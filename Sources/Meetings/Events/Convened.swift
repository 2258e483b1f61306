/// The list of those convened; entered again, it is replaced.
public struct Convened: Payload {
    public let at: Instant
    public let roster: Roster

    public init(at: Instant, roster: Roster) {
        self.at = at
        self.roster = roster
    }

    public func apply(to meeting: inout Meeting) {
        meeting.roster = roster
    }
}
