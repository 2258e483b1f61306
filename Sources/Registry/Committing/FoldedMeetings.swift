import GRDB
import Journal
import Meetings
import Participation

/// A meeting as folded so far, with the head that it was folded to.
struct Folded {
    var meeting: Meeting
    var head: Head
    /// The acts that the journal has of it: handed in again, they change nothing.
    var acts: Set<ActID>
    let body: BodyID
    /// What the caches hold of it.
    var cached: CachedSitting?
    /// What the tables of participation hold of it, where that is known.
    var facts: MeetingFacts?
}

/// The folded values that acts are decided on.
///
/// Used by one writer at a time only.
struct FoldedMeetings {
    /// More than are ever in session at once; one that falls out is folded again when needed.
    static let most = 64
    private var folded: [MeetingID: Folded] = [:]
    /// Those that were found true in the transaction under way: nobody else can write now.
    private var current: Set<MeetingID> = []

    /// Those to which the transaction under way has appended.
    private(set) var advanced: Set<MeetingID> = []

    /// To be said at the start of each transaction.
    mutating func begin() {
        current.removeAll()
        advanced.removeAll()
    }

    /// The meeting as the journal tells it, folded now or remembered; nil when it is not registered.
    mutating func load(_ id: MeetingID, from db: Database) throws -> Folded? {
        let journal = JournalTable(db: db)
        if let known = folded[id] {
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
        let loaded = Folded(
            meeting: meeting,
            head: entries.last?.head ?? Head(genesisOf: id),
            acts: Set(entries.map(\.act)),
            body: body,
            cached: nil
        )
        if folded.count >= Self.most { forget(Array(folded.keys)) }
        folded[id] = loaded
        current.insert(id)
        return loaded
    }

    /// Works in what was appended, in place.
    mutating func advance(_ id: MeetingID, by events: [Event], of act: ActID, to head: Head) {
        for event in events { folded[id]?.meeting.apply(event) }
        folded[id]?.acts.insert(act)
        folded[id]?.head = head
        advanced.insert(id)
    }

    /// The meeting when the caches tell of it otherwise than it is now; they are written then.
    mutating func outdated(_ id: MeetingID) -> Folded? {
        guard let known = folded[id] else { return nil }
        let current = CachedSitting(known.meeting, body: known.body)
        guard known.cached != current else { return nil }
        folded[id]?.cached = current
        return known
    }

    /// What a sitting says of participation, when the tables do not say the same; they are written
    /// then.
    mutating func outdatedFacts(_ id: MeetingID) -> (facts: MeetingFacts, body: BodyID)? {
        guard let known = folded[id], let facts = MeetingFacts(known.meeting), facts != known.facts
        else { return nil }
        folded[id]?.facts = facts
        return (facts, known.body)
    }

    mutating func forget(_ ids: some Sequence<MeetingID>) {
        for id in ids {
            folded[id] = nil
            current.remove(id)
        }
    }
}
