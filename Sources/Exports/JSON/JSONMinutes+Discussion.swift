import Journal
import Meetings
import Wording

extension JSONMinutes.Item {
    init(_ numbered: NumberedItem, _ reading: Reading) {
        let item = numbered.item
        let isClosed = reading.isWithheld(item.title)
        func time(_ instant: Instant) -> String { instant.text(in: reading.zone) }
        id = item.id.description
        number = numbered.number.map(String.init).joined(separator: ".")
        parentId = item.parent?.description
        classification = item.kind.rawValue
        title = reading.line(item.title)
        isClosedSession = isClosed
        presenterId = isClosed ? nil : item.presenter.map(reading.identifier)
        discussed = item.discussed.map {
            .init(startDate: time($0.from), endDate: $0.to.map(time))
        }
        postponedDate = item.postponedAt.map(time)
        annexes = item.annexes.compactMap { annex in
            reading.line(annex.name).map {
                Annex(name: $0, sha256: annex.digest.description)
            }
        }
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
            creatorId: reading.isWithheld(motion.text) ? nil : motion.mover.map(reading.identifier),
            itemId: motion.item?.description,
            date: motion.at.text(in: reading.zone),
            text: reading.paragraphs(motion.text),
            result: closed?.snapshot.outcome.popolo
        )
    }
}

extension JSONMinutes.DecisionTaken {
    init(_ decision: Decision, _ reading: Reading) {
        let isAnnulled = reading.meeting.isRetracted(.decision(id: decision.id))
        self.init(
            id: decision.id.description,
            identifier: reading.meeting.reference(of: decision),
            itemId: decision.item?.description,
            voteEventId: decision.vote?.description,
            date: decision.at.text(in: reading.zone),
            text: isAnnulled ? nil : reading.paragraphs(decision.text),
            isAnnulled: isAnnulled
        )
    }
}

extension JSONMinutes.Task {
    init(_ task: AssignedTask, _ reading: Reading) {
        let isClosed = reading.isWithheld(task.text)
        self.init(
            id: task.id.description,
            itemId: task.item?.description,
            decisionId: task.decision?.description,
            assigneeIds: isClosed ? [] : task.assignees.map(reading.identifier),
            dueDate: task.due?.description,
            text: reading.paragraphs(task.text)
        )
    }
}

extension JSONMinutes.IncidentTold {
    init(_ incident: Incident, _ reading: Reading) {
        let isClosed = reading.isClosed(incident.item)
        self.init(
            id: incident.id.description,
            classification: incident.kind.rawValue,
            itemId: incident.item?.description,
            startDate: incident.at.text(in: reading.zone),
            endDate: incident.until?.text(in: reading.zone),
            personIds: isClosed ? [] : incident.people.map(reading.identifier),
            text: incident.text.flatMap(reading.paragraphs)
        )
    }
}

extension JSONMinutes.VoteEvent {
    init(_ vote: Meetings.Vote, _ reading: Reading) {
        let motion = reading.motion(of: vote)
        let isClosed = motion.map { reading.isWithheld($0.text) } ?? reading.isClosed(vote.item)
        let snapshot = vote.closing?.snapshot
        id = vote.id.description
        motionId = motion?.id.description
        itemId = vote.item?.description
        method = vote.method.rawValue
        startDate = vote.openedAt.text(in: reading.zone)
        endDate = vote.closing?.at.text(in: reading.zone)
        majority = Majority(
            base: vote.majority.base.rawValue,
            threshold: vote.majority.threshold.code,
            tieRule: vote.majority.tieRule.rawValue
        )
        recusedIds =
            isClosed ? [] : reading.recused(in: vote).map(reading.identifier)
        self.snapshot = snapshot.map(SnapshotTold.init)
        outcome = snapshot?.outcome.rawValue
        result = snapshot?.outcome.popolo
        counts =
            snapshot.map { snapshot in
                Choice.allCases.map { Count(option: $0.popolo, value: snapshot.tally[$0]) }
            } ?? []
        votes = isClosed ? [] : Self.votes(of: vote, reading)
    }

    private static func votes(of vote: Meetings.Vote, _ reading: Reading) -> [Vote] {
        guard vote.method == .recorded else { return [] }
        return reading.meeting.roster.members.compactMap { member in
            vote.ballots[member.person].map {
                Vote(
                    voterId: reading.identifier(member.person),
                    option: $0.choice.popolo,
                    castBy: $0.castBy.map(reading.identifier),
                    date: $0.at.text(in: reading.zone)
                )
            }
        }
    }
}

extension JSONMinutes.VoteEvent.SnapshotTold {
    fileprivate init(_ snapshot: Snapshot) {
        self.init(
            entitled: snapshot.entitled,
            onSite: snapshot.present(.onSite),
            remote: snapshot.present(.remote),
            represented: snapshot.represented,
            recused: snapshot.recused,
            quorumNeeded: snapshot.quorum.needed,
            quorumCounted: snapshot.quorum.counted,
            isQuorumMet: snapshot.quorum.isMet,
            base: snapshot.base,
            needed: snapshot.needed,
            notVoting: snapshot.notVoting
        )
    }
}
