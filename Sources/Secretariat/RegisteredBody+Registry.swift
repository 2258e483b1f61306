import Imports
import Journal
import Meetings
import Registry

extension Registry {
    /// The body of a sitting, for what its record leaves out; nil when the directory has none of
    /// that code.
    ///
    /// A sitting that is on record keeps what was in force when it was recorded: what changes in
    /// the directory afterwards, names included, does not reach it.
    func registered(_ heading: SittingHeading) async throws(RegistryError) -> RegisteredBody? {
        guard let body = try await bodies().first(where: { $0.code == heading.code }) else {
            return nil
        }
        var registered = try await directory(of: body, on: heading.day).body
        let sittings = try await sittings()
        if let sitting = sittings.first(where: { $0.reference == heading.reference }) {
            let numbers = try await numbers()
            registered.keep(try await record(of: sitting.id), of: sitting.id, numbers)
        }
        return registered
    }

    /// A body as the directory has it on a day, and who holds its seats.
    func directory(
        of body: Body,
        on day: Day
    ) async throws(RegistryError) -> (body: RegisteredBody, people: [PersonID]) {
        let holders = try await holders(on: day, in: body.id)
        let registered = RegisteredBody(
            name: body.name,
            organisation: body.organisation,
            kind: body.kind,
            zone: body.zone,
            places: body.places.map { RegisteredPlace(channel: $0.channel, text: $0.text) },
            rules: try await rules(of: body.id, on: day).first?.rules,
            seats: holders.compactMap(RegisteredSeat.init)
        )
        return (registered, holders.map(\.person.id))
    }

    /// The numbers of the members who have one.
    func numbers() async throws(RegistryError) -> [PersonID: String] {
        let people = try await holders().map(\.person)
        return people.reduce(into: [:]) { $0[$1.id] = $1.number }
    }
}

extension RegisteredSeat {
    /// The one seat that somebody holds on a day.
    fileprivate init?(_ holder: Holder) {
        guard let held = holder.seats.first?.seat else { return nil }
        var name = holder.person.name
        name.role = held.role
        name.section = held.section
        self.init(
            name: name,
            number: holder.person.number,
            seat: held.seat,
            weight: held.weight
        )
    }

    /// A member of a roster, as printed in its sitting.
    init(_ member: Member, in record: Record, number: String?) {
        let name = record.names[member.person]?.value
        self.init(
            name: name ?? PrintedName(given: "", family: ""),
            number: number,
            erased: name == nil ? member.person : nil,
            seat: member.seat,
            weight: member.weight,
            mandates: member.mandates.map { mandates in
                RegisteredMandates(
                    section: record.words(mandates.section),
                    number: mandates.number
                )
            },
            isConvened: member.isConvened,
            gender: member.gender
        )
    }
}

extension RegisteredBody {
    /// Takes what a sitting that is on record was recorded with.
    fileprivate mutating func keep(
        _ record: Record,
        of id: MeetingID,
        _ numbers: [PersonID: String]
    ) {
        let meeting = Meeting(id: id, folding: record.entries)
        rules = meeting.opening?.rules ?? rules
        if let particulars = meeting.particulars {
            name = record.words(particulars.bodyName)
            organisation = record.words(particulars.organisation)
            zone = particulars.zone
            places = particulars.places.map { place in
                RegisteredPlace(channel: place.channel, text: record.words(place.text))
            }
        }
        if let roster = record.convened {
            seats = roster.members.map { member in
                RegisteredSeat(member, in: record, number: numbers[member.person])
            }
        }
    }
}

extension Record {
    /// The words of a text that names nobody; empty where it was taken out.
    func words(_ passage: PassageID) -> String {
        let paragraphs = texts[passage]?.value.paragraphs ?? []
        return paragraphs.map { $0.words { _ in "" } }.joined(separator: "\n")
    }

    /// Those who were convened last, before anybody was admitted.
    fileprivate var convened: Roster? {
        for entry in entries.reversed() {
            if case .convened(let convened) = entry.event { return convened.roster }
        }
        return nil
    }
}
