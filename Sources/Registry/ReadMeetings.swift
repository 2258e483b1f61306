import GRDB
import Journal
public import Meetings
import Synchronization

/// Sittings as they were folded for those who look at many at once, each to the head that its
/// journal had then.
///
/// Kept apart from those that acts are decided on: whoever reads keeps nobody from writing.
final class ReadMeetings: Sendable {
    /// The one that was least recently used makes room for another.
    static let most = 256

    private struct Kept {
        let meeting: Meeting
        let head: Head
        var lastUse: UInt64
    }

    private struct Shelf {
        var kept: [MeetingID: Kept] = [:]
        var uses: UInt64 = 0
    }

    private let shelf = Mutex(Shelf())

    /// How many are kept.
    var size: Int { shelf.withLock { $0.kept.count } }

    /// What is kept of a sitting; nil where its journal has gone on since.
    func meeting(_ id: MeetingID, at head: Head) -> Meeting? {
        shelf.withLock { shelf in
            guard let kept = shelf.kept[id], kept.head == head else { return nil }
            shelf.uses += 1
            shelf.kept[id]?.lastUse = shelf.uses
            return kept.meeting
        }
    }

    func keep(_ meeting: Meeting, at head: Head) {
        shelf.withLock { shelf in
            if shelf.kept[meeting.id] == nil, shelf.kept.count >= Self.most,
                let oldest = shelf.kept.min(by: { $0.value.lastUse < $1.value.lastUse })?.key
            {
                shelf.kept[oldest] = nil
            }
            shelf.uses += 1
            shelf.kept[meeting.id] = Kept(meeting: meeting, head: head, lastUse: shelf.uses)
        }
    }
}

extension Registry {
    /// A sitting as what is committed tells it, read beside those who write: for whoever looks at
    /// many sittings, none of which need be under way.
    public func readMeeting(_ id: MeetingID) async throws(RegistryError) -> Meeting {
        let known = readMeetings
        return try await read { db in
            let journal = JournalTable(db: db)
            let head = try journal.notedHead(of: id) ?? Head(genesisOf: id)
            if let meeting = known.meeting(id, at: head) { return meeting }
            guard try MeetingsTable(db: db).body(of: id) != nil else {
                throw RegistryError.unknownMeeting(id.description)
            }
            let meeting = try journal.meeting(id)
            known.keep(meeting, at: head)
            return meeting
        }
    }
}
