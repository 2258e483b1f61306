import Journal
import Meetings

extension Proposer {
    /// What is entered late or live beside the discussion, and the life of the minutes.
    mutating func lateAct(on topic: Topic, in meeting: Meeting) -> Act? {
        switch topic {
        case .presenceWithoutTimes: presenceWithoutTimes()
        case .times: times(in: meeting)
        case .floorRequest: floorRequest()
        case .floorWithdrawal: floorWithdrawal(in: meeting)
        case .followUp: followUp(in: meeting)
        case .wholeRecess: wholeRecess(in: meeting)
        case .closedSession: closedSession(in: meeting)
        case .endOfClosedSession: endOfClosedSession(in: meeting)
        case .remark: remark()
        case .returnToDraft: returnToDraft()
        case .approval: approval()
        case .signature: signature()
        case .rectification: rectification(in: meeting)
        default: nil
        }
    }

    private mutating func presenceWithoutTimes() -> Act {
        let mark = UntimedMark(
            id: random.identifier(),
            person: anybody(),
            channel: random.pick(Channel.allCases) ?? .onSite,
            device: .unknown,
            provenance: .recorded
        )
        let at = time()
        return act { (meeting) throws(Refusal) in try meeting.markUntimed(mark, at: at) }
    }

    private mutating func times(in meeting: Meeting) -> Act? {
        guard let item = random.pick(meeting.agenda), let opening = meeting.opening else {
            return nil
        }
        let from = meeting.adjournment.map { $0.at.adding(seconds: -60) } ?? time()
        guard from >= opening.at else { return nil }
        let goesOn = meeting.openItems.contains(item.id)
        let period = Period(
            from: max(from, opening.at),
            to: goesOn ? nil : from.adding(seconds: 60)
        )
        let at = clock
        return act { (meeting) throws(Refusal) in
            try meeting.timeItem(item.id, discussed: [period], at: at)
        }
    }

    private mutating func floorRequest() -> Act {
        let person = anybody()
        let at = time()
        return act { (meeting) throws(Refusal) in try meeting.requestFloor(for: person, at: at) }
    }

    private mutating func floorWithdrawal(in meeting: Meeting) -> Act? {
        guard let person = random.pick(meeting.speakerList)?.person else { return nil }
        let at = clock
        return act { (meeting) throws(Refusal) in
            try meeting.withdrawRequest(of: person, at: at)
        }
    }

    private mutating func followUp(in meeting: Meeting) -> Act {
        let text = passage()
        let task = FollowedTask(
            id: random.identifier(),
            origin: random.identifier(),
            outcome: random.pick(FollowedTask.Outcome.allCases) ?? .done,
            item: random.pick(meeting.agenda)?.id,
            assignees: [anybody()],
            text: text.id,
            due: random.chance(50) ? Day(year: 2021, month: 1, day: 31) : nil,
            at: time()
        )
        return act([text]) { (meeting) throws(Refusal) in try meeting.follow(task) }
    }

    private mutating func wholeRecess(in meeting: Meeting) -> Act? {
        let at = time()
        guard random.chance(5) || !meeting.recesses.contains(where: { $0.contains(at) }) else {
            return nil
        }
        let until = at.adding(seconds: random.number(in: -5...200))
        return act { (meeting) throws(Refusal) in try meeting.recess(at: at, until: until) }
    }

    private mutating func closedSession(in meeting: Meeting) -> Act? {
        let at = time()
        guard random.chance(5) || !meeting.closedSessions.contains(where: { $0.contains(at) })
        else { return nil }
        let isWhole = meeting.adjournment != nil || random.chance(50)
        let until = isWhole ? at.adding(seconds: random.number(in: 0...600)) : nil
        return act { (meeting) throws(Refusal) in
            try meeting.closeSession(at: at, until: until)
        }
    }

    private mutating func endOfClosedSession(in meeting: Meeting) -> Act? {
        guard meeting.closedSessions.contains(where: { $0.to == nil }) else { return nil }
        let at = clock
        return act { (meeting) throws(Refusal) in try meeting.reopenSession(at: at) }
    }

    private mutating func remark() -> Act {
        let text = passage()
        let person = random.chance(70) ? anybody() : nil
        let remark = Remark(passage: text.id, person: person, at: clock)
        return act([text]) { (meeting) throws(Refusal) in try meeting.remark(remark) }
    }

    private mutating func returnToDraft() -> Act {
        let reason = random.chance(50) ? passage() : nil
        let at = clock
        return act([reason].compactMap(\.self)) { (meeting) throws(Refusal) in
            try meeting.returnToDraft(reason: reason?.id, at: at)
        }
    }

    mutating func approval() -> Act {
        let corrections = (0..<random.number(in: 0...2)).map { _ in passage() }
        let sitting: MeetingID = random.identifier()
        let at = clock
        return act(
            corrections,
            deciding: .committing { (meeting, commitments) throws(Refusal) in
                try meeting.approve(
                    at: sitting,
                    corrections: corrections.map(\.id),
                    commitments: commitments,
                    at: at
                )
            }
        )
    }

    private mutating func signature() -> Act {
        let signature = Signature(
            person: anybody(),
            role: random.pick(Signature.Role.allCases) ?? .chair,
            at: clock
        )
        return act { (meeting) throws(Refusal) in try meeting.sign(signature) }
    }

    private mutating func rectification(in meeting: Meeting) -> Act {
        let text = passage()
        let item = random.chance(50) ? random.pick(meeting.agenda)?.id : nil
        let at = clock
        return act(
            [text],
            deciding: .committing { (meeting, commitments) throws(Refusal) in
                try meeting.rectify(text.id, item: item, commitments: commitments, at: at)
            }
        )
    }
}
