import Foundation
import Meetings
import Testing

@testable import Registry

@Suite("Changes of several people at once")
struct PersonChangesTests {
    private func address(_ text: String) throws -> EmailAddress {
        try #require(EmailAddress(text))
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    @Test("add people with addresses and seats, and complete those who are there")
    func taken() async throws {
        let office = try await Office()
        let body = try await office.registry.body(called: "BF")
        let abgrall = try await office.registry.person(called: "Abgrall")
        let from = try day("2020-03-01")
        let people = try await office.registry.take(
            [
                PersonChange(
                    name: PrintedName(title: "Mme", given: "Anne", family: "Alanou"),
                    number: "29-1",
                    addresses: [try address("anne@exemple.example")],
                    seat: HeldSeat(role: "trésorière", from: from)
                ),
                PersonChange(
                    person: abgrall.id,
                    name: PrintedName(given: "Jo", family: "Abgrall-Riou"),
                    number: "29-2",
                    addresses: [try address("jo@exemple.example")],
                    seat: HeldSeat(from: from)
                ),
            ],
            in: body
        )
        #expect(people.map(\.number) == ["29-1", "29-2"])
        let holders = try await office.registry.holders(on: from, in: body.id)
        #expect(holders.map(\.person.name.family) == ["Abgrall-Riou", "Alanou"])
        #expect(
            holders.flatMap(\.addresses).map(\.text) == [
                "jo@exemple.example", "anne@exemple.example",
            ]
        )
    }

    @Test("end the seat before on the day of the new one, and change one of the same day in place")
    func seats() async throws {
        let office = try await Office()
        let body = try await office.registry.body(called: "BF")
        let person = try await office.registry.person(called: "Abgrall")
        let (first, second) = (try day("2020-01-01"), try day("2020-03-01"))
        let held = HeldSeat(role: "membre", from: first, until: try day("2021-01-01"))
        try await office.registry.give(held, in: body, to: person)
        for role in ["présidente", "présidente d’honneur"] {
            let seat = HeldSeat(role: role, weight: 2, from: second)
            try await office.registry.take(
                [PersonChange(person: person.id, seat: seat)],
                in: body
            )
        }
        let seats = try await office.registry.holder(person.id).seats.map(\.seat)
        #expect(seats.map(\.role) == ["membre", "présidente d’honneur"])
        #expect(seats.map(\.from) == [first, second])
        #expect(seats.map(\.until) == [second, try day("2021-01-01")])
    }

    @Test("change nothing at all where one of them is refused")
    func refused() async throws {
        let office = try await Office()
        let abgrall = try await office.registry.person(called: "Abgrall")
        let before = try await office.registry.holders()
        let good = PersonChange(name: PrintedName(given: "Anne", family: "Alanou"))
        let namesake = PersonChange(name: abgrall.name)
        await #expect(throws: RegistryError.directory(.personExists(abgrall))) {
            try await office.registry.take([good, namesake], in: nil)
        }
        let nobody = PersonID(office.dice.uuid())
        await #expect(throws: RegistryError.directory(.unknownPerson(nobody.description))) {
            try await office.registry.take([good, PersonChange(person: nobody)], in: nil)
        }
        #expect(try await office.registry.holders() == before)
    }
}
