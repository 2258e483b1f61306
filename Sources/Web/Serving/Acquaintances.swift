import Synchronization

/// What was shown by those who were let in before: it costs nothing to look at, and nobody makes it up.
final class Acquaintances: Sendable {
    /// Who showed it.
    enum Standing: Sendable {
        /// Somebody with an account, or a program.
        case signedIn
        /// Somebody who came by a personal link.
        case seated
    }

    private let most: Int
    private let known = Mutex<[Shown: Standing]>([:])

    init(most: Int) { self.most = most }

    /// Nil for whoever was not let in before.
    func standing(of shown: Shown) -> Standing? { known.withLock { $0[shown] } }

    /// To be told of everybody who is let in; when there is no room all begin anew.
    func note(_ shown: Shown, as standing: Standing) {
        known.withLock { known in
            if known.count >= most, known[shown] == nil { known = [:] }
            known[shown] = standing
        }
    }
}
