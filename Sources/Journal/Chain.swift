import Foundation
public import Meetings

/// The end of a meeting's chain, to which the next event is tied.
public struct Head: Hashable, Sendable {
    /// Whose journal.
    public let meeting: MeetingID
    /// The sequence of the last event; 0 before the first.
    public let sequence: Int64
    /// The hash of the last row.
    public let hash: Fingerprint

    /// The end of a journal.
    public init(meeting: MeetingID, sequence: Int64, hash: Fingerprint) {
        self.meeting = meeting
        self.sequence = sequence
        self.hash = hash
    }

    /// The head before the first event: SHA-256 of the sixteen bytes of the meeting's id.
    public init(genesisOf meeting: MeetingID) {
        let bytes = withUnsafeBytes(of: meeting.uuid.uuid) { Array($0) }
        self.init(meeting: meeting, sequence: 0, hash: Fingerprint(hashing: bytes))
    }

    /// The events of an act as the next rows of the journal.
    ///
    /// Throws only when an event cannot be encoded.
    public func appending(
        _ events: [Event],
        act: ActID,
        author: AuthorID,
        entered: Instant
    ) throws(Event.Unencodable) -> [Entry] {
        var head = self
        return try events.map { event throws(Event.Unencodable) in
            let body = try event.body()
            let unhashed = Entry(
                meeting: meeting,
                sequence: head.sequence + 1,
                act: act,
                kind: event.kindName,
                entered: entered,
                at: event.at,
                author: author,
                body: body,
                previous: head.hash,
                hash: head.hash
            )
            let entry = unhashed.hashed
            head = entry.head
            return entry
        }
    }
}

extension Entry {
    /// The head of the chain once this row is its last.
    public var head: Head { Head(meeting: meeting, sequence: sequence, hash: hash) }

    /// The row with the hash that belongs to it.
    public var hashed: Entry {
        Entry(
            meeting: meeting,
            sequence: sequence,
            act: act,
            kind: kind,
            entered: entered,
            at: at,
            author: author,
            body: body,
            previous: previous,
            hash: computedHash
        )
    }
}

extension Meeting {
    /// The sitting that the rows tell, in their order.
    public init(id: MeetingID, folding entries: some Sequence<Entry>) {
        self.init(
            id: id,
            folding: entries.lazy.map {
                Event(kind: $0.kind, body: $0.body, at: $0.at)
            }
        )
    }
}
