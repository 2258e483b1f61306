import Rulebook
import Testing

@testable import Meetings

/// From submission to signature (procedure §3a).
@Suite struct MinutesLifeTests {
    private let earlier = MeetingID(number: 404)

    @Test(
        "submitted minutes go back to a draft, are corrected, and are submitted and sealed anew",
        .rule(.submission)
    )
    func returned() throws {
        var hall = try Hall.standing(in: .submitted)
        try hall.seal()
        try hall.returnToDraft(at: .at(24))
        #expect(hall.meeting.phase == .adjourned)
        #expect(hall.meeting.submission == nil)
        #expect(hall.meeting.seal == nil)
        try hall.decide(9)
        #expect(throws: Refusal.backwards(.minutes, at: .at(23), notBefore: .at(24))) {
            try hall.submit(at: .at(23))
        }
        try hall.submit(at: .at(25))
        try hall.seal()
        #expect(hall.meeting.seal != nil)
        // And that it was a draft again stays to be seen, also where the minutes are published
        #expect(hall.meeting.returns.map(\.at) == [.at(24)])
        #expect(hall.meeting.published.returns.map(\.at) == [.at(24)])
    }

    @Test(
        "remarks on submitted minutes are kept, and are no part of what is published",
        .rule(.submission)
    )
    func remarks() throws {
        var hall = try Hall.standing(in: .submitted)
        try hall.remark(8001, at: .at(24))
        #expect(hall.meeting.remarks.map(\.passage) == [PassageID(number: 8001)])
        #expect(hall.meeting.published.remarks.isEmpty)
        // A text that is committed to is not overwritten by a remark
        #expect(throws: Refusal.duplicate(.passage(id: PassageID(number: 1010)))) {
            try hall.remark(1010, at: .at(24))
        }
    }

    @Test(
        "a later sitting approves the minutes; what the submission did not cover is committed to",
        .rule(.approval)
    )
    func approved() throws {
        var hall = try Hall.standing(in: .submitted)
        try hall.remark(8001, at: .at(24))
        try hall.approve(correcting: [9001, 9002], at: .at(43))
        let approval = try #require(hall.meeting.approval)
        #expect(hall.meeting.phase == .approved)
        #expect(approval.sitting == .later)
        #expect(approval.corrections == [9001, 9002].map { PassageID(number: $0) })
        #expect(
            approval.passages.map(\.passage) == [8001, 9001, 9002].map { PassageID(number: $0) }
        )
        #expect(
            Set(hall.meeting.committedPassages.map(\.passage)) == Set(hall.meeting.passages)
        )
    }

    @Test("minutes are not approved without the words of a correction, nor before their submission")
    func notApproved() throws {
        let hall = try Hall.standing(in: .submitted)
        let correction = PassageID(number: 9001)
        let without = hall.refusal { m throws(Refusal) in
            try m.approve(
                at: .later,
                corrections: [correction],
                commitments: hall.commitments,
                at: .at(43)
            )
        }
        #expect(without == .commitmentMissing(.passage(id: correction)))
        let early = hall.refusal { m throws(Refusal) in
            try m.approve(at: .later, commitments: hall.commitments, at: .at(22))
        }
        #expect(early == .backwards(.minutes, at: .at(22), notBefore: .at(22, 30)))
    }

    @Test("approved minutes are signed by several, each once in a role, not before the approval")
    func signed() throws {
        var hall = try Hall.standing(in: .approved)
        #expect(throws: Refusal.backwards(.minutes, at: .at(42), notBefore: .at(43))) {
            try hall.sign(1, as: .chair, at: .at(42))
        }
        #expect(throws: Refusal.unknown(.person(id: 404))) {
            try hall.sign(404, as: .chair, at: .at(44))
        }
        try hall.sign(1, as: .chair, at: .at(44))
        #expect(hall.meeting.phase == .signed)
        try hall.sign(1, as: .secretary, at: .at(44))
        #expect(throws: Refusal.alreadySigned(1)) { try hall.sign(1, as: .chair, at: .at(45)) }
        #expect(hall.meeting.signatures.map(\.role) == [.chair, .secretary])
    }

    @Test(
        "whoever presided signs as chair, whoever kept the minutes as secretary",
        .rule(.approval)
    )
    func signedInName() throws {
        let approved = try Hall.standing(in: .approved).meeting
        let opening = try #require(approved.opening)
        #expect(opening.chair != opening.secretary)
        for (role, person) in [
            (Signature.Role.chair, opening.chair), (.secretary, opening.secretary),
        ] {
            let signature = Signature(person: person, role: role, at: .at(44))
            let events = try approved.sign(as: role, at: .at(44))
            #expect(events == [.signed(Signed(signature: signature))])
        }
        let adjourned = try Hall.standing(in: .adjourned).meeting
        #expect(throws: Refusal.outsidePhase(kind: .signed, phase: .adjourned)) {
            try adjourned.sign(as: .chair, at: .at(44))
        }
    }

    @Test(
        "a rectification stands beside approved minutes and carries its own commitment",
        .rule(.rectification)
    )
    func rectified() throws {
        var hall = try Hall.standing(in: .signed)
        let before = hall.meeting.decisions
        try hall.rectify(9100, at: .at(50))
        let rectification = try #require(hall.meeting.rectifications.first)
        #expect(rectification.commitment == .sevens)
        #expect(hall.meeting.committedPassages.last?.passage == PassageID(number: 9100))
        #expect(hall.meeting.decisions == before)
        #expect(hall.meeting.phase == .signed)
        let empty = hall.refusal { m throws(Refusal) in
            let none = Commitments(passages: [:], names: [:])
            return try m.rectify(PassageID(number: 1), item: nil, commitments: none, at: .at(50))
        }
        #expect(empty == .commitmentMissing(.passage(id: PassageID(number: 1))))
    }

    @Test(
        "a sitting approves earlier minutes by a decision under the item, or by a vote that carried"
    )
    func approvalTime() throws {
        var hall = try Hall.approving(earlier)
        #expect(hall.meeting.agenda.first?.kind == .approvalOfMinutes)
        #expect(hall.meeting.approvalTime(of: earlier) == nil)
        for (number, tally, time) in [
            (1, Tally(inFavour: 1, against: 4), nil), (2, Tally(inFavour: 5), Instant.at(19, 5)),
        ] {
            try hall.move(number)
            try hall.vote(on: number, tally)
            #expect(hall.meeting.approvalTime(of: earlier) == time)
        }
        try hall.take { m throws(Refusal) in
            try m.decide(
                id: DecisionID(number: 1),
                item: ItemID(number: 10),
                vote: nil,
                text: PassageID(number: 5001),
                numbering: .first,
                at: .at(19, 10)
            )
        }
        #expect(hall.meeting.approvalTime(of: earlier) == .at(19, 10))
        #expect(hall.meeting.approvalTime(of: .later) == nil)
        try hall.retract(.decision(id: DecisionID(number: 1)))
        #expect(hall.meeting.approvalTime(of: earlier) == .at(19, 5))
    }

    @Test("the vote that approved earlier minutes stays, whatever a later vote on them says")
    func keptApproval() throws {
        var hall = try Hall.approving(earlier)
        for (number, tally) in [(1, Tally(inFavour: 5)), (2, Tally(against: 2))] {
            try hall.move(number)
            try hall.vote(on: number, tally)
        }
        #expect(hall.meeting.approvalTime(of: earlier) == nil)
        func refusal(_ number: Int) -> Refusal? {
            hall.refusal { m throws(Refusal) in
                let vote = Reference.vote(id: VoteID(number: number))
                let events = try m.retract(vote, reason: nil, at: .at(21))
                try m.requireKept([earlier: .at(19, 5)], after: events)
                return events
            }
        }
        #expect(refusal(1) == .correction(.minutesApproved(under: ItemID(number: 10))))
        #expect(refusal(2) == nil)
    }

    @Test("a carried amendment approves nothing where the minutes themselves were rejected")
    func amendmentApprovesNothing() throws {
        var hall = try Hall.approving(earlier)
        try hall.move(1)
        try hall.amend(1, by: 2)
        for (number, inFavour) in [(2, 5), (1, 0)] {
            try hall.vote(on: number, Tally(inFavour: inFavour, against: 5 - inFavour))
            #expect(hall.meeting.approvalTime(of: earlier) == nil)
        }
    }
}

extension Hall {
    fileprivate mutating func seal() throws(Refusal) {
        try take { m throws(Refusal) in try m.seal(head: .sevens, at: .at(26)) }
    }

    /// Five are there, and the minutes of another sitting stand under item 10, to be approved.
    fileprivate static func approving(_ earlier: MeetingID) throws(Refusal) -> Hall {
        var hall = try opened()
        try hall.arrive(1...5)
        try hall.take { m throws(Refusal) in
            try m.addItem(
                id: ItemID(number: 10),
                title: PassageID(number: 1010),
                approving: earlier,
                at: .at(18)
            )
        }
        return hall
    }

    /// Votes on a motion under that item.
    fileprivate mutating func vote(on motion: Int, _ tally: Tally) throws(Refusal) {
        try take { m throws(Refusal) in
            try m.openVote(
                id: VoteID(number: motion),
                on: MotionID(number: motion),
                item: ItemID(number: 10),
                method: .showOfHands,
                at: .at(19)
            )
        }
        try closeVote(motion, tally)
    }
}
