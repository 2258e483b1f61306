import Journal
import Meetings

extension Entry {
    /// The parts of a row, each of which a forger could change.
    struct Parts {
        var meeting: MeetingID
        var sequence: Int64
        var act: ActID
        var kind: String
        var entered: Instant
        var at: Instant
        var author: AuthorID
        var body: [UInt8]
        var previous: Fingerprint
        var hash: Fingerprint
    }

    /// The row with some of its parts changed, and nothing put right.
    func with(_ change: (inout Parts) -> Void) -> Entry {
        var parts = Parts(
            meeting: meeting,
            sequence: sequence,
            act: act,
            kind: kind,
            entered: entered,
            at: at,
            author: author,
            body: body,
            previous: previous,
            hash: hash
        )
        change(&parts)
        return Entry(
            meeting: parts.meeting,
            sequence: parts.sequence,
            act: parts.act,
            kind: parts.kind,
            entered: parts.entered,
            at: parts.at,
            author: parts.author,
            body: parts.body,
            previous: parts.previous,
            hash: parts.hash
        )
    }
}

extension Record {
    func with(entries: [Entry]) -> Record {
        Record(entries: entries, texts: texts, names: names)
    }

    func with(
        texts change: (inout [PassageID: Salted<Passage>]) -> Void
    ) -> Record {
        var texts = texts
        change(&texts)
        return Record(entries: entries, texts: texts, names: names)
    }

    func with(
        names change: (inout [PersonID: Salted<PrintedName>]) -> Void
    ) -> Record {
        var names = names
        change(&names)
        return Record(entries: entries, texts: texts, names: names)
    }
}

extension [Entry] {
    /// The rows with every hash computed anew from the first, as somebody would who owns the file.
    func rehashed(of meeting: MeetingID) -> [Entry] {
        var head = Head(genesisOf: meeting)
        return enumerated().map { index, entry in
            let row = entry.with {
                $0.sequence = Int64(index + 1)
                $0.previous = head.hash
            }
            .hashed
            head = row.head
            return row
        }
    }
}
