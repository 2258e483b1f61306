import Meetings

extension Hall {
    /// A sitting in a phase, with so much in it that an act of any kind finds its subject.
    ///
    /// Seven members, of whom 1 to 5 are there, and the substitute 8; proxy 7, from 7 to 1; items 10, under discussion, and 20; turn 1, not yet
    /// ended; motion 3; choice 1; 3 waits for the floor; in the open phase the session is closed.
    static func standing(in phase: Phase) throws(Refusal) -> Hall {
        var hall = try prepared()
        let roster =
            (1...7).map { Member(person: PersonID(number: $0)) } + [
                Member(person: 8, seat: .substitute)
            ]
        try hall.take { meeting throws(Refusal) in
            try meeting.convene(Roster(roster), at: .at(9))
        }
        try hall.giveProxy(7, from: 7, to: 1, at: .at(9))
        try hall.addItem(10, at: .at(9))
        try hall.addItem(20, at: .at(9))
        if phase == .cancelled {
            try hall.take { m throws(Refusal) in try m.cancel(reason: nil, at: .at(10)) }
        }
        guard phase.isHeld else { return hall }
        try hall.open(roster: roster)
        try hall.arrive(1...5)
        try hall.openItem(10, at: .at(18, 10))
        try hall.beginTurn(1, by: 1, at: .at(18, 15))
        try hall.move(3)
        try hall.propose()
        try hall.take { m throws(Refusal) in try m.requestFloor(for: 3, at: .at(18, 20)) }
        if [.open, .recess, .adjourned].contains(phase) {
            try hall.take { m throws(Refusal) in
                try m.admit(Member(person: 10, seat: .guest), at: .at(18, 20))
            }
        }
        switch phase {
        case .prepared, .cancelled: break
        case .open:
            try hall.take { m throws(Refusal) in try m.closeSession(at: .at(18, 25)) }
        case .recess:
            try hall.take { meeting throws(Refusal) in try meeting.recess(at: .at(20)) }
        case .adjourned, .submitted, .approved, .signed:
            try hall.adjourn(at: .at(22))
        }
        if phase == .adjourned {
            try hall.openItem(10, at: .at(22))
            try hall.take { m throws(Refusal) in
                try m.closeSession(at: .at(18, 25), until: .at(18, 26))
            }
        }
        guard ![.open, .recess, .adjourned].contains(phase) else { return hall }
        try hall.submit(at: .at(22, 30))
        guard phase != .submitted else { return hall }
        try hall.approve()
        guard phase != .approved else { return hall }
        try hall.take { m throws(Refusal) in
            try m.sign(Signature(person: 2, role: .secretary, at: .at(44)))
        }
        return hall
    }

    /// The same sitting with a recorded vote 1 and a show of hands 2, both open, the carried
    /// amendment 5 to motion 3, the ballot of 2, and recusal 1, where the phase allows it.
    static func voting(in phase: Phase) throws(Refusal) -> Hall {
        var hall = try standing(in: phase)
        guard phase == .open || phase == .adjourned else { return hall }
        try hall.amend(3, by: 5)
        try hall.openVote(5, at: .at(18, 40))
        try hall.closeVote(5, Tally(inFavour: 3), at: .at(18, 45))
        try hall.recuse(4, item: 20)
        try hall.openVote(1, .recorded)
        try hall.openVote(2)
        try hall.cast(.inFavour, by: 2)
        return hall
    }
}

extension Hall {
    typealias Deciding = (Meeting) throws(Refusal) -> [Event]

    /// The acts that begin with an event of a kind, sensible in every way but perhaps the phase;
    /// none for the kind that nobody enters, and for the one that begins a record.
    func acts(of kind: Event.Kind) -> [Deciding] {
        var acts: [Deciding] = []
        if let act = act(of: kind) { acts.append(act) }
        switch kind {
        case .voteOpened: acts += [actOfRound(), actInOneStep()]
        case .itemTimed: acts.append(actOfUndiscussing())
        case .stretchRetracted: acts.append(actOfUndoing())
        default: break
        }
        return acts
    }

    /// Takes back that an item was opened, which it was where the phase allows it.
    private func actOfUndiscussing() -> Deciding {
        { m throws(Refusal) in
            var m = m
            let (item, began) = (ItemID(number: 20), Instant.at(19))
            for event in (try? m.openItem(item, at: began)) ?? [] { m.apply(event) }
            return try m.retractDiscussion(of: item, began: began, at: .at(22))
        }
    }

    /// Takes back a recess: the one that goes on, or one that is entered where the phase allows it.
    private func actOfUndoing() -> Deciding {
        { m throws(Refusal) in
            var m = m
            for event in (try? m.recess(at: .at(20), until: .at(20, 5))) ?? [] { m.apply(event) }
            return try m.undo(.recess, began: .at(20), at: .at(23))
        }
    }

    private func actOfRound() -> Deciding {
        { m throws(Refusal) in
            let choice = SelectionID(number: 1)
            return try m.openRound(
                id: VoteID(number: 3),
                of: choice,
                method: .secret,
                at: .at(19)
            )
        }
    }

    private func actInOneStep() -> Deciding {
        { m throws(Refusal) in
            try m.settle(
                id: VoteID(number: 3),
                on: MotionID(number: 3),
                method: .unanimity,
                at: .at(19)
            )
        }
    }

    /// The plainest act whose events are of a kind.
    func act(of kind: Event.Kind) -> Deciding? {
        switch kind {
        case .openingCorrected:
            { m throws(Refusal) in try m.correctOpening(to: .at(17, 55), at: .at(20)) }
        case .adjournmentCorrected:
            { m throws(Refusal) in try m.correctAdjournment(to: .at(22, 10), at: .at(23)) }
        case .adjournmentRetracted: { m throws(Refusal) in try m.retractAdjournment(at: .at(23)) }
        case .cancelled, .cancellationRetracted, .stretchCorrected, .stretchRetracted,
            .admissionRetracted:
            actOfTakingBack(of: kind)
        case .openingRetracted: { m throws(Refusal) in try m.retractOpening(at: .at(18, 5)) }
        case .voteReopened:
            { m throws(Refusal) in try m.reopenVote(VoteID(number: 5), at: .at(19)) }
        case .ballotRetracted:
            { m throws(Refusal) in
                try m.retractBallot(of: 2, in: VoteID(number: 1), at: .at(19))
            }
        case .prepared, .convened, .opened, .announced, .proxyGiven, .proxyRevoked, .replaced,
            .guestAdmitted:
            actOnPeople(of: kind)
        case .marked, .markCorrected, .markedUntimed, .retracted, .quorumChecked, .incidentReported:
            actOnPresence(of: kind)
        case .itemAdded, .annexAttached, .itemOpened, .itemClosed, .itemPostponed, .turnBegan,
            .turnEnded, .noted, .itemTimed, .floorRequested, .floorWithdrawn:
            actOnAgenda(of: kind)
        case .motionWithdrawn, .motionAmended, .selectionProposed, .voteAbandoned, .recused,
            .recusalEnded:
            actOnChoices(of: kind)
        case .motionMoved, .voteOpened, .balloted, .voteClosed, .decided, .taskAssigned,
            .taskFollowed:
            actOnMotions(of: kind)
        case .recessed: { m throws(Refusal) in try m.recess(at: .at(20), until: .at(20, 5)) }
        case .resumed: { m throws(Refusal) in try m.resume(at: .at(21)) }
        case .adjourned: { m throws(Refusal) in try m.adjourn(numbering: .first, at: .at(22)) }
        case .submitted:
            { [commitments] m throws(Refusal) in try m.submit(commitments, at: .at(23)) }
        case .closedSessionBegan:
            { m throws(Refusal) in try m.closeSession(at: .at(18), until: .at(18, 5)) }
        case .closedSessionEnded: { m throws(Refusal) in try m.reopenSession(at: .at(21)) }
        case .returnedToDraft, .remarked, .approved, .signed, .rectified: actOnMinutes(of: kind)
        case .sealed:
            { m throws(Refusal) in
                try m.seal(head: Fingerprint(digest: [UInt8](repeating: 1, count: 32)), at: .at(23))
            }
        case .adopted, .unknown: nil
        }
    }

    /// The recess, or else the closed session, is what is corrected and taken back.
    private func actOfTakingBack(of kind: Event.Kind) -> Deciding? {
        let stretch: Stretch = meeting.recesses.isEmpty ? .closedSession : .recess
        let began = meeting.stretches(stretch).first?.from ?? .at(20)
        return switch kind {
        case .cancelled: { m throws(Refusal) in try m.cancel(reason: nil, at: .at(11)) }
        case .cancellationRetracted:
            { m throws(Refusal) in try m.retractCancellation(at: .at(11)) }
        case .stretchCorrected:
            { m throws(Refusal) in
                try m.correct(stretch, began: began, from: began, at: .at(23))
            }
        case .stretchRetracted:
            { m throws(Refusal) in try m.retract(stretch, began: began, at: .at(23)) }
        case .admissionRetracted:
            { m throws(Refusal) in try m.retractAdmission(of: 10, at: .at(23)) }
        default: nil
        }
    }

    private func actOnPeople(of kind: Event.Kind) -> Deciding? {
        let roster = Roster((1...7).map { Member(person: PersonID(number: $0)) })
        return switch kind {
        case .prepared: { m throws(Refusal) in try m.prepare(.planned, at: .at(9)) }
        case .convened: { m throws(Refusal) in try m.convene(roster, at: .at(9)) }
        case .opened:
            { m throws(Refusal) in
                try m.open(at: .at(18), chair: 1, secretary: 2, roster: roster, rules: .lenient)
            }
        case .announced:
            { m throws(Refusal) in try m.announce(.made(1, of: 7, .excused, at: .at(18))) }
        case .proxyRevoked:
            { m throws(Refusal) in try m.revokeProxy(ProxyID(number: 7), at: .at(18)) }
        case .replaced:
            { m throws(Refusal) in try m.replace(.made(1, of: 6, by: 8, from: .at(18))) }
        case .proxyGiven:
            { m throws(Refusal) in
                try m.giveProxy(id: ProxyID(number: 1), from: 6, to: 5, at: .at(18))
            }
        case .guestAdmitted:
            { m throws(Refusal) in try m.admit(Member(person: 9, seat: .guest), at: .at(19)) }
        default: nil
        }
    }

    private func actOnPresence(of kind: Event.Kind) -> Deciding? {
        let mark = Mark.made(99, 6, .arrived(channel: .video, device: .tablet), at: .at(19))
        let arrival = Movement.arrived(channel: .secondarySite, device: .unknown)
        return switch kind {
        case .marked: { m throws(Refusal) in try m.mark(mark) }
        case .markedUntimed:
            { m throws(Refusal) in try m.markUntimed(.made(98, 6), at: .at(22)) }
        case .markCorrected:
            { m throws(Refusal) in
                try m.correctMark(MarkID(number: 1), at: .at(18), movement: arrival)
            }
        case .retracted:
            { m throws(Refusal) in
                try m.retract(.proxy(id: ProxyID(number: 7)), reason: nil, at: .at(19))
            }
        case .quorumChecked:
            { m throws(Refusal) in try m.checkQuorum(.request, at: .at(19)) }
        case .incidentReported: { m throws(Refusal) in try m.report(.made(1)) }
        default: nil
        }
    }

    private func actOnAgenda(of kind: Event.Kind) -> Deciding? {
        switch kind {
        case .itemAdded:
            { m throws(Refusal) in
                try m.addItem(id: ItemID(number: 30), title: PassageID(number: 1030), at: .at(9))
            }
        case .annexAttached: { m throws(Refusal) in try m.attach(.made(1), to: nil, at: .at(9)) }
        case .itemOpened:
            { m throws(Refusal) in try m.openItem(ItemID(number: 20), at: .at(19)) }
        case .itemClosed:
            { m throws(Refusal) in try m.closeItem(ItemID(number: 10), at: .at(22)) }
        case .itemPostponed:
            { m throws(Refusal) in try m.postpone(ItemID(number: 20), at: .at(19)) }
        case .turnBegan:
            { m throws(Refusal) in
                try m.beginTurn(id: TurnID(number: 2), by: 2, on: nil, at: .at(19))
            }
        case .itemTimed:
            { m throws(Refusal) in
                let period = Period(from: .at(18, 30), to: .at(18, 40))
                return try m.timeItem(ItemID(number: 20), discussed: [period], at: .at(22))
            }
        case .floorRequested:
            { m throws(Refusal) in try m.requestFloor(for: 4, at: .at(19)) }
        case .floorWithdrawn:
            { m throws(Refusal) in try m.withdrawRequest(of: 3, at: .at(19)) }
        case .turnEnded:
            { m throws(Refusal) in try m.endTurn(TurnID(number: 1), at: .at(19)) }
        case .noted:
            { m throws(Refusal) in
                try m.note(Note(passage: PassageID(number: 1), item: nil, at: .at(19)))
            }
        default: nil
        }
    }

    private func actOnMotions(of kind: Event.Kind) -> Deciding? {
        switch kind {
        case .motionMoved: { m throws(Refusal) in try m.move(.made(9)) }
        case .voteOpened:
            { m throws(Refusal) in
                try m.openVote(
                    id: VoteID(number: 3),
                    on: MotionID(number: 3),
                    method: .secret,
                    at: .at(19)
                )
            }
        case .balloted:
            { m throws(Refusal) in
                try m.cast(.inFavour, by: 1, in: VoteID(number: 1), at: .at(19))
            }
        case .voteClosed:
            { m throws(Refusal) in
                try m.closeVote(VoteID(number: 2), tally: Tally(inFavour: 3), at: .at(19))
            }
        case .decided:
            { m throws(Refusal) in
                try m.decide(
                    id: DecisionID(number: 1),
                    item: nil,
                    vote: nil,
                    text: PassageID(number: 5001),
                    numbering: .first,
                    at: .at(19)
                )
            }
        case .taskAssigned: { m throws(Refusal) in try m.assign(.made(1)) }
        case .taskFollowed: { m throws(Refusal) in try m.follow(.made(404)) }
        default: nil
        }
    }

    private func actOnMinutes(of kind: Event.Kind) -> Deciding? {
        let late = PassageID(number: 8001)
        let commitments = commitments.adding(late)
        return switch kind {
        case .returnedToDraft:
            { m throws(Refusal) in try m.returnToDraft(reason: nil, at: .at(45)) }
        case .remarked:
            { m throws(Refusal) in
                try m.remark(Remark(passage: late, person: 3, at: .at(45)))
            }
        case .approved:
            { m throws(Refusal) in
                try m.approve(
                    at: .later,
                    corrections: [late],
                    commitments: commitments,
                    at: .at(45)
                )
            }
        case .signed:
            { m throws(Refusal) in
                try m.sign(Signature(person: 1, role: .chair, at: .at(45)))
            }
        case .rectified:
            { m throws(Refusal) in
                try m.rectify(late, item: nil, commitments: commitments, at: .at(45))
            }
        default: nil
        }
    }
}
