import Meetings
import Testing

/// What somebody enters in their own name who does not record the sitting.
@Suite struct OwnPartTests {
    private func events(_ decide: Hall.Deciding, in hall: Hall) throws -> [Event] {
        try decide(hall.meeting)
    }

    private static func announcement(_ number: Int, at: Instant) -> Hall.Deciding {
        { m throws(Refusal) in
            try m.announce(.made(number, of: 5, .excused, at: at, provenance: .declared))
        }
    }

    @Test("is taken until the sitting ends, and remarks are taken afterwards")
    func phases() throws {
        var hall = try Hall.opened()
        let excuse = Self.announcement(1, at: .at(19))
        try hall.meeting.requireOwnPart(try events(excuse, in: hall))
        try hall.adjourn(at: .at(20))
        let late = try events(Self.announcement(2, at: .at(21)), in: hall)
        #expect(throws: Refusal.ownPart(.sittingOver)) { try hall.meeting.requireOwnPart(late) }
        try hall.submit()
        let remark = Remark(passage: PassageID(number: 9), person: 5, at: .at(23))
        try hall.meeting.requireOwnPart(try hall.meeting.remark(remark))
    }

    @Test("is a hundredth of what the sitting holds, and each has their own")
    func shares() throws {
        var hall = try Hall.opened()
        for number in 1...200 {
            let decide = Self.announcement(number, at: .at(19))
            try hall.meeting.requireOwnPart(try events(decide, in: hall))
            try hall.take(decide)
        }
        let more = try events(Self.announcement(201, at: .at(19)), in: hall)
        #expect(throws: Refusal.ownPart(.spent(.announcements, limit: 200))) {
            try hall.meeting.requireOwnPart(more)
        }
        let other = try hall.meeting.announce(.made(202, of: 4, .remote, at: .at(19)))
        try hall.meeting.requireOwnPart(other)
    }

    @Test("names no connection but one’s own")
    func connections() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, on: 100)
        try hall.meeting.requireOwnConnection(ConnectionID(number: 100), of: 1)
        for (connection, person) in [(100, 2), (200, 1)] as [(Int, PersonID)] {
            #expect(throws: Refusal.ownPart(.connectionNotOwn)) {
                try hall.meeting.requireOwnConnection(ConnectionID(number: connection), of: person)
            }
        }
    }
}

extension RefusalCase {
    var provocationOfOwnPart: Provocation {
        get throws {
            var hall = try Hall.opened()
            func announcing(_ number: Int, at: Instant) -> Provocation {
                Provocation(hall) { m throws(Refusal) in
                    let announcement = Announcement.made(number, of: 5, .remote, at: at)
                    let events = try m.announce(announcement)
                    try m.requireOwnPart(events)
                    return events
                }
            }
            switch self {
            case .ownAfterSitting:
                try hall.adjourn(at: .at(20))
                return announcing(1, at: .at(21))
            case .ownConnection:
                return Provocation(hall) { m throws(Refusal) in
                    try m.requireOwnConnection(ConnectionID(number: 100), of: 1)
                    return []
                }
            case .ownShareSpent:
                for number in 1...200 {
                    try hall.announce(.made(number, of: 5, .remote, at: .at(19)))
                }
                return announcing(201, at: .at(19))
            default: throw NotInThisArea(refusal: self)
            }
        }
    }
}
