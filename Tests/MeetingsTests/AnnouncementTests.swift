import Meetings
import Rulebook
import Testing

/// What people say beforehand (procedure §2).
@Suite struct AnnouncementTests {
    private func hall() throws -> Hall {
        var hall = try Hall.prepared()
        try hall.take { meeting throws(Refusal) in
            try meeting.convene(Roster([Member(person: 1), Member(person: 2)]), at: .at(9))
        }
        return hall
    }

    @Test(
        "an announcement is no presence: it changes neither attendance nor quorum",
        .rule(.announcement)
    )
    func noPresence() throws {
        var hall = try hall()
        for intention in Announcement.Intention.allCases.enumerated() {
            let number = intention.offset + 1
            try hall.announce(.made(number, of: 1, intention.element, at: .at(10, number)))
        }
        try hall.open(roster: [Member(person: 1), Member(person: 2)])
        #expect(hall.meeting.attendance.presence(of: 1, at: .at(18)) == nil)
        let reckoning = try hall.meeting.quorum(at: .at(18))
        #expect([reckoning.counted, reckoning.represented] == [0, 0])
    }

    @Test("the last word counts; entered late, the earlier word does not take its place")
    func lastWord() throws {
        var hall = try hall()
        try hall.announce(.made(1, of: 1, .excused, at: .at(12)))
        #expect(hall.meeting.excused == [1])
        try hall.announce(.made(2, of: 1, .remote, at: .at(11)))
        #expect(hall.meeting.excused == [1])
        try hall.announce(.made(3, of: 1, .onSite, at: .at(13), provenance: .declared))
        #expect(hall.meeting.excused.isEmpty)
        #expect(hall.meeting.lastAnnouncements[1]?.provenance == .declared)
        #expect(hall.meeting.published.announcements.map(\.intention) == [.onSite])
    }

    @Test("an announcement that is taken back leaves the one before it")
    func takenBack() throws {
        var hall = try hall()
        try hall.announce(.made(1, of: 1, .excused, at: .at(11)))
        try hall.announce(.made(2, of: 1, .remote, at: .at(12)))
        try hall.retract(.announcement(id: AnnouncementID(number: 2)), at: .at(13))
        #expect(hall.meeting.excused == [1])
        try hall.retract(.announcement(id: AnnouncementID(number: 1)), at: .at(13))
        #expect(hall.meeting.lastAnnouncements.isEmpty)
    }

    @Test(
        "of two announcements of one time the one that was entered later holds",
        .rule(.announcement)
    )
    func sameTime() throws {
        var hall = try Hall.opened()
        try hall.announce(.made(1, of: 1, .onSite, at: .at(10)))
        try hall.announce(.made(2, of: 1, .remote, at: .at(10)))
        #expect(hall.meeting.lastAnnouncements[1]?.intention == .remote)
    }
}
