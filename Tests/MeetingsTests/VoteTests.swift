import Foundation
import Meetings
import Rulebook
import Testing

/// Holding a vote (procedure §3).
@Suite struct VoteTests {
    @Test("without quorum no vote is opened, unless the chair forces it", .rule(.quorumForced))
    func forced() throws {
        var hall = try Hall.opened(members: 4, rules: .quorum(.moreThan(1, 2)))
        try hall.arrive(1...2)
        #expect(throws: Refusal.quorumMissing(needed: 3, counted: 2)) { try hall.openVote() }
        try hall.openVote(isForced: true)
        #expect(hall.meeting.votes.first?.isForced == true)
        let snapshot = try #require(try hall.closeVote(1, Tally(inFavour: 2)))
        #expect(!snapshot.quorum.isMet)
        #expect(snapshot.outcome == .carried)
    }

    @Test(
        "where nobody is there who may vote, nothing is decided, forced or not",
        .rule(.quorumForced),
        arguments: [VoteMethod.showOfHands, .unanimity, .consensus, .takenNote]
    )
    func emptyHall(method: VoteMethod) throws {
        var hall = try Hall.opened(members: 4, rules: .quorum(.moreThan(1, 2)))
        try hall.arrive(1...1)
        try hall.leave(1, at: .at(18, 50))
        #expect(throws: Refusal.noVoterPresent) {
            try hall.openVote(1, method, isForced: true)
            try hall.closeVote(1, method == .showOfHands ? Tally() : nil, isForced: true)
        }
    }

    @Test(
        "a quorum that is lost before the vote closes stops it, unless the chair forces it",
        .rule(.quorumMoments)
    )
    func lostBeforeClose() throws {
        var hall = try Hall.opened(members: 4, rules: .quorum(.moreThan(1, 2)))
        try hall.arrive(1...3)
        try hall.openVote()
        try hall.leave(3, at: .at(19, 2))
        #expect(throws: Refusal.quorumMissing(needed: 3, counted: 2)) {
            try hall.closeVote(1, Tally(inFavour: 2))
        }
        let snapshot = try #require(
            try hall.closeVote(1, Tally(inFavour: 2), isForced: true)
        )
        #expect(!snapshot.quorum.isMet)
    }

    @Test("a recorded vote counts the weight of the ballots", .rule(.recordedVote, .weights))
    func recordedWeights() throws {
        let roster = [1, 10, 100].enumerated().map { index, weight in
            Member(person: PersonID(number: index + 1), weight: weight)
        }
        var hall = try Hall.opened(roster: roster)
        try hall.arrive(1...3)
        try hall.openVote(1, .recorded)
        try hall.cast(.inFavour, by: 1)
        try hall.cast(.against, by: 2)
        let snapshot = try #require(try hall.closeVote())
        #expect(snapshot.tally == Tally(inFavour: 1, against: 10))
        #expect(snapshot.notVoting == 100)
        #expect(snapshot.outcome == .rejected)
    }

    @Test("a holder casts the giver's ballot, beside their own", .rule(.proxyCounts))
    func proxyBallot() throws {
        var hall = try Hall.opened(members: 3)
        try hall.arrive(2...3)
        try hall.giveProxy(from: 1, to: 2)
        try hall.openVote(1, .recorded)
        try hall.cast(.against, by: 2)
        #expect(throws: Refusal.notProxyHolder(3, voter: 1)) {
            try hall.cast(.inFavour, by: 1, through: 3)
        }
        try hall.cast(.inFavour, by: 1, through: 2)
        #expect(hall.meeting.votes.first?.ballots[1]?.castBy == 2)
        #expect(throws: Refusal.alreadyBalloted(1)) {
            try hall.cast(.inFavour, by: 1, through: 2)
        }
    }

    @Test(
        "the giver's arrival suspends the proxy: they cast their own ballot",
        .rule(.proxySuspended)
    )
    func giverArrives() throws {
        var hall = try Hall.opened(members: 3)
        try hall.arrive(2...3)
        try hall.giveProxy(from: 1, to: 2)
        try hall.openVote(1, .recorded)
        try hall.arrive(1, by: .video, at: .at(19))
        #expect(throws: Refusal.notProxyHolder(2, voter: 1)) {
            try hall.cast(.inFavour, by: 1, through: 2)
        }
        try hall.cast(.inFavour, by: 1)
    }

    @Test(
        "in one vote time runs forward, from the opening over the last ballot to the close",
        .rule(.timesForward)
    )
    func timeRunsForward() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...5)
        try hall.openVote(1, .recorded, at: .at(19))
        #expect(throws: Refusal.backwards(.vote, at: .at(18, 59), notBefore: .at(19))) {
            try hall.cast(.inFavour, by: 1, at: .at(18, 59))
        }
        try hall.cast(.inFavour, by: 1, at: .at(19, 10))
        try hall.cast(.inFavour, by: 2, at: .at(19, 5))
        #expect(throws: Refusal.backwards(.vote, at: .at(19, 9), notBefore: .at(19, 10))) {
            try hall.closeVote(at: .at(19, 9))
        }
        try hall.closeVote(at: .at(19, 10))
    }

    @Test("in a recess nobody votes")
    func recess() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...5)
        try hall.move(1)
        try hall.take { meeting throws(Refusal) in try meeting.recess(at: .at(19)) }
        try hall.take { meeting throws(Refusal) in try meeting.resume(at: .at(19, 10)) }
        #expect(throws: Refusal.duringRecess(at: .at(19, 9))) {
            try hall.openVote(at: .at(19, 9))
        }
        try hall.openVote(at: .at(19, 10))
    }

    @Test("a secret ballot holds totals and nothing else", .rule(.secretBallot))
    func secret() throws {
        var hall = try Hall.opened(members: 3)
        try hall.arrive(1...2)
        try hall.arrive(3, by: .video, with: .phone)
        try hall.openVote(1, .secret)
        #expect(throws: Refusal.ballotsOnlyInRecordedVote(VoteID(number: 1))) {
            try hall.cast(.inFavour, by: 1)
        }
        try hall.closeVote(1, Tally(inFavour: 2, against: 1))
        let vote = try #require(hall.meeting.votes.first)
        #expect(vote.ballots.isEmpty)
        #expect(vote.closing?.snapshot.tally == Tally(inFavour: 2, against: 1))
    }

    @Test(
        "papers beyond those in the room, with the proxies held there, are frozen as put in for others",
        .rule(.secretBallot)
    )
    func papersFromAfar() throws {
        var hall = try Hall.opened(members: 6)
        try hall.arrive(1...2)
        try hall.arrive(3...4, by: .video)
        try hall.giveProxy(1, from: 5, to: 1)
        try hall.giveProxy(2, from: 6, to: 3)
        for (number, tally, papers) in [
            (1, Tally(inFavour: 3), nil), (2, Tally(inFavour: 3, notTakingPart: 3), nil),
            (3, Tally(inFavour: 4, blank: 1), 2),
        ] {
            try hall.openVote(number, .secret)
            try hall.closeVote(number, tally)
            let snapshot = try #require(hall.meeting.votes.last?.closing?.snapshot)
            #expect(snapshot.remotePapers == papers)
        }
        try hall.openVote(4)
        try hall.closeVote(4, Tally(inFavour: 6))
        #expect(hall.meeting.votes.last?.closing?.snapshot.remotePapers == nil)
    }

    @Test("a motion can be voted on again once the vote on it is closed")
    func again() throws {
        var hall = try Hall.opened(members: 3)
        try hall.arrive(1...3)
        try hall.openVote(1)
        let second: (Meeting) throws(Refusal) -> [Event] = { meeting throws(Refusal) in
            try meeting.openVote(
                id: VoteID(number: 2),
                on: MotionID(number: 1),
                method: .secret,
                at: .at(19, 10)
            )
        }
        #expect(hall.refusal(of: second) == .voteAlreadyOpen(VoteID(number: 1)))
        try hall.closeVote(1, Tally(inFavour: 1, against: 1))
        try hall.take(second)
        #expect(
            hall.meeting.votes(on: MotionID(number: 1)).map(\.id)
                == [1, 2].map { VoteID(number: $0) }
        )
    }

    @Test(
        "through a channel that does not count nobody casts a ballot, their own or a proxy's",
        .rule(.countedChannels)
    )
    func uncountedChannel() throws {
        var hall = try Hall.opened(
            members: 3,
            rules: Rules.lenient.with { $0.countedChannels = [.onSite, .video] }
        )
        try hall.arrive(1, by: .audio)
        try hall.arrive(2, by: .video)
        try hall.giveProxy(from: 3, to: 1)
        try hall.openVote(1, .recorded)
        #expect(throws: Refusal.voterAbsent(1)) { try hall.cast(.inFavour, by: 1) }
        #expect(throws: Refusal.voterAbsent(1)) { try hall.cast(.inFavour, by: 3, through: 1) }
        try hall.cast(.inFavour, by: 2)
    }

    @Test(
        "what is frozen of a secret ballot names nobody, present, remote or represented",
        .rule(.secretNeverSplit),
        arguments: [VoteMethod.secret, .showOfHands]
    )
    func secretNamesNobody(method: VoteMethod) throws {
        var hall = try Hall.opened(members: 4)
        try hall.arrive(1...2)
        try hall.arrive(3, by: .video, with: .phone)
        try hall.giveProxy(from: 4, to: 3)
        try hall.openVote(1, method)
        for voter in [3, 4] as [PersonID] {
            #expect(throws: Refusal.ballotsOnlyInRecordedVote(VoteID(number: 1))) {
                try hall.cast(.inFavour, by: voter, through: voter == 4 ? 3 : nil)
            }
        }
        try hall.closeVote(1, Tally(inFavour: 3, against: 1))
        let closing = try #require(hall.meeting.votes.first?.closing)
        let frozen = String(decoding: try JSONEncoder().encode(closing), as: UTF8.self)
        for member in hall.meeting.roster.members {
            #expect(!frozen.lowercased().contains(member.person.description))
        }
    }

    @Test("an external ballot keeps its tool, its tellers and its totals", .rule(.externalBallot))
    func external() throws {
        var hall = try Hall.opened(members: 3)
        try hall.arrive(1...2)
        try hall.arrive(3, by: .video)
        try hall.move(1)
        try hall.take { m throws(Refusal) in
            try m.openVote(
                id: VoteID(number: 1),
                on: MotionID(number: 1),
                method: .external,
                tool: PassageID(number: 9),
                at: .at(19)
            )
        }
        #expect(throws: Refusal.ballotsOnlyInRecordedVote(VoteID(number: 1))) {
            try hall.cast(.inFavour, by: 3)
        }
        let close: ([PersonID]) -> Hall.Deciding = { tellers in
            { m throws(Refusal) in
                try m.closeVote(
                    VoteID(number: 1),
                    tally: Tally(inFavour: 2, blank: 1),
                    tellers: tellers,
                    at: .at(19, 5)
                )
            }
        }
        #expect(hall.refusal(of: close([9])) == .unknown(.person(id: 9)))
        try hall.take(close([1, 2]))
        let vote = try #require(hall.meeting.votes.first)
        #expect(vote.tool == PassageID(number: 9))
        #expect(vote.closing?.tellers == [1, 2])
        #expect(vote.closing?.snapshot.tally == Tally(inFavour: 2, blank: 1))
    }

    @Test(
        "no ballot is cast through a proxy that is not given yet, revoked or taken back",
        .rule(.proxyRevoked)
    )
    func endedProxy() throws {
        var hall = try Hall.opened(members: 3)
        try hall.arrive(2...3)
        try hall.giveProxy(from: 1, to: 2, at: .at(19, 2))
        try hall.openVote(1, .recorded)
        let refusal = Refusal.notProxyHolder(2, voter: 1)
        #expect(throws: refusal) { try hall.cast(.inFavour, by: 1, through: 2, at: .at(19, 1)) }
        var revoked = hall
        try revoked.revokeProxy(at: .at(19, 3))
        #expect(throws: refusal) { try revoked.cast(.inFavour, by: 1, through: 2, at: .at(19, 3)) }
        var retracted = hall
        try retracted.retract(.proxy(id: ProxyID(number: 1)))
        #expect(throws: refusal) {
            try retracted.cast(.inFavour, by: 1, through: 2, at: .at(19, 2))
        }
        try hall.cast(.inFavour, by: 1, through: 2, at: .at(19, 2))
    }
}
