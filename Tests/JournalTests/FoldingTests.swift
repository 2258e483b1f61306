import Generation
import Journal
import Meetings
import Testing

/// Any sequence of accepted acts tells one sitting, whichever way it is read.
@Suite struct FoldingTests {
    static let seeds: Range<UInt64> = 0..<200

    @Test("folded live, from its rows and from its stored bytes, a sitting is the same")
    func foldsAlike() {
        for seed in Self.seeds {
            let sitting = RandomSitting(seed: seed)
            let fromEvents = Meeting(id: sitting.meeting, folding: sitting.events)
            let fromRows = Meeting(id: sitting.meeting, folding: sitting.record.entries)
            let fromBytes = Meeting(
                id: sitting.meeting,
                folding: sitting.record.entries.map {
                    Event(kind: $0.kind, body: $0.body, at: $0.at)
                }
            )
            let isSame = [fromEvents, fromRows, fromBytes].map { $0 == sitting.folded }
            #expect(isSame == [true, true, true], "seed \(seed)")
        }
    }

    @Test("the random sittings hold every kind of event and end in every phase")
    func coverEverything() {
        let sittings = Self.seeds.map { RandomSitting(seed: $0) }
        let kinds = Set(sittings.flatMap(\.events).map(\.kind))
        #expect(kinds == Set(Event.Kind.allCases).subtracting([.adopted, .unknown]))
        let phases = Set(sittings.map(\.folded.phase))
        #expect(phases.isSuperset(of: [.open, .adjourned, .submitted]))
    }

    @Test("most of the random acts are taken, and some are refused")
    func mostAreTaken() {
        let sittings = Self.seeds.map { RandomSitting(seed: $0) }
        let taken = sittings.reduce(0) { $0 + $1.steps.count }
        let refused = sittings.reduce(0) { $0 + $1.refused.count }
        #expect(refused > 500)
        #expect(taken > 3 * refused)
    }

    @Test("the same seed tells the same sitting, another seed another")
    func repeats() {
        let head = RandomSitting(seed: 7).head
        #expect(RandomSitting(seed: 7).head == head)
        #expect(RandomSitting(seed: 8).head != head)
    }
}
