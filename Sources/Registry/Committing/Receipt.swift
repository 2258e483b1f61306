public import Journal
public import Meetings

/// What came of an act that was handed in.
public struct Receipt: Hashable, Sendable {
    /// The end of the journal when the act was acknowledged.
    public let head: Head
    /// False when the act had been taken before, and changed nothing.
    public let isNew: Bool

    /// That an act is on the disk, and where the journal ends.
    public init(head: Head, isNew: Bool) {
        self.head = head
        self.isNew = isNew
    }
}

/// What came of acts that were handed in together.
public struct Taken: Hashable, Sendable {
    /// In the order of the acts.
    public let receipts: [Receipt]
    /// How many texts and names that were kept already got other words.
    public let revised: Int
}

/// Why acts that were handed in together were not taken: none of them was.
public struct Rejection: Error, Sendable {
    /// Which of the acts is at fault, from 0; nil when none is, but the database or all of them.
    public let index: Int?
    /// What is wrong.
    public let reason: RegistryError
    /// The sitting on which the act was decided, those before it taken; nil where it was not
    /// decided at all.
    public var meeting: Meeting? { decidedOn?.meeting }

    /// Kept aside: a sitting is large, and every answer would be as large.
    private let decidedOn: DecidedOn?

    private final class DecidedOn: Sendable {
        let meeting: Meeting
        init(_ meeting: Meeting) { self.meeting = meeting }
    }

    init(index: Int? = nil, _ reason: RegistryError, on meeting: Meeting? = nil) {
        self.index = index
        self.reason = reason
        decidedOn = meeting.map(DecidedOn.init)
    }
}
