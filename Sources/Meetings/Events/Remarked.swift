/// Somebody remarks on submitted minutes.
public struct Remarked: Payload {
    /// The remark.
    public let remark: Remark
    /// When.
    public var at: Instant { remark.at }

    /// Somebody remarks on submitted minutes.
    public init(remark: Remark) {
        self.remark = remark
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.remarks.append(remark)
    }
}

/// What somebody has to say on submitted minutes; it is no part of what is published.
public struct Remark: Hashable, Codable, Sendable, Identifiable {
    /// The passage: a remark is nothing beside it.
    public var id: PassageID { passage }
    /// What it says.
    public let passage: PassageID
    /// Who says so, where that is known.
    public let person: PersonID?
    /// When.
    public let at: Instant

    /// A remark on submitted minutes, kept and not published.
    public init(passage: PassageID, person: PersonID?, at: Instant) {
        self.passage = passage
        self.person = person
        self.at = at
    }
}
