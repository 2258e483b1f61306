import Meetings
import Testing

/// Open tasks come back at the next sitting.
@Suite struct FollowedTaskTests {
    private func sitting(_ number: Int) throws -> Hall {
        var hall = Hall(id: MeetingID(number: number))
        try hall.take { m throws(Refusal) in try m.prepare(.planned, at: .at(9)) }
        try hall.open(roster: [Member(person: 1), Member(person: 2)])
        return hall
    }

    private func follow(
        _ hall: inout Hall,
        _ task: Int,
        _ outcome: FollowedTask.Outcome
    ) throws(Refusal) {
        try hall.take { m throws(Refusal) in
            try m.follow(.made(task, outcome, from: MeetingID(number: 11)))
        }
    }

    @Test("what is neither done nor dropped is open, as the last sitting left it")
    func open() throws {
        var first = try sitting(11)
        for task in 1...4 { try first.assign(task) }
        try first.retract(.task(id: TaskID(number: 4)))
        var second = try sitting(12)
        try follow(&second, 1, .done)
        try follow(&second, 2, .continued)
        try second.assign(5)
        let open = [first.meeting, second.meeting].openTasks
        #expect(open.map(\.id) == [2, 3, 5].map { TaskID(number: $0) })
        #expect(open.map(\.origin) == [11, 11, 12].map { MeetingID(number: $0) })
        #expect(open.map(\.sitting) == [12, 11, 12].map { MeetingID(number: $0) })
        #expect(open.first?.text == PassageID(number: 7002))
        var third = try sitting(13)
        try follow(&third, 2, .dropped)
        #expect([first.meeting, second.meeting, third.meeting].openTasks.map(\.id).count == 2)
        // A follow-up that was taken back followed nothing
        try third.retract(.task(id: TaskID(number: 2)))
        #expect([first.meeting, second.meeting, third.meeting].openTasks.map(\.id).count == 3)
    }

    @Test("a task of a closed session stays one of closed session, wherever it is followed")
    func closed() throws {
        var first = try sitting(11)
        try first.take { m throws(Refusal) in try m.closeSession(at: .at(19)) }
        try first.assign(2)
        var second = try sitting(12)
        try follow(&second, 2, .continued)
        try second.assign(3)
        let open = [first.meeting, second.meeting].openTasks
        #expect(open.map(\.id) == [2, 3].map { TaskID(number: $0) })
        #expect(open.map(\.isClosedSession) == [true, false])
    }

    @Test("a task is followed once at a sitting, and never at its own")
    func once() throws {
        var hall = try sitting(12)
        try follow(&hall, 1, .done)
        #expect(throws: Refusal.duplicate(.task(id: TaskID(number: 1)))) {
            try follow(&hall, 1, .dropped)
        }
        try hall.assign(2)
        #expect(throws: Refusal.duplicate(.task(id: TaskID(number: 2)))) {
            try follow(&hall, 2, .done)
        }
    }
}
