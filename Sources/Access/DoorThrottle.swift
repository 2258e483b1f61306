public import Meetings

/// Slows down whoever guesses codes of sittings, and keeps nobody from the door for what others type.
///
/// Codes that lead nowhere are counted by browser: after ten of them each further one waits, a second
/// first and half a minute at most. The mark by which a browser is known is free to be had, so whoever
/// throws theirs away is counted by network as well, far more generously: a hall has one address for all.
///
/// There are 32⁶, about 1.07·10⁹ codes. In an evening of twelve hours one browser tries about 1,460 of
/// them, one network about 22,600 (1,000 at once, then one in two seconds): it finds the door of a certain sitting with a
/// probability of 2·10⁻⁵. From where the sitting is held, and the code can be seen, it is ten a second and
/// 4·10⁻⁴ for any other. A door opens nothing by itself: somebody confirms whoever comes by it.
public struct DoorThrottle: Sendable {
    private enum Counter: Hashable {
        case browser(Fingerprint)
        case network(ClientNetwork)
    }

    private static let browser = SignInThrottle.Pace(free: 10, first: 1000, bound: 30_000)
    private static let network = SignInThrottle.Pace(free: 1000, first: 250, bound: 2000)
    private static let hall = SignInThrottle.Pace(free: 10_000, first: 100, bound: 100)
    /// How long a network counts as that of a hall, in seconds.
    private static let evening = 12 * 3600

    private var tries: Tries<Counter>
    /// From where a sitting is held, or somebody came who was let in, and when.
    private var halls: [ClientNetwork: Instant] = [:]
    private let capacity: Int

    /// Nobody has tried yet; no more than `capacity` counters are held.
    public init(capacity: Int = 20_000) {
        self.capacity = max(capacity, 4)
        tries = Tries(capacity: self.capacity, memory: 10 * 60 * 1000)
    }

    /// How many counters are held.
    var size: Int { max(tries.size, halls.count) }

    /// Asks before a code is looked for; `browser` is the fingerprint of its mark, nil where it has none.
    ///
    /// The try is counted at once, so that many at the same time count as many; one that comes too early
    /// is not counted, and makes nobody wait longer.
    public mutating func admit(
        from network: ClientNetwork,
        by browser: Fingerprint?,
        at moment: Instant
    ) -> SignInThrottle.Answer {
        let isHall = halls[network].map { moment < $0.adding(seconds: Self.evening) } ?? false
        var wait = tries.wait(
            for: .network(network),
            at: isHall ? Self.hall : Self.network,
            moment
        )
        if let browser {
            wait = max(wait, tries.wait(for: .browser(browser), at: Self.browser, moment))
        }
        guard wait == 0 else { return .wait(milliseconds: wait) }
        tries.count(Self.counters(network, browser), at: moment)
        return .admitted
    }

    /// To be told when a code led to a sitting: that try counts no more.
    public mutating func succeeded(from network: ClientNetwork, by browser: Fingerprint?) {
        for counter in Self.counters(network, browser) { tries.takeBack(counter) }
    }

    /// To be told where a sitting is held, or from where somebody of it was let in.
    public mutating func noteHall(_ network: ClientNetwork, at moment: Instant) {
        if halls.count >= capacity, halls[network] == nil { halls = [:] }
        halls[network] = moment
    }

    private static func counters(
        _ network: ClientNetwork,
        _ browser: Fingerprint?
    ) -> [Counter] {
        [.network(network)] + (browser.map { [.browser($0)] } ?? [])
    }
}
