import Meetings
import Registry

extension SittingAct {
    /// Whether it may take back the vote or the decision by which earlier minutes were approved, or end
    /// another vote on them otherwise.
    fileprivate var mayTakeBackApproval: Bool {
        switch self {
        case .correction, .vote(.reopenVote), .vote(.closeVote), .vote(.holdVote): true
        default: false
        }
    }
}

extension Handing {
    /// What an act comes to; refused where it would take from under approved minutes what approved them.
    func work(of act: SittingAct) async throws(SecretariatError) -> HandedWork {
        let work = try await act.topic.work(self)
        return act.mayTakeBackApproval ? try await keepingApprovals(in: work) : work
    }

    private func keepingApprovals(
        in work: HandedWork
    ) async throws(SecretariatError) -> HandedWork {
        let approving = try await asking(await registry.meeting(meeting))
        let sittings = approving.agenda.compactMap(\.approves)
        var known: [MeetingID: Meeting] = [:]
        for earlier in sittings {
            // Minutes that were taken in from elsewhere may name a sitting that is not kept here.
            known[earlier] = try await asking(await registry.knownMeeting(earlier))
        }
        return work.keeping(known.approvals(by: meeting), of: sittings, by: meeting)
    }
}

extension [MeetingID: Meeting] {
    /// When a later sitting approved the minutes of these, as they have it on record.
    fileprivate func approvals(by later: MeetingID) -> [MeetingID: Instant] {
        compactMapValues { earlier in
            earlier.approval.flatMap { $0.sitting == later ? $0.at : nil }
        }
    }
}

extension HandedWork {
    /// The same, as long as the minutes of earlier sittings are approved on record as `approvals` tell.
    fileprivate func keeping(
        _ approvals: [MeetingID: Instant],
        of sittings: [MeetingID],
        by later: MeetingID
    ) -> HandedWork {
        guard !sittings.isEmpty else { return self }
        var work = self
        work.premises.append(Premise(on: sittings) { $0.approvals(by: later) == approvals })
        guard !approvals.isEmpty else { return work }
        work.acts = acts.map { act in
            Act(
                id: act.id,
                author: act.author,
                texts: act.texts,
                names: act.names,
                content: act.content,
                deciding: act.deciding.keeping(approvals)
            )
        }
        return work
    }
}

extension Act.Deciding {
    fileprivate func keeping(_ approvals: [MeetingID: Instant]) -> Act.Deciding {
        guard case .freely(let decide) = self else { return self }
        return .freely { (meeting) throws(Refusal) in
            let events = try decide(meeting)
            try meeting.requireKept(approvals, after: events)
            return events
        }
    }
}
