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

extension Meeting {
    /// What the submitted minutes vouch for: the texts and people with a commitment in the journal,
    /// and the remarks that wait for one; nil before the submission.
    public var committed: (passages: Set<PassageID>, people: Set<PersonID>)? {
        guard let submission else { return nil }
        // What is remarked on submitted minutes is committed to when they are approved.
        let waiting = approval == nil ? remarks.map(\.passage) : []
        return (
            Set(committedPassages.map(\.passage) + waiting), Set(submission.names.map(\.person))
        )
    }
}

/// A text and the salted digest that proves it.
public struct PassageCommitment: Hashable, Codable, Sendable {
    public let passage: PassageID
    public let commitment: Fingerprint

    public init(passage: PassageID, commitment: Fingerprint) {
        self.passage = passage
        self.commitment = commitment
    }
}

/// A name as printed, by its person, and the salted digest that proves it.
public struct NameCommitment: Hashable, Codable, Sendable {
    public let person: PersonID
    public let commitment: Fingerprint

    public init(person: PersonID, commitment: Fingerprint) {
        self.person = person
        self.commitment = commitment
    }
}
