import Testing

@testable import Meetings

/// A sitting holds much, and no more than its limits.
@Suite struct LimitTests {
    @Test("the last that fits is taken, and one more is refused", arguments: Refusal.Bound.allCases)
    func bounds(bound: Refusal.Bound) throws {
        let limit = bound.limit
        var hall = try Hall.opened(members: 1 + 1)
        try hall.arrive(1)
        while bound.count(hall.meeting) < limit - 1 {
            hall.apply(bound.filling(bound.count(hall.meeting) + 10))
        }
        try hall.take(bound.adding(1_000_001))
        #expect(bound.count(hall.meeting) == limit)
        #expect(hall.refusal(of: bound.adding(1_000_002)) == .tooMany(bound, limit: limit))
    }

    @Test("the largest weight is taken, one more is refused")
    func weight() throws {
        let hall = try Hall.prepared()
        for (weight, isTaken) in [(Limits.weight, true), (Limits.weight + 1, false)] {
            let refusal = hall.refusal { m throws(Refusal) in
                try m.convene(Roster([Member(person: 1, weight: weight)]), at: .at(9))
            }
            #expect(refusal == (isTaken ? nil : .invalidWeight(1)))
        }
    }
}

extension Refusal.Bound {
    fileprivate var limit: Int {
        switch self {
        case .members: Limits.members
        case .items: Limits.items
        case .marks: Limits.marks
        case .notes: Limits.notes
        case .motions: Limits.motions
        case .turns: Limits.turns
        }
    }

    fileprivate func count(_ meeting: Meeting) -> Int {
        switch self {
        case .members: meeting.roster.members.count
        case .items: meeting.agenda.count
        case .marks: meeting.attendance.marks.count
        case .notes: meeting.notes.count
        case .motions: meeting.motions.count
        case .turns: meeting.turns.count
        }
    }

    /// An event that fills the sitting, by the shortest way.
    fileprivate func filling(_ number: Int) -> Event {
        switch self {
        case .members:
            .guestAdmitted(GuestAdmitted(at: .at(18), member: .guest(number)))
        case .items:
            .itemAdded(
                ItemAdded(
                    at: .at(18),
                    item: ItemID(number: number),
                    parent: nil,
                    kind: .ordinary,
                    title: PassageID(number: number),
                    presenter: nil,
                    isClosedSession: false,
                    plannedAt: nil
                )
            )
        case .marks: .marked(Marked(mark: .arrival(number)))
        case .notes: .noted(Noted(note: .made(number)))
        case .motions: .motionMoved(MotionMoved(motion: .made(number)))
        case .turns:
            .turnBegan(TurnBegan(at: .at(18), turn: TurnID(number: number), person: 1, item: nil))
        }
    }

    fileprivate func adding(_ number: Int) -> Hall.Deciding {
        switch self {
        case .members: { m throws(Refusal) in try m.admit(.guest(number), at: .at(19)) }
        case .items:
            { m throws(Refusal) in
                try m.addItem(
                    id: ItemID(number: number),
                    title: PassageID(number: number),
                    at: .at(19)
                )
            }
        case .marks: { m throws(Refusal) in try m.mark(.arrival(number)) }
        case .notes: { m throws(Refusal) in try m.note(.made(number)) }
        case .motions: { m throws(Refusal) in try m.move(.made(number)) }
        case .turns:
            { m throws(Refusal) in
                try m.beginTurn(id: TurnID(number: number), by: 1, on: nil, at: .at(19))
            }
        }
    }
}

extension Member {
    fileprivate static func guest(_ number: Int) -> Member {
        Member(person: PersonID(number: number), seat: .guest, isConvened: false)
    }
}

extension Mark {
    fileprivate static func arrival(_ number: Int) -> Mark {
        made(
            number,
            1,
            .arrived(channel: .video, device: .unknown),
            on: number,
            at: .at(18)
        )
    }
}

extension Note {
    fileprivate static func made(_ number: Int) -> Note {
        Note(passage: PassageID(number: number), item: nil, at: .at(19))
    }
}
