import Meetings
public import Registry

/// A person as programs are given it; `to` is the first day after the seat, null while open.
public struct ListedPerson: Encodable, Sendable {
    let id: String
    @OrNull var number: String?
    let title: String
    let given: String
    let family: String
    let addresses: [String]
    let seats: [ListedSeat]

    /// A person of the directory, with the seats held.
    public init(_ holder: Holder) {
        id = holder.person.id.description
        number = holder.person.number
        title = holder.person.name.title
        given = holder.person.name.given
        family = holder.person.name.family
        addresses = holder.addresses.map(\.text)
        seats = holder.seats.map(ListedSeat.init)
    }
}

struct ListedSeat: Encodable, Sendable {
    let body: String
    let seat: String
    let role: String
    let section: String
    let weight: Int
    let from: Day
    @OrNull var to: Day?

    init(_ held: Holder.HeldIn) {
        body = held.body.text
        seat = held.seat.seat.rawValue
        role = held.seat.role
        section = held.seat.section
        weight = held.seat.weight
        from = held.seat.from
        to = held.seat.until
    }
}
