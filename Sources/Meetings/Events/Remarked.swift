/// Somebody remarks on submitted minutes.
public struct Remarked: Payload {
    public let remark: Remark
    public var at: Instant { remark.at }

    public init(remark: Remark) {
        self.remark = remark
    }

    public func apply(to meeting: inout Meeting) {
        meeting.remarks.append(remark)
    }
}

/// What somebody has to say on submitted minutes; it is no part of what is published.
public struct Remark: Hashable, Codable, Sendable, Identifiable {
    public var id: PassageID { passage }
    public let passage: PassageID
    /// Who says so, where that is known.
    public let person: PersonID?
    public let at: Instant

    public init(passage: PassageID, person: PersonID?, at: Instant) {
        self.passage = passage
        self.person = person
        self.at = at
    }
}
