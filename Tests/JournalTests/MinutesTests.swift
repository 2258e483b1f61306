import Generation
import Journal
import Meetings
import Rulebook
import Testing
import Typesetting

/// From a record to the minutes that are printed of it.
@Suite struct MinutesTests {
    @Test("sealed minutes print the head that the journal itself names", .rule(.headPrinted))
    func sealed() throws {
        let sitting = RandomSitting.sealed
        let minutes = try #require(sitting.record.minutes(in: .french))
        #expect(minutes.meeting.phase == .submitted)
        #expect(minutes.seal.isSealed)
        #expect(minutes.seal.head.hash == minutes.meeting.seal?.head)
        #expect(minutes.seal.head.sequence == Int64(sitting.record.entries.count - 1))
        #expect(minutes.texts == sitting.texts)
        #expect(minutes.names == sitting.names)
    }

    @Test("a draft prints the end of its journal, and says that it is no seal")
    func draft() throws {
        let seeds: Range<UInt64> = 0..<100
        let draft = try #require(
            seeds.lazy.map { RandomSitting(seed: $0) }.first { $0.folded.phase != .submitted }
        )
        let minutes = try #require(draft.record.minutes(in: .english))
        #expect(!minutes.seal.isSealed)
        #expect(minutes.seal.head == draft.head)
        let isSame = minutes.meeting == draft.folded
        #expect(isSame)
    }

    @Test("without a row there are no minutes")
    func empty() {
        #expect(Record(entries: [], texts: [:], names: [:]).minutes(in: .french) == nil)
    }

    @Test("rows are tied to each other and to their meeting, and number without a gap")
    func chain() {
        let sitting = RandomSitting.sealed
        var previous = Head(genesisOf: sitting.meeting)
        for entry in sitting.record.entries {
            #expect(entry.meeting == sitting.meeting)
            #expect(entry.sequence == previous.sequence + 1)
            #expect(entry.previous == previous.hash)
            #expect(entry.hash == entry.computedHash)
            previous = entry.head
        }
        #expect(previous == sitting.head)
        // The events of one act share its id, its author and the time of entry
        var rest = sitting.record.entries[...]
        for step in sitting.steps {
            let rows = rest.prefix(step.events.count)
            #expect(rows.allSatisfy { $0.act == step.act.id && $0.author == step.act.author })
            #expect(rows.allSatisfy { $0.entered == step.entered })
            #expect(rows.map(\.event) == step.events)
            rest = rest.dropFirst(step.events.count)
        }
        #expect(rest.isEmpty)
    }
}
