import Meetings
import Rulebook
import Testing

/// The agenda and its discussion.
@Suite struct AgendaTests {
    private func numbers(_ hall: Hall) -> [String] {
        hall.meeting.agenda.numbered.map { "\($0.dotted) \($0.item.id.description.suffix(2))" }
    }

    private func discussed(_ hall: Hall, _ item: Int) -> [Period] {
        hall.meeting.agenda[ItemID(number: item)]?.discussed ?? []
    }

    @Test("items are numbered depth first, in the order of entry at each level")
    func numbering() throws {
        var hall = try Hall.prepared()
        try hall.addItem(10)
        try hall.addItem(20)
        try hall.addItem(11, under: 10)
        try hall.addItem(30)
        try hall.addItem(12, under: 10)
        try hall.addItem(13, under: 11)
        try hall.addItem(21, under: 20)
        #expect(
            numbers(hall) == [
                "1 10", "1.1 11", "1.1.1 13", "1.2 12", "2 20", "2.1 21", "3 30",
            ]
        )
    }

    @Test("an item put in mid-discussion goes to the end of its level")
    func midDiscussion() throws {
        var hall = try Hall.opened()
        try hall.addItem(10)
        try hall.addItem(20)
        try hall.openItem(10, at: .at(18, 10))
        try hall.addItem(11, under: 10, at: .at(18, 20))
        try hall.addItem(30, at: .at(18, 21))
        #expect(numbers(hall) == ["1 10", "1.1 11", "2 20", "3 30"])
    }

    @Test("opening an item closes the one under discussion")
    func closesTheOneBefore() throws {
        var hall = try Hall.opened()
        try hall.addItem(10)
        try hall.addItem(20)
        try hall.openItem(10, at: .at(18, 10))
        try hall.openItem(20, at: .at(18, 30))
        #expect(discussed(hall, 10) == [Period(from: .at(18, 10), to: .at(18, 30))])
        #expect(discussed(hall, 20) == [Period(from: .at(18, 30), to: nil)])
        #expect(hall.meeting.openItems == [ItemID(number: 20)])
    }

    @Test("opening an item leaves those open that it stands under")
    func leavesAncestorsOpen() throws {
        var hall = try Hall.opened()
        try hall.addItem(10)
        try hall.addItem(11, under: 10)
        try hall.addItem(12, under: 10)
        try hall.addItem(13, under: 12)
        try hall.openItem(10, at: .at(18, 10))
        try hall.openItem(11, at: .at(18, 20))
        try hall.openItem(12, at: .at(18, 30))
        try hall.openItem(13, at: .at(18, 40))
        #expect(hall.meeting.openItems == [10, 12, 13].map { ItemID(number: $0) })
        #expect(discussed(hall, 11) == [Period(from: .at(18, 20), to: .at(18, 30))])
        #expect(discussed(hall, 10) == [Period(from: .at(18, 10), to: nil)])
    }

    @Test("an item that was closed can be taken up again, not before it was closed")
    func takenUpAgain() throws {
        var hall = try Hall.opened()
        try hall.addItem(10)
        try hall.openItem(10, at: .at(18, 10))
        try hall.closeItem(10, at: .at(18, 20))
        #expect(throws: Refusal.backwards(.item, at: .at(18, 19), notBefore: .at(18, 20))) {
            try hall.openItem(10, at: .at(18, 19))
        }
        try hall.openItem(10, at: .at(19))
        #expect(
            discussed(hall, 10) == [
                Period(from: .at(18, 10), to: .at(18, 20)), Period(from: .at(19), to: nil),
            ]
        )
    }

    @Test(
        "an item that came late from a tablet does not close what was opened after it",
        .rule(.timesForward)
    )
    func offline() throws {
        var hall = try Hall.opened()
        try hall.addItem(10)
        try hall.addItem(20)
        try hall.openItem(20, at: .at(19))
        try hall.openItem(10, at: .at(18, 30))
        #expect(discussed(hall, 20) == [Period(from: .at(19), to: nil)])
        try hall.closeItem(10, at: .at(19))
        #expect(discussed(hall, 10) == [Period(from: .at(18, 30), to: .at(19))])
    }

    @Test("a postponed item is closed and not discussed again", .rule(.postponement))
    func postponed() throws {
        var hall = try Hall.opened()
        try hall.addItem(10)
        try hall.openItem(10, at: .at(18, 10))
        let postpone: (Instant) -> (Meeting) throws(Refusal) -> [Event] = { at in
            { meeting throws(Refusal) in try meeting.postpone(ItemID(number: 10), at: at) }
        }
        #expect(
            hall.refusal(of: postpone(.at(18, 9)))
                == .backwards(.item, at: .at(18, 9), notBefore: .at(18, 10))
        )
        try hall.take(postpone(.at(18, 15)))
        #expect(discussed(hall, 10) == [Period(from: .at(18, 10), to: .at(18, 15))])
        #expect(hall.meeting.openItems.isEmpty)
        #expect(throws: Refusal.itemPostponed(ItemID(number: 10))) {
            try hall.openItem(10, at: .at(18, 30))
        }
    }

    @Test("items are discussed while the sitting goes on, not before, after or in a recess")
    func duringTheSitting() throws {
        var hall = try Hall.opened()
        try hall.addItem(10)
        #expect(throws: Refusal.backwards(.sitting, at: .at(17, 59), notBefore: .at(18))) {
            try hall.openItem(10, at: .at(17, 59))
        }
        try hall.take { meeting throws(Refusal) in try meeting.recess(at: .at(19)) }
        try hall.take { meeting throws(Refusal) in try meeting.resume(at: .at(19, 10)) }
        #expect(throws: Refusal.duringRecess(at: .at(19))) { try hall.openItem(10, at: .at(19)) }
        try hall.openItem(10, at: .at(19, 10))
        try hall.adjourn(at: .at(20))
        try hall.addItem(20)
        #expect(throws: Refusal.afterAdjournment(at: .at(20, 1), adjournedAt: .at(20))) {
            try hall.openItem(20, at: .at(20, 1))
        }
    }

    @Test("what is entered after the adjournment ends by then")
    func endsByAdjournment() throws {
        var hall = try Hall.opened()
        try hall.addItem(10)
        try hall.arrive(1)
        try hall.adjourn(at: .at(20))
        try hall.openItem(10, at: .at(19))
        #expect(throws: Refusal.afterAdjournment(at: .at(20, 1), adjournedAt: .at(20))) {
            try hall.closeItem(10, at: .at(20, 1))
        }
        try hall.closeItem(10, at: .at(20))
        try hall.beginTurn(1, by: 1, at: .at(19))
        let end: (Instant) -> (Meeting) throws(Refusal) -> [Event] = { at in
            { meeting throws(Refusal) in try meeting.endTurn(TurnID(number: 1), at: at) }
        }
        #expect(
            hall.refusal(of: end(.at(20, 1)))
                == .afterAdjournment(at: .at(20, 1), adjournedAt: .at(20))
        )
        try hall.take(end(.at(20)))
    }

    @Test("an annex belongs to an item or to the sitting")
    func annexes() throws {
        var hall = try Hall.prepared()
        try hall.addItem(10)
        for (number, item) in [(1, 10), (2, nil)] {
            let annex = Annex.made(number)
            try hall.take { meeting throws(Refusal) in
                try meeting.attach(annex, to: item.map { ItemID(number: $0) }, at: .at(18))
            }
        }
        #expect(hall.meeting.agenda[ItemID(number: 10)]?.annexes == [.made(1)])
        #expect(hall.meeting.annexes == [.made(2)])
    }

    @Test("who speaks is there; turns may overlap and come late", .rule(.timesForward))
    func turns() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...2)
        try hall.beginTurn(1, by: 1, at: .at(19))
        try hall.beginTurn(2, by: 2, at: .at(18, 59))
        #expect(throws: Refusal.speakerAbsent(3)) { try hall.beginTurn(3, by: 3, at: .at(19)) }
        try hall.take { meeting throws(Refusal) in
            try meeting.endTurn(TurnID(number: 1), at: .at(19, 5))
        }
        #expect(hall.meeting.turns.map(\.endedAt) == [.at(19, 5), nil])
    }

    @Test("an item opened by mistake was not discussed, while nothing is recorded under it")
    func openedByMistake() throws {
        var hall = try Hall.opened()
        try hall.addItem(10)
        try hall.addItem(11, under: 10)
        try hall.openItem(10, at: .at(19))
        let retract: Hall.Deciding = { m throws(Refusal) in
            try m.retractDiscussion(of: ItemID(number: 10), began: .at(19), at: .at(19, 30))
        }
        try hall.openItem(11, at: .at(19, 5))
        let used = Refusal.correction(.itemDiscussed(ItemID(number: 10)))
        #expect(hall.refusal(of: retract) == used)
        try hall.take { m throws(Refusal) in
            try m.retractDiscussion(of: ItemID(number: 11), began: .at(19, 5), at: .at(19, 30))
        }
        try hall.take { m throws(Refusal) in
            try m.note(
                Note(passage: PassageID(number: 7), item: ItemID(number: 10), at: .at(19, 10))
            )
        }
        #expect(hall.refusal(of: retract) == used)
        try hall.retract(.passage(id: PassageID(number: 7)))
        try hall.take(retract)
        #expect(hall.meeting.agenda.allSatisfy { $0.discussed.isEmpty })
        #expect(hall.meeting.openItems.isEmpty)
        #expect(hall.refusal(of: retract) == .itemNotOpen(ItemID(number: 10)))
        try hall.openItem(10, at: .at(19, 40))
    }
}

extension Annex {
    static func made(_ number: Int) -> Annex {
        Annex(
            id: AnnexID(number: number),
            name: PassageID(number: 3000 + number),
            digest: Fingerprint(digest: [UInt8](repeating: UInt8(number), count: 32))
        )
    }
}
