import Foundation
public import Meetings

/// Something that is not as it was recorded, and where.
public enum Finding: Hashable, Sendable {
    /// The stored bytes, or the envelope, of a row do not give its hash.
    case altered(sequence: Int64)
    /// A row does not follow from the one before it.
    case detached(sequence: Int64)
    /// Rows are missing before this one.
    case missing(from: Int64, through: Int64)
    /// A row stands where another, or none, should.
    case misplaced(sequence: Int64, expected: Int64)
    /// The envelope gives another time than the event.
    case contradictory(sequence: Int64)
    /// The journal ends before the head that was noted for it.
    case lostTail(from: Int64, through: Int64)
    /// The journal goes on after, or ends otherwise than, the head that was noted for it.
    case otherHead(noted: Head, found: Head)
    /// No head was noted for the journal, or it was deleted.
    case headMissing
    /// The journal names a head that it does not have.
    case falseSeal(sequence: Int64)
    /// An event that the sitting did not admit where it stands: after the seal, twice, or out of
    /// its phase (procedure §3a).
    case outOfPhase(sequence: Int64)
    /// A head from outside is none of the journal's.
    case unknownHead(Fingerprint)
    case textAltered(PassageID)
    case textMissing(PassageID)
    /// A text beside submitted minutes that no commitment covers: nobody can tell whether it is as
    /// it was.
    case textUncovered(PassageID)
    case nameAltered(PersonID)
    case nameMissing(PersonID)
    /// A name beside submitted minutes that no commitment covers.
    case nameUncovered(PersonID)
    /// A mark says that the name was erased, and it is there.
    case nameNotErased(PersonID)
    /// A mark says that the text was redacted, and it is there.
    case textNotRedacted(PassageID)
    /// So many names were erased: their commitments can no longer be opened.
    case erased(people: Int)
    /// So many texts were redacted: their commitments can no longer be opened.
    case redacted(passages: Int)
    /// The record was begun from published minutes: texts and names cannot be checked against the
    /// commitments, whose salts stayed with the original.
    case adopted
    /// Rows that this version does not understand; they verify, their content is not checked.
    case notUnderstood(sequence: Int64)
}

extension Finding {
    /// Whether the record is broken, rather than merely newer than this program.
    public var isFault: Bool {
        switch self {
        case .notUnderstood, .adopted, .erased, .redacted: false
        default: true
        }
    }
}

/// What came of checking one meeting.
public struct Verification: Hashable, Sendable {
    /// What was checked.
    public let meeting: MeetingID
    /// How many rows there are.
    public let entries: Int
    /// What was found; nothing when all is as recorded.
    public let findings: [Finding]
    /// The head that the rows give.
    public let head: Head
    /// The head that the journal itself names, which the submitted minutes print; nil before.
    public let sealed: Head?
    /// How many acts follow a head that was asked for; nil when none was, or it is unknown.
    public let following: Int?

    /// What came of a check.
    public init(
        meeting: MeetingID,
        entries: Int,
        findings: [Finding],
        head: Head,
        sealed: Head?,
        following: Int?
    ) {
        self.meeting = meeting
        self.entries = entries
        self.findings = findings
        self.head = head
        self.sealed = sealed
        self.following = following
    }

    /// Whether nothing is broken; the record may still be newer than this program.
    public var isSound: Bool { !findings.contains(where: \.isFault) }
}

/// What is known of the head that is kept apart from the rows.
public enum NotedHead: Hashable, Sendable {
    /// It is there.
    case head(Head)
    /// It should be there, and is not.
    case lost
    /// None is kept beside these rows, so that a lost tail cannot be found.
    case unchecked
}

extension Record {
    /// Checks the chain, the noted head, the seal and every commitment of a meeting.
    ///
    /// `printed` is a head from outside, any earlier one.
    public func verify(
        _ meeting: MeetingID,
        noted: NotedHead,
        printed: Fingerprint? = nil
    ) -> Verification {
        examine(meeting, noted: noted, printed: printed).verification
    }

    /// The same with the sitting as the rows tell it, for whoever compares more with it.
    public func examine(
        _ meeting: MeetingID,
        noted: NotedHead,
        printed: Fingerprint? = nil
    ) -> (verification: Verification, folded: Meeting) {
        let events = events
        let head = entries.last?.head ?? Head(genesisOf: meeting)
        let (folded, outOfPhase) = replay(events, of: meeting)
        var findings = chainFindings(of: meeting, events) + noted.findings(beside: head)
        // Rows that are altered or gone would put all that follow out of phase.
        if !findings.contains(where: \.isFault) { findings += outOfPhase }
        findings +=
            folded.origin == nil
            ? sealFindings(events) + commitmentFindings(of: folded) + coverageFindings(of: folded)
            : [.adopted]
        findings += markFindings
        let following = printed.flatMap(entries.acts(after:))
        if let printed, following == nil { findings.append(.unknownHead(printed)) }
        let verification = Verification(
            meeting: meeting,
            entries: entries.count,
            findings: findings,
            head: head,
            sealed: folded.seal.flatMap { seal in entries.last { $0.hash == seal.head }?.head },
            following: following
        )
        return (verification, folded)
    }

    /// What the rows hold, each decoded once.
    private var events: [Event] {
        entries.map { Event(kind: $0.kind, body: $0.body, at: $0.at) }
    }

    private func chainFindings(of meeting: MeetingID, _ events: [Event]) -> [Finding] {
        var findings: [Finding] = []
        var previous = Head(genesisOf: meeting)
        for (entry, event) in zip(entries, events) {
            let expected = previous.sequence + 1
            if entry.sequence > expected {
                findings.append(.missing(from: expected, through: entry.sequence - 1))
            } else if entry.sequence < expected || entry.meeting != meeting {
                findings.append(.misplaced(sequence: entry.sequence, expected: expected))
            }
            if entry.sequence == expected, entry.previous != previous.hash {
                findings.append(.detached(sequence: entry.sequence))
            }
            if entry.computedHash != entry.hash {
                findings.append(.altered(sequence: entry.sequence))
            } else if case .unknown = event {
                findings.append(.notUnderstood(sequence: entry.sequence))
            } else if event.at != entry.at {
                findings.append(.contradictory(sequence: entry.sequence))
            }
            previous = entry.head
        }
        return findings
    }

    /// Folds the rows, and looks whether each event is one that its phase admits, and a seal stands
    /// once.
    ///
    /// What was adopted came with the first row, by the same act, in an order of its own.
    private func replay(_ events: [Event], of meeting: MeetingID) -> (Meeting, [Finding]) {
        var folded = Meeting(id: meeting)
        var findings: [Finding] = []
        for (entry, event) in zip(entries, events) {
            let isAdopted = folded.origin != nil && entry.act == entries.first?.act
            let isAdmitted =
                switch event.kind {
                case .adopted: entry.sequence == 1
                case .unknown: true
                default: isAdopted || folded.admits(event.kind)
                }
            if !isAdmitted { findings.append(.outOfPhase(sequence: entry.sequence)) }
            folded.apply(event)
        }
        return (folded, findings)
    }

    private var markFindings: [Finding] {
        let people = marks.erasures.keys.count { names[$0] == nil }
        let passages = marks.redactions.keys.count { texts[$0] == nil }
        let kept = marks.erasures.keys.filter { names[$0] != nil }.sorted()
        let standing = marks.redactions.keys.filter { texts[$0] != nil }.sorted()
        return kept.map(Finding.nameNotErased) + standing.map(Finding.textNotRedacted)
            + (people > 0 ? [.erased(people: people)] : [])
            + (passages > 0 ? [.redacted(passages: passages)] : [])
    }

    private func sealFindings(_ events: [Event]) -> [Finding] {
        zip(entries, events).enumerated().compactMap { index, row in
            guard case .sealed(let seal) = row.1 else { return nil }
            let before = index > 0 ? entries[index - 1].hash : nil
            return before == seal.head ? nil : .falseSeal(sequence: row.0.sequence)
        }
    }

    private func commitmentFindings(of meeting: Meeting) -> [Finding] {
        let found = commitments
        let passages: [Finding] = meeting.committedPassages.compactMap { committed in
            guard let commitment = found.passages[committed.passage] else {
                return marks.redactions[committed.passage] == nil
                    ? .textMissing(committed.passage) : nil
            }
            return commitment == committed.commitment ? nil : .textAltered(committed.passage)
        }
        let names: [Finding] = (meeting.submission?.names ?? []).compactMap { committed in
            guard let commitment = found.names[committed.person] else {
                return marks.erasures[committed.person] == nil
                    ? .nameMissing(committed.person) : nil
            }
            return commitment == committed.commitment ? nil : .nameAltered(committed.person)
        }
        return passages + names
    }

    /// What came to stand beside submitted minutes without a commitment.
    private func coverageFindings(of meeting: Meeting) -> [Finding] {
        guard let covered = meeting.committed else { return [] }
        return texts.keys.filter { !covered.passages.contains($0) }.sorted()
            .map(Finding.textUncovered)
            + names.keys.filter { !covered.people.contains($0) }.sorted()
            .map(Finding.nameUncovered)
    }
}

extension NotedHead {
    fileprivate func findings(beside found: Head) -> [Finding] {
        switch self {
        case .unchecked: []
        case .lost: [.headMissing]
        case .head(let noted) where found.sequence < noted.sequence:
            [.lostTail(from: found.sequence + 1, through: noted.sequence)]
        case .head(let noted):
            noted == found ? [] : [.otherHead(noted: noted, found: found)]
        }
    }
}

extension Meeting {
    /// Whether an event of a kind may follow: its phase admits it, and no second seal stands.
    fileprivate func admits(_ kind: Event.Kind) -> Bool {
        kind.phases.contains(phase) && (kind != .sealed || seal == nil)
    }
}
