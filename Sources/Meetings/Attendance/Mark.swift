/// An arrival or a departure on one connection.
public struct Mark: Hashable, Codable, Sendable, Identifiable {
    /// Its identifier, by which a correction names it.
    public let id: MarkID
    /// Who arrived or left.
    public let person: PersonID
    /// By which connection.
    public let connection: ConnectionID
    /// When, as corrected.
    public var at: Instant
    /// Whether the person arrived, and how, or left; as corrected.
    public var movement: Movement
    /// Where it is known from.
    public let provenance: Provenance

    /// A mark of a person on a connection.
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

/// What a mark says: an arrival with channel and device, or a departure.
public enum Movement: Hashable, Codable, Sendable {
    case arrived(channel: Channel, device: Device)
    case left
}

extension Movement {
    /// Whether somebody arrived.
    public var isArrival: Bool { self != .left }
}

/// What a correction keeps: the values that stood before it.
public struct MarkRevision: Hashable, Sendable {
    /// The time before the correction.
    public let at: Instant
    /// What the mark said before the correction.
    public let movement: Movement
}
