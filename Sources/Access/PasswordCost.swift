/// What one look at a password costs: us, and whoever guesses.
public struct PasswordCost: Hashable, Sendable {
    /// The memory, in KiB.
    public let kibibytes: Int
    /// How often it is gone over.
    public let passes: Int
    /// How many threads share the work.
    public let lanes: Int

    /// 64 MiB and three passes: about a fifth of a second.
    public static let standard = PasswordCost(held: 65_536, passes: 3, lanes: 1)

    /// Nil when it is less than argon2 takes, or more than a sign-in may cost.
    public init?(kibibytes: Int, passes: Int, lanes: Int = 1) {
        guard Self.lanes.contains(lanes), Self.passes.contains(passes),
            Self.kibibytes.contains(kibibytes), kibibytes >= 8 * lanes
        else { return nil }
        self.init(held: kibibytes, passes: passes, lanes: lanes)
    }

    /// Reads `m=65536,t=3,p=1`.
    init?(written text: Substring) {
        let values = text.split(separator: ",", omittingEmptySubsequences: false)
        guard values.count == 3, values[0].hasPrefix("m="), values[1].hasPrefix("t="),
            values[2].hasPrefix("p="), let kibibytes = Int(values[0].dropFirst(2)),
            let passes = Int(values[1].dropFirst(2)), let lanes = Int(values[2].dropFirst(2))
        else { return nil }
        self.init(kibibytes: kibibytes, passes: passes, lanes: lanes)
    }

    private init(held kibibytes: Int, passes: Int, lanes: Int) {
        self.kibibytes = kibibytes
        self.passes = passes
        self.lanes = lanes
    }

    private static let kibibytes = 8...262_144
    private static let passes = 1...10
    private static let lanes = 1...4
}
