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
        try note(&hall, 6, .at(19, 30))
        try hall.take { m throws(Refusal) in try m.reopenSession(at: .at(19, 30)) }
        try note(&hall, 5, .at(19, 30))
        #expect(
            hall.meeting.closedSessionPassages
                == Set([2, 6, 4003, 5004, 1010].map { PassageID(number: $0) })
        )
        #expect(hall.meeting.closedSessions == [Period(from: .at(19), to: .at(19, 30))])
    }

    @Test("a file handed in while the sitting is closed is closed, whatever it is of")
    func annexes() throws {
        var hall = try Hall.opened()
        try hall.addItem(1, at: .at(18, 30))
        try hall.take { m throws(Refusal) in try m.closeSession(at: .at(19)) }
        for (number, minute) in [(1, 10), (2, 20), (3, 30), (4, 40)] {
            if number == 4 {
                try hall.take { m throws(Refusal) in try m.reopenSession(at: .at(19, 30)) }
            }
            let annex = Annex(
                id: AnnexID(number: number),
                name: PassageID(number: number),
                digest: try #require(Fingerprint(bytes: Array(repeating: 0, count: 32)))
            )
            try hall.take { m throws(Refusal) in
                try m.attach(annex, to: number == 2 ? nil : ItemID(number: 1), at: .at(19, minute))
            }
        }
        let closed = Set([1, 2, 3].map { PassageID(number: $0) })
        #expect(hall.meeting.closedSessionPassages.intersection([PassageID(number: 4)]).isEmpty)
        #expect(hall.meeting.closedSessionPassages.isSuperset(of: closed))
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
