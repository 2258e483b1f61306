import Meetings

/// Which months may be told of to others than those who keep the record: those of which nothing more
/// is to come.
///
/// Told before, a figure would tell of the next sitting by its difference from the one before.
public struct FinishedMonths: Hashable, Sendable {
    private let current: String
    private let pending: Set<String>

    /// The months before one, as `2020-04`, but those in which a sitting is not over yet.
    public init(before current: String, except pending: Set<String> = []) {
        (self.current, self.pending) = (current, pending)
    }

    /// Whether a month may be told.
    public func contains(_ month: String) -> Bool { month < current && !pending.contains(month) }

    /// Whether all the year of a month may be told.
    func containsYear(of month: String) -> Bool {
        month.prefix(4) < current.prefix(4) && !pending.contains { $0.prefix(4) == month.prefix(4) }
    }
}
