import Meetings
import Rulebook
import Testing

/// Recesses and closed sessions that were entered wrongly.
@Suite struct StretchCorrectionTests {
    private func recessed() throws -> Hall {
        var hall = try Hall.opened()
        try hall.arrive(1...3)
        try hall.take { m throws(Refusal) in try m.recess(at: .at(19)) }
        return hall
    }

    @Test("a recess that never was is taken back, and the sitting goes on")
    func retracted() throws {
        var hall = try recessed()
        #expect(hall.meeting.phase == .recess)
        try hall.take { m throws(Refusal) in try m.retract(.recess, began: .at(19), at: .at(19, 1))
        }
        #expect(hall.meeting.phase == .open && hall.meeting.recesses.isEmpty)
        #expect(throws: Refusal.correction(.noSuchStretch(.recess, began: .at(19)))) {
            try hall.take { m throws(Refusal) in
                try m.retract(.recess, began: .at(19), at: .at(19, 2))
            }
        }
    }

    @Test("its beginning and its end are set anew, and each keeps what the other is")
    func corrected() throws {
        var hall = try recessed()
        try hall.take { m throws(Refusal) in
            try m.correct(.recess, began: .at(19), from: .at(19, 5), at: .at(19, 10))
        }
        #expect(hall.meeting.phase == .recess)
        #expect(hall.meeting.recesses == [Period(from: .at(19, 5), to: nil)])
        try hall.take { m throws(Refusal) in try m.resume(at: .at(19, 20)) }
        try hall.take { m throws(Refusal) in
            try m.correct(
                .recess,
                began: .at(19, 5),
                from: .at(19, 5),
                until: .at(19, 15),
                at: .at(19, 30)
            )
        }
        #expect(hall.meeting.recesses == [Period(from: .at(19, 5), to: .at(19, 15))])
        #expect(hall.meeting.phase == .open)
        try hall.adjourn(at: .at(22))
        try hall.take { m throws(Refusal) in
            try m.correct(.recess, began: .at(19, 5), from: .at(19, 2), at: .at(23))
        }
        #expect(hall.meeting.recesses == [Period(from: .at(19, 2), to: .at(19, 15))])
    }

    @Test("an end given to a recess that goes on lets the sitting go on")
    func ended() throws {
        var hall = try recessed()
        try hall.take { m throws(Refusal) in
            try m.correct(.recess, began: .at(19), from: .at(19), until: .at(19, 5), at: .at(19, 9))
        }
        #expect(hall.meeting.phase == .open)
    }

    @Test("it is refused what is refused of a recess that is entered")
    func refused() throws {
        var hall = try recessed()
        try hall.take { m throws(Refusal) in try m.resume(at: .at(19, 10)) }
        try hall.openVote(1, .recorded, at: .at(19, 20))
        try hall.cast(.inFavour, by: 1, at: .at(19, 21))
        try hall.closeVote(1, at: .at(19, 25))
        try hall.take { m throws(Refusal) in try m.recess(at: .at(20), until: .at(20, 10)) }
        let wrong: [(from: Instant, until: Instant, Refusal)] = [
            (.at(17), .at(17, 5), .backwards(.sitting, at: .at(17), notBefore: .at(18))),
            (.at(19), .at(18, 59), .backwards(.recess, at: .at(18, 59), notBefore: .at(19))),
            (.at(19), .at(20, 5), .overlapping(.recess, at: .at(19))),
            (.at(19), .at(19, 22), .recessOver(.vote, .beginning, at: .at(19, 20))),
        ]
        for (from, until, refusal) in wrong {
            #expect(throws: refusal) {
                try hall.take { m throws(Refusal) in
                    try m.correct(.recess, began: .at(19), from: from, until: until, at: .at(21))
                }
            }
        }
    }

    @Test("a closed session that is corrected closes what was said in it, and opens the rest")
    func closedSession() throws {
        var hall = try Hall.opened()
        try hall.take { m throws(Refusal) in try m.closeSession(at: .at(19)) }
        for (number, minute) in [(1, 10), (2, 20), (3, 30)] {
            try hall.take { m throws(Refusal) in
                try m.note(
                    Note(passage: PassageID(number: number), item: nil, at: .at(19, minute))
                )
            }
        }
        try hall.take { m throws(Refusal) in try m.reopenSession(at: .at(19, 30)) }
        func closed() -> Set<PassageID> { hall.meeting.closedSessionPassages }
        let all = Set([1, 2, 3].map { PassageID(number: $0) })
        #expect(closed() == all)
        try hall.take { m throws(Refusal) in
            try m.correct(.closedSession, began: .at(19), from: .at(19, 15), at: .at(20))
        }
        #expect(closed() == all.subtracting([PassageID(number: 1)]))
        try hall.take { m throws(Refusal) in
            try m.correct(
                .closedSession,
                began: .at(19, 15),
                from: .at(19, 15),
                until: .at(19, 25),
                at: .at(20)
            )
        }
        #expect(closed() == [PassageID(number: 2)])
        try hall.take { m throws(Refusal) in
            try m.retract(.closedSession, began: .at(19, 15), at: .at(20))
        }
        #expect(closed().isEmpty && hall.meeting.lastOfClosedSessions.isEmpty)
    }

    @Test("a recess that would last into a closed session, or an item, is told so, and which it is")
    func clash() throws {
        var hall = try recessed()
        try hall.take { m throws(Refusal) in try m.resume(at: .at(19, 10)) }
        try hall.addItem(10)
        try hall.take { m throws(Refusal) in try m.closeSession(at: .at(19, 20)) }
        try hall.openItem(10, at: .at(19, 20))
        func refusal(until: Instant) -> Refusal? {
            hall.refusal { m throws(Refusal) in
                try m.correct(.recess, began: .at(19), from: .at(19), until: until, at: .at(20))
            }
        }
        #expect(refusal(until: .at(19, 20)) == nil)
        let began = Refusal.recessOver(.closedSession, .beginning, at: .at(19, 20))
        #expect(refusal(until: .at(19, 21)) == began)
        try hall.take { m throws(Refusal) in
            try m.retract(.closedSession, began: .at(19, 20), at: .at(20))
        }
        #expect(refusal(until: .at(19, 21)) == .recessOver(.item, .beginning, at: .at(19, 20)))
        let inRecess = hall.refusal { m throws(Refusal) in
            try m.closeSession(at: .at(19, 5), until: .at(19, 6))
        }
        #expect(inRecess == .duringRecess(at: .at(19, 5)))
    }

    @Test("a closed session in which something was recorded is retracted, but not undone")
    func used() throws {
        var hall = try Hall.opened()
        try hall.take { m throws(Refusal) in try m.closeSession(at: .at(19)) }
        #expect(throws: Never.self) {
            try hall.meeting.undo(.closedSession, began: .at(19), at: .at(19, 1))
        }
        try hall.take { m throws(Refusal) in
            try m.note(Note(passage: PassageID(number: 1), item: nil, at: .at(19, 10)))
        }
        try hall.take { m throws(Refusal) in try m.reopenSession(at: .at(19, 10)) }
        #expect(throws: Refusal.correction(.closedSessionUsed(began: .at(19)))) {
            try hall.meeting.undo(.closedSession, began: .at(19), at: .at(19, 11))
        }
        #expect(throws: Never.self) {
            try hall.meeting.retract(.closedSession, began: .at(19), at: .at(19, 11))
        }
    }
}
