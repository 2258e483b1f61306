import Access
import Foundation
import GRDB
import Journal
import Meetings
import Rulebook
import Testing

@testable import Registry

@Suite("E-mail addresses of people")
struct AddressesTests {
    private func address(_ text: String) throws -> EmailAddress {
        try #require(EmailAddress(text))
    }

    @Test("stand in their order, each once, and are found however they are written")
    func kept() async throws {
        let office = try await Office()
        let person = try await office.registry.person(called: "Abgrall")
        let (first, second) = (try address("jo@exemple.fr"), try address("j.abgrall@asso.example"))
        try await office.registry.changeAddresses(of: person, adding: [first, second])
        let again = try await office.registry.changeAddresses(
            of: person,
            adding: [try address("Jo@Exemple.FR")]
        )
        #expect(again.map(\.text) == ["Jo@Exemple.FR", "j.abgrall@asso.example"])
        #expect(
            try await office.registry.holder(person.id).addresses.map(\.text) == again.map(\.text)
        )
        #expect(try await office.registry.people(at: try address("JO@exemple.fr")) == [person])
        #expect(try await office.registry.people(at: try address("j@exemple.fr")) == [])
        #expect(try await office.registry.addresses() == [person.id: [first, second]])
        let left = try await office.registry.changeAddresses(of: person, removing: [first])
        #expect(left == [second])
        let everybody = try await office.registry.holders()
        #expect(everybody.flatMap(\.addresses) == [second])
    }

    @Test("take the personal links that went to them along when they are taken away")
    func links() async throws {
        let office = try await Office()
        let registry = office.registry
        let person = try await registry.person(called: "Abgrall")
        let (old, new) = (try address("jo@exemple.fr"), try address("j.abgrall@asso.example"))
        try await registry.changeAddresses(of: person, adding: [old, new])
        let body = try await registry.body(called: "BF").id
        let until = registry.now.adding(seconds: 3600)
        var links: [Token] = []
        for (number, text) in [old.text, "Jo@Exemple.FR", new.text].enumerated() {
            let meeting = try await registry.meeting(reference: "BF-\(number + 1)", body: body)
            let item = NewOutboxItem(
                key: "\(number)",
                topic: .notice,
                meeting: meeting,
                recipient: .person(person.id),
                destination: "Jo Abgrall <\(text)>",
                title: "Convocation",
                message: "{}",
                files: []
            )
            _ = try await registry.enqueue([item])
            links.append(try await registry.invite(person.id, to: meeting, until: until))
        }
        func good() async throws -> [Bool] {
            var good: [Bool] = []
            for link in links { good.append(try await registry.link(link) != nil) }
            return good
        }
        try await registry.changeAddresses(of: person, adding: [try address("JO@exemple.fr")])
        #expect(try await good() == [true, true, true])
        try await registry.changeAddresses(of: person, removing: [old])
        #expect(try await good() == [false, false, true])
    }

    @Test("say who somebody is in Slack, until one is taken away")
    func slack() async throws {
        let office = try await Office()
        let registry = office.registry
        let person = try await registry.person(called: "Abgrall")
        let (one, other) = (try address("jo@exemple.fr"), try address("jo@exemple.org"))
        try await registry.changeAddresses(of: person, adding: [one])
        try await registry.link(slack: "U1", in: "T1", to: person.id)
        try await registry.changeAddresses(of: person, adding: [other])
        #expect(try await registry.person(ofSlack: "U1", in: "T1") == person.id)
        try await registry.changeAddresses(of: person, removing: [one])
        #expect(try await registry.person(ofSlack: "U1", in: "T1") == nil)
    }

    @Test("may be shared by two people, and neither is chosen")
    func shared() async throws {
        let office = try await Office()
        let home = try address("famille@exemple.fr")
        var people: [Person] = []
        for name in ["Abgrall", "Bihan"] {
            let person = try await office.registry.person(called: name)
            try await office.registry.changeAddresses(of: person, adding: [home])
            people.append(person)
        }
        #expect(Set(try await office.registry.people(at: home)) == Set(people))
    }

    @Test("are no more than anybody needs, and nobody's who is not in the directory")
    func bounded() async throws {
        let office = try await Office()
        let person = try await office.registry.person(called: "Abgrall")
        let many = try (1...21).map { try address("a\($0)@exemple.fr") }
        await #expect(throws: RegistryError.directory(.tooManyAddresses(person, limit: 20))) {
            try await office.registry.changeAddresses(of: person, adding: many)
        }
        #expect(try await office.registry.addresses().isEmpty)
        let nobody = Person(
            id: PersonID(office.dice.uuid()),
            number: nil,
            name: PrintedName(given: "", family: "X")
        )
        await #expect(
            throws: RegistryError.directory(.unknownPerson(nobody.id.description))
        ) {
            try await office.registry.changeAddresses(of: nobody, adding: [many[0]])
        }
    }

    @Test(
        "go with the person who is erased, from the file as well, and were in no journal",
        .rule(.erasure)
    )
    func erased() async throws {
        let folder = try TemporaryFolder()
        let file = RawFile(path: folder.file("greffier.sqlite"))
        let office = try await Office(at: file.path)
        let person = try await office.registry.person(called: office.people[1].description)
        let kept = try await office.registry.person(called: office.people[0].description)
        let mark = "quite-unlikely-elsewhere"
        try await office.registry.changeAddresses(
            of: person,
            adding: [try address("\(mark)@exemple.fr")]
        )
        try await office.registry.changeAddresses(of: kept, adding: [try address("jo@exemple.fr")])
        try await office.holdSitting()
        let record = try await office.registry.record(of: office.meeting)
        #expect(!record.entries.contains { String(decoding: $0.body, as: UTF8.self).contains("@") })
        #expect(try !file.files(holding: mark).isEmpty)
        _ = try await office.registry.erase(person)
        #expect(try file.files(holding: mark) == [])
        #expect(try await office.registry.addresses().map(\.key) == [kept.id])
    }
}
