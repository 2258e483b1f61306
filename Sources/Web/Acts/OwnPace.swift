import Meetings
import Synchronization

/// How many acts each may still hand in who only takes part: a stock that fills again with time.
///
/// A sitting asks for a few dozen of one person. A program could hand in thousands, which make the record
/// of all others long and their pages slow.
final class OwnPace: Sendable {
    /// So many at once; a request brings no more.
    static let stock = 100
    /// In so many milliseconds one more can be handed in.
    private static let interval: Int64 = 1000
    /// So many are remembered before those whose stock is full are forgotten.
    private static let mostRemembered = 2000

    /// When the stock of each is full again.
    private let full = Mutex<[AuthorID: Int64]>([:])

    /// Takes acts off somebody's stock; where there are not enough, takes none and gives the seconds
    /// after which there are.
    func take(_ count: Int, of author: AuthorID, at now: Instant) -> Int? {
        let (now, most) = (now.milliseconds, Int64(Self.stock) * Self.interval)
        return full.withLock { full in
            // A clock that was set back makes nobody wait longer than for a whole stock.
            let before = min(max(full[author] ?? now, now), now + most)
            let after = before + Int64(count) * Self.interval
            guard after <= now + most else { return Int((after - now - most + 999) / 1000) }
            if full.count >= Self.mostRemembered { full = full.filter { $0.value > now } }
            full[author] = after
            return nil
        }
    }
}
