public import Meetings

/// The rules that a body sits by for some time.
public struct HeldRules: Hashable, Sendable {
    /// The rules.
    public var rules: Rules
    /// The first day on which they are in force.
    public var from: Day
    /// The first day on which they are in force no more; nil while no end is known.
    public var until: Day?

    /// Rules from their first day until, not on, their last; open without one.
    public init(rules: Rules, from: Day, until: Day? = nil) {
        self.rules = rules
        self.from = from
        self.until = until
    }

    /// Whether they are in force on a day.
    public func isInForce(on day: Day) -> Bool {
        from <= day && until.map { day < $0 } ?? true
    }
}
