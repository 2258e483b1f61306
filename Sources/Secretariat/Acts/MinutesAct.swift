import Access
public import Meetings
import Registry

/// The life of the minutes once the sitting is over.
public enum MinutesAct: Hashable, Sendable {
    /// `submit`: submits the minutes, and names the head of the journal.
    case submit
    /// `returnToDraft`: takes submitted minutes back; with `reason`, says why.
    case returnToDraft(reason: String?)
    /// `remark`: what somebody has to say on submitted minutes.
    ///
    /// `text`; `person` (who says so).
    case remark(text: String, person: PersonID?)
    /// `approve`: a later sitting approved the minutes, when it decided so.
    ///
    /// `sitting` (its id); list `corrections` (texts).
    case approve(sitting: MeetingID, corrections: [String])
    /// `sign`: in the name of whoever presided, or kept the minutes.
    ///
    /// `role` (`chair`, `secretary`); flag `confirmed`: whoever signs has read the minutes, and knows
    /// that a signature is not taken back.
    case sign(Signature.Role)
    /// `rectify`: an annotation to approved minutes.
    ///
    /// `text`; `item`.
    case rectify(text: String, item: ItemID?)
}

extension MinutesAct: ActTopic {
    enum Name: String, CaseIterable {
        case submit, returnToDraft, remark, approve, sign, rectify
    }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .submit: self = .submit
        case .returnToDraft: self = .returnToDraft(reason: try fields.textIfAny("reason"))
        case .remark:
            self = .remark(text: try fields.text("text"), person: try fields.idIfAny("person"))
        case .approve:
            self = .approve(
                sitting: try fields.id("sitting"),
                corrections: try fields.lines("corrections")
            )
        case .sign:
            self = .sign(try fields.word("role"))
            guard try fields.flag("confirmed") else {
                throw HandedActError("confirmed", .unconfirmed)
            }
        case .rectify:
            self = .rectify(text: try fields.text("text"), item: try fields.idIfAny("item"))
        }
    }

    var action: Action {
        switch self {
        case .submit, .returnToDraft, .remark, .rectify: .writeMinutes
        case .approve: .approve
        case .sign: .sign
        }
    }

    var ownPart: OwnPart? {
        switch self {
        case .remark(_, let person): .remark(person)
        case .submit, .returnToDraft, .approve, .sign, .rectify: nil
        }
    }

    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let at = hand.at
        switch self {
        case .submit: return hand.submission
        case .returnToDraft(let reason):
            let reason = try await hand.passageIfAny(reason, "reason")
            return hand.act([reason]) { meeting throws(Refusal) in
                try meeting.returnToDraft(reason: reason?.id, at: at)
            }
        case .remark(let text, let person):
            if hand.isOwn { try Self.requireShort(text) }
            let passage = try await hand.passage(text, "text")
            let remark = Remark(passage: passage.id, person: person, at: at)
            return hand.act([passage]) { meeting throws(Refusal) in try meeting.remark(remark) }
        case .approve(let sitting, let corrections):
            return try await hand.approval(by: sitting, corrections)
        case .sign(let role):
            return hand.act { meeting throws(Refusal) in try meeting.sign(as: role, at: at) }
        case .rectify(let text, let item):
            let passage = try await hand.passage(text, "text")
            return hand.act(
                [passage],
                deciding: .committing { (meeting, commitments) throws(Refusal) in
                    try meeting.rectify(passage.id, item: item, commitments: commitments, at: at)
                }
            )
        }
    }
}

extension MinutesAct {
    /// The longest remark of one's own, in bytes: the minutes print what everybody remarked.
    private static let longestOwnRemark = 20_000

    private static func requireShort(_ text: String) throws(SecretariatError) {
        let bytes = text.utf8.count
        guard bytes <= longestOwnRemark else {
            throw .handed(HandedActError("text", .tooLong(bytes: bytes, limit: longestOwnRemark)))
        }
    }
}

extension Handing {
    /// Two acts that belong together: what is submitted, and the head that is printed.
    fileprivate var submission: HandedWork {
        let at = at
        var work = act(
            deciding: .committing { (meeting, commitments) throws(Refusal) in
                try meeting.submit(commitments, at: at)
            }
        )
        work.acts.append(
            Act(
                id: made(1),
                author: author,
                deciding: .sealing { (meeting, head) throws(Refusal) in
                    try meeting.seal(head: head, at: at)
                }
            )
        )
        return work
    }

    /// At the moment at which the later sitting decided so, as it still has to tell when that is written.
    fileprivate func approval(
        by later: MeetingID,
        _ corrections: [String]
    ) async throws(SecretariatError) -> HandedWork {
        let approving = try await asking(await registry.meeting(later))
        guard let at = approving.approvalTime(of: meeting) else {
            throw .notApproved(
                try await asking(await registry.reference(of: meeting)),
                by: try await asking(await registry.reference(of: later))
            )
        }
        var texts: [Passage] = []
        for (rank, correction) in corrections.enumerated() {
            let number = UInt16(clamping: rank)
            texts.append(try await passage(correction, "corrections", number: number))
        }
        let (passages, earlier) = (texts.map(\.id), meeting)
        var work = act(
            texts,
            deciding: .committing { (meeting, commitments) throws(Refusal) in
                try meeting.approve(
                    at: later,
                    corrections: passages,
                    commitments: commitments,
                    at: at
                )
            }
        )
        work.premises = [Premise(on: [later]) { $0[later]?.approvalTime(of: earlier) == at }]
        return work
    }
}
