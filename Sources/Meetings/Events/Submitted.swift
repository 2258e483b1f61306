/// The minutes are submitted: each text and each name is committed to.
public struct Submitted: Payload {
    public let at: Instant
    public let passages: [PassageCommitment]
    public let names: [NameCommitment]

    public init(at: Instant, passages: [PassageCommitment], names: [NameCommitment]) {
        self.at = at
        self.passages = passages
        self.names = names
    }

    public func apply(to meeting: inout Meeting) {
        meeting.submission = self
        meeting.phase = .submitted
    }
}

public struct PassageCommitment: Hashable, Codable, Sendable {
    public let passage: PassageID
    public let commitment: Fingerprint

    public init(passage: PassageID, commitment: Fingerprint) {
        self.passage = passage
        self.commitment = commitment
    }
}

public struct NameCommitment: Hashable, Codable, Sendable {
    public let person: PersonID
    public let commitment: Fingerprint

    public init(person: PersonID, commitment: Fingerprint) {
        self.person = person
        self.commitment = commitment
    }
}
