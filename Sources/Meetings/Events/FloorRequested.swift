/// Somebody asks for the floor and waits on the speaker list.
public struct FloorRequested: Payload {
    public let request: FloorRequest
    public var at: Instant { request.at }

    public init(request: FloorRequest) {
        self.request = request
    }

    public func apply(to meeting: inout Meeting) {
        guard !meeting.speakerList.contains(where: { $0.person == request.person }) else { return }
        let index = meeting.speakerList.firstIndex { $0.at > request.at }
        meeting.speakerList.insert(request, at: index ?? meeting.speakerList.endIndex)
    }
}

/// Who waits for the floor, and since when.
public struct FloorRequest: Hashable, Codable, Sendable {
    public let person: PersonID
    public let at: Instant

    public init(person: PersonID, at: Instant) {
        self.person = person
        self.at = at
    }
}
