import Testing

@testable import Meetings

/// A sitting holds much, and no more than its limits.
@Suite struct LimitTests {
    @Test("the last that fits is taken, and one more is refused", arguments: Refusal.Bound.allCases)
    func bounds(bound: Refusal.Bound) throws {
        let limit = bound.limit
        var hall = try Hall.opened(members: 4)
        try hall.arrive(1)
        try hall.move(9)
        if bound == .remarks {
            try hall.adjourn(at: .at(19))
            try hall.submit(at: .at(19))
        }
        if bound == .replacements {
            hall.apply(
                .guestAdmitted(
                    GuestAdmitted(at: .at(18), member: Member(person: 5, seat: .substitute))
                )
            )
        }
        var last = 9
        let missing = limit - 1 - bound.count(hall.meeting)
        for _ in 0..<missing {
            last += 1
            hall.apply(bound.filling(last))
        }
        try hall.take(bound.adding(1_000_001, after: last))
        #expect(bound.count(hall.meeting) == limit)
        #expect(
            hall.refusal(of: bound.adding(1_000_002, after: 1_000_001))
                == .tooMany(bound, limit: limit)
        )
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
        case .levels: Limits.levels
        case .votes: Limits.votes
        case .decisions: Limits.decisions
        case .tasks: Limits.tasks
        case .incidents: Limits.incidents
        case .proxies: Limits.proxies
        case .annexes: Limits.annexes
        case .remarks: Limits.remarks
        case .announcements: Limits.announcements
        case .replacements: Limits.replacements
        case .recusals: Limits.recusals
        case .quorumChecks: Limits.quorumChecks
        case .recesses: Limits.recesses
        case .closedSessions: Limits.closedSessions
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
        case .levels: meeting.agenda.numbered.map(\.number.count).max() ?? 0
        case .votes: meeting.votes.count
        case .decisions: meeting.decisions.count
        case .tasks: meeting.tasks.count + meeting.followedTasks.count
        case .incidents: meeting.incidents.count
        case .proxies: meeting.proxies.count
        case .annexes: meeting.annexes.count
        case .remarks: meeting.remarks.count
        case .announcements: meeting.announcements.count
        case .replacements: meeting.replacements.count
        case .recusals: meeting.recusals.count
        case .quorumChecks: meeting.quorumChecks.count
        case .recesses: meeting.recesses.count
        case .closedSessions: meeting.closedSessions.count
        }
    }

}
