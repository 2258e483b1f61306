public import Meetings

/// Slows down whoever guesses passwords, and locks nobody out.
///
/// Attempts are counted by name and network, and by network alone; a device that signed in to the
/// account before is counted by itself, so that no guessing of others touches it. After a few attempts
/// each further one waits, twice as long each time, up to a bound of seconds. An attempt that comes too
/// early is turned away and not counted: it makes nobody wait longer. Those who wait line up.
public struct SignInThrottle: Sendable {
    /// How many attempts are free, and how long the others wait.
    public struct Pace: Hashable, Sendable {
        /// So many attempts need not wait.
        public let free: Int
        /// What the first that has to wait waits, in milliseconds.
        public let first: Int64
        /// The longest wait, in milliseconds.
        public let bound: Int64

        /// The wait after so many attempts, in milliseconds.
        public func wait(after attempts: Int) -> Int64 {
            guard attempts >= free else { return 0 }
            return min(bound, first << Int64(min(attempts - free, 20)))
        }

        /// For one name from one network, and for a known device.
        ///
        /// Guessing from one network looks at no more than 43,200 passwords a day, of twelve characters at
        /// least; and whoever waits beside somebody who guesses has a turn every two seconds.
        public static let name = Pace(free: 5, first: 1000, bound: 2000)
        /// For the six digits beside a password that was right, from wherever: a million of them are soon
        /// tried.
        public static let code = Pace(free: 5, first: 2000, bound: 60_000)
        /// For all names from one network: a room of a hundred people may sit behind one address.
        public static let network = Pace(free: 200, first: 250, bound: 2000)
    }

    /// Somebody who wants to sign in.
    public struct Attempt: Hashable, Sendable {
        let name: SignInName
        let network: ClientNetwork
        let device: Fingerprint?

        /// `device` is that of a token that the records know from an earlier sign-in to the account of
        /// this very name; nil for any other.
        public init(_ name: SignInName, from network: ClientNetwork, device: Fingerprint? = nil) {
            self.name = name
            self.network = network
            self.device = device
        }

        fileprivate var counters: [Counter] {
            if let device { return [.device(name, device)] }
            return [.name(name, network), .network(network)]
        }
    }

    /// Whether the password may be looked at.
    public enum Answer: Hashable, Sendable {
        /// Yes; the attempt is counted.
        case admitted
        /// Not for so many milliseconds.
        case wait(milliseconds: Int64)
    }

    fileprivate enum Counter: Hashable {
        case code(SignInName)
        case device(SignInName, Fingerprint)
        case name(SignInName, ClientNetwork)
        case network(ClientNetwork)

        var pace: Pace {
            switch self {
            case .code: .code
            case .device, .name: .name
            case .network: .network
            }
        }
    }

    /// A place in the line of those who wait for a look.
    public struct Place: Hashable, Sendable {
        let attempt: Attempt
        let number: UInt64
    }

    /// So many wait at most for one name from one network, or for one device: at a look every two
    /// seconds, the last of them has theirs after twelve.
    public static let longestLine = 7

    private var tries: Tries<Counter>
    private var lines: [Attempt: [Place]] = [:]
    private var lastNumber: UInt64 = 0

    /// Nobody has tried yet; no more than `capacity` counters are held.
    public init(capacity: Int = 20_000) {
        tries = Tries(capacity: capacity, memory: 15 * 60 * 1000)
    }

    /// How many counters are held.
    public var size: Int { tries.size }

    /// Asks before a password is looked at.
    ///
    /// It is counted at once, so that a hundred attempts at the same time count a hundred times.
    public mutating func admit(_ attempt: Attempt, at moment: Instant) -> Answer {
        admit(attempt.counters, at: moment)
    }

    /// Takes a place behind those who came before; nil where too many wait.
    ///
    /// Whoever polls fastest has no look more than whoever waits.
    public mutating func lineUp(_ attempt: Attempt) -> Place? {
        guard lines[attempt]?.count ?? 0 < Self.longestLine else { return nil }
        lastNumber += 1
        let place = Place(attempt: attempt, number: lastNumber)
        lines[attempt, default: []].append(place)
        return place
    }

    /// The same for whoever is first in their line; others wait, and are not counted.
    public mutating func admit(_ place: Place, at moment: Instant) -> Answer {
        if lines[place.attempt]?.first == place { return admit(place.attempt, at: moment) }
        return .wait(milliseconds: max(wait(of: place.attempt, at: moment), Self.nextLook))
    }

    /// How long those wait before they look again whose turn comes after somebody’s who may go, in
    /// milliseconds.
    private static let nextLook: Int64 = 50

    /// How long an attempt would have to wait, in milliseconds.
    public func wait(of attempt: Attempt, at moment: Instant) -> Int64 {
        attempt.counters.map { tries.wait(for: $0, at: $0.pace, moment) }.max() ?? 0
    }

    /// To be told of everybody who has lined up, whether they were admitted or gave up.
    public mutating func leave(_ place: Place) {
        lines[place.attempt]?.removeAll { $0 == place }
        if lines[place.attempt]?.isEmpty ?? false { lines[place.attempt] = nil }
    }

    /// Asks before the code of an attempt is looked at whose password was right.
    ///
    /// Only who knows the password makes anybody wait here, and nobody on a known device.
    public mutating func admitCode(of attempt: Attempt, at moment: Instant) -> Answer {
        admit(attempt.device == nil ? [.code(attempt.name)] : [], at: moment)
    }

    private mutating func admit(_ counters: [Counter], at moment: Instant) -> Answer {
        let wait = counters.map { tries.wait(for: $0, at: $0.pace, moment) }.max() ?? 0
        guard wait == 0 else { return .wait(milliseconds: wait) }
        tries.count(counters, at: moment)
        return .admitted
    }

    /// To be told when the password was right: the name starts afresh there; for its network, only
    /// this attempt is forgotten, or one's own account would pay for guesses at others.
    public mutating func succeeded(_ attempt: Attempt) {
        for counter in attempt.counters + [.code(attempt.name)] {
            switch counter {
            case .code, .device, .name: tries.forget(counter)
            case .network: tries.takeBack(counter)
            }
        }
    }
}
