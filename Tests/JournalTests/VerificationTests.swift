import Foundation
import Generation
import Journal
import Meetings
import Rulebook
import Testing

/// Whatever was changed after the fact is found, and named.
@Suite struct VerificationTests {
    /// A sitting that was submitted and sealed, and its parts.
    static let sitting = RandomSitting.sealed
    static var record: Record { sitting.record }
    static var entries: [Entry] { record.entries }

    private func verify(
        _ record: Record,
        noted: NotedHead = .head(Self.sitting.head),
        printed: Fingerprint? = nil
    ) -> Verification {
        record.verify(Self.sitting.meeting, noted: noted, printed: printed)
    }

    private func findings(_ change: (inout [Entry]) -> Void) -> [Finding] {
        var entries = Self.entries
        change(&entries)
        return verify(Self.record.with(entries: entries)).findings
    }

    @Test("a record as it was written is sound")
    func sound() {
        #expect(Self.sitting.folded.seal != nil)
        let verification = verify(Self.record)
        #expect(verification.findings.isEmpty)
        #expect(verification.isSound)
        #expect(verification.entries == Self.entries.count)
        #expect(verification.head == Self.sitting.head)
        #expect(verification.following == nil)
    }

    @Test("every random sitting is sound", arguments: 0..<40)
    func randomSittings(seed: UInt64) {
        let sitting = RandomSitting(seed: seed)
        let verification = sitting.record.verify(sitting.meeting, noted: .head(sitting.head))
        #expect(verification.findings.isEmpty)
    }

    @Test("a flipped bit in a body is named by its row", .rule(.chain))
    func flippedBit() {
        for index in Self.entries.indices {
            let found = findings { $0[index] = $0[index].with { $0.body[3] ^= 1 } }
            #expect(found == [.altered(sequence: Int64(index + 1))])
        }
    }

    @Test("a changed envelope is named by its row")
    func changedEnvelope() {
        let index = 5
        let changes: [(inout Entry.Parts) -> Void] = [
            { $0.act = ActID(UUID()) },
            { $0.kind = "noted" },
            { $0.entered = $0.entered.adding(seconds: 1) },
            { $0.at = $0.at.adding(seconds: 1) },
            { $0.author = AuthorID(UUID()) },
        ]
        for change in changes {
            #expect(
                findings { $0[index] = $0[index].with(change) } == [.altered(sequence: 6)]
            )
        }
    }

    @Test("a row whose hash was put right after a change is cut off from the next")
    func rehashedRow() {
        let found = findings { $0[5] = $0[5].with { $0.body[3] ^= 1 }.hashed }
        #expect(found.contains(.detached(sequence: 7)))
        #expect(!found.contains(.altered(sequence: 6)))
    }

    @Test("deleted rows are named from the first to the last", .rule(.chain))
    func deletedRows() {
        #expect(findings { $0.remove(at: 5) } == [.missing(from: 6, through: 6)])
        #expect(findings { $0.removeSubrange(4...6) } == [.missing(from: 5, through: 7)])
        #expect(findings { $0.removeFirst() } == [.missing(from: 1, through: 1)])
    }

    @Test("swapped rows are found, whether their numbers went along or not", .rule(.chain))
    func swapped() {
        let inPlace = findings { $0.swapAt(5, 6) }
        #expect(inPlace.contains(.misplaced(sequence: 6, expected: 8)))
        let renumbered = findings { entries in
            let (first, second) = (entries[5], entries[6])
            entries[5] = second.with { $0.sequence = 6 }
            entries[6] = first.with { $0.sequence = 7 }
        }
        #expect(renumbered.contains(.altered(sequence: 6)))
        #expect(renumbered.contains(.altered(sequence: 7)))
    }

    @Test("a row that stands twice, or comes from another meeting, is misplaced")
    func misplaced() {
        let twice = findings { $0.insert($0[5], at: 6) }
        #expect(twice == [.misplaced(sequence: 6, expected: 7)])
        let foreign = findings {
            $0[5] = $0[5].with { $0.meeting = MeetingID(UUID()) }.hashed
        }
        #expect(foreign.contains(.misplaced(sequence: 6, expected: 6)))
    }

    @Test("a lost tail is found by the head that was noted apart", .rule(.chain))
    func lostTail() {
        let count = Int64(Self.entries.count)
        #expect(findings { $0.removeLast(3) } == [.lostTail(from: count - 2, through: count)])
        #expect(findings { $0.removeAll() } == [.lostTail(from: 1, through: count)])
        #expect(verify(Self.record, noted: .lost).findings == [.headMissing])
    }

    @Test("rows beyond the head that was noted, or another end, are found")
    func otherHead() throws {
        let count = Int64(Self.entries.count)
        let noted = Self.entries[Self.entries.count - 3].head
        #expect(
            verify(Self.record, noted: .head(noted)).findings
                == [.otherHead(noted: noted, found: Self.sitting.head)]
        )
        let forged = Head(
            meeting: Self.sitting.meeting,
            sequence: count,
            hash: try #require(Self.entries.first).hash
        )
        #expect(
            verify(Self.record, noted: .head(forged)).findings == [
                .otherHead(noted: forged, found: Self.sitting.head)
            ]
        )
    }

    @Test(
        "a tail lost with its head, and a chain rehashed whole, are found by a printed head only",
        .rule(.headPrinted)
    )
    func printedHead() throws {
        let printed = try #require(Self.sitting.folded.seal).head
        // Given the last three rows are gone and the noted head was adjusted
        let shortened = Self.record.with(entries: Array(Self.entries.dropLast(3)))
        let head = try #require(shortened.entries.last).head
        #expect(verify(shortened, noted: .head(head)).isSound)
        #expect(
            verify(shortened, noted: .head(head), printed: printed).findings == [
                .unknownHead(printed)
            ]
        )
        // Given a row was changed, and everything after it rehashed, the seal included
        var entries = Self.entries
        entries[5] = entries[5].with { $0.entered = $0.entered.adding(seconds: 60) }
        var rehashed = Array(entries.dropLast()).rehashed(of: Self.sitting.meeting)
        let before = try #require(rehashed.last).head
        let seal = Self.sitting.folded
        rehashed += try before.appending(
            [.sealed(try resealed(before, seal))],
            act: ActID(UUID()),
            author: AuthorID(UUID()),
            entered: .init(milliseconds: 0)
        )
        let forged = Self.record.with(entries: rehashed)
        let forgedHead = try #require(rehashed.last).head
        #expect(verify(forged, noted: .head(forgedHead)).isSound)
        #expect(
            verify(forged, noted: .head(forgedHead), printed: printed).findings
                == [.unknownHead(printed)]
        )
    }

    @Test("a chain that was rehashed around its seal gives itself away")
    func falseSeal() throws {
        var entries = Self.entries
        entries[5] = entries[5].with { $0.entered = $0.entered.adding(seconds: 60) }
        let rehashed = entries.rehashed(of: Self.sitting.meeting)
        let found = verify(
            Self.record.with(entries: rehashed),
            noted: .head(try #require(rehashed.last).head)
        )
        #expect(found.findings == [.falseSeal(sequence: Int64(entries.count))])
    }

    @Test("an envelope that gives another time than its event contradicts it")
    func contradictory() {
        let entries = Self.entries.enumerated().map { index, entry in
            index == 5 ? entry.with { $0.at = $0.at.adding(seconds: 60) } : entry
        }
        let found = findings { $0 = entries.rehashed(of: Self.sitting.meeting) }
        #expect(found.contains(.contradictory(sequence: 6)))
    }

    @Test("what follows a head is counted by acts, however many rows each has")
    func actsAfter() throws {
        let (first, second, third) = (ActID(UUID()), ActID(UUID()), ActID(UUID()))
        let acts = [first, second, second, third]
        let rows = zip(Self.entries, acts).map { entry, act in entry.with { $0.act = act } }
        #expect(rows.map { rows.acts(after: $0.hash) } == [2, 2, 1, 0])
        #expect(rows.acts(after: Fingerprint(hashing: [1])) == nil)
    }

    @Test("any earlier head is known, with the number of acts that follow")
    func following() {
        for (index, entry) in Self.entries.enumerated() {
            let verification = verify(Self.record, printed: entry.hash)
            let later = Set(Self.entries.dropFirst(index + 1).map(\.act))
            #expect(verification.following == later.count)
            #expect(verification.isSound)
        }
    }

    @Test("a row of a newer version verifies, is named, and is no fault")
    func newerVersion() throws {
        let event = Event.unknown(
            UnknownEvent(kind: "sung", body: [1, 2, 3], at: Instant(milliseconds: 5))
        )
        let more = try Self.sitting.head.appending(
            [event],
            act: ActID(UUID()),
            author: AuthorID(UUID()),
            entered: Instant(milliseconds: 6)
        )
        let record = Self.record.with(entries: Self.entries + more)
        let verification = verify(record, noted: .head(try #require(more.last).head))
        #expect(verification.findings == [.notUnderstood(sequence: Int64(Self.entries.count + 1))])
        #expect(verification.isSound)
    }
}

/// The seal that a forger would write over a chain that they rehashed.
private func resealed(_ head: Head, _ meeting: Meeting) throws -> Sealed {
    let json = """
        {"at":\(meeting.seal?.at.milliseconds ?? 0),"head":"\(head.hash)"}
        """
    return try JSONDecoder().decode(Sealed.self, from: Data(json.utf8))
}
