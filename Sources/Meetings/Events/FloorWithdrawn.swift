/// Somebody who asked for the floor no longer wants it.
public struct FloorWithdrawn: Payload {
    public let at: Instant
    public let person: PersonID

    public init(at: Instant, person: PersonID) {
        self.at = at
        self.person = person
    }

    public func apply(to meeting: inout Meeting) {
        meeting.speakerList.removeAll { $0.person == person }
    }
}
