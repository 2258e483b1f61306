import Meetings
import Registry

extension SittingAct {
    /// Whether it may take back the vote or the decision by which earlier minutes were approved, or end
    /// another vote on them otherwise.
    var mayTakeBackApproval: Bool {
        switch self {
        case .correction, .vote(.reopenVote), .vote(.closeVote), .vote(.holdVote): true
        default: false
        }
    }
}

extension Handing {
    /// The earlier sittings whose minutes are approved on record by this one, and when they were.
    func approvals() async throws(SecretariatError) -> [MeetingID: Instant] {
        let approving = try await asking(await registry.meeting(meeting))
        var approvals: [MeetingID: Instant] = [:]
        for earlier in approving.agenda.compactMap(\.approves) {
            // Minutes that were taken in from elsewhere may name a sitting that is not kept here.
            let known = try await asking(await registry.knownMeeting(earlier))
            guard let approval = known?.approval, approval.sitting == meeting else { continue }
            approvals[earlier] = approval.at
        }
        return approvals
    }
}

extension HandedWork {
    /// The same, refused where it would take from under approved minutes what approved them.
    func keeping(_ approvals: [MeetingID: Instant]) -> HandedWork {
        guard !approvals.isEmpty else { return self }
        var work = self
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
