public import Foundation
public import Meetings
public import Registry
import Wording

/// Where the minutes of one sitting lie, for the acts of the secretariat; each answers where they
/// stand then.
public struct Desk: Sendable {
    /// What the sitting goes by.
    public let reference: String
    /// The zone whose clocks the sitting reads.
    public let zone: TimeZone
    private let registry: Registry
    private let meeting: MeetingID

    /// The desk of a sitting: its reference, its identifier, or the beginning of that.
    public init(_ name: String, in registry: Registry) async throws(RegistryError) {
        self.registry = registry
        meeting = try await registry.find(name)
        reference = try await registry.reference(of: meeting)
        zone = try await registry.meeting(meeting).zone
    }

    /// Records that a later sitting approved the minutes, with the corrections that it asked for.
    public func approve(
        at sitting: String,
        corrections: [String] = []
    ) async throws(SecretariatError) -> Phase {
        let later = try await asking(await registry.find(sitting))
        let approving = try await asking(await registry.meeting(later))
        guard let at = approving.approvalTime(of: meeting) else {
            throw .notApproved(reference, by: try await asking(await registry.reference(of: later)))
        }
        let texts = corrections.map(passage)
        return try await perform(
            texts,
            deciding: .committing { (meeting, commitments) throws(Refusal) in
                try meeting.approve(
                    at: later,
                    corrections: texts.map(\.id),
                    commitments: commitments,
                    at: at
                )
            }
        )
    }

    /// Signs approved minutes.
    public func sign(
        as role: Signature.Role,
        at: Instant
    ) async throws(SecretariatError) -> Phase {
        try await perform(
            deciding: .freely { (meeting) throws(Refusal) in try meeting.sign(as: role, at: at) }
        )
    }

    /// Remarks on submitted minutes.
    public func remark(_ text: String, at: Instant) async throws(SecretariatError) -> Phase {
        let passage = passage(text)
        return try await perform(
            [passage],
            deciding: .freely { (meeting) throws(Refusal) in
                try meeting.remark(Remark(passage: passage.id, person: nil, at: at))
            }
        )
    }

    /// Returns submitted minutes to draft.
    public func returnToDraft(
        reason: String?,
        at: Instant
    ) async throws(SecretariatError) -> Phase {
        let passage = reason.map(passage)
        return try await perform(
            [passage].compactMap(\.self),
            deciding: .freely { (meeting) throws(Refusal) in
                try meeting.returnToDraft(reason: passage?.id, at: at)
            }
        )
    }

    /// Rectifies approved minutes by an annotation.
    public func rectify(_ text: String, at: Instant) async throws(SecretariatError) -> Phase {
        let passage = passage(text)
        return try await perform(
            [passage],
            deciding: .committing { (meeting, commitments) throws(Refusal) in
                try meeting.rectify(passage.id, item: nil, commitments: commitments, at: at)
            }
        )
    }

    /// A text as somebody typed it: a blank line begins a paragraph.
    private func passage(_ text: String) -> Passage {
        let paragraphs = text.withVisibleControls.components(separatedBy: "\n\n")
        return Passage(
            id: PassageID(UUID()),
            paragraphs: paragraphs.map { Passage.Paragraph([.text($0)]) }
        )
    }

    /// Takes an act to the journal, and says where the minutes stand then.
    private func perform(
        _ texts: [Passage] = [],
        deciding: Act.Deciding
    ) async throws(SecretariatError) -> Phase {
        let act = Act(
            id: ActID(UUID()),
            author: .secretariat,
            texts: texts,
            deciding: deciding
        )
        do throws(RegistryError) {
            try await registry.perform(act, on: meeting)
        } catch {
            let record = try await asking(await registry.record(of: meeting))
            throw .declined(error, Glossary(of: record, meeting: meeting))
        }
        return try await asking(await registry.meeting(meeting)).phase
    }
}
