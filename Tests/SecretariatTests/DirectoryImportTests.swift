import Foundation
import Imports
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("Taking in a directory")
struct DirectoryImportTests {
    private struct House {
        let registry: Registry
        let body: Body
        let day: Day

        init() async throws {
            registry = try Registry(inMemory: .live)
            body = try await registry.body(
                code: try #require(BodyCode("CA")),
                name: "Conseil",
                organisation: "Amis",
                kind: .association
            )
            day = try #require(Day(text: "2020-03-01"))
        }

        func read(_ csv: String, seats: Bool = true) async throws -> DirectoryImport {
            try await DirectoryImport(
                "liste.csv",
                Array(csv.utf8),
                in: registry,
                body: seats ? body : nil,
                from: day
            )
        }

        @discardableResult
        func take(_ csv: String, _ answers: [Int: EntryAnswer] = [:]) async throws -> DirectoryPlan
        {
            let plan = DirectoryPlan(try await read(csv), answers: answers)
            try await plan.perform(in: registry)
            return plan
        }
    }

    private static let list = """
        Numéro;Nom;Prénom;Courriel;Siège;Fonction
        1;Alanou;Anne;anne@exemple.example;titulaire;présidente
        2;Bosser;Paol;paol@exemple.example;suppléant;
        """

    @Test("adds those who are new with their seats; the same file again changes nothing")
    func again() async throws {
        let house = try await House()
        #expect(try await house.take(Self.list).steps.count == 2)
        let holders = try await house.registry.holders(on: house.day, in: house.body.id)
        #expect(holders.map(\.person.number) == ["1", "2"])
        #expect(holders.map { $0.seats[0].seat.seat } == [.fullMember, .substitute])
        #expect(holders[0].seats[0].seat.role == "présidente")
        let again = try await house.take(Self.list)
        #expect(again.steps.isEmpty && again.open.isEmpty)
        #expect(try await house.registry.holders() == holders)
    }

    @Test("adds what a later file says, ends no seat and takes nobody away who is missing from it")
    func later() async throws {
        let house = try await House()
        try await house.take(Self.list)
        let later = """
            Numéro;Nom;Prénom;Courriel;Fonction
            1;Riou;Anne;anne.riou@exemple.example;
            """
        let read = try await house.read(later)
        #expect(read.comparison.missing.map(\.name.family) == ["Bosser"])
        try await house.take(later)
        let holders = try await house.registry.holders()
        #expect(holders.map(\.person.name.family) == ["Bosser", "Riou"])
        #expect(
            holders[1].addresses.map(\.text)
                == ["anne@exemple.example", "anne.riou@exemple.example"]
        )
        #expect(holders[1].seats.map(\.seat.role) == ["présidente"])
        #expect(holders.allSatisfy { $0.seats[0].seat.until == nil })
    }

    @Test(
        "gives no vote to whom any column calls a guest, nor by words that nobody understands",
        arguments: [
            ("Siège", "Invitée"), ("Statut", "invité"), ("Fonction", "Invitée permanente"),
            ("Qualité", "membre d’honneur"),
        ]
    )
    func guests(heading: String, word: String) async throws {
        let house = try await House()
        try await house.take("Nom;Prénom;\(heading)\nAlanou;Anne;\(word)\n")
        let holders = try await house.registry.holders(on: house.day, in: house.body.id)
        #expect(holders.map { $0.seats[0].seat.seat } == [.guest])
        // Whoever has a seat keeps it where nobody understands another.
        try await house.take("Nom;Prénom;Courriel\nBosser;Paol;paol@exemple.example\n")
        try await house.take("Nom;Prénom;Courriel;Siège\nBosser;Paol;paol@exemple.example;tit.\n")
        let bosser = try await house.registry.person(called: "Bosser").id
        #expect(try await house.registry.holder(bosser).seats.map(\.seat.seat) == [.fullMember])
    }

    @Test("takes a name in capitals as people write it, unless that is refused")
    func capitals() async throws {
        let house = try await House()
        let list = "Nom\nLE GALL Anne\nDE KERSAINT Dora\n"
        let read = try await house.read(list)
        #expect(read.comparison.rows.map(\.entry.name.family) == ["LE GALL", "DE KERSAINT"])
        try await DirectoryPlan(read, asWritten: [3]).perform(in: house.registry)
        let names = try await house.registry.holders().map(\.person.name.family)
        #expect(Set(names) == ["Le Gall", "DE KERSAINT"])
        let again = DirectoryPlan(try await house.read(list))
        #expect(again.steps.isEmpty && again.open.isEmpty)
    }

    @Test("waits for an answer where a name alone tells, and takes it as it is given")
    func names() async throws {
        let house = try await House()
        let known = try await house.registry.addPerson(
            PrintedName(given: "Anne", family: "Alanou"),
            number: nil
        )
        let list = "Nom;Prénom;Courriel\nALANOU;Anne;anne@exemple.example\n"
        let open = DirectoryPlan(try await house.read(list))
        #expect(open.open.map(\.entry.row) == [2] && open.steps.isEmpty)
        let elsewhere = DirectoryPlan(
            try await house.read(list),
            answers: [2: .person(house.registry.newID())]
        )
        #expect(elsewhere.open.count == 1)
        #expect(try await house.take(list, [2: .skip]).skipped.count == 1)
        #expect(try await house.registry.holder(known.id).addresses.isEmpty)
        let all = DirectoryPlan.byName(try await house.read(list).comparison)
        #expect(all == [2: .person(known.id)])
        try await house.take(list, all)
        let holder = try await house.registry.holder(known.id)
        #expect(holder.addresses.map(\.text) == ["anne@exemple.example"])
        #expect(holder.person.name == known.name)
        #expect(holder.seats.count == 1)
    }

    @Test("gives no seats where no body is named, and says of a wrong file what is wrong")
    func withoutBody() async throws {
        let house = try await House()
        let plan = DirectoryPlan(try await house.read(Self.list, seats: false))
        try await plan.perform(in: house.registry)
        #expect(try await house.registry.holders().allSatisfy { $0.seats.isEmpty })
        let error = await #expect(throws: SecretariatError.self) {
            try await house.read("Nom;Prénom\n\"Alanou;Anne\n")
        }
        let words = try #require(error?.explanation)
        #expect(words.french.contains("liste.csv") && words.french.contains("ligne 2, colonne 1"))
    }
}
