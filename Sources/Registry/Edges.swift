public import Foundation
public import Journal
public import Meetings

/// Where the registry touches the world beside its database: the clock and the dice.
public struct Edges: Sendable {
    /// Tells the time.
    public var now: @Sendable () -> Instant
    /// Gives an identifier that nothing else has.
    public var makeUUID: @Sendable () -> UUID
    /// Gives a salt that nobody can guess.
    public var makeSalt: @Sendable () -> Salt

    /// A clock and dice of one's own, for tests.
    public init(
        now: @escaping @Sendable () -> Instant,
        makeUUID: @escaping @Sendable () -> UUID,
        makeSalt: @escaping @Sendable () -> Salt
    ) {
        self.now = now
        self.makeUUID = makeUUID
        self.makeSalt = makeSalt
    }

    /// The clock of the system, and its source of random bytes.
    public static let live = Edges(
        now: { Instant(Date()) },
        makeUUID: { UUID() },
        makeSalt: {
            var generator = SystemRandomNumberGenerator()
            return Salt(generator.next(), generator.next(), generator.next(), generator.next())
        }
    )
}
