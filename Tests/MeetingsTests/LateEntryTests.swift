import Meetings
import Rulebook
import Testing

/// A sitting that is entered wholly afterwards, out of order, some times unknown (procedure §3a).
@Suite struct LateEntryTests {
    private func adjourned() throws -> Hall {
        var hall = try Hall.opened()
        try hall.adjourn(at: .at(22))
        return hall
    }

    private func untimed(_ hall: inout Hall, _ number: Int, _ channel: Channel) throws {
        try hall.take { m throws(Refusal) in
            try m.markUntimed(.made(50 + number, number, by: channel), at: .at(22))
        }
    }

    @Test(
        "after its end a sitting takes items, votes, recesses and tasks out of order",
        .rule(.lateEntry)
    )
    func outOfOrder() throws {
        var hall = try adjourned()
        try hall.addItem(10)
        try hall.addItem(20)
        try hall.openItem(20, at: .at(20))
        try hall.openItem(10, at: .at(19))
        try hall.arrive(1...5)
        try hall.openVote(1, at: .at(20, 30))
        try hall.closeVote(1, Tally(inFavour: 5), at: .at(20, 31))
        for (from, to) in [(21, 22), (18, 19)] {
            try hall.take { m throws(Refusal) in
                try m.recess(at: .at(from, 10), until: .at(to - 1, 20))
            }
        }
        #expect(
            hall.meeting.recesses == [
                Period(from: .at(18, 10), to: .at(18, 20)),
                Period(from: .at(21, 10), to: .at(21, 20)),
            ]
        )
        #expect(hall.meeting.phase == .adjourned)
        try hall.submit()
        #expect(
            hall.meeting.agenda.map(\.discussed) == [
                [Period(from: .at(19), to: .at(20))], [Period(from: .at(20), to: .at(22))],
            ]
        )
        #expect(hall.meeting.openItems.isEmpty)
    }

    @Test("a late recess has both its ends, within the sitting, and runs into no other")
    func lateRecess() throws {
        var hall = try adjourned()
        func refusal(_ from: Instant, _ to: Instant?) -> Refusal? {
            hall.refusal { m throws(Refusal) in try m.recess(at: from, until: to) }
        }
        #expect(refusal(.at(19), nil) == .endMissing(.recess))
        #expect(
            refusal(.at(19), .at(18)) == .backwards(.recess, at: .at(18), notBefore: .at(19))
        )
        #expect(
            refusal(.at(21), .at(23))
                == .afterAdjournment(at: .at(23), adjournedAt: .at(22))
        )
        try hall.take { m throws(Refusal) in try m.recess(at: .at(20), until: .at(20, 10)) }
        #expect(refusal(.at(19), .at(20, 1)) == .overlapping(.recess, at: .at(19)))
        #expect(refusal(.at(19), .at(20)) == nil)
    }

    @Test("the times of an item are set anew, in order, within the sitting and outside recesses")
    func times() throws {
        var hall = try adjourned()
        try hall.addItem(10)
        try hall.openItem(10, at: .at(19))
        func set(_ periods: [(Int, Int?)]) throws(Refusal) {
            let discussed = periods.map { Period(from: .at($0.0), to: $0.1.map { .at($0) }) }
            try hall.take { m throws(Refusal) in
                try m.timeItem(ItemID(number: 10), discussed: discussed, at: .at(23))
            }
        }
        try set([(18, 19), (20, 21)])
        #expect(
            hall.meeting.agenda.first?.discussed == [
                Period(from: .at(18), to: .at(19)), Period(from: .at(20), to: .at(21)),
            ]
        )
        #expect(hall.meeting.openItems.isEmpty)
        #expect(throws: Refusal.endMissing(.item)) { try set([(18, nil)]) }
        #expect(throws: Refusal.backwards(.item, at: .at(19), notBefore: .at(20))) {
            try set([(18, 20), (19, 21)])
        }
        #expect(throws: Refusal.backwards(.item, at: .at(18), notBefore: .at(19))) {
            try set([(19, 18)])
        }
        #expect(throws: Refusal.afterAdjournment(at: .at(23), adjournedAt: .at(22))) {
            try set([(19, 23)])
        }
    }

    @Test(
        "who was there at times that nobody noted counts for quorum and vote, and has no span",
        .rule(.lateEntry)
    )
    func untimed() throws {
        var hall = try adjourned()
        try untimed(&hall, 1, .onSite)
        try untimed(&hall, 2, .video)
        let reckoning = try hall.meeting.quorum(at: .at(19))
        #expect(reckoning.onSite == 1)
        #expect(reckoning.remote == 1)
        #expect(hall.meeting.attendance.spans(of: 2, until: nil).isEmpty)
        #expect(hall.meeting.attendance.standingUntimed(of: 2).map(\.channel) == [.video])
        try hall.openVote(1, .recorded)
        try hall.cast(.inFavour, by: 2)
        #expect(throws: Refusal.voterAbsent(3)) { try hall.cast(.inFavour, by: 3) }
        #expect(throws: Refusal.duplicate(.mark(id: MarkID(number: 52)))) {
            try hall.take { m throws(Refusal) in
                try m.markUntimed(.made(9, 2, by: .video), at: .at(22))
            }
        }
    }

    @Test("a mark with a time says more than one without, and one without can be taken back")
    func knownBeatsUnknown() throws {
        var hall = try adjourned()
        try untimed(&hall, 1, .video)
        try hall.retract(.mark(id: MarkID(number: 51)))
        #expect(try hall.meeting.quorum(at: .at(19)).remote == 0)
        try untimed(&hall, 2, .video)
        try hall.mark(2, .arrived(channel: .onSite, device: .unknown), on: nil, at: .at(20))
        let before = try hall.meeting.quorum(at: .at(19))
        #expect(before.onSite + before.remote == 0)
        #expect(try hall.meeting.quorum(at: .at(21)).onSite == 1)
    }

    @Test("closing an item closes what is under discussion below it")
    func subItems() throws {
        var hall = try Hall.opened()
        try hall.addItem(10)
        try hall.addItem(11, under: 10)
        try hall.addItem(12, under: 11)
        for item in [10, 11, 12] { try hall.openItem(item, at: .at(19)) }
        try hall.closeItem(10, at: .at(20))
        #expect(hall.meeting.openItems.isEmpty)
        #expect(hall.meeting.agenda.allSatisfy { $0.discussed.last?.to == .at(20) })
    }
}
