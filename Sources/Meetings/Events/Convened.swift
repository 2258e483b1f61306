/// The list of those convened; entered again, it is replaced.
public struct Convened: Payload {
    /// When.
    public let at: Instant
    /// Everybody who was convened.
    public let roster: Roster

    /// The list of those convened, which replaces any before.
    public init(at: Instant, roster: Roster) {
        self.at = at
        self.roster = roster
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.roster = roster
    }
}
