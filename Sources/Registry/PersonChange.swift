public import Meetings

/// What changes of one person when a directory is taken in; what is not said stays.
public struct PersonChange: Hashable, Sendable {
    /// Whom it is about; nil for somebody new.
    public var person: PersonID?
    /// The name from now on; nil where it stays, which somebody new cannot have.
    public var name: PrintedName?
    /// A number for somebody who has none.
    public var number: String?
    /// Addresses that are added to those that are there.
    public var addresses: [EmailAddress]
    /// The seat from its first day on, in the place of another that is held then.
    public var seat: HeldSeat?

    /// What changes.
    public init(
        person: PersonID? = nil,
        name: PrintedName? = nil,
        number: String? = nil,
        addresses: [EmailAddress] = [],
        seat: HeldSeat? = nil
    ) {
        self.person = person
        self.name = name
        self.number = number
        self.addresses = addresses
        self.seat = seat
    }
}
