import Foundation
import Journal
import Meetings

extension Evening {
    /// What makes a matter one of closed session.
    enum Closing: CaseIterable {
        /// The item is closed, and what stands under it.
        case item
        /// The sitting goes into closed session for half an hour.
        case period
    }

    /// A sitting of which one part is in closed session.
    ///
    /// There, everything that can be said is said in these words, and everything that can be done is
    /// done by `actor`, the rest by `other`. Without a way of closing the same is said and done in the open.
    static func behindClosedDoors(
        _ closing: Closing?,
        words: String,
        actor: String,
        other: String
    ) throws -> Evening {
        var evening = Evening()
        try evening.prepare()
        try evening.convene()
        evening.name("stranger", PrintedName(given: "Inconnue", family: "Étrangère"))
        var room = ClosedRoom(words: words, actor: actor, other: other, item: "budget")
        try evening.item("budget", "Budget")
        if closing == .item {
            let (title, annex) = (evening.text(words), evening.text(words))
            try evening.addClosedItem(title, annex, presenter: actor)
            room.item = "below"
        }
        try evening.openBureau()
        for person in ["anne", "denis", "yann", "herve", "rozenn", "paul"] {
            try evening.arrive(person, at: at(18, 24))
        }
        try evening.open("budget", at: at(18, 40))
        try evening.speak("rozenn", on: "budget", at: at(18, 41))
        switch closing {
        case .item: try evening.open("below", at: at(20))
        case .period: try evening.take { m throws(Refusal) in try m.closeSession(at: at(20)) }
        case nil: break
        }
        try evening.fill(room)
        switch closing {
        case .item: try evening.open("budget", at: at(20, 31))
        case .period: try evening.take { m throws(Refusal) in try m.reopenSession(at: at(20, 30)) }
        case nil: break
        }
        try evening.note("budget", evening.text("Mots publics."), at: at(20, 32))
        try evening.adjourn(at: at(21))
        if closing != .period {
            try evening.rectify(closing == .item ? "below" : nil, evening.text("\(words)0."))
        }
        return evening
    }

    private mutating func addClosedItem(
        _ title: PassageID,
        _ annex: PassageID,
        presenter: String
    ) throws {
        let (item, below): (ItemID, ItemID) = (id("closed"), id("below"))
        let presenter: PersonID = id(presenter)
        let file = Annex(
            id: id("annex"),
            name: annex,
            digest: Fingerprint(digest: [UInt8](repeating: 5, count: Fingerprint.length))
        )
        try take { m throws(Refusal) in
            try m.addItem(
                id: item,
                title: title,
                presenter: presenter,
                isClosedSession: true,
                at: Self.at(9)
            )
        }
        try take { m throws(Refusal) in
            try m.addItem(
                id: below,
                under: item,
                title: title,
                presenter: presenter,
                at: Self.at(9)
            )
        }
        try take { m throws(Refusal) in try m.attach(file, to: below, at: Self.at(9)) }
    }

    private mutating func rectify(_ item: String?, _ text: PassageID) throws {
        let item: ItemID? = item.map { id($0) }
        let later: MeetingID = id("later")
        let sevens = Fingerprint(digest: [UInt8](repeating: 7, count: Fingerprint.length))
        let commitments = Commitments(
            passages: texts.mapValues { _ in sevens },
            names: names.mapValues { _ in sevens }
        )
        try take { m throws(Refusal) in try m.submit(commitments, at: Self.at(22)) }
        try take { m throws(Refusal) in
            try m.approve(
                at: later,
                corrections: [],
                commitments: commitments,
                at: Self.at(258)
            )
        }
        try take { m throws(Refusal) in
            try m.rectify(text, item: item, commitments: commitments, at: Self.at(259))
        }
    }
}

/// What is said and done behind closed doors.
private struct ClosedRoom {
    let words: String
    let actor: String
    let other: String
    var item: String
}

extension Evening {
    private mutating func fill(_ room: ClosedRoom) throws {
        try talk(room)
        try trouble(room)
        try decideOn(room)
        try ballotElsewhere(room)
        try choose(room)
        try conclude(room)
    }

    private mutating func said(_ room: ClosedRoom) -> PassageID {
        text("\(room.words)\(texts.count). @stranger @\(room.actor)")
    }

    private mutating func talk(_ room: ClosedRoom) throws {
        let (item, actor): (ItemID, PersonID) = (id(room.item), id(room.actor))
        for place in [item, nil] {
            let note = Note(passage: said(room), item: place, at: Self.at(20, 1))
            try take { m throws(Refusal) in try m.note(note) }
            let turn: TurnID = id("turn \(meeting.turns.count)")
            try take { m throws(Refusal) in
                try m.beginTurn(id: turn, by: actor, on: place, at: Self.at(20, 1))
            }
        }
        let (struck, reason) = (said(room), said(room))
        try take { m throws(Refusal) in
            try m.note(Note(passage: struck, item: item, at: Self.at(20, 1)))
        }
        try take { m throws(Refusal) in
            try m.retract(.passage(id: struck), reason: reason, at: Self.at(20, 2))
        }
    }

    private mutating func trouble(_ room: ClosedRoom) throws {
        let incident = Incident(
            id: id("trouble"),
            at: Self.at(20, 2),
            until: nil,
            kind: .other,
            item: nil,
            people: [id(room.actor)],
            text: said(room)
        )
        try take { m throws(Refusal) in try m.report(incident) }
        let recusal = Recusal(
            id: id("recusal"),
            person: id(room.actor),
            item: id(room.item),
            vote: nil,
            from: Self.at(20, 2)
        )
        try take { m throws(Refusal) in try m.recuse(recusal) }
        try take { m throws(Refusal) in try m.endRecusal(recusal.id, at: Self.at(20, 3)) }
    }

    /// A motion that is amended, a recorded vote on it, and what follows.
    private mutating func decideOn(_ room: ClosedRoom) throws {
        let (item, mover): (ItemID, PersonID) = (id(room.item), id(room.actor))
        let (motion, amendment): (MotionID, MotionID) = (id("motion"), id("amendment"))
        for (id, amended) in [(motion, nil), (amendment, motion)] {
            let moved = Motion(
                id: id,
                item: item,
                mover: mover,
                amends: amended,
                text: said(room),
                at: Self.at(20, 4)
            )
            try take { m throws(Refusal) in try m.move(moved) }
        }
        let (consensus, wording): (VoteID, PassageID) = (id("consensus"), said(room))
        try take { m throws(Refusal) in
            try m.settle(
                id: consensus,
                on: amendment,
                method: .consensus,
                isForced: true,
                at: Self.at(20, 5)
            )
        }
        try take { m throws(Refusal) in
            try m.amend(by: amendment, text: wording, at: Self.at(20, 5))
        }
        try vote(
            "nominal",
            on: "motion",
            .recorded,
            ballots: [
                (room.actor, .inFavour, nil), (room.other, .against, nil),
                ("anne", .inFavour, nil),
            ],
            tellers: [room.actor],
            isForced: true,
            at: Self.at(20, 6)
        )
        try decide("decision", on: room.item, after: "nominal", said(room), at: Self.at(20, 8))
    }

    /// A ballot held with a tool, and one that was given up.
    private mutating func ballotElsewhere(_ room: ClosedRoom) throws {
        let actor: PersonID = id(room.actor)
        try move("elsewhere", on: room.item, by: room.actor, said(room), at: Self.at(20, 9))
        let motion: MotionID = id("elsewhere")
        for (name, minute) in [("given up", 10), ("external", 12)] {
            let (vote, tool): (VoteID, PassageID) = (id(name), said(room))
            try take { m throws(Refusal) in
                try m.openVote(
                    id: vote,
                    on: motion,
                    method: .external,
                    tool: tool,
                    recused: [actor],
                    isForced: true,
                    at: Self.at(20, minute)
                )
            }
            let reason = said(room)
            try take { m throws(Refusal) in
                name == "external"
                    ? try m.closeVote(
                        vote,
                        tally: Tally(inFavour: 2),
                        tellers: [actor],
                        isForced: true,
                        at: Self.at(20, minute + 1)
                    )
                    : try m.abandonVote(vote, reason: reason, at: Self.at(20, minute + 1))
            }
        }
    }

    /// A choice between somebody and a text, in two rounds; the second is settled by age.
    private mutating func choose(_ room: ClosedRoom) throws {
        let person = Selection.Option.person(id: id(room.actor))
        let text = Selection.Option.passage(id: said(room))
        let selection = Selection(
            id: id("selection"),
            item: id(room.item),
            title: said(room),
            options: [person, text],
            seats: 1,
            tieRule: .elder,
            at: Self.at(20, 14)
        )
        try take { m throws(Refusal) in try m.propose(selection) }
        let majority = MajorityRule(base: .votesCast, threshold: .nothing, tieRule: .rejected)
        let (round, reason): (VoteID, PassageID) = (id("round"), said(room))
        try take { m throws(Refusal) in
            try m.openRound(
                id: round,
                of: selection.id,
                method: .recorded,
                majority: majority,
                isForced: true,
                at: Self.at(20, 15)
            )
        }
        let (actor, other): (PersonID, PersonID) = (id(room.actor), id(room.other))
        for (voter, option) in [(actor, person), (other, text)] {
            try take { m throws(Refusal) in
                try m.cast(.inFavour, for: [option], by: voter, in: round, at: Self.at(20, 16))
            }
        }
        let tieBreak = TieBreak(elected: [person], reason: reason)
        try take { m throws(Refusal) in
            try m.closeVote(round, tieBreak: tieBreak, isForced: true, at: Self.at(20, 17))
        }
    }

    private mutating func conclude(_ room: ClosedRoom) throws {
        try assign([room.actor], on: room.item, said(room), due: nil, at: Self.at(20, 20))
        let followed = FollowedTask(
            id: id("followed"),
            origin: id("earlier"),
            outcome: .continued,
            item: id(room.item),
            assignees: [id(room.actor)],
            text: said(room),
            due: nil,
            at: Self.at(20, 21)
        )
        try take { m throws(Refusal) in try m.follow(followed) }
    }
}
