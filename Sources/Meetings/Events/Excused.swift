/// Somebody let the body know that they will not come.
public struct Excused: Payload {
    public let at: Instant
    public let person: PersonID

    public init(at: Instant, person: PersonID) {
        self.at = at
        self.person = person
    }

    public func apply(to meeting: inout Meeting) {
        guard !meeting.excused.contains(person) else { return }
        meeting.excused.append(person)
    }
}
