import Meetings

extension Proposer {
    /// The motions that can still be voted on, amended or withdrawn.
    private func unsettled(in meeting: Meeting) -> [Motion] {
        meeting.motions.filter { motion in
            motion.withdrawnAt == nil && !meeting.isRetracted(.motion(id: motion.id))
                && meeting.votes(on: motion.id).allSatisfy { $0.abandonment != nil }
        }
    }

    mutating func withdrawal(in meeting: Meeting) -> Act? {
        guard let motion = random.pick(unsettled(in: meeting))?.id else { return nil }
        let at = clock
        return act { (meeting) throws(Refusal) in try meeting.withdraw(motion, at: at) }
    }

    /// An amendment on its way: the wording that it gives once it is carried, before that its
    /// adoption, before that the amendment itself.
    mutating func amendment(in meeting: Meeting) -> Act? {
        let open = unsettled(in: meeting)
        let (text, id, at) = (passage(), random.identifier() as VoteID, clock)
        let carried = meeting.motions.first { amendment in
            meeting.isCarried(amendment.id) && open.contains { $0.id == amendment.amends }
        }
        if let carried {
            return act([text]) { (meeting) throws(Refusal) in
                try meeting.amend(by: carried.id, text: text.id, at: at)
            }
        }
        if let pending = open.last(where: { $0.amends != nil }) {
            return act { (meeting) throws(Refusal) in
                try meeting.settle(
                    id: id,
                    on: pending.id,
                    method: .consensus,
                    isForced: true,
                    at: at
                )
            }
        }
        guard let motion = random.pick(open) else { return nil }
        let amendment = Motion(
            id: random.identifier(),
            item: motion.item,
            mover: nil,
            amends: motion.id,
            text: text.id,
            at: at
        )
        return act([text]) { (meeting) throws(Refusal) in try meeting.move(amendment) }
    }

    /// A choice among people and texts.
    mutating func selection(in meeting: Meeting) -> Act {
        let (title, text) = (passage(), passage())
        var options = people.shuffled(using: &random).prefix(random.number(in: 1...4)).map {
            Selection.Option.person(id: $0)
        }
        if random.chance(40) { options.append(.passage(id: text.id)) }
        if random.chance(20), let motion = random.pick(meeting.motions) {
            options.append(.motion(id: motion.id))
        }
        let selection = Selection(
            id: random.identifier(),
            item: random.chance(80) ? random.pick(meeting.agenda)?.id : nil,
            title: title.id,
            options: options,
            seats: random.number(in: 1...options.count),
            tieRule: random.pick(Selection.TieRule.allCases) ?? .newRound,
            at: time()
        )
        return act([title, text]) { (meeting) throws(Refusal) in try meeting.propose(selection) }
    }

    mutating func round(in meeting: Meeting) -> Act? {
        guard let selection = random.pick(meeting.selections)?.id else { return nil }
        let id: VoteID = random.identifier()
        let method = random.pick([VoteMethod.recorded, .secret, .secret, .showOfHands]) ?? .secret
        let majority = random.chance(50) ? majority() : nil
        let isForced = random.chance(80)
        let at = clock
        return act { (meeting) throws(Refusal) in
            try meeting.openRound(
                id: id,
                of: selection,
                method: method,
                majority: majority,
                isForced: isForced,
                at: at
            )
        }
    }

    mutating func abandonment(in meeting: Meeting) -> Act? {
        guard random.chance(40), let vote = random.pick(meeting.votes.filter(\.isOpen)) else {
            return nil
        }
        return abandonment(of: vote.id)
    }

    mutating func abandonment(of vote: VoteID) -> Act {
        let reason = passage()
        let at = clock
        return act([reason]) { (meeting) throws(Refusal) in
            try meeting.abandonVote(vote, reason: reason.id, at: at)
        }
    }

    mutating func recusal(in meeting: Meeting) -> Act? {
        let vote = random.chance(30) ? random.pick(meeting.votes.filter(\.isOpen))?.id : nil
        let recusal = Recusal(
            id: random.identifier(),
            person: anybody(),
            item: vote == nil ? random.pick(meeting.agenda)?.id : nil,
            vote: vote,
            from: time()
        )
        return act { (meeting) throws(Refusal) in try meeting.recuse(recusal) }
    }

    mutating func endOfRecusal(in meeting: Meeting) -> Act? {
        guard let recusal = random.pick(meeting.recusals.filter { $0.to == nil })?.id else {
            return nil
        }
        let at = clock
        return act { (meeting) throws(Refusal) in try meeting.endRecusal(recusal, at: at) }
    }

    mutating func settlement(in meeting: Meeting) -> Act? {
        guard let motion = random.pick(unsettled(in: meeting))?.id else { return nil }
        let id: VoteID = random.identifier()
        let method = random.pick([VoteMethod.consensus, .unanimity, .takenNote]) ?? .consensus
        let at = time()
        return act { (meeting) throws(Refusal) in
            try meeting.settle(id: id, on: motion, method: method, isForced: true, at: at)
        }
    }
}
