import Foundation
import Journal
import Meetings
import Registry
import Rulebook
import Testing

@Suite("The committer")
struct CommitterTests {
    @Test("An act handed in twice takes effect once")
    func idempotent() async throws {
        let office = try await Office()
        let act = try office.prepared()
        let first = try await office.registry.perform(act, on: office.meeting)
        let second = try await office.registry.perform(act, on: office.meeting)
        #expect(first.isNew)
        #expect(!second.isNew)
        #expect(second.head == first.head)
        let record = try await office.registry.record(of: office.meeting)
        #expect(record.entries.count == 1)
    }

    @Test("A refused act leaves nothing behind, not even its texts")
    func refused() async throws {
        let office = try await Office()
        let text = office.passage("avant l’ouverture")
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        let before = try await office.registry.record(of: office.meeting)
        await #expect(
            throws: RegistryError.refused(.outsidePhase(kind: .noted, phase: .prepared))
        ) {
            try await office.registry.perform(office.noted(text), on: office.meeting)
        }
        let after = try await office.registry.record(of: office.meeting)
        #expect(after == before)
    }

    @Test("Acts handed in together are all kept, each once, in one unbroken chain")
    func concurrent() async throws {
        let office = try await Office()
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        try await office.registry.perform(office.opened(), on: office.meeting)
        let acts = (0..<200).map { office.noted(office.passage("note \($0)")) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for act in acts + acts.prefix(50) {
                group.addTask { try await office.registry.perform(act, on: office.meeting) }
            }
            try await group.waitForAll()
        }
        let record = try await office.registry.record(of: office.meeting)
        #expect(record.entries.map(\.sequence) == Array(1...202))
        #expect(Set(record.entries.map(\.act)).count == 202)
        #expect(record.texts.count == 202)
        #expect(try await office.registry.verify(office.meeting).isSound)
    }

    @Test("One refusal in a batch does not touch the acts beside it")
    func refusalInBatch() async throws {
        let office = try await Office()
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        try await office.registry.perform(office.opened(), on: office.meeting)
        let again = office.opened()
        let refusals = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                let act =
                    number % 4 == 0 ? again : office.noted(office.passage("note \(number)"))
                group.addTask {
                    (try? await office.registry.perform(act, on: office.meeting)) == nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(refusals == 10)
        #expect(try await office.registry.record(of: office.meeting).entries.count == 32)
    }

    @Test("Two writers on one file lose no act: who is late reads on and decides again")
    func twoWriters() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        let dice = Dice()
        let office = try await Office(at: path, dice: dice)
        let other = try Registry(path: path, edges: dice.edges)
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        try await office.registry.perform(office.opened(), on: office.meeting)
        for number in 0..<10 {
            let writer = number % 2 == 0 ? other : office.registry
            let act = office.noted(office.passage("note \(number)"))
            #expect(try await writer.perform(act, on: office.meeting).isNew)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                let writer = number % 2 == 0 ? other : office.registry
                let act = office.noted(office.passage("ensemble \(number)"))
                group.addTask { try await writer.perform(act, on: office.meeting) }
            }
            try await group.waitForAll()
        }
        let record = try await other.record(of: office.meeting)
        #expect(record.entries.map(\.sequence) == Array(1...112))
        #expect(try await other.verify(office.meeting).isSound)
    }

    @Test("A refusal is decided on what others have written meanwhile, never on what is remembered")
    func freshRefusals() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        let office = try await Office(at: path)
        let other = try Registry(path: path, edges: office.dice.edges)
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        let note = office.noted(office.passage("note"))
        await #expect(
            throws: RegistryError.refused(.outsidePhase(kind: .noted, phase: .prepared))
        ) { try await other.perform(note, on: office.meeting) }
        try await office.registry.perform(office.opened(), on: office.meeting)
        #expect(try await other.perform(note, on: office.meeting).isNew)
        #expect(try await other.meeting(office.meeting).phase == .open)
    }

    @Test("A text beyond the bound is refused by name, and the acts beside it are taken")
    func tooLong() async throws {
        let office = try await Office()
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        try await office.registry.perform(office.opened(), on: office.meeting)
        let long = office.passage(String(repeating: "a", count: Passage.longest + 1))
        await #expect(
            throws: RegistryError.textTooLong(
                long.id,
                bytes: Passage.longest + 1,
                limit: Passage.longest
            )
        ) { try await office.registry.perform(office.noted(long), on: office.meeting) }
        let receipt = try await office.registry.perform(
            office.noted(office.passage("court")),
            on: office.meeting
        )
        #expect(receipt.isNew)
    }

    @Test("Of acts handed in together none is taken when one is refused, and that one is named")
    func together() async throws {
        let office = try await Office()
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        let before = try await office.registry.record(of: office.meeting)
        let acts = [office.opened(), office.noted(office.passage("a")), office.opened()]
        await #expect {
            try await office.registry.perform(acts, on: office.meeting)
        } throws: { error in
            let rejection = error as? Rejection
            return rejection?.index == 2
                && rejection?.reason == .refused(.outsidePhase(kind: .opened, phase: .open))
        }
        #expect(try await office.registry.record(of: office.meeting) == before)
        let taken = try await office.registry.perform(
            Array(acts.prefix(2)),
            on: office.meeting
        )
        #expect(taken.receipts.map(\.head.sequence) == [2, 3])
    }

    @Test("An act on a meeting that is not registered says so")
    func unknownMeeting() async throws {
        let office = try await Office()
        let stranger = MeetingID(office.dice.uuid())
        await #expect(throws: RegistryError.unknownMeeting(stranger.description)) {
            try await office.registry.perform(try office.prepared(), on: stranger)
        }
    }

    @Test(
        "Decisions are numbered by body and year, without a gap, when the sitting adjourns",
        .rule(.numbers)
    )
    func numbering() async throws {
        let dice = Dice()
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        let first = try await Office(at: path, dice: dice)
        try await first.holdSitting(decisions: 2)
        let second = try await Office(at: path, reference: "BF-2020-03-30", dice: dice)
        try await second.holdSitting(decisions: 3)
        let folded = Meeting(
            id: second.meeting,
            folding: try await second.registry.record(of: second.meeting).entries
        )
        #expect(folded.decisions.map(\.number) == [3, 4, 5])
        #expect(folded.adjournment?.number == 2)
        #expect(folded.decisions.first.flatMap(folded.reference) == "2020-BF-003")
    }
}
