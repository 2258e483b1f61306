/// What may be told of to others than those who keep the record: months to which nothing more is
/// added.
///
/// Told before, a figure would tell of the next sitting by its difference from the one before.
public struct FinishedMonths: Hashable, Sendable {
    private let current: Month
    private let edition: Int

    /// The months before one; and of what came late, what did before an edition.
    public init(before current: Month, edition: Int = .max) {
        (self.current, self.edition) = (current, edition)
    }

    /// Whether a body in a month may be told of.
    public func contains(_ cell: Disclosure.Cell) -> Bool {
        cell.month < current && cell.edition < edition
    }

    /// Whether all the year of a month may be told.
    func containsYear(of month: Month) -> Bool { month.year < current.year }
}
