public import Meetings

/// Somebody of the organisation, by the name of today.
public struct Person: Hashable, Sendable, Identifiable {
    /// The identifier, in all sittings.
    public let id: PersonID
    /// The number of the member; nil when there is none.
    public let number: String?
    /// The name as it is printed from now on.
    public let name: PrintedName

    /// Somebody in the directory.
    public init(id: PersonID, number: String?, name: PrintedName) {
        self.id = id
        self.number = number
        self.name = name
    }
}

/// A seat that a person holds in a body for some time.
public struct HeldSeat: Hashable, Sendable {
    /// Full member, substitute, advisory voice or guest.
    public var seat: Seat
    /// As printed: «trésorier»; empty when nothing is said.
    public var role: String
    /// As printed; empty when nothing is said.
    public var section: String
    /// From 0; voting weight, or mandates carried.
    public var weight: Int
    /// The first day on which it is held.
    public var from: Day
    /// The first day on which it is held no more; nil while no end is known.
    public var until: Day?

    /// A seat and how long it is held.
    public init(
        seat: Seat = .fullMember,
        role: String = "",
        section: String = "",
        weight: Int = 1,
        from: Day,
        until: Day? = nil
    ) {
        self.seat = seat
        self.role = role
        self.section = section
        self.weight = weight
        self.from = from
        self.until = until
    }
}

/// A person with the seats that are asked for.
public struct Holder: Hashable, Sendable {
    /// Who holds them.
    public let person: Person
    /// The seats, in the order of their bodies.
    public let seats: [HeldIn]
    /// The addresses, the one that is written to first.
    public let addresses: [EmailAddress]

    /// A seat and the body that it is in.
    public struct HeldIn: Hashable, Sendable {
        /// The code of the body.
        public let body: BodyCode
        /// The seat.
        public let seat: HeldSeat
    }
}
