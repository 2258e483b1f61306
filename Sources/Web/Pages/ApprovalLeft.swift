import Access
import Meetings
import Registry
import Wording

/// What is left to do with minutes of an earlier sitting that this one approved: nothing shows on them yet.
struct ApprovalLeft: Sendable {
    let sentence: Phrase
    let address: String
    let label: Phrase

    /// Nil where the minutes are approved on record, or where that is not the time.
    fileprivate init?(_ reference: String, _ phase: Phase) {
        switch phase {
        case .submitted:
            sentence = ApprovalLeftWords.toApprove(reference)
            address = Route.minutes.address(reference) + "#approve"
            label = ApprovalLeftWords.approve
        case .adjourned:
            sentence = ApprovalLeftWords.toSubmit(reference)
            address = Route.minutes.address(reference)
            label = HomeWords.finish
        case .prepared, .cancelled, .open, .recess, .approved, .signed: return nil
        }
    }

    private init() {
        (sentence, address, label) = (Phrase(verbatim: "…"), "/", Phrase(verbatim: "…"))
    }

    static let example = ApprovalLeft()
}

extension Responder {
    /// What is left to do with the minutes that a sitting approved, for whoever may do it.
    func approvalsLeft(by meeting: Meeting, _ asked: Asked) async throws(WebError) -> [ApprovalLeft]
    {
        guard asked.guest.visitor.may(.approve, at: asked.place) else { return [] }
        var left: [ApprovalLeft] = []
        var seen: Set<MeetingID> = []
        for earlier in meeting.agenda.compactMap(\.approves) where seen.insert(earlier).inserted {
            // Minutes that were taken in from elsewhere may name a sitting that is not kept here.
            guard meeting.approvalTime(of: earlier) != nil,
                let phase = try? await registry.phase(of: earlier),
                let reference = try? await registry.reference(of: earlier)
            else { continue }
            left += [ApprovalLeft(reference, phase)].compactMap(\.self)
        }
        return left
    }
}
