import GRDB
import Journal
import Meetings
import Participation

/// A meeting as folded so far, with the head that it was folded to.
struct Folded: Sendable {
    private(set) var meeting: Meeting
    private(set) var head: Head
    /// The acts that the journal has of it: handed in again, they change nothing.
    private var acts: Set<ActID>
    /// What was handed in as some of them.
    private var digests: [ActID: Int64]
    let body: BodyID
    /// What the caches hold of it, where that is known.
    private var cached: CachedSitting?
    /// What the tables of participation hold of it, where that is known.
    private var facts: MeetingFacts?
    /// Whether it goes on again, and these tables hold what it came to when it was over.
    private var hasPassedFacts = false

    /// `digests` are those of what was handed in, by the first rows of the acts.
    init(_ meeting: Meeting, _ entries: [Entry], digests: [Int64: Int64], body: BodyID) {
        (self.meeting, self.body) = (meeting, body)
        head = entries.last?.head ?? Head(genesisOf: meeting.id)
        acts = Set(entries.map(\.act))
        self.digests = entries.reduce(into: [:]) { known, entry in
            if let digest = digests[entry.sequence] { known[entry.act] = digest }
        }
    }

    /// Whether the journal has an act already; refused where what it has under that id is another.
    func holds(_ ready: ReadyAct) throws(RegistryError) -> Bool {
        let id = ready.act.id
        guard acts.contains(id) else { return false }
        if let digest = ready.digest, let known = digests[id], digest != known {
            throw .otherAct(id)
        }
        return true
    }

    /// Works in what was decided.
    mutating func advance(by decided: DecidedAct) {
        let wasOver = meeting.adjournment != nil
        for event in decided.events { meeting.apply(event) }
        if wasOver, meeting.adjournment == nil { (facts, hasPassedFacts) = (nil, true) }
        acts.insert(decided.ready.act.id)
        digests[decided.ready.act.id] = decided.ready.digest
        head = decided.head
    }

    /// What the caches have to hold, when they tell of the meeting otherwise than it is now; they
    /// are written then.
    mutating func outdatedCache() -> CachedSitting? {
        let current = CachedSitting(meeting, body: body)
        guard cached != current else { return nil }
        cached = current
        return current
    }

    /// What a sitting says of participation, when the tables do not say the same; they are written
    /// then.
    mutating func outdatedFacts() -> ToldFacts? {
        guard meeting.adjournment != nil || hasPassedFacts else { return nil }
        let current = ToldFacts(of: meeting)
        guard current.facts != facts || hasPassedFacts else { return nil }
        (facts, hasPassedFacts) = (current.facts, false)
        return current
    }
}

/// The folded values that acts are decided on.
///
/// Used by one writer at a time only.
struct FoldedMeetings {
    /// More than are ever in session at once; the one that was least recently used makes room for
    /// another, and is folded again when needed.
    static let most = 64
    private var folded: [MeetingID: Folded] = [:]
    /// When each was used last, counted in uses.
    private var uses: [MeetingID: UInt64] = [:]
    private var count: UInt64 = 0
    /// Those that were found true in the transaction under way: nobody else can write now.
    private var current: Set<MeetingID> = []

    /// Those to which the transaction under way has appended.
    private(set) var advanced: Set<MeetingID> = []

    /// To be said at the start of each transaction.
    mutating func begin() {
        current.removeAll()
        advanced.removeAll()
    }

    /// Takes out what is remembered of a meeting, to be changed in place and put back; what others
    /// have written meanwhile is not known.
    mutating func takeOut(_ id: MeetingID) -> Folded? {
        uses[id] = nil
        return folded.removeValue(forKey: id)
    }

    mutating func putBack(_ known: Folded) {
        let id = known.meeting.id
        if folded.count >= Self.most, folded[id] == nil { makeRoom() }
        folded[id] = known
        use(id)
    }

    private mutating func use(_ id: MeetingID) {
        count += 1
        uses[id] = count
    }

    private mutating func makeRoom() {
        guard let oldest = uses.min(by: { $0.value < $1.value })?.key else { return }
        forget([oldest])
    }

    /// The meeting as the journal tells it, folded now or remembered; nil when it is not registered.
    mutating func load(_ id: MeetingID, from db: Database) throws -> Folded? {
        let journal = JournalTable(db: db)
        if let known = folded[id] {
            use(id)
            if current.contains(id) { return known }
            // Another writer may have gone on: what is remembered is true only up to its head.
            let noted = try journal.notedHead(of: id) ?? Head(genesisOf: id)
            if noted == known.head {
                current.insert(id)
                return known
            }
        }
        guard let body = try MeetingsTable(db: db).body(of: id) else { return nil }
        let entries = try journal.entries(of: id)
        let meeting = Meeting(id: id, folding: entries)
        let digests = try journal.digests(of: id)
        let loaded = Folded(meeting, entries, digests: digests, body: body)
        putBack(loaded)
        current.insert(id)
        return loaded
    }

    /// Works in what was appended in the transaction under way; gives what the caches have to hold
    /// then, if they hold something else.
    mutating func advance(_ id: MeetingID, by decided: DecidedAct) -> CachedSitting? {
        advanced.insert(id)
        folded[id]?.advance(by: decided)
        return folded[id]?.outdatedCache()
    }

    /// What the tables of participation have to hold, if they hold something else.
    mutating func outdatedFacts(_ id: MeetingID) -> ToldFacts? { folded[id]?.outdatedFacts() }

    mutating func forget(_ ids: some Sequence<MeetingID>) {
        for id in ids {
            folded[id] = nil
            uses[id] = nil
            current.remove(id)
        }
    }
}
