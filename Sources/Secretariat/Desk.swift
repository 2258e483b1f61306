public import Foundation
public import Meetings
public import Registry

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
        return try await hand(in: .approve(sitting: later, corrections: corrections), at: nil)
    }

    /// Signs approved minutes.
    public func sign(
        as role: Signature.Role,
        at: Instant
    ) async throws(SecretariatError) -> Phase {
        try await hand(in: .sign(role), at: at)
    }

    /// Remarks on submitted minutes.
    public func remark(_ text: String, at: Instant) async throws(SecretariatError) -> Phase {
        try await hand(in: .remark(text: text, person: nil), at: at)
    }

    /// Returns submitted minutes to draft.
    public func returnToDraft(
        reason: String?,
        at: Instant
    ) async throws(SecretariatError) -> Phase {
        try await hand(in: .returnToDraft(reason: reason), at: at)
    }

    /// Rectifies approved minutes by an annotation.
    public func rectify(_ text: String, at: Instant) async throws(SecretariatError) -> Phase {
        try await hand(in: .rectify(text: text, item: nil), at: at)
    }

    /// Takes an act to the journal, and says where the minutes stand then.
    private func hand(in act: MinutesAct, at: Instant?) async throws(SecretariatError) -> Phase {
        let act = HandedAct(id: registry.newID(), at: at.map(HandedTime.moment), .minutes(act))
        let now = max(at ?? .bounds.lowerBound, registry.now)
        let answers = await registry.hand(in: [act], on: meeting, by: .secretariat, at: now)
        if case .refused(let error)? = answers.first?.outcome { throw error }
        return try await asking(await registry.meeting(meeting)).phase
    }
}
