import Journal
import Meetings
import Wording

extension JSONMinutes.Item {
    init(_ numbered: NumberedItem, _ reading: Reading) {
        let item = numbered.item
        func time(_ instant: Instant) -> String { instant.text(in: reading.zone) }
        id = item.id.description
        number = numbered.dotted
        parentId = item.parent?.description
        classification = item.kind.rawValue
        title = reading.line(item.title)
        isClosedSession = reading.isWithheld(item.title)
        presenterId = item.presenter.map(reading.identifier)
        discussed = item.discussed.map {
            .init(startDate: time($0.from), endDate: $0.to.map(time))
        }
        postponedDate = item.postponedAt.map(time)
        plannedDate = item.plannedAt.map(time)
        approvesEvent = item.approves?.description
        annexes = item.annexes.compactMap { Annex($0, reading) }
    }
}

extension JSONMinutes.Item.Annex {
    /// Nil in closed session.
    init?(_ annex: Annex, _ reading: Reading) {
        guard let name = reading.line(annex.name) else { return nil }
        self.init(name: name, sha256: annex.digest.description)
    }
}

extension JSONMinutes.Speech {
    init(_ turn: SpeakingTurn, _ reading: Reading) {
        let presence = reading.meeting.attendance.presence(of: turn.person, at: turn.beganAt)
        self.init(
            id: turn.id.description,
            creatorId: reading.identifier(turn.person),
            itemId: turn.item?.description,
            startDate: turn.beganAt.text(in: reading.zone),
            endDate: turn.endedAt?.text(in: reading.zone),
            channel: presence?.channel.rawValue,
            device: presence?.device.rawValue
        )
    }
}

extension JSONMinutes.MotionText {
    init(_ motion: Motion, _ reading: Reading) {
        let closed = reading.meeting.votes(on: motion.id).compactMap(\.closing).last
        self.init(
            id: motion.id.description,
            organizationId: reading.meeting.particulars?.body.description,
            creatorId: motion.mover.map(reading.identifier),
            itemId: motion.item?.description,
            classification: motion.kind.rawValue,
            amendsId: motion.amends.flatMap { reading.meeting.motions[$0]?.id.description },
            date: motion.at.text(in: reading.zone),
            text: reading.paragraphs(motion.text),
            revisions: motion.revisions.compactMap { revision in
                reading.meeting.motions[revision.amendment].map { amendment in
                    Revision(
                        amendmentId: amendment.id.description,
                        date: reading.time(revision.at),
                        text: reading.paragraphs(revision.text)
                    )
                }
            },
            withdrawnDate: motion.withdrawnAt.map(reading.time),
            result: closed?.snapshot.outcome.popolo
        )
    }
}

extension JSONMinutes.DecisionTaken {
    init(_ decision: Decision, _ reading: Reading) {
        let annulment = reading.meeting.retractions[.decision(id: decision.id)]
        self.init(
            id: decision.id.description,
            identifier: reading.meeting.reference(of: decision),
            itemId: decision.item?.description,
            voteEventId: decision.vote?.description,
            date: decision.at.text(in: reading.zone),
            text: annulment == nil ? reading.paragraphs(decision.text) : nil,
            isAnnulled: annulment != nil,
            annulledDate: (annulment?.at).map(reading.time)
        )
    }
}

extension JSONMinutes.Task {
    init(_ task: AssignedTask, _ reading: Reading) {
        self.init(
            id: task.id.description,
            originEvent: nil,
            outcome: nil,
            date: reading.time(task.at),
            itemId: task.item?.description,
            decisionId: task.decision?.description,
            assigneeIds: task.assignees.map(reading.identifier),
            dueDate: task.due?.description,
            text: reading.paragraphs(task.text)
        )
    }
}

extension JSONMinutes.Task {
    init(_ task: FollowedTask, _ reading: Reading) {
        self.init(
            id: task.id.description,
            originEvent: task.origin.description,
            outcome: task.outcome.rawValue,
            date: reading.time(task.at),
            itemId: task.item?.description,
            decisionId: nil,
            assigneeIds: task.assignees.map(reading.identifier),
            dueDate: task.due?.description,
            text: reading.paragraphs(task.text)
        )
    }
}

extension JSONMinutes.IncidentTold {
    init(_ incident: Incident, _ reading: Reading) {
        self.init(
            id: incident.id.description,
            classification: incident.kind.rawValue,
            itemId: incident.item?.description,
            startDate: incident.at.text(in: reading.zone),
            endDate: incident.until?.text(in: reading.zone),
            personIds: incident.people.map(reading.identifier),
            text: incident.text.flatMap(reading.paragraphs)
        )
    }
}
