import Imports
public import Meetings
public import Registry

/// Somebody who holds a seat on the day of a sitting, or who is invited to it.
public struct ConvenableMember: Hashable, Sendable, Identifiable {
    /// Who it is.
    public let id: PersonID
    /// With role and section, as it is going to be printed.
    public let name: PrintedName
    /// Full member, substitute, advisory voice or guest.
    public let seat: Seat
    /// The voting weight.
    public let weight: Int
    /// Whether the notice goes to them.
    public let isConvened: Bool
    let mandates: [RegisteredMandates]
    let gender: Gender?
}

extension NextSitting {
    /// Those who hold a seat of the body on the day, or, where the directory knows of none, sat at the
    /// last sitting; then those who are invited.
    public func members(
        of preparation: Preparation,
        on day: Day
    ) async throws(SecretariatError) -> [ConvenableMember] {
        let (body, people) = try await asking(await members(on: day))
        var members = zip(people, body.seats).compactMap { person, seat -> ConvenableMember? in
            guard seat.erased == nil else { return nil }
            return ConvenableMember(
                id: person,
                name: seat.name,
                seat: seat.seat,
                weight: seat.weight,
                isConvened: !preparation.notConvened.contains(person),
                mandates: seat.mandates,
                gender: seat.gender
            )
        }
        let known = Set(members.map(\.id))
        let directory = Dictionary(
            try await asking(await self.directory).map { ($0.id, $0) }
        ) { first, _ in first }
        for guest in preparation.guests where !known.contains(guest) {
            guard let person = directory[guest] else { continue }
            members.append(
                ConvenableMember(
                    id: guest,
                    name: person.name,
                    seat: .guest,
                    weight: 0,
                    isConvened: true,
                    mandates: [],
                    gender: nil
                )
            )
        }
        return members
    }

    /// Everybody whom the directory knows, to invite them.
    public var directory: [Person] {
        get async throws(RegistryError) { try await registry.holders().map(\.person) }
    }
}
