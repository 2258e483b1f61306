import Foundation
import GRDB
import Meetings
import Testing

@testable import Registry

@Suite("Seats over time")
struct SeatsTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    private func seat(_ from: String, _ until: String? = nil) throws -> HeldSeat {
        HeldSeat(role: "trésorier", from: try day(from), until: try until.map(day))
    }

    @Test(
        "A seat holds from its first day until, not on, its last",
        arguments: [
            ("2020-02-29", false), ("2020-03-01", true), ("2020-05-31", true),
            ("2020-06-01", false),
        ]
    )
    func halfOpen(on text: String, isHeld: Bool) async throws {
        let office = try await Office()
        let person = try await office.registry.person(called: "Abgrall")
        let body = try await office.registry.body(called: "bf")
        let held = try seat("2020-03-01", "2020-06-01")
        try await office.registry.give(held, in: body, to: person)
        let found = try await office.registry.holders(on: try day(text), in: body.id)
        #expect(found.map(\.person) == (isHeld ? [person] : []))
        #expect(found.flatMap(\.seats).map(\.seat) == (isHeld ? [held] : []))
    }

    @Test(
        "Seats of one person in one body that overlap are refused",
        arguments: [
            ("2020-05-31", nil), ("2019-01-01", "2020-03-02"), ("2020-04-01", "2020-05-01"),
            ("2019-01-01", nil),
        ]
    )
    func overlapping(from: String, until: String?) async throws {
        let office = try await Office()
        let person = try await office.registry.person(called: "Abgrall")
        let body = try await office.registry.body(called: "BF")
        try await office.registry.give(
            try seat("2020-03-01", "2020-06-01"),
            in: body,
            to: person
        )
        let second = try seat(from, until)
        await #expect(
            throws: RegistryError.directory(
                .seatTaken(person, body.code, from: second.from, until: second.until)
            )
        ) {
            try await office.registry.give(second, in: body, to: person)
        }
        for fitting in [try seat("2020-06-01"), try seat("2019-01-01", "2020-03-01")] {
            try await office.registry.give(fitting, in: body, to: person)
        }
        let other = try await office.registry.person(called: "Bihan")
        try await office.registry.give(second, in: body, to: other)
        #expect(try await office.registry.holders(in: body.id).map(\.seats.count) == [3, 1])
    }

    @Test("A seat is ended by its last day, within its days only")
    func ending() async throws {
        let office = try await Office()
        let person = try await office.registry.person(called: "Corre")
        let body = try await office.registry.body(called: "BF")
        try await office.registry.give(try seat("2020-03-01"), in: body, to: person)
        for text in ["2020-02-01", "2020-03-01"] {
            let day = try day(text)
            await #expect(
                throws: RegistryError.directory(.noSeat(person, body.code, on: day))
            ) {
                try await office.registry.endSeat(of: person, in: body, on: day)
            }
        }
        let ended = try await office.registry.endSeat(
            of: person,
            in: body,
            on: try day("2020-09-01")
        )
        #expect(ended == (try seat("2020-03-01", "2020-09-01")))
        let held = try await office.registry.holders(in: body.id).flatMap(\.seats).map(\.seat)
        #expect(held == [ended])
    }

    @Test("Days that do not follow each other are refused")
    func empty() async throws {
        let office = try await Office()
        let person = try await office.registry.person(called: "Corre")
        let body = try await office.registry.body(called: "BF")
        let day = try day("2020-03-01")
        await #expect(throws: RegistryError.directory(.emptyTerm(from: day, until: day))) {
            try await office.registry.give(
                try seat("2020-03-01", "2020-03-01"),
                in: body,
                to: person
            )
        }
    }

    @Test("The seats of a person go when the person is erased")
    func erased() async throws {
        let office = try await Office()
        let person = try await office.registry.person(called: "Corre")
        let body = try await office.registry.body(called: "BF")
        try await office.registry.give(try seat("2020-03-01"), in: body, to: person)
        _ = try await office.registry.erase(person)
        #expect(try await office.registry.holders(in: body.id) == [])
        #expect(try await office.registry.holders().count == 2)
    }
}

@Suite("People and bodies")
struct DirectoryTests {
    @Test("People answer to number, id, full name in either order, and family name")
    func names() async throws {
        let office = try await Office()
        let added = try await office.registry.addPerson(
            PrintedName(title: "Mme", given: "Anne", family: "Le Goff"),
            number: "F-12"
        )
        for text in ["f-12", added.id.description, "anne  le goff", "LE GOFF Anne", "Le Goff"] {
            #expect(try await office.registry.person(called: text) == added)
        }
        await #expect(throws: RegistryError.directory(.unknownPerson("Goff"))) {
            try await office.registry.person(called: "Goff")
        }
    }

    @Test("People stand as in a French list: no case, accents last, and «d’» and «de» left out")
    func order() async throws {
        let office = try await Office()
        let listed = [
            "Corre", "Coste", "COSTÉ", "Costel", "du Parc", "Guéguen", "d'Hervé", "de La Tour",
            "Le Goff", "LE MEUR", "Leclerc", "L’Hostis", "Lhotis", "Tanguy",
        ]
        for family in listed.reversed() where family != "Corre" {
            let name = PrintedName(given: "Jo", family: family)
            _ = try await office.registry.addPerson(name, number: nil)
        }
        let elder = PrintedName(given: "anne", family: "D’HERVÉ")
        let first = try await office.registry.addPerson(elder, number: nil)
        let found = try await office.registry.holders().map(\.person)
        #expect(
            found.filter { $0 != first }.map(\.name.family) == ["Abgrall", "Bihan"] + listed
        )
        let place = try #require(found.firstIndex(of: first))
        #expect(found[place + 1].name.family == "d'Hervé")
    }

    @Test("Two of one name are told apart, and neither is chosen")
    func namesakes() async throws {
        let office = try await Office()
        let name = PrintedName(given: "Jo", family: "Abgrall")
        let first = try await office.registry.person(called: "Abgrall")
        await #expect(throws: RegistryError.directory(.personExists(first))) {
            try await office.registry.addPerson(name, number: nil)
        }
        let second = try await office.registry.addPerson(name, number: "2")
        await #expect {
            try await office.registry.person(called: "Jo Abgrall")
        } throws: { error in
            guard case .directory(.ambiguousPerson(_, let people))? = error as? RegistryError else {
                return false
            }
            return Set(people) == [first, second]
        }
    }

    @Test("A body keeps what it is given, is changed as a whole, and its code is its own")
    func bodies() async throws {
        let registry = try Registry(inMemory: Dice().edges)
        var body = Body(
            id: registry.newID(),
            code: try #require(BodyCode("CA")),
            name: "Conseil d’administration",
            englishName: "Board",
            organisation: "Association",
            kind: .association,
            zone: "Europe/Paris",
            places: [
                UsualPlace(channel: .onSite, text: "Quai"),
                UsualPlace(channel: .video, text: "Jitsi"),
            ]
        )
        try await registry.add(body)
        #expect(try await registry.bodies() == [body])
        await #expect(throws: RegistryError.directory(.bodyExists(body.code))) {
            try await registry.add(body)
        }
        body.places = [UsualPlace(channel: .audio, text: "01")]
        body.kind = .cooperative
        try await registry.change(body)
        #expect(try await registry.body(called: "ca") == body)
        body.zone = "Europe/Lutetia"
        await #expect(throws: RegistryError.directory(.unknownZone("Europe/Lutetia"))) {
            try await registry.change(body)
        }
    }
}
