import Meetings

/// Whose participation is measured (procedure §5): S.
public enum Scope: String, CaseIterable, Hashable, Sendable {
    /// The members with a vote: what is meant when nothing is said.
    case entitled
    /// Those who were convened, with a vote or without.
    case convened
    /// Guests and advisers included; there are no seats to measure attendance against.
    case everyone
}
