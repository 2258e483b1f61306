import Meetings

/// A participant whose live connection broke and did not come back: a departure may be recorded, by
/// the secretary and nobody else.
struct LostConnection: Hashable, Sendable {
    let person: PersonID
    /// When the last of their streams broke.
    let since: Instant
}

/// Who has a stream of a sitting open, whose broke, and whose has not come back in time.
///
/// It is kept in memory only, and knows no clock.
struct Connections: Sendable {
    /// A phone that changes its network is back within a few seconds.
    static let patience: Int64 = 20_000

    private var open: [PersonID: Int] = [:]
    private var broken: [PersonID: Instant] = [:]
    private(set) var lost: [PersonID: Instant] = [:]
    /// Moves with each change of what is lost, and of who waits at the door.
    private(set) var revision = 0

    /// Whether there is nobody to think of.
    var isEmpty: Bool { open.isEmpty && broken.isEmpty && lost.isEmpty }

    /// Somebody follows, maybe on one more device; what was lost of them is withdrawn.
    mutating func begin(_ person: PersonID) {
        open[person, default: 0] += 1
        broken[person] = nil
        if lost.removeValue(forKey: person) != nil { revision += 1 }
    }

    /// Somebody asks to come in, was answered, or gave up.
    mutating func doorMoved() { revision += 1 }

    /// One of somebody's streams is over.
    mutating func end(_ person: PersonID, at: Instant) {
        let left = (open[person] ?? 1) - 1
        open[person] = left > 0 ? left : nil
        if left <= 0 { broken[person] = at }
    }

    /// Gives up waiting for those who were away too long.
    mutating func settle(at now: Instant) {
        for (person, since) in broken
        where now.milliseconds - since.milliseconds >= Self.patience {
            broken[person] = nil
            lost[person] = since
            revision += 1
        }
    }
}
