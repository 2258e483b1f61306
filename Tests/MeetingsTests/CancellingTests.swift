import Meetings
import Testing

/// A sitting that does not take place.
@Suite struct CancellingTests {
    private let reason = PassageID(number: 7)

    @Test(
        "a planned sitting is called off, with the reason among its texts, and nothing more is entered"
    )
    func cancelled() throws {
        var hall = try Hall.prepared()
        try hall.take { m throws(Refusal) in
            try m.cancel(reason: PassageID(number: 7), at: .at(10))
        }
        #expect(hall.meeting.phase == .cancelled && !hall.meeting.phase.isHeld)
        #expect(hall.meeting.cancellation == Cancelled(at: .at(10), reason: reason))
        #expect(hall.meeting.passages.contains(reason))
        #expect(throws: Refusal.outsidePhase(kind: .opened, phase: .cancelled)) {
            try hall.open(roster: [Member(person: 1), Member(person: 2)])
        }
        #expect(throws: Refusal.outsidePhase(kind: .itemAdded, phase: .cancelled)) {
            try hall.addItem(1, at: .at(11))
        }
        #expect(hall.meeting.published.cancellation?.reason == reason)
    }

    @Test("once it is open, it is not called off any more")
    func open() throws {
        var hall = try Hall.opened()
        #expect(throws: Refusal.outsidePhase(kind: .cancelled, phase: .open)) {
            try hall.take { m throws(Refusal) in try m.cancel(reason: nil, at: .at(18, 1)) }
        }
    }

    @Test("it takes place after all, as it was prepared, and the reason is kept")
    func reinstated() throws {
        var hall = try Hall.prepared()
        let before = hall.meeting
        for minute in [1, 2] {
            try hall.take { m throws(Refusal) in
                try m.cancel(reason: PassageID(number: minute), at: .at(10, minute))
            }
            try hall.take { m throws(Refusal) in try m.retractCancellation(at: .at(11, minute)) }
        }
        #expect(hall.meeting.phase == .prepared && hall.meeting.cancellation == nil)
        #expect(hall.meeting.formerCancellations.map(\.at) == [.at(10, 1), .at(10, 2)])
        #expect(hall.meeting.published == before.published)
        #expect(hall.meeting.passages.suffix(2) == [1, 2].map { PassageID(number: $0) })
        try hall.open(roster: [Member(person: 1), Member(person: 2)])
    }
}
