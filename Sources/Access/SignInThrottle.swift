public import Meetings

/// Slows down whoever guesses passwords, and locks nobody out.
///
/// Attempts are counted by name and network, and by network alone; a device that signed in to the
/// account before is counted by itself, so that no guessing of others touches it. After a few attempts
/// each further one waits, twice as long each time, up to a bound of seconds. An attempt that comes too
/// early is turned away and not counted: it makes nobody wait longer.
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

    private var tries: Tries<Counter>

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
