import Meetings
import Rulebook
import Testing

/// Recess, adjournment, submission (procedure §3a).
@Suite struct SittingTests {
    private func recess(_ hall: inout Hall, from: Instant, to: Instant) throws {
        try hall.take { meeting throws(Refusal) in try meeting.recess(at: from) }
        try hall.take { meeting throws(Refusal) in try meeting.resume(at: to) }
    }

    @Test("a recess begins, ends, and comes again later")
    func recesses() throws {
        var hall = try Hall.opened()
        try recess(&hall, from: .at(19), to: .at(19, 10))
        #expect(throws: Refusal.duringRecess(at: .at(19, 5))) {
            try recess(&hall, from: .at(19, 5), to: .at(19, 20))
        }
        #expect(throws: Refusal.backwards(.recess, at: .at(18, 30), notBefore: .at(19, 10))) {
            try recess(&hall, from: .at(18, 30), to: .at(18, 40))
        }
        try recess(&hall, from: .at(19, 10), to: .at(19, 20))
        #expect(hall.meeting.recesses.count == 2)
        #expect(hall.meeting.phase == .open)
    }

    @Test("the sitting is not resumed before the recess began")
    func resumption() throws {
        var hall = try Hall.opened()
        #expect(throws: Refusal.backwards(.recess, at: .at(18, 59), notBefore: .at(19))) {
            try recess(&hall, from: .at(19), to: .at(18, 59))
        }
        #expect(hall.meeting.phase == .recess)
    }

    @Test("no recess, however late it is entered, covers what the sitting did meanwhile")
    func recessOverVote() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...5)
        try hall.openVote(1, at: .at(18, 50))
        try hall.closeVote(1, Tally(inFavour: 5), at: .at(18, 51))
        let early = Refusal.recessOver(.vote, .beginning, at: .at(18, 50))
        #expect(throws: early) { try recess(&hall, from: .at(18, 48), to: .at(18, 52)) }
        #expect(throws: early) { try hall.meeting.recess(at: .at(18, 48), until: .at(18, 52)) }
        let late = Refusal.recessOver(.vote, .end, at: .at(18, 51))
        #expect(throws: late) { try hall.meeting.recess(at: .at(18, 50), until: .at(18, 52)) }
        #expect(throws: Never.self) { try hall.meeting.recess(at: .at(18, 40), until: .at(18, 50)) }
        try hall.beginTurn(1, by: 1, at: .at(18, 55))
        let spoken = Refusal.recessOver(.turn, .beginning, at: .at(18, 55))
        #expect(throws: spoken) { try recess(&hall, from: .at(18, 51), to: .at(18, 56)) }
        try recess(&hall, from: .at(18, 56), to: .at(19))
        try hall.openVote(2, at: .at(19))
    }

    @Test("no incident of a sitting comes before its opening")
    func incident() throws {
        let hall = try Hall.opened()
        #expect(throws: Refusal.backwards(.incident, at: .at(17, 59), notBefore: .at(18))) {
            try hall.meeting.report(.made(1, at: .at(17, 59)))
        }
        #expect(throws: Never.self) { try hall.meeting.report(.made(1, at: .at(18))) }
    }

    @Test("with a vote open there is neither recess nor adjournment nor submission")
    func openVote() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...5)
        try hall.openVote()
        let open = Refusal.voteStillOpen(VoteID(number: 1))
        #expect(throws: open) { try recess(&hall, from: .at(20), to: .at(21)) }
        #expect(throws: open) { try hall.adjourn(at: .at(21)) }
        try hall.closeVote(1, Tally(inFavour: 1))
        try hall.adjourn(at: .at(21))
        try hall.openVote(2, at: .at(20))
        #expect(throws: Refusal.voteStillOpen(VoteID(number: 2))) { try hall.submit() }
        try hall.closeVote(2, Tally(inFavour: 1), at: .at(20))
        try hall.submit()
    }

    @Test("the adjournment numbers the minutes and, without a gap, the decisions", .rule(.numbers))
    func numbering() throws {
        var hall = try Hall.opened()
        for decision in 1...3 { try hall.decide(decision) }
        try hall.retract(.decision(id: DecisionID(number: 2)))
        #expect(hall.meeting.decisions.map(\.number) == [nil, nil, nil])
        try hall.take { meeting throws(Refusal) in
            try meeting.adjourn(numbering: Numbering(minutes: 4, decision: 7), at: .at(22))
        }
        // A retracted decision keeps its number
        #expect(hall.meeting.decisions.map(\.number) == [7, 8, 9])
        #expect(hall.meeting.adjournment?.number == 4)
        // And one that comes late takes the next at once
        try hall.decide(4, numbering: Numbering(minutes: 5, decision: 10))
        let references = hall.meeting.decisions.map { hall.meeting.reference(of: $0) }
        #expect(
            references == ["2020-BF-007", "2020-BF-008", "2020-BF-009", "2020-BF-010"]
        )
    }

    @Test("the year of the numbers is that of the opening in the zone of the body")
    func yearInZone() throws {
        // Given a sitting that opens at 23:30 UTC on 31 December, 0:30 in Paris
        let opening = Instant(milliseconds: 1_609_457_400_000)
        var hall = try Hall.prepared()
        try hall.open(roster: [Member(person: 1), Member(person: 2)], at: opening)
        try hall.adjourn(at: opening.adding(seconds: 3600))
        #expect(hall.meeting.adjournment?.year == 2021)
    }

    @Test("the adjournment ends what is open: the item under discussion, the recess")
    func endsWhatIsOpen() throws {
        var hall = try Hall.opened()
        try hall.addItem(10)
        try hall.openItem(10, at: .at(18, 10))
        try hall.take { meeting throws(Refusal) in try meeting.recess(at: .at(19)) }
        try hall.adjourn(at: .at(19, 30))
        #expect(hall.meeting.openItems.isEmpty)
        #expect(
            hall.meeting.agenda.first?.discussed == [Period(from: .at(18, 10), to: .at(19, 30))]
        )
        #expect(hall.meeting.recesses == [Period(from: .at(19), to: .at(19, 30))])
        #expect(hall.meeting.sitting == Period(from: .at(18), to: .at(19, 30)))
    }

    @Test("the sitting is not adjourned before the last thing that happened in it")
    func notBeforeLastActivity() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...2)
        try hall.beginTurn(1, by: 1, at: .at(20))
        #expect(throws: Refusal.backwards(.sitting, at: .at(19), notBefore: .at(20))) {
            try hall.adjourn(at: .at(19))
        }
        // When that turn is taken back it stands in the way no longer
        try hall.retract(.turn(id: TurnID(number: 1)))
        try hall.adjourn(at: .at(19))
    }

    @Test("a recusal, a quorum check and an abandoned vote happened in the sitting too")
    func notBeforeRecusal() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...5)
        try hall.recuse(1, at: .at(20))
        #expect(throws: Refusal.backwards(.sitting, at: .at(19), notBefore: .at(20))) {
            try hall.adjourn(at: .at(19))
        }
        try hall.retract(.recusal(id: RecusalID(number: 1)))
        try hall.take { m throws(Refusal) in try m.checkQuorum(.request, at: .at(20, 10)) }
        #expect(throws: Refusal.backwards(.sitting, at: .at(20), notBefore: .at(20, 10))) {
            try hall.adjourn(at: .at(20))
        }
        try hall.openVote(at: .at(20, 20))
        try hall.take { m throws(Refusal) in
            try m.abandonVote(
                VoteID(number: 1),
                reason: PassageID(number: 7777),
                at: .at(20, 30)
            )
        }
        #expect(throws: Refusal.backwards(.sitting, at: .at(20, 29), notBefore: .at(20, 30))) {
            try hall.adjourn(at: .at(20, 29))
        }
        try hall.adjourn(at: .at(20, 30))
    }

    @Test("the next sitting is not before the end of this one")
    func nextSitting() throws {
        let hall = try Hall.opened()
        let refusal = hall.refusal { meeting throws(Refusal) in
            try meeting.adjourn(next: .at(21), numbering: .first, at: .at(22))
        }
        #expect(refusal == .backwards(.sitting, at: .at(21), notBefore: .at(22)))
    }

    @Test("minutes are submitted with a commitment to every text and every name")
    func submission() throws {
        var hall = try Hall.opened(members: 2)
        try hall.addItem(10)
        try hall.adjourn(at: .at(22))
        let all = hall.commitments
        for passage in hall.meeting.passages {
            let without = Commitments(
                passages: all.passages.filter { $0.key != passage },
                names: all.names
            )
            let refusal = hall.refusal { meeting throws(Refusal) in
                try meeting.submit(without, at: .at(23))
            }
            #expect(refusal == .commitmentMissing(.passage(id: passage)))
        }
        for person in [1, 2] as [PersonID] {
            let without = Commitments(
                passages: all.passages,
                names: all.names.filter { $0.key != person }
            )
            let refusal = hall.refusal { meeting throws(Refusal) in
                try meeting.submit(without, at: .at(23))
            }
            #expect(refusal == .commitmentMissing(.person(id: person)))
        }
        try hall.submit()
        #expect(hall.meeting.submission?.passages.map(\.passage) == hall.meeting.passages)
        #expect(hall.meeting.submission?.names.map(\.person) == [1, 2])
    }

    @Test("minutes are not submitted before the end of the sitting, and sealed once")
    func seal() throws {
        var hall = try Hall.opened()
        try hall.adjourn(at: .at(22))
        #expect(throws: Refusal.backwards(.sitting, at: .at(21), notBefore: .at(22))) {
            try hall.submit(at: .at(21))
        }
        try hall.submit()
        let head = Fingerprint(digest: [UInt8](repeating: 1, count: 32))
        let seal: (Meeting) throws(Refusal) -> [Event] = { meeting throws(Refusal) in
            try meeting.seal(head: head, at: .at(23))
        }
        try hall.take(seal)
        #expect(hall.meeting.seal?.head == head)
        #expect(hall.refusal(of: seal) == .alreadySealed)
    }

    @Test("published minutes begin a record, and nothing but a record that is empty")
    func adoption() throws {
        let history = try Hall.standing(in: .submitted).events
        let adopt: Hall.Deciding = { m throws(Refusal) in
            try m.adopt(.sample, history: history, at: .at(23))
        }
        var hall = Hall()
        try hall.take(adopt)
        #expect(hall.meeting.origin == .sample)
        #expect(hall.meeting.phase == .submitted)
        #expect(hall.refusal(of: adopt) == .alreadyBegun)
    }

    @Test("the roster in force is that of the opening, and guests join it without a vote")
    func roster() throws {
        var hall = try Hall.prepared()
        try hall.take { meeting throws(Refusal) in
            try meeting.convene(Roster([Member(person: 7)]), at: .at(10))
        }
        try hall.open(roster: [Member(person: 1), Member(person: 2)])
        try hall.take { meeting throws(Refusal) in
            try meeting.admit(Member(person: 9, seat: .guest, isConvened: false), at: .at(19))
        }
        #expect(hall.meeting.roster.members.map(\.person) == [1, 2, 9])
        #expect(hall.meeting.roster.entitled.map(\.person) == [1, 2])
    }

    @Test("the sitting is not adjourned before its last vote was closed", .rule(.timesForward))
    func notBeforeLastVote() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...2)
        try hall.openVote()
        try hall.closeVote(1, Tally(inFavour: 2), at: .at(19, 5))
        #expect(throws: Refusal.backwards(.sitting, at: .at(19, 4), notBefore: .at(19, 5))) {
            try hall.adjourn(at: .at(19, 4))
        }
        try hall.adjourn(at: .at(19, 5))
    }
}
