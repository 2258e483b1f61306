extension Meeting {
    /// Refuses an act whose events the phase does not admit (procedure §3a).
    func allow(_ kind: Event.Kind) throws(Refusal) {
        guard !isWrittenByNewerVersion else { throw .writtenByNewerVersion }
        guard kind == .prepared || particulars != nil else { throw .notPrepared }
        guard kind.phases.contains(phase) else {
            throw .outsidePhase(kind: kind, phase: phase)
        }
    }

    /// Refuses a time outside the sitting, or in a recess.
    func requireSitting(at instant: Instant) throws(Refusal) {
        guard let opening else { throw .outsidePhase(kind: .opened, phase: phase) }
        try Self.requireForward(.sitting, instant, notBefore: opening.at)
        try requireByAdjournment(instant)
        if recesses.contains(where: { $0.contains(instant) }) { throw .duringRecess(at: instant) }
    }

    /// Refuses a time after the end of the sitting, once that is known.
    func requireByAdjournment(_ instant: Instant) throws(Refusal) {
        guard let adjournment, instant > adjournment.at else { return }
        throw .afterAdjournment(at: instant, adjournedAt: adjournment.at)
    }

    func requireNoOpenVote() throws(Refusal) {
        if let vote = votes.first(where: \.isOpen) { throw .voteStillOpen(vote.id) }
    }

    static func requireForward(
        _ line: Refusal.TimeLine,
        _ instant: Instant,
        notBefore earliest: Instant
    ) throws(Refusal) {
        guard instant >= earliest else {
            throw .backwards(line, at: instant, notBefore: earliest)
        }
    }

    func requireMember(_ person: PersonID) throws(Refusal) {
        guard roster.members.contains(person) else { throw .unknown(.person(id: person)) }
    }

    func requireEntitled(_ person: PersonID) throws(Refusal) {
        guard let member = roster[person] else { throw .unknown(.person(id: person)) }
        guard member.isEntitled else { throw .notEntitled(person) }
    }

    func requireItem(_ item: ItemID?) throws(Refusal) {
        guard let item else { return }
        guard agenda.contains(item) else { throw .unknown(.item(id: item)) }
    }

    static func requireRoom(
        _ bound: Refusal.Bound,
        _ count: Int,
        limit: Int
    ) throws(Refusal) {
        guard count <= limit else { throw .tooMany(bound, limit: limit) }
    }

    /// Refuses what rests on something that was taken back.
    func requireStanding(_ reference: Reference) throws(Refusal) {
        guard !isRetracted(reference) else { throw .alreadyRetracted(reference) }
    }

    static func requireNew(_ isNew: Bool, _ reference: Reference) throws(Refusal) {
        guard isNew else { throw .duplicate(reference) }
    }
}

/// How much one sitting may hold: far above any real one, and enough to keep a mistake bounded.
public enum Limits {
    /// People in a roster.
    public static let members = 10_000
    /// Items of an agenda.
    public static let items = 5000
    /// How deep the agenda may be nested.
    public static let levels = 100
    /// Marks of presence.
    public static let marks = 200_000
    /// Notes of what was said.
    public static let notes = 20_000
    /// Motions, amendments among them.
    public static let motions = 5000
    /// Speaking turns.
    public static let turns = 50_000
    /// Votes, rounds of a choice among them.
    public static let votes = 5000
    /// Decisions.
    public static let decisions = 5000
    /// Those that came back included.
    public static let tasks = 5000
    /// Technical incidents.
    public static let incidents = 5000
    /// Proxies, revoked ones among them.
    public static let proxies = 10_000
    /// Annexes of the sitting and of its items.
    public static let annexes = 5000
    /// Remarks on the minutes; as many rectifications.
    public static let remarks = 5000
    /// Announcements of presence.
    public static let announcements = 20_000
    /// Replacements of members by substitutes.
    public static let replacements = 5000
    /// Recusals.
    public static let recusals = 5000
    /// Checks of the quorum.
    public static let quorumChecks = 5000
    /// Recesses.
    public static let recesses = 1000
    /// Stretches of closed session.
    public static let closedSessions = 1000
    /// The voting weight of one person.
    public static let weight = 1_000_000
    /// The largest number that a rule may ask for: the weight of all members together.
    public static let count = members * weight
}
