import Meetings
import Rulebook
import Testing

/// Frozen figures that a late fact contradicts (procedure §3).
@Suite struct QuestionTests {
    private func hall() throws -> Hall {
        var hall = try Hall.opened(members: 5, rules: .quorum(.moreThan(1, 2)))
        try hall.arrive(1...3)
        try hall.giveProxy(from: 5, to: 1)
        try hall.take { m throws(Refusal) in try m.checkQuorum(.request, at: .at(18, 30)) }
        try hall.openVote()
        try hall.closeVote(1, Tally(inFavour: 3))
        return hall
    }

    @Test("a record that bears out what was frozen questions nothing")
    func nothing() throws {
        #expect(try hall().meeting.questions.isEmpty)
    }

    @Test(
        "a retracted mark questions the check and the vote, field by field, and changes neither",
        .rule(.snapshotQuestioned, .snapshotStands)
    )
    func retracted() throws {
        var hall = try hall()
        let before = (hall.meeting.votes.first?.closing, hall.meeting.quorumChecks)
        let mark = try #require(
            hall.meeting.attendance.marks.first { $0.person == PersonID(number: 3) }
        )
        try hall.retract(.mark(id: mark.id))
        let questions = hall.meeting.questions
        #expect(questions.map(\.subject) == [.quorumCheck(index: 0), .vote(id: VoteID(number: 1))])
        let check = try #require(questions.first)
        #expect(check.differences.map(\.figure) == [.onSite, .quorumCounted])
        #expect(check.differences.map(\.printed) == [3, 3])
        #expect(check.differences.map(\.corrected) == [2, 2])
        #expect(check.reversesQuorum)
        #expect((hall.meeting.votes.first?.closing, hall.meeting.quorumChecks) == before)
    }

    @Test(
        "a proxy that was taken back questions the vote in which it counted",
        .rule(.snapshotQuestioned)
    )
    func proxy() throws {
        var hall = try hall()
        let proxy = try #require(hall.meeting.proxies.first)
        try hall.retract(.proxy(id: proxy.id))
        let vote = try #require(
            hall.meeting.questions.first { $0.subject == .vote(id: VoteID(number: 1)) }
        )
        let represented = try #require(vote.differences.first { $0.figure == .represented })
        #expect((represented.printed, represented.corrected) == (1, 0))
    }

    @Test(
        "a result that would be another on the corrected base is named beside the printed one",
        .rule(.snapshotQuestioned)
    )
    func outcome() throws {
        var hall = try Hall.opened(members: 5)
        try hall.arrive(1...3)
        try hall.openVote(
            majority: MajorityRule(
                base: .present,
                threshold: .moreThan(1, 2),
                tieRule: .rejected
            )
        )
        try hall.closeVote(1, Tally(inFavour: 2))
        try hall.arrive(4...5, at: .at(18, 30))
        let question = try #require(hall.meeting.questions.first)
        #expect(question.outcome == .rejected)
        #expect(hall.meeting.votes.first?.closing?.snapshot.outcome == .carried)
    }

    @Test(
        "what was settled without ballots is questioned in its presence, not in its result",
        .rule(.snapshotQuestioned),
        arguments: [VoteMethod.consensus, .unanimity, .takenNote]
    )
    func settled(method: VoteMethod) throws {
        var hall = try Hall.opened(
            members: 5,
            rules: Rules.lenient.with { $0.majority.base = .present }
        )
        try hall.arrive(1...3)
        try hall.settle(method)
        #expect(hall.meeting.questions.isEmpty)
        try hall.arrive(4...5, at: .at(18, 30))
        let question = try #require(hall.meeting.questions.first)
        #expect(question.differences.contains { $0.figure == .onSite && $0.corrected == 5 })
        #expect(question.outcome == nil)
    }

    @Test("a quorum that is met all the same is not turned round", .rule(.snapshotQuestioned))
    func stillMet() throws {
        var hall = try hall()
        try hall.arrive(4, at: .at(18, 20))
        let question = try #require(hall.meeting.questions.first)
        #expect(question.differences.contains { $0.figure == .quorumCounted })
        #expect(!question.reversesQuorum)
    }

    @Test(
        "a rejection that would be none on the corrected base is questioned too",
        .rule(.snapshotQuestioned)
    )
    func rejected() throws {
        var hall = try Hall.opened(
            members: 5,
            rules: Rules.lenient.with { $0.majority.base = .present }
        )
        try hall.arrive(1...3)
        let mistakes = [try hall.arrive(4), try hall.arrive(5)]
        try hall.openVote()
        try hall.closeVote(1, Tally(inFavour: 2))
        for mark in mistakes { try hall.retract(.mark(id: mark)) }
        #expect(hall.meeting.questions.map(\.outcome) == [.carried])
    }

    @Test(
        "a vote in closed session of one's own record is questioned like any other",
        .rule(.snapshotQuestioned)
    )
    func closedSession() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...3)
        try hall.take { m throws(Refusal) in try m.closeSession(at: .at(18, 50)) }
        try hall.openVote()
        try hall.closeVote(1, Tally(inFavour: 3))
        try hall.arrive(4, at: .at(18, 30))
        #expect(hall.meeting.questions.map(\.subject) == [.vote(id: VoteID(number: 1))])
        // Of minutes that were taken in nobody knows who voted there
        let history = hall.events
        var adopted = Hall()
        try adopted.take { m throws(Refusal) in
            try m.adopt(.sample, history: history, at: .at(23))
        }
        #expect(adopted.meeting.votes == hall.meeting.votes)
        #expect(adopted.meeting.questions.isEmpty)
    }

    @Test("the quorum of a second notice is no question", .rule(.secondNotice))
    func secondNotice() throws {
        var hall = Hall()
        try hall.take { m throws(Refusal) in
            try m.prepare(.planned.with(isSecondNotice: true), at: .at(9))
        }
        try hall.open(
            roster: (1...4).map { Member(person: PersonID(number: $0)) },
            rules: .quorum(.moreThan(1, 2)).with { $0.quorum.secondThreshold = .nothing }
        )
        try hall.arrive(1)
        try hall.openVote()
        try hall.closeVote(1, Tally(inFavour: 1))
        #expect(hall.meeting.questions.isEmpty)
    }

    @Test(
        "what was settled without ballots has no majority to question",
        .rule(.snapshotQuestioned),
        arguments: [VoteMethod.consensus, .unanimity, .takenNote]
    )
    func withoutBallots(method: VoteMethod) throws {
        var hall = try Hall.opened(members: 5, rules: .quorum(.moreThan(1, 2)))
        try hall.arrive(1...4)
        try hall.settle(method)
        let mark = try #require(
            hall.meeting.attendance.marks.first { $0.person == PersonID(number: 4) }
        )
        try hall.retract(.mark(id: mark.id))
        let question = try #require(hall.meeting.questions.first)
        #expect(question.outcome == nil)
        let figures = question.differences.map(\.figure)
        #expect(!figures.contains(.majorityBase) && !figures.contains(.majorityNeeded))
    }
}
