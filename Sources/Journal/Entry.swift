import Crypto
import Foundation
public import Meetings

/// One row of the journal: an envelope, the stored bytes of an event, and its place in the chain.
public struct Entry: Hashable, Sendable {
    /// Whose row it is.
    public let meeting: MeetingID
    /// 1, 2, 3, … without a gap within a meeting.
    public let sequence: Int64
    /// The act that the event came with; all events of an act share it.
    public let act: ActID
    /// The kind of event as stored.
    public let kind: String
    /// When it was entered.
    public let entered: Instant
    /// The time that it speaks of.
    public let at: Instant
    /// Who entered it.
    public let author: AuthorID
    /// The bytes of the event as stored: hashed as they are, never encoded again.
    public let body: [UInt8]
    /// The hash of the row before, or of the meeting at the first.
    public let previous: Fingerprint
    /// The hash of this row.
    public let hash: Fingerprint

    /// A row as it was stored; nothing is checked.
    public init(
        meeting: MeetingID,
        sequence: Int64,
        act: ActID,
        kind: String,
        entered: Instant,
        at: Instant,
        author: AuthorID,
        body: [UInt8],
        previous: Fingerprint,
        hash: Fingerprint
    ) {
        self.meeting = meeting
        self.sequence = sequence
        self.act = act
        self.kind = kind
        self.entered = entered
        self.at = at
        self.author = author
        self.body = body
        self.previous = previous
        self.hash = hash
    }
}

extension [Entry] {
    /// How many acts have rows after the one with this hash; nil when no row has it.
    public func acts(after head: Fingerprint) -> Int? {
        last { $0.hash == head }.map { acts(after: $0.sequence) }
    }

    /// How many acts have rows after the one of this number.
    public func acts(after sequence: Int64) -> Int {
        Set(lazy.filter { $0.sequence > sequence }.map(\.act)).count
    }
}

extension Entry {
    /// The header as it is hashed, in an encoding that is fixed and published here.
    ///
    /// Eight fields, one after the other, each led by the number of its bytes as four bytes, the
    /// highest first:
    ///
    /// 1. the text `greffier entry 1`, which names this encoding;
    /// 2. the meeting: the sixteen bytes of its UUID;
    /// 3. the sequence: eight bytes, the highest first, two's complement, like all numbers here;
    /// 4. the act: sixteen bytes;
    /// 5. the kind: UTF-8 as it stands, without normalisation;
    /// 6. when it was entered, and 7. the time it speaks of: milliseconds since 1970 UTC;
    /// 8. the author: sixteen bytes.
    ///
    /// Vectors that another program computed stand in the tests (`HeaderTests`).
    public var header: [UInt8] {
        var encoding = Encoding("greffier entry 1")
        encoding.append(meeting.uuid)
        encoding.append(sequence)
        encoding.append(act.uuid)
        encoding.append(kind)
        encoding.append(entered.milliseconds)
        encoding.append(at.milliseconds)
        encoding.append(author.uuid)
        return encoding.bytes
    }

    /// SHA-256 of previous ‖ header ‖ body, the thirty-two bytes of the row before, the header and
    /// the stored bytes without anything between: what `hash` has to be.
    public var computedHash: Fingerprint {
        Fingerprint(hashing: previous.bytes, header, body)
    }

    /// The event that the row holds; one that this version does not know keeps its bytes.
    public var event: Event { Event(kind: kind, body: body, at: at) }
}

extension Fingerprint {
    /// SHA-256 over the parts, one after the other.
    public init(hashing parts: [UInt8]...) {
        var hasher = SHA256()
        for part in parts { hasher.update(data: part) }
        self.init(digest: hasher.finalize().withUnsafeBytes { Array($0) })
    }
}
