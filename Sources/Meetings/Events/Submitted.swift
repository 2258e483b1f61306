/// The minutes are submitted: each text and each name is committed to.
public struct Submitted: Payload {
    /// When.
    public let at: Instant
    /// What is committed to for each text.
    public let passages: [PassageCommitment]
    /// What is committed to for each name.
    public let names: [NameCommitment]

    /// The minutes leave the hands of their secretary.
    public init(at: Instant, passages: [PassageCommitment], names: [NameCommitment]) {
        self.at = at
        self.passages = passages
        self.names = names
    }

    /// Folds the event into the sitting; never throws.
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
    /// Which text.
    public let passage: PassageID
    /// The salted digest of its words.
    public let commitment: Fingerprint

    /// A text and its commitment.
    public init(passage: PassageID, commitment: Fingerprint) {
        self.passage = passage
        self.commitment = commitment
    }
}

/// A name as printed, by its person, and the salted digest that proves it.
public struct NameCommitment: Hashable, Codable, Sendable {
    /// Whose name.
    public let person: PersonID
    /// The salted digest of the name as printed.
    public let commitment: Fingerprint

    /// A name and its commitment.
    public init(person: PersonID, commitment: Fingerprint) {
        self.person = person
        self.commitment = commitment
    }
}
