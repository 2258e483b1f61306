/// Somebody who asked for the floor no longer wants it.
public struct FloorWithdrawn: Payload {
    /// When.
    public let at: Instant
    /// Who no longer asks.
    public let person: PersonID

    /// Somebody no longer asks for the floor.
    public init(at: Instant, person: PersonID) {
        self.at = at
        self.person = person
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.speakerList.removeAll { $0.person == person }
    }
}
