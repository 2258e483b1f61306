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
    case otherHead(noted: Int64, found: Int64)
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
    case nameAltered(PersonID)
    case nameMissing(PersonID)
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
        case .notUnderstood, .adopted: false
        default: true
        }
    }
}

/// What came of checking one meeting.
public struct Verification: Hashable, Sendable {
    public let meeting: MeetingID
    public let entries: Int
    public let findings: [Finding]
    /// The head that the rows give.
    public let head: Head
    /// How many rows follow a head that was asked for; nil when none was, or it is unknown.
    public let following: Int64?

    public init(
        meeting: MeetingID,
        entries: Int,
        findings: [Finding],
        head: Head,
        following: Int64?
    ) {
        self.meeting = meeting
        self.entries = entries
        self.findings = findings
        self.head = head
        self.following = following
    }

    public var isSound: Bool { !findings.contains(where: \.isFault) }
}

extension Record {
    /// Checks the chain, the noted head, the seal and every commitment of a meeting.
    ///
    /// `noted` is the head kept apart from the rows; `printed` a head from outside, any earlier one.
    public func verify(
        _ meeting: MeetingID,
        noted: Head?,
        isHeadNoted: Bool = true,
        printed: Fingerprint? = nil
    ) -> Verification {
        var findings = chainFindings(of: meeting)
        let head = entries.last?.head ?? Head(genesisOf: meeting)
        if isHeadNoted { findings += Self.headFindings(noted: noted, found: head) }
        let folded = Meeting(id: meeting, folding: entries)
        // Rows that are altered or gone would put all that follow out of phase.
        if !findings.contains(where: \.isFault) { findings += phaseFindings(of: meeting) }
        findings +=
            folded.origin == nil
            ? sealFindings() + commitmentFindings(of: folded) : [.adopted]
        let following = printed.flatMap { head in
            entries.last { $0.hash == head }.map { (entries.last?.sequence ?? 0) - $0.sequence }
        }
        if let printed, following == nil { findings.append(.unknownHead(printed)) }
        return Verification(
            meeting: meeting,
            entries: entries.count,
            findings: findings,
            head: head,
            following: following
        )
    }

    private func chainFindings(of meeting: MeetingID) -> [Finding] {
        var findings: [Finding] = []
        var previous = Head(genesisOf: meeting)
        for entry in entries {
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
            } else if case .unknown = entry.event {
                findings.append(.notUnderstood(sequence: entry.sequence))
            } else if entry.event.at != entry.at {
                findings.append(.contradictory(sequence: entry.sequence))
            }
            previous = entry.head
        }
        return findings
    }

    private static func headFindings(noted: Head?, found: Head) -> [Finding] {
        guard let noted else { return [.headMissing] }
        if found.sequence < noted.sequence {
            return [.lostTail(from: found.sequence + 1, through: noted.sequence)]
        }
        return noted == found
            ? [] : [.otherHead(noted: noted.sequence, found: found.sequence)]
    }

    /// Replays the rows: each event has to be one that its phase admits, and nothing follows a seal.
    ///
    /// What was adopted came with the first row, by the same act, in an order of its own.
    private func phaseFindings(of meeting: MeetingID) -> [Finding] {
        var replayed = Meeting(id: meeting)
        var findings: [Finding] = []
        for entry in entries {
            let event = entry.event
            let isAdopted = replayed.origin != nil && entry.act == entries.first?.act
            let isAdmitted =
                switch event.kind {
                case .adopted: entry.sequence == 1
                case .unknown: true
                default:
                    isAdopted
                        || replayed.seal == nil && event.kind.phases.contains(replayed.phase)
                }
            if !isAdmitted { findings.append(.outOfPhase(sequence: entry.sequence)) }
            replayed.apply(event)
        }
        return findings
    }

    private func sealFindings() -> [Finding] {
        entries.enumerated().compactMap { index, entry in
            guard case .sealed(let seal) = entry.event else { return nil }
            let before = index > 0 ? entries[index - 1].hash : nil
            return before == seal.head ? nil : .falseSeal(sequence: entry.sequence)
        }
    }

    private func commitmentFindings(of meeting: Meeting) -> [Finding] {
        guard let submission = meeting.submission else { return [] }
        let found = commitments
        let passages: [Finding] = submission.passages.compactMap { committed in
            guard let commitment = found.passages[committed.passage] else {
                return .textMissing(committed.passage)
            }
            return commitment == committed.commitment ? nil : .textAltered(committed.passage)
        }
        let names: [Finding] = submission.names.compactMap { committed in
            guard let commitment = found.names[committed.person] else {
                return .nameMissing(committed.person)
            }
            return commitment == committed.commitment ? nil : .nameAltered(committed.person)
        }
        return passages + names
    }
}
