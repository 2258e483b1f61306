import Meetings
import Testing

/// The sitting that shows the less obvious rules.
@Suite struct `The council of 4 July 2020` {
    let rehearsal: Rehearsal
    var meeting: Meeting { rehearsal.meeting }

    init() throws {
        rehearsal = try Sample.council.rehearsal()
    }

    private func times(_ periods: [Period]) -> [String] {
        periods.map { "\(rehearsal.time($0.from) ?? "")–\(rehearsal.time($0.to) ?? "")" }
    }

    private func snapshots(_ method: VoteMethod) -> [Snapshot] {
        meeting.votes.filter { $0.method == method }.compactMap { $0.closing?.snapshot }
    }

    @Test func `Delegates carry the mandates of their sections, and a seat is vacant`() {
        let entitled = meeting.roster.entitled
        #expect(entitled.count == 13)
        #expect(entitled.reduce(0) { $0 + $1.weight } == 83)
        #expect(meeting.roster[rehearsal.person("prigent")]?.mandates.map(\.number) == [7, 2])
        #expect(meeting.particulars?.vacantSeats == 1)
    }

    @Test func `The rules are the party's, two proxies a holder while that holds`() {
        #expect(meeting.opening?.rules.kind == .party)
        #expect(meeting.opening?.rules.proxies.perHolder == 2)
        #expect(meeting.opening?.rules.quorum.countsRepresented == true)
    }

    @Test func `A proxy is suspended, another revoked, a third leaves with its holder`() {
        let counted = meeting.proxies.map { times(meeting.representations(by: $0)) }
        #expect(
            counted == [
                ["09:30–11:40"], ["09:30–10:20", "10:58–11:50"], ["09:30–10:28"], ["10:30–11:40"],
            ]
        )
    }

    @Test func `A substitute sits for a delegate until the delegate comes`() throws {
        let replacement = try #require(meeting.replacements.first)
        #expect(times(meeting.tenures(by: replacement)) == ["09:30–11:02"])
        let recorded = try #require(meeting.votes.first { $0.method == .recorded })
        #expect(recorded.ballots[rehearsal.person("mazeas")]?.choice == .inFavour)
        #expect(recorded.closing?.snapshot.tally.inFavour == 45)
    }

    @Test func `Somebody announced to come on site is absent, and a guest came at no known hour`() {
        let nedelec = rehearsal.person("nedelec")
        #expect(meeting.lastAnnouncements[nedelec]?.intention == .onSite)
        #expect(!meeting.excused.contains(nedelec))
        #expect(rehearsal.stays(of: "nedelec") == [])
        #expect(
            meeting.attendance.standingUntimed(of: rehearsal.person("huitric")).map(\.channel)
                == [.onSite]
        )
    }

    @Test func `An amendment is voted first, and the motion as amended, by name at last`() throws {
        let amendment = try #require(meeting.motions.first { $0.amends != nil })
        let motion = try #require(amendment.amends.flatMap { meeting.motions[$0] })
        #expect(motion.revisions.count == 1)
        let votes = meeting.votes(on: motion.id)
        #expect(votes.map(\.method) == [.showOfHands, .recorded])
        #expect(votes.first?.abandonment != nil)
        let first = try #require(meeting.votes(on: amendment.id).first?.closing)
        #expect(first.at < votes[0].openedAt)
        #expect(first.snapshot.outcome == .carried)
    }

    @Test func `Nobody is elected in the first round, and one of the two left in the second`() {
        let rounds = snapshots(.external)
        #expect(rounds.map { $0.tally.options.map(\.weight) } == [[34, 27, 14], [43, 33]])
        #expect(rounds.map(\.needed) == [38, 39])
        #expect(rounds.map(\.outcome) == [.undecided, .chosen])
        #expect(rounds.last?.elected == [.person(id: rehearsal.person("toularastel"))])
    }

    @Test func `Consensus, taking note and unanimity settle without ballots`() {
        #expect(snapshots(.consensus).map(\.outcome) == [.carried])
        #expect(snapshots(.takenNote).map(\.outcome) == [.noted])
        #expect(snapshots(.unanimity).map(\.outcome) == [.carried])
    }

    @Test func `One departs earlier than was noted, which questions the vote that stands`() throws {
        let vote = try #require(meeting.votes.first { rehearsal.time($0.openedAt) == "11:12" })
        #expect(meeting.questions.map(\.subject) == [.vote(id: vote.id)])
        #expect(vote.closing?.snapshot.notVoting == 4)
        #expect(vote.closing?.snapshot.recused == 1)
        #expect(meeting.recusals.map { rehearsal.time($0.from) } == ["11:03"])
    }

    @Test func `A part of the sitting is closed, and what was said there is not published`() {
        #expect(times(meeting.closedSessions) == ["11:15–11:24"])
        let closed = meeting.closedSessionPassages.compactMap { rehearsal.text($0) }
        #expect(closed.contains { $0.contains("deux trésoriers") })
    }

    @Test func `The chair forces a vote without quorum, and its decision is annulled later`() throws
    {
        let vote = try #require(meeting.votes.last)
        #expect(vote.isForced)
        #expect(vote.closing?.snapshot.quorum.counted == 4)
        let decision = try #require(meeting.decisions.first { $0.vote == vote.id })
        #expect(meeting.isRetracted(.decision(id: decision.id)))
        #expect(meeting.decisions.map(\.number) == [1, 2, 3, 4])
    }
}
