import Access
import Meetings

extension Subject {
    /// Somebody who came by the code of a sitting and waits.
    enum Knock {}
}

/// Those who came by the code of a sitting and wait until the secretary says who they are.
///
/// They are held in memory only, and no more of them than any sitting has: a name that somebody typed
/// is no fact of a record. Their browsers keep what they typed, and ask again where they are forgotten.
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
        /// Whether somebody is about to answer.
        fileprivate var isClaimed = false
        fileprivate let network: ClientNetwork

        fileprivate static func < (one: Knock, other: Knock) -> Bool {
            (one.since, one.id) < (other.since, other.id)
        }
    }

    /// What the secretary said.
    enum Answer: Hashable, Sendable {
        /// The secret of the link that was made for them.
        case admitted(Token)
        case refused
    }

    /// Why somebody cannot wait.
    enum Fullness: Error, Hashable, Sendable {
        /// Too many codes led nowhere that they typed, or that came from where they are: not for so
        /// many milliseconds.
        case tooManyTries(milliseconds: Int64)
        case noRoom
    }

    static let longestName = 80
    private static let mostInSitting = 500
    private static let mostFromNetwork = 300
    private static let mostInAll = 2000
    /// How long somebody may wait.
    private static let patience: Int64 = 3 * 3600 * 1000

    private var knocks: [Fingerprint: Knock] = [:]
    private var throttle = DoorThrottle()

    /// Asks before a code is looked for: whoever guesses is slowed down, and nobody is locked out.
    func admitTry(
        from network: ClientNetwork,
        by mark: Token?,
        at now: Instant
    ) throws(Fullness) {
        let answer = throttle.admit(from: network, by: mark?.fingerprint, at: now)
        if case .wait(let milliseconds) = answer {
            throw .tooManyTries(milliseconds: milliseconds)
        }
    }

    /// To be told when a code led to a sitting: that try counts no more.
    func succeeded(from network: ClientNetwork, by mark: Token?) {
        throttle.succeeded(from: network, by: mark?.fingerprint)
    }

    /// Somebody waits from now on; gives the sitting where they waited before.
    ///
    /// `ticket` is what their browser keeps, and `former` what it kept before: nobody waits twice.
    @discardableResult
    func wait(
        _ id: KnockID,
        as name: String,
        at meeting: MeetingID,
        from network: ClientNetwork,
        with ticket: Token,
        insteadOf former: Token? = nil,
        at now: Instant
    ) throws(Fullness) -> MeetingID? {
        forget(at: now)
        // Whoever was answered waits no more, and takes nobody's room.
        let others = knocks.filter { $0.key != former?.fingerprint && $0.value.answer == nil }
        let there = others.filter { $0.value.meeting == meeting }
        guard others.values.count(where: { $0.network == network }) < Self.mostFromNetwork
        else { throw .noRoom }
        if there.count >= Self.mostInSitting {
            try makeRoom(for: network, among: there)
        } else if others.count >= Self.mostInAll {
            try makeRoom(for: network, among: others)
        }
        let replaced = former.flatMap { knocks.removeValue(forKey: $0.fingerprint) }
        knocks[ticket.fingerprint] = Knock(
            id: id,
            meeting: meeting,
            name: String(name.prefix(Self.longestName)).readAsItStands,
            since: now,
            network: network
        )
        return replaced?.meeting
    }

    /// Where one network takes more room than others leave, the last to come from it goes.
    private func makeRoom(
        for network: ClientNetwork,
        among waiting: [Fingerprint: Knock]
    ) throws(Fullness) {
        let byNetwork = Dictionary(grouping: waiting) { $0.value.network }
        let own = byNetwork[network]?.count ?? 0
        guard let most = byNetwork.values.max(by: { $0.count < $1.count }), most.count > own + 1,
            let last = most.filter({ !$0.value.isClaimed }).max(by: { $0.value < $1.value })
        else { throw .noRoom }
        knocks[last.key] = nil
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
        return knocks.values
            .filter { $0.meeting == meeting && $0.answer == nil && !$0.isClaimed }
            .sorted(by: <)
    }

    /// Nobody who waits at a sitting is let in; false where nobody did.
    func refuseAll(at meeting: MeetingID, _ now: Instant) -> Bool {
        let waiting = Set(waiting(of: meeting, at: now).map(\.id))
        for (ticket, knock) in knocks where waiting.contains(knock.id) {
            knocks[ticket]?.answer = .refused
        }
        return !waiting.isEmpty
    }

    /// Takes somebody who waits, to be answered; false where nobody of the sitting does by that id.
    ///
    /// Nobody else answers them meanwhile.
    func claim(_ id: KnockID, of meeting: MeetingID, at now: Instant) -> Bool {
        forget(at: now)
        guard let (ticket, knock) = knocks.first(where: { $0.value.id == id }),
            knock.meeting == meeting, knock.answer == nil, !knock.isClaimed
        else { return false }
        knocks[ticket]?.isClaimed = true
        return true
    }

    /// Tells somebody who was claimed what the secretary said; false where they left meanwhile.
    func tell(_ id: KnockID, _ answer: Answer, at now: Instant) -> Bool {
        guard let ticket = claimed(id) else { return false }
        knocks[ticket]?.answer = answer
        if case .admitted = answer, let network = knocks[ticket]?.network {
            noteHall(network, at: now)
        }
        return true
    }

    /// The sitting is held there, or somebody of it was let in from there.
    func noteHall(_ network: ClientNetwork, at now: Instant) {
        throttle.noteHall(network, at: now)
    }

    /// Somebody who was claimed and could not be answered waits as before.
    func giveBack(_ id: KnockID) {
        if let ticket = claimed(id) { knocks[ticket]?.isClaimed = false }
    }

    private func claimed(_ id: KnockID) -> Fingerprint? {
        knocks.first { $0.value.id == id && $0.value.isClaimed && $0.value.answer == nil }?.key
    }

    private func forget(at now: Instant) {
        knocks = knocks.filter { now.milliseconds - $0.value.since.milliseconds < Self.patience }
    }
}

extension String {
    /// Without what no document can hold, and without the marks that turn around what follows on a line
    /// (Unicode Technical Report 36, 2.2): a stranger types it, and a secretary reads it.
    fileprivate var readAsItStands: String {
        let turning: Set<Unicode.Scalar> = [
            "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}",
        ]
        var scalars = UnicodeScalarView()
        scalars.append(
            contentsOf: withVisibleControls.unicodeScalars.filter { !turning.contains($0) }
        )
        return String(scalars)
    }
}
