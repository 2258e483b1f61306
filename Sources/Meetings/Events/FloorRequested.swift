/// Somebody asks for the floor and waits on the speaker list.
public struct FloorRequested: Payload {
    /// Who asked, and when.
    public let request: FloorRequest
    /// When.
    public var at: Instant { request.at }

    /// Somebody asks for the floor.
    public init(request: FloorRequest) {
        self.request = request
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        guard !meeting.speakerList.contains(where: { $0.person == request.person }) else { return }
        let index = meeting.speakerList.firstIndex { $0.at > request.at }
        meeting.speakerList.insert(request, at: index ?? meeting.speakerList.endIndex)
    }
}

/// Who waits for the floor, and since when.
public struct FloorRequest: Hashable, Codable, Sendable {
    /// Who asks.
    public let person: PersonID
    /// When.
    public let at: Instant

    /// A place on the list of speakers.
    public init(person: PersonID, at: Instant) {
        self.person = person
        self.at = at
    }
}
