import Meetings
import Testing

/// A seat that was given by mistake.
@Suite struct AdmissionTests {
    private func admitted() throws -> Hall {
        var hall = try Hall.opened()
        try hall.take { m throws(Refusal) in
            try m.admit(Member(person: 9, seat: .guest), at: .at(18, 10))
        }
        return hall
    }

    private func dismiss(_ hall: inout Hall, _ person: PersonID = 9) throws(Refusal) {
        try hall.take { m throws(Refusal) in try m.retractAdmission(of: person, at: .at(19)) }
    }

    @Test("it is taken back while nothing is recorded, and can be given anew")
    func retracted() throws {
        var hall = try admitted()
        let before = try Hall.opened().meeting.roster
        try dismiss(&hall)
        #expect(hall.meeting.roster == before)
        #expect(throws: Refusal.unknown(.person(id: 9))) { try dismiss(&hall) }
        try hall.take { m throws(Refusal) in
            try m.admit(Member(person: 9, seat: .advisory), at: .at(19))
        }
        #expect(hall.meeting.roster[9]?.seat == .advisory)
    }

    @Test("an arrival keeps it, until that is taken back too")
    func arrived() throws {
        var hall = try admitted()
        let mark = try hall.arrive(9, at: .at(18, 15))
        #expect(throws: Refusal.correction(.admissionStands(9, wasConvened: false))) {
            try dismiss(&hall)
        }
        try hall.retract(.mark(id: mark))
        try dismiss(&hall)
    }

    @Test("speech, a text, a task and an incident keep it")
    func recorded() throws {
        var spoken = try admitted()
        try spoken.take { m throws(Refusal) in try m.requestFloor(for: 9, at: .at(18, 20)) }
        var moved = try admitted()
        let motion = Motion(
            id: MotionID(number: 1),
            item: nil,
            mover: 9,
            text: PassageID(number: 4),
            at: .at(18, 20)
        )
        try moved.take { m throws(Refusal) in try m.move(motion) }
        var charged = try admitted()
        let task = AssignedTask(
            id: TaskID(number: 1),
            item: nil,
            decision: nil,
            assignees: [9],
            text: PassageID(number: 5),
            due: nil,
            at: .at(18, 20)
        )
        try charged.take { m throws(Refusal) in try m.assign(task) }
        var touched = try admitted()
        let incident = Incident(
            id: IncidentID(number: 1),
            at: .at(18, 20),
            until: nil,
            kind: .other,
            item: nil,
            people: [9],
            text: nil
        )
        try touched.take { m throws(Refusal) in try m.report(incident) }
        for hall in [spoken, moved, charged, touched] {
            var hall = hall
            #expect(throws: Refusal.correction(.admissionStands(9, wasConvened: false))) {
                try dismiss(&hall)
            }
        }
    }

    @Test("whoever was on the list from the opening on keeps their seat")
    func convened() throws {
        var hall = try admitted()
        #expect(throws: Refusal.correction(.admissionStands(3, wasConvened: true))) {
            try dismiss(&hall, 3)
        }
    }
}
