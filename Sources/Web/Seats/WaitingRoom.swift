import Access
import Meetings

extension Subject {
    /// Somebody who came by the code of a sitting and waits.
    enum Knock {}
}

/// Those who came by the code of a sitting and wait until the secretary says who they are.
///
/// They are held in memory only, and no more of them than any sitting has: a name that somebody typed
/// is no fact of a record.
actor WaitingRoom {
    typealias KnockID = Identifier<Subject.Knock>

    /// Somebody at the door.
    struct Knock: Sendable, Identifiable {
        let id: KnockID
        let meeting: MeetingID
        /// As they typed it: nobody has checked it.
        let name: String
        let since: Instant
        fileprivate(set) var answer: Answer?
        fileprivate let network: ClientNetwork
    }

    /// What the secretary said.
    enum Answer: Hashable, Sendable {
        /// The secret of the link that was made for them.
        case admitted(Token)
        case refused
    }

    /// Why somebody cannot wait.
    enum Fullness: Error, Hashable, Sendable {
        /// Too many wrong codes came from where they are.
        case tooManyTries
        case noRoom
    }

    static let longestName = 80
    private static let mostInSitting = 500
    private static let mostFromNetwork = 300
    private static let mostInAll = 2000
    private static let mostTries = 40
    private static let mostNetworks = 10_000
    /// How long a wrong code is remembered, and how long somebody may wait.
    private static let memory: Int64 = 10 * 60 * 1000
    private static let patience: Int64 = 3 * 3600 * 1000

    private var knocks: [Fingerprint: Knock] = [:]
    private var tries: [ClientNetwork: (count: Int, last: Instant)] = [:]

    /// Asks before a code is looked for.
    func admitTry(from network: ClientNetwork, at now: Instant) throws(Fullness) {
        guard let known = tries[network], now.milliseconds - known.last.milliseconds < Self.memory
        else { return }
        guard known.count < Self.mostTries else { throw .tooManyTries }
    }

    /// To be told when a code led nowhere.
    func failed(from network: ClientNetwork, at now: Instant) {
        if tries.count >= Self.mostNetworks {
            tries = tries.filter { now.milliseconds - $0.value.last.milliseconds < Self.memory }
            if tries.count >= Self.mostNetworks { tries = [:] }
        }
        let known = tries[network].flatMap {
            now.milliseconds - $0.last.milliseconds < Self.memory ? $0.count : nil
        }
        tries[network] = ((known ?? 0) + 1, now)
    }

    /// Somebody waits from now on; `ticket` is what their browser keeps.
    func wait(
        _ id: KnockID,
        as name: String,
        at meeting: MeetingID,
        from network: ClientNetwork,
        with ticket: Token,
        at now: Instant
    ) throws(Fullness) {
        forget(at: now)
        guard knocks.count < Self.mostInAll,
            knocks.values.count(where: { $0.meeting == meeting }) < Self.mostInSitting,
            knocks.values.count(where: { $0.network == network }) < Self.mostFromNetwork
        else { throw .noRoom }
        knocks[ticket.fingerprint] = Knock(
            id: id,
            meeting: meeting,
            name: String(name.prefix(Self.longestName)),
            since: now,
            network: network
        )
    }

    /// What became of somebody; nil for whoever waits nowhere.
    func knock(_ ticket: Token, at now: Instant) -> Knock? {
        forget(at: now)
        return knocks[ticket.fingerprint]
    }

    /// They wait no more.
    func leave(_ ticket: Token) { knocks[ticket.fingerprint] = nil }

    /// Those who wait for an answer, the first to come first.
    func waiting(of meeting: MeetingID, at now: Instant) -> [Knock] {
        forget(at: now)
        return knocks.values.filter { $0.meeting == meeting && $0.answer == nil }
            .sorted { ($0.since, $0.id) < ($1.since, $1.id) }
    }

    /// Answers somebody who waits; false where nobody of the sitting does by that id.
    func answer(_ id: KnockID, of meeting: MeetingID, _ answer: Answer) -> Bool {
        let found = knocks.first {
            $0.value.id == id && $0.value.meeting == meeting && $0.value.answer == nil
        }
        guard let found else { return false }
        knocks[found.key]?.answer = answer
        return true
    }

    private func forget(at now: Instant) {
        knocks = knocks.filter { now.milliseconds - $0.value.since.milliseconds < Self.patience }
    }
}
