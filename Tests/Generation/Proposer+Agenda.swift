import Meetings

extension Proposer {
    /// A new item, as a rule at the top, or under any other.
    mutating func item(in meeting: Meeting) -> Act? {
        let title = passage()
        let id: ItemID = random.identifier()
        let parent = random.chance(35) ? random.pick(meeting.agenda)?.id : nil
        let kind = random.pick(AgendaItem.Kind.allCases) ?? .ordinary
        let presenter = random.chance(40) ? anybody() : nil
        let isClosedSession = random.chance(10)
        let plannedAt = random.chance(30) ? clock.adding(seconds: 600) : nil
        let at = time()
        return act([title]) { (meeting) throws(Refusal) in
            try meeting.addItem(
                id: id,
                under: parent,
                kind: kind,
                title: title.id,
                presenter: presenter,
                isClosedSession: isClosedSession,
                plannedAt: plannedAt,
                at: at
            )
        }
    }

    mutating func openItem(in meeting: Meeting) -> Act? {
        guard let item = random.pick(meeting.agenda)?.id else { return nil }
        let at = time()
        return act { (meeting) throws(Refusal) in try meeting.openItem(item, at: at) }
    }

    mutating func closeItem(in meeting: Meeting) -> Act? {
        let any = random.chance(5) ? meeting.agenda.first?.id : nil
        guard let item = any ?? random.pick(meeting.openItems) else { return nil }
        let at = time()
        return act { (meeting) throws(Refusal) in try meeting.closeItem(item, at: at) }
    }

    mutating func postponement(in meeting: Meeting) -> Act? {
        guard let item = random.pick(meeting.agenda)?.id else { return nil }
        let at = time()
        return act { (meeting) throws(Refusal) in try meeting.postpone(item, at: at) }
    }

    mutating func annex(in meeting: Meeting) -> Act {
        let name = passage()
        let annex = Annex(
            id: random.identifier(),
            name: name.id,
            digest: Fingerprint(digest: random.bytes(Fingerprint.length))
        )
        let item = random.chance(70) ? random.pick(meeting.agenda)?.id : nil
        let at = time()
        return act([name]) { (meeting) throws(Refusal) in
            try meeting.attach(annex, to: item, at: at)
        }
    }

    mutating func turn(in meeting: Meeting) -> Act {
        let id: TurnID = random.identifier()
        let at = time()
        let there = people.filter { meeting.attendance.presence(of: $0, at: at) != nil }
        let speaker = (random.chance(95) ? random.pick(there) : nil) ?? anybody()
        let item = meeting.openItems.last
        return act { (meeting) throws(Refusal) in
            try meeting.beginTurn(id: id, by: speaker, on: item, at: at)
        }
    }

    mutating func endOfTurn(in meeting: Meeting) -> Act? {
        guard let turn = random.pick(meeting.turns)?.id else { return nil }
        let at = time()
        return act { (meeting) throws(Refusal) in try meeting.endTurn(turn, at: at) }
    }

    mutating func note(in meeting: Meeting) -> Act {
        let text = passage()
        let item = random.chance(80) ? random.pick(meeting.agenda)?.id : nil
        let note = Note(passage: text.id, item: item, at: time())
        return act([text]) { (meeting) throws(Refusal) in try meeting.note(note) }
    }

    mutating func decision(in meeting: Meeting) -> Act {
        let text = passage()
        let id: DecisionID = random.identifier()
        let vote = random.chance(60) ? random.pick(meeting.votes) : nil
        let item = vote?.item ?? random.pick(meeting.agenda)?.id
        let at = time()
        return act(
            [text],
            deciding: .numbering { (meeting, numbering) throws(Refusal) in
                try meeting.decide(
                    id: id,
                    item: item,
                    vote: vote?.id,
                    text: text.id,
                    numbering: numbering,
                    at: at
                )
            }
        )
    }

    mutating func task(in meeting: Meeting) -> Act {
        let text = passage()
        let task = AssignedTask(
            id: random.identifier(),
            item: random.pick(meeting.agenda)?.id,
            decision: random.chance(40) ? random.pick(meeting.decisions)?.id : nil,
            assignees: (0..<random.number(in: 0...2)).map { _ in anybody() },
            text: text.id,
            due: random.chance(60) ? Day(year: 2020, month: 12, day: 31) : nil,
            at: time()
        )
        return act([text]) { (meeting) throws(Refusal) in try meeting.assign(task) }
    }
}
