import Meetings
import Rulebook
import Testing

/// Marks on connections (procedure §2).
@Suite struct AttendanceTests {
    @Test(
        "within one connection a departure follows an arrival, and an arrival a departure",
        .rule(.marksAlternate)
    )
    func alternate() throws {
        // Given somebody who arrived in the room
        var hall = try Hall.opened()
        try hall.arrive(1, at: .at(18))
        // Then they cannot arrive there again
        #expect(throws: Refusal.connectionAlreadyOpen(ConnectionID(number: 100))) {
            try hall.arrive(1, at: .at(18, 5))
        }
        // When they leave, they cannot leave again, and can come back
        try hall.leave(1, at: .at(18, 10))
        #expect(throws: Refusal.connectionNotOpen(ConnectionID(number: 100))) {
            try hall.leave(1, at: .at(18, 15))
        }
        try hall.arrive(1, at: .at(18, 20))
        #expect(hall.meeting.attendance.standing(on: ConnectionID(number: 100)).count == 3)
    }

    @Test("nobody leaves a connection on which they never arrived")
    func noDepartureFirst() throws {
        var hall = try Hall.opened()
        #expect(throws: Refusal.connectionNotOpen(ConnectionID(number: 100))) {
            try hall.leave(1, at: .at(18, 15))
        }
    }

    @Test("time runs forward within one connection, and not between two", .rule(.timesForward))
    func forwardWithinConnection() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, by: .video, on: 101, at: .at(19))
        #expect(
            throws: Refusal.backwards(.connection, at: .at(18, 59), notBefore: .at(19))
        ) {
            try hall.leave(1, on: 101, at: .at(18, 59))
        }
        try hall.arrive(1, by: .audio, on: 102, at: .at(18, 30))
        try hall.leave(1, on: 102, at: .at(18, 40))
    }

    @Test(
        "connections of one person may overlap; each has its own spans",
        .rule(.connectionIsNoPerson)
    )
    func overlap() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, by: .video, with: .computer, on: 101, at: .at(18))
        try hall.arrive(1, by: .audio, with: .phone, on: 102, at: .at(18, 10))
        try hall.leave(1, on: 101, at: .at(18, 20))
        let spans = hall.meeting.attendance.spans(of: 1, until: nil)
        #expect(spans.map(\.channel) == [.video, .audio])
        #expect(spans.map(\.device) == [.computer, .phone])
        #expect(
            spans.map(\.period) == [
                Period(from: .at(18), to: .at(18, 20)), Period(from: .at(18, 10), to: nil),
            ]
        )
    }

    @Test("an arrival counts at its time, a departure does not", .rule(.halfOpenSpans))
    func halfOpen() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, at: .at(18))
        try hall.leave(1, at: .at(19))
        let attendance = hall.meeting.attendance
        #expect(attendance.presence(of: 1, at: .at(17, 59, 59)) == nil)
        #expect(attendance.presence(of: 1, at: .at(18)) != nil)
        #expect(attendance.presence(of: 1, at: .at(18, 59, 59)) != nil)
        #expect(attendance.presence(of: 1, at: .at(19)) == nil)
    }

    @Test("who leaves at the time of the arrival was not there")
    func zeroLength() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, at: .at(18))
        try hall.leave(1, at: .at(18))
        #expect(hall.meeting.attendance.spans(of: 1, until: nil).isEmpty)
        #expect(hall.meeting.attendance.presence(of: 1, at: .at(18)) == nil)
        // And who comes back at that very time is there
        try hall.arrive(1, by: .secondarySite, at: .at(18))
        #expect(hall.meeting.attendance.presence(of: 1, at: .at(18))?.channel == .secondarySite)
    }

    @Test("an open span ends where it is cut; what begins there or later is no span")
    func untilEnd() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, at: .at(18))
        try hall.arrive(1, by: .video, on: 101, at: .at(20))
        let spans = hall.meeting.attendance.spans(of: 1, until: .at(20))
        #expect(spans.map(\.period) == [Period(from: .at(18), to: .at(20))])
    }

    @Test(
        "a connection belongs to the person who was first marked on it",
        .rule(.connectionIsNoPerson)
    )
    func ownership() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, by: .video, on: 100)
        #expect(throws: Refusal.connectionOfAnother(ConnectionID(number: 100), owner: 1)) {
            try hall.arrive(2, by: .video, on: 100, at: .at(19))
        }
    }

    @Test("a connection of which every mark was taken back is nobody’s, and free for another")
    func freed() throws {
        var hall = try Hall.opened()
        let first = try hall.arrive(1, by: .video, on: 100)
        let last = try hall.leave(1, on: 100, at: .at(18, 30))
        try hall.retract(.mark(id: last))
        #expect(throws: Refusal.connectionOfAnother(ConnectionID(number: 100), owner: 1)) {
            try hall.arrive(2, by: .video, on: 100, at: .at(19))
        }
        try hall.retract(.mark(id: first))
        try hall.arrive(2, by: .video, on: 100, at: .at(19))
        let attendance = hall.meeting.attendance
        #expect(attendance.spans(of: 2, until: nil).map(\.channel) == [.video])
        #expect(attendance.spans(of: 1, until: nil).isEmpty)
        #expect(attendance.connections(of: 1).isEmpty)
        #expect(attendance.owner(of: ConnectionID(number: 100)) == 2)
        #expect(hall.meeting.published.attendance.spans(of: 2, until: nil).count == 1)
        #expect(throws: Refusal.connectionOfAnother(ConnectionID(number: 100), owner: 2)) {
            try hall.arrive(1, by: .video, on: 100, at: .at(19, 30))
        }
    }

    @Test("after the adjournment nobody arrives; a late departure is taken")
    func afterAdjournment() throws {
        var hall = try Hall.opened()
        try hall.arrive(1)
        try hall.adjourn(at: .at(22))
        #expect(throws: Refusal.afterAdjournment(at: .at(22), adjournedAt: .at(22))) {
            try hall.arrive(2, at: .at(22))
        }
        try hall.arrive(2, at: .at(21, 59))
        try hall.leave(1, at: .at(22, 10))
        #expect(hall.meeting.attendance.stays(of: 1, until: .at(22)).last?.period.to == .at(22))
    }

    @Test("the marks of a sitting keep their provenance", .rule(.provenance))
    func provenance() throws {
        var hall = try Hall.opened()
        let digest = Fingerprint(digest: [UInt8](repeating: 9, count: 32))
        let mark = Mark(
            id: MarkID(number: 1),
            person: 1,
            connection: ConnectionID(number: 100),
            at: .at(18),
            movement: .arrived(channel: .video, device: .unknown),
            provenance: .imported(digest: digest)
        )
        try hall.take { meeting throws(Refusal) in try meeting.mark(mark) }
        #expect(hall.meeting.attendance.marks.first?.provenance == .imported(digest: digest))
    }
}
