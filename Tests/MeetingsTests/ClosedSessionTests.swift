import Meetings
import Rulebook
import Testing

/// Closed session («huis clos») as a part of the sitting.
@Suite struct ClosedSessionTests {
    private func note(_ hall: inout Hall, _ number: Int, _ at: Instant) throws {
        try hall.take { m throws(Refusal) in
            try m.note(Note(passage: PassageID(number: number), item: nil, at: at))
        }
    }

    @Test(
        "texts of the time in closed session are closed, those before and after are not",
        .rule(.closedSession)
    )
    func texts() throws {
        var hall = try Hall.opened()
        try note(&hall, 1, .at(18, 59))
        try hall.take { m throws(Refusal) in try m.closeSession(at: .at(19)) }
        try note(&hall, 2, .at(19))
        try hall.move(3, at: .at(19, 10))
        try hall.decide(4, at: .at(19, 20))
        try hall.addItem(10, at: .at(19, 25))
        try hall.take { m throws(Refusal) in try m.reopenSession(at: .at(19, 30)) }
        try note(&hall, 5, .at(19, 30))
        #expect(
            hall.meeting.closedSessionPassages
                == Set([2, 4003, 5004, 1010].map { PassageID(number: $0) })
        )
        #expect(hall.meeting.closedSessions == [Period(from: .at(19), to: .at(19, 30))])
    }

    @Test("a closed session ends before another begins, and with the sitting")
    func order() throws {
        var hall = try Hall.opened()
        try hall.take { m throws(Refusal) in try m.closeSession(at: .at(19)) }
        let again = hall.refusal { m throws(Refusal) in try m.closeSession(at: .at(20)) }
        #expect(again == .overlapping(.closedSession, at: .at(20)))
        let early = hall.refusal { m throws(Refusal) in try m.reopenSession(at: .at(18, 30)) }
        #expect(early == .backwards(.closedSession, at: .at(18, 30), notBefore: .at(19)))
        try hall.adjourn(at: .at(21))
        #expect(hall.meeting.closedSessions == [Period(from: .at(19), to: .at(21))])
        let late = hall.refusal { m throws(Refusal) in try m.closeSession(at: .at(18, 10)) }
        #expect(late == .endMissing(.closedSession))
        try hall.take { m throws(Refusal) in
            try m.closeSession(at: .at(18, 10), until: .at(18, 20))
        }
        #expect(hall.meeting.closedSessions.count == 2)
    }
}
