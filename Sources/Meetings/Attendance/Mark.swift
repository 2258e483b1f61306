/// An arrival or a departure on one connection.
public struct Mark: Hashable, Codable, Sendable, Identifiable {
    public let id: MarkID
    public let person: PersonID
    public let connection: ConnectionID
    public var at: Instant
    public var movement: Movement
    public let provenance: Provenance

    public init(
        id: MarkID,
        person: PersonID,
        connection: ConnectionID,
        at: Instant,
        movement: Movement,
        provenance: Provenance
    ) {
        self.id = id
        self.person = person
        self.connection = connection
        self.at = at
        self.movement = movement
        self.provenance = provenance
    }
}

public enum Movement: Hashable, Codable, Sendable {
    case arrived(channel: Channel, device: Device)
    case left
}

extension Movement {
    public var isArrival: Bool { self != .left }
}

/// What a correction keeps: the values that stood before it.
public struct MarkRevision: Hashable, Sendable {
    public let at: Instant
    public let movement: Movement
}
