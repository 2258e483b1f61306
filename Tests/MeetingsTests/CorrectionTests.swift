import Meetings
import Rulebook
import Testing

/// Corrections and retractions: nothing is overwritten (procedure §2).
@Suite struct CorrectionTests {
    @Test("a correction counts from then on and keeps what it corrects", .rule(.correctionKeeps))
    func keepsWhatItCorrects() throws {
        // Given somebody entered as arriving at 18:00 by video
        var hall = try Hall.opened()
        let mark = try hall.arrive(1, by: .video, with: .computer, at: .at(18))
        // When it is corrected twice
        try hall.correct(mark, to: .arrived(channel: .video, device: .phone), at: .at(18, 10))
        try hall.correct(mark, to: .arrived(channel: .audio, device: .phone), at: .at(18, 12))
        // Then the last stands and those before it are kept, oldest first
        let attendance = hall.meeting.attendance
        #expect(attendance.marks[mark]?.at == .at(18, 12))
        #expect(attendance.marks[mark]?.movement == .arrived(channel: .audio, device: .phone))
        #expect(attendance.revisions[mark]?.map(\.at) == [.at(18), .at(18, 10)])
        #expect(
            attendance.revisions[mark]?.map(\.movement) == [
                .arrived(channel: .video, device: .computer),
                .arrived(channel: .video, device: .phone),
            ]
        )
        #expect(attendance.presence(of: 1, at: .at(18, 11)) == nil)
        #expect(hall.events.count(where: { $0.kind == .marked }) == 1)
    }

    @Test("a mark is not corrected to a time before the mark that it follows")
    func notBeforePrevious() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, at: .at(18))
        let departure = try hall.leave(1, at: .at(19))
        #expect(throws: Refusal.backwards(.connection, at: .at(17, 59), notBefore: .at(18))) {
            try hall.correct(departure, to: .left, at: .at(17, 59))
        }
    }

    @Test("a mark is not corrected to a time after the mark that follows it")
    func notAfterNext() throws {
        var hall = try Hall.opened()
        let arrival = try hall.arrive(1, at: .at(18))
        try hall.leave(1, at: .at(19))
        #expect(throws: Refusal.backwards(.connection, at: .at(19), notBefore: .at(19, 1))) {
            try hall.correct(
                arrival,
                to: .arrived(channel: .onSite, device: .unknown),
                at: .at(19, 1)
            )
        }
        try hall.correct(
            arrival,
            to: .arrived(channel: .onSite, device: .unknown),
            at: .at(19)
        )
        #expect(hall.meeting.attendance.spans(of: 1, until: nil).isEmpty)
    }

    @Test("an arrival is not corrected into a departure, nor a departure into an arrival")
    func keepsTheMovement() throws {
        var hall = try Hall.opened()
        let arrival = try hall.arrive(1, at: .at(18))
        let departure = try hall.leave(1, at: .at(19))
        #expect(throws: Refusal.connectionNotOpen(ConnectionID(number: 100))) {
            try hall.correct(arrival, to: .left, at: .at(18))
        }
        #expect(throws: Refusal.connectionAlreadyOpen(ConnectionID(number: 100))) {
            try hall.correct(
                departure,
                to: .arrived(channel: .video, device: .tablet),
                at: .at(19)
            )
        }
    }

    @Test("a retracted mark no longer counts and stays in the record")
    func retractedMark() throws {
        var hall = try Hall.opened()
        let mark = try hall.arrive(1, at: .at(18))
        try hall.retract(.mark(id: mark))
        let attendance = hall.meeting.attendance
        #expect(attendance.presence(of: 1, at: .at(19)) == nil)
        #expect(attendance.marks.contains(mark))
        #expect(attendance.retracted == [mark])
        #expect(throws: Refusal.alreadyRetracted(.mark(id: mark))) {
            try hall.correct(mark, to: .left, at: .at(19))
        }
        // And the connection can be entered again
        try hall.arrive(1, at: .at(17, 55))
    }

    @Test("an arrival is not taken back before the departure that follows it")
    func retractsInOrder() throws {
        var hall = try Hall.opened()
        let arrival = try hall.arrive(1, at: .at(18))
        let departure = try hall.leave(1, at: .at(19))
        #expect(throws: Refusal.notRetractable(.mark(id: arrival))) {
            try hall.retract(.mark(id: arrival))
        }
        try hall.retract(.mark(id: departure))
        try hall.retract(.mark(id: arrival))
        #expect(hall.meeting.attendance.spans(of: 1, until: nil).isEmpty)
    }

    @Test("nothing is taken back twice")
    func onlyOnce() throws {
        var hall = try Hall.opened()
        try hall.move(1)
        try hall.retract(.motion(id: MotionID(number: 1)))
        #expect(throws: Refusal.alreadyRetracted(.motion(id: MotionID(number: 1)))) {
            try hall.retract(.motion(id: MotionID(number: 1)))
        }
    }

    @Test("the reasons given for taking things back are passages of the record")
    func reasons() throws {
        var hall = try Hall.opened()
        try hall.move(1)
        let reason = PassageID(number: 7)
        try hall.take { meeting throws(Refusal) in
            try meeting.retract(.motion(id: MotionID(number: 1)), reason: reason, at: .at(20))
        }
        #expect(hall.meeting.passages.contains(reason))
        let other = PassageID(number: 8)
        try hall.take { meeting throws(Refusal) in
            try meeting.recess(at: .at(20), until: .at(20, 5))
        }
        try hall.take { meeting throws(Refusal) in
            try meeting.retract(.recess, began: .at(20), reason: other, at: .at(20, 6))
        }
        #expect(hall.meeting.passages.suffix(2) == [reason, other])
        #expect(hall.meeting.published.retractedStretches.isEmpty)
    }

    @Test("what others rest on is not taken back before them")
    func whatOthersRestOn() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...5)
        try hall.decide(1)
        try hall.assign(1, from: 1)
        let decision = Reference.decision(id: DecisionID(number: 1))
        #expect(throws: Refusal.notRetractable(decision)) { try hall.retract(decision) }
        try hall.retract(.task(id: TaskID(number: 1)))
        try hall.retract(decision)
        try hall.openVote()
        let motion = Reference.motion(id: MotionID(number: 1))
        #expect(throws: Refusal.notRetractable(motion)) { try hall.retract(motion) }
        // A vote is not taken back while a decision follows from it
        try hall.closeVote(1, Tally(inFavour: 3), at: .at(19, 5))
        try hall.take { m throws(Refusal) in
            try m.decide(
                id: DecisionID(number: 2),
                item: nil,
                vote: VoteID(number: 1),
                text: PassageID(number: 5002),
                numbering: .first,
                at: .at(19, 6)
            )
        }
        let vote = Reference.vote(id: VoteID(number: 1))
        #expect(throws: Refusal.notRetractable(vote)) { try hall.retract(vote) }
    }

    @Test("nothing new rests on what was taken back")
    func nothingRestsOnRetracted() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...5)
        try hall.decide(1)
        try hall.retract(.decision(id: DecisionID(number: 1)))
        #expect(throws: Refusal.alreadyRetracted(.decision(id: DecisionID(number: 1)))) {
            try hall.assign(1, from: 1)
        }
        try hall.beginTurn(1, by: 1, at: .at(19))
        try hall.retract(.turn(id: TurnID(number: 1)))
        #expect(throws: Refusal.alreadyRetracted(.turn(id: TurnID(number: 1)))) {
            try hall.take { meeting throws(Refusal) in
                try meeting.endTurn(TurnID(number: 1), at: .at(19, 5))
            }
        }
        try hall.move(1)
        try hall.retract(.motion(id: MotionID(number: 1)))
        #expect(throws: Refusal.alreadyRetracted(.motion(id: MotionID(number: 1)))) {
            try hall.openVote()
        }
    }

    @Test(
        "neither a motion that is amended or chosen among is taken back, nor a choice with a round"
    )
    func whatIsVotedOn() throws {
        func motion(_ number: Int) -> Reference { .motion(id: MotionID(number: number)) }
        var hall = try Hall.opened()
        try hall.arrive(1...5)
        for number in 1...3 { try hall.move(number) }
        try hall.amend(1, by: 4)
        #expect(throws: Refusal.notRetractable(motion(1))) { try hall.retract(motion(1)) }
        let choice = Selection(
            id: SelectionID(number: 1),
            item: nil,
            title: PassageID(number: 7001),
            options: [2, 3].map { .motion(id: MotionID(number: $0)) },
            seats: 1,
            tieRule: .newRound,
            at: .at(18, 40)
        )
        try hall.take { m throws(Refusal) in try m.propose(choice) }
        #expect(throws: Refusal.notRetractable(motion(2))) { try hall.retract(motion(2)) }
        let selection = Reference.selection(id: choice.id)
        var without = hall
        try without.retract(selection)
        try without.retract(motion(2))
        try hall.openRound()
        #expect(throws: Refusal.notRetractable(selection)) { try hall.retract(selection) }
    }
}
