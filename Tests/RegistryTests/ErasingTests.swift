import Foundation
import GRDB
import Journal
import Meetings
import Rulebook
import Testing

@testable import Registry

/// What stands in the file of a registry and beside it, byte by byte.
struct RawFile {
    let path: String

    /// The endings of the files in which the words stand.
    func files(holding words: String) throws -> [String] { try files(holding: Array(words.utf8)) }

    /// The endings of the files in which the bytes stand.
    func files(holding sought: [UInt8]) throws -> [String] {
        try ["", "-wal", "-shm", "-journal"].filter { ending in
            guard FileManager.default.fileExists(atPath: path + ending) else { return false }
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path + ending))
            return bytes.range(of: Data(sought)) != nil
        }
    }
}

@Suite("Erasing a person")
struct ErasingTests {
    /// Long enough that rows fill pages, are split and move about.
    private static let family = "Kerguélénéc-\(String(repeating: "x", count: 120))"

    private func person(_ office: Office, _ index: Int) async throws -> Person {
        try await office.registry.person(called: office.people[index].description)
    }

    @Test(
        "The name and its salt go everywhere, the journal stays, and verification says how many",
        .rule(.erasure)
    )
    func everywhere() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let before = try await office.registry.record(of: office.meeting)
        let erased = try await office.registry.erase(try await person(office, 1))
        #expect(erased.sittings == 1)
        let after = try await office.registry.record(of: office.meeting)
        #expect(after.entries == before.entries)
        #expect(after.names[office.people[1]] == nil)
        #expect(after.names.count == before.names.count - 1)
        #expect(Array(after.marks.erasures.keys) == [office.people[1]])
        let verification = try await office.registry.verify(office.meeting)
        #expect(verification.isSound)
        #expect(verification.findings == [.erased(people: 1)])
        await #expect(
            throws: RegistryError.directory(.unknownPerson(office.people[1].description))
        ) {
            try await office.registry.person(called: office.people[1].description)
        }
    }

    @Test("Nothing of the name is left in the file, nor in those beside it", .rule(.erasure))
    func rawBytes() async throws {
        let folder = try TemporaryFolder()
        let file = RawFile(path: folder.file("greffier.sqlite"))
        let office = try await Office(at: file.path)
        try await office.registry.perform(try office.prepared(), on: office.meeting)
        try await office.registry.perform(office.opened(), on: office.meeting)
        let person = try await crowd(in: office)
        #expect(try !file.files(holding: Self.family).isEmpty)
        let erased = try await office.registry.erase(person)
        #expect(erased.isScrubbed)
        #expect(try file.files(holding: Self.family) == [])
        #expect(try file.files(holding: "Witness").contains(""))
    }

    /// People came and went so that a page of an index was split, and the part that stayed behind
    /// kept a copy of the name: `secure_delete` does not reach it.
    @Test("An erasure that was broken off is named, and ended by whoever opens the file next")
    func brokenOff() async throws {
        let folder = try TemporaryFolder()
        let file = RawFile(path: folder.file("greffier.sqlite"))
        do {
            let office = try await Office(at: file.path)
            try await office.holdSitting()
            var unsafe = Configuration()
            unsafe.allowsUnsafeTransactions = true
            let reader = try DatabaseQueue(path: file.path, configuration: unsafe)
            try await reader.writeWithoutTransaction { db in
                try db.execute(sql: "BEGIN")
                _ = try Row.fetchAll(db, sql: "SELECT * FROM names")
            }
            let hasty = try Registry(path: file.path, edges: office.dice.edges, patience: 0.01)
            let erased = try await hasty.erase(try await person(office, 1))
            #expect(!erased.isScrubbed)
            #expect(try await office.registry.inspect() == [.notScrubbed])
            try await reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
            try reader.close()
        }
        let next = try Registry(path: file.path)
        #expect(try await next.inspect().isEmpty)
        #expect(try file.files(holding: "Nom 1").isEmpty)
    }

    @Test("A mark of an erasure that did not happen is named")
    func falseMarks() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let passage = try #require(
            try await office.registry.record(of: office.meeting).texts.keys.sorted().first
        )
        try await office.registry.write { db in
            try db.execute(
                sql: "INSERT INTO erasures (meeting, person, at) VALUES (?, ?, 0)",
                arguments: [office.meeting.description, office.people[1].description]
            )
            try db.execute(
                sql: """
                    INSERT INTO redactions (meeting, passage, at, reason)
                    VALUES (?, ?, 0, 'personalData')
                    """,
                arguments: [office.meeting.description, passage.description]
            )
        }
        #expect(
            try await office.registry.verify(office.meeting).findings
                == [.nameNotErased(office.people[1]), .textNotRedacted(passage)]
        )
    }

    @Test(
        "Nor is a copy that was left where a page was split",
        .rule(.erasure),
        arguments: [(6, 100, 400), (1, 200, 200)]
    )
    func splitPages(seed: UInt64, count: Int, longest: UInt64) async throws {
        let folder = try TemporaryFolder()
        let file = RawFile(path: folder.file("greffier.sqlite"))
        let registry = try Registry(path: file.path, edges: Dice().edges)
        let family = "SECRETNAME" + String(repeating: "x", count: 100)
        try await registry.write { db in
            var state = seed
            func random() -> UInt64 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return state >> 33
            }
            for number in 0..<count {
                let isWanted = number == count / 2
                let letter = isWanted ? "" : String(UnicodeScalar(UInt8(65 + random() % 26)))
                let tail = isWanted ? "" : String(repeating: "y", count: Int(random() % longest))
                try db.execute(
                    sql: "INSERT INTO people VALUES (?, NULL, '', ?, ?)",
                    arguments: [
                        Self.id(number), isWanted ? "Jo" : "\(number)",
                        isWanted ? family : letter + tail,
                    ]
                )
                guard random() % 3 == 0 else { continue }
                let gone = Int(random() % UInt64(number + 1))
                guard gone != count / 2 else { continue }
                try db.execute(
                    sql: "DELETE FROM people WHERE id = ?",
                    arguments: [Self.id(gone)]
                )
            }
        }
        let person = try await registry.person(called: Self.id(count / 2))
        #expect(try await registry.erase(person).isScrubbed)
        #expect(try file.files(holding: "SECRETNAME") == [])
    }

    private static func id(_ number: Int) -> String {
        let digits = String(number)
        return "00000000-0000-0000-0000-" + String(repeating: "0", count: 12 - digits.count)
            + digits
    }

    /// Admits guests before and after somebody of the name that is looked for, and renames them all
    /// over, so that pages are split, merged and used again.
    private func crowd(in office: Office) async throws -> Person {
        func name(_ index: Int) -> String {
            index == 60 ? Self.family : "Witness \(index) \(String(repeating: "y", count: index))"
        }
        let guests = (0..<120).map { PrintedName(given: "Jo", family: name($0)) }
        let ids = try await office.registry.people(
            guests.map { ($0, .name(given: $0.given, family: $0.family)) }
        )
        let at = office.planned
        for (id, guest) in zip(ids, guests) {
            let act = office.act(names: [id: guest]) { meeting throws(Refusal) in
                try meeting.admit(Member(person: id, seat: .guest), at: at)
            }
            try await office.registry.perform(act, on: office.meeting)
        }
        for (id, guest) in zip(ids, guests) {
            var shorter = guest
            shorter.title = "M."
            let person = try await office.registry.person(called: id.description)
            _ = try await office.registry.rename(person, to: shorter, inDrafts: true)
        }
        return try await office.registry.person(called: ids[60].description)
    }

    @Test("What is submitted later commits to nothing for somebody who was erased before")
    func beforeSubmission() async throws {
        let office = try await Office()
        for act in [try office.prepared(), office.opened(), office.adjourned()] {
            try await office.registry.perform(act, on: office.meeting)
        }
        _ = try await office.registry.erase(try await person(office, 0))
        for act in office.submitted() { try await office.registry.perform(act, on: office.meeting) }
        let meeting = try await office.registry.meeting(office.meeting)
        #expect(meeting.submission?.names.map(\.person) == Array(office.people.dropFirst()))
        #expect(try await office.registry.verify(office.meeting).findings == [.erased(people: 1)])
    }

    @Test("A name that goes without a mark is a fault, whatever was erased beside it")
    func faultWithoutMark() async throws {
        let office = try await Office()
        try await office.holdSitting()
        _ = try await office.registry.erase(try await person(office, 0))
        try await office.registry.write {
            try $0.execute(
                sql: "DELETE FROM names WHERE person = ?",
                arguments: [office.people[1].description]
            )
        }
        let findings = try await office.registry.verify(office.meeting).findings
        #expect(findings == [.nameMissing(office.people[1]), .erased(people: 1)])
    }

    @Test("An archive from before does not bring the name back, and one from after keeps the mark")
    func archives() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let before = try await office.registry.record(of: office.meeting)
        _ = try await office.registry.erase(try await person(office, 2))
        let after = try await office.registry.record(of: office.meeting)
        let noted = try #require(before.entries.last).head

        let elsewhere = try Registry(inMemory: Dice(from: 900).edges)
        _ = try await elsewhere.restore(after, noted: noted)
        #expect(try await elsewhere.record(of: office.meeting) == after)

        let shorter = Journal.Record(
            entries: Array(before.entries.prefix(2)),
            texts: before.texts,
            names: before.names
        )
        let partly = try Registry(inMemory: Dice(from: 900).edges)
        _ = try await partly.restore(shorter, noted: shorter.entries[1].head)
        let restored = try await partly.person(called: office.people[2].description)
        _ = try await partly.erase(restored)
        _ = try await partly.restore(before, noted: noted)
        let record = try await partly.record(of: office.meeting)
        #expect(record.entries == before.entries)
        #expect(record.names == after.names)
        #expect(try await partly.verify(office.meeting).findings == [.erased(people: 1)])
    }

    @Test(
        "A mark is neither changed nor removed, and nothing comes back in its place",
        arguments: [
            "DELETE FROM erasures", "UPDATE erasures SET at = 0",
            """
            INSERT OR REPLACE INTO names (meeting, person, title, given, family, role, section, salt)
            SELECT meeting, person, '', 'Jo', 'Back', '', '', zeroblob(32) FROM erasures
            """,
        ]
    )
    func marksStay(sql: String) async throws {
        let office = try await Office()
        try await office.holdSitting()
        _ = try await office.registry.erase(try await person(office, 0))
        let before = try await office.registry.record(of: office.meeting)
        await #expect(throws: RegistryError.self) {
            try await office.registry.write { try $0.execute(sql: sql) }
        }
        #expect(try await office.registry.record(of: office.meeting) == before)
    }

    @Test("A file that names somebody new is refused until it says who was erased")
    func fileNamesErased() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let code = try #require(BodyCode("BF"))
        func people(_ identities: [PersonIdentity]) async throws -> [PersonID] {
            try await office.registry.enrolment(
                reference: "BF-2020-03-16",
                code: code,
                name: "Bureau",
                organisation: "Fédération",
                kind: .party,
                people: identities.map { (PrintedName(given: "Jo", family: "?"), $0) }
            ).people
        }
        func named(_ family: String) -> PersonIdentity { .name(given: "Jo", family: family) }
        let others = [named("Abgrall"), named("Bihan")]
        #expect(try await people(others + [named("Corre")]) == office.people)
        let gone = office.people[2]
        _ = try await office.registry.erase(try await person(office, 2))
        #expect(try await people(others) == Array(office.people.prefix(2)))
        await #expect(throws: RegistryError.directory(.wasErased(index: 2, erased: [gone]))) {
            try await people(others + [named("Corre")])
        }
        await #expect(throws: RegistryError.directory(.notErased(index: 2))) {
            try await people(others + [.erased(office.people[0])])
        }
        #expect(try await people(others + [.erased(gone)]) == office.people)
        #expect(try await people(others + [.erased(gone), .number("7")]).count == 4)
    }

    @Test("Texts in which a family name of theirs still stands are listed")
    func mentions() async throws {
        let office = try await Office()
        for act in [try office.prepared(), office.opened()] {
            try await office.registry.perform(act, on: office.meeting)
        }
        let telling = office.passage("Jo Bihan était là.")
        let loud = office.passage("M. BI\u{301}HAN était là.")
        let printed = office.passage("Nom\u{A0}1 était là.")
        let others = [office.passage("Personne."), office.passage("Les Bihanais.")]
        for passage in others + [telling, loud, printed] {
            try await office.registry.perform(office.noted(passage), on: office.meeting)
        }
        let erased = try await office.registry.erase(try await person(office, 1))
        #expect(erased.mentions.map(\.passage) == [telling.id, loud.id, printed.id])
        #expect(Set(erased.mentions.map(\.reference)) == ["BF-2020-03-16"])
    }
}

@Suite("Renaming a person")
struct RenamingTests {
    private let later = PrintedName(title: "Mme", given: "Joëlle", family: "Abgrall-Bihan")

    private func printed(_ office: Office) async throws -> PrintedName? {
        try await office.registry.record(of: office.meeting).names[office.people[0]]?.value
    }

    @Test("A submitted sitting keeps the name as printed, whatever is asked")
    func submitted() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let person = try await office.registry.person(called: "Jo Abgrall")
        let changed = try await office.registry.rename(person, to: later, inDrafts: true)
        #expect(changed == 0)
        #expect(try await printed(office)?.family == "Nom 0")
        #expect(try await office.registry.verify(office.meeting).findings == [])
        #expect(try await office.registry.person(called: "abgrall-bihan joëlle").name == later)
    }

    @Test("A sitting that is not submitted takes the new name when asked, and only then")
    func drafts() async throws {
        let office = try await Office()
        for act in [try office.prepared(), office.opened()] {
            try await office.registry.perform(act, on: office.meeting)
        }
        let person = try await office.registry.person(called: "Abgrall")
        #expect(try await office.registry.rename(person, to: later, inDrafts: false) == 0)
        #expect(try await printed(office)?.family == "Nom 0")
        #expect(try await office.registry.rename(person, to: later, inDrafts: true) == 1)
        #expect(try await printed(office) == later)
    }

    @Test("A draft of a body that is not among those named keeps the name")
    func otherBodies() async throws {
        let office = try await Office()
        for act in [try office.prepared(), office.opened()] {
            try await office.registry.perform(act, on: office.meeting)
        }
        let person = try await office.registry.person(called: "Abgrall")
        func rename(in bodies: Set<BodyID>) async throws -> Int {
            try await office.registry.rename(person, to: later, inDrafts: true, of: bodies)
        }
        #expect(try await rename(in: []) == 0)
        #expect(try await printed(office)?.family == "Nom 0")
        #expect(try await rename(in: [office.body]) == 1)
        #expect(try await printed(office) == later)
    }

    @Test("Nobody takes the name of somebody else who has no number either")
    func taken() async throws {
        let office = try await Office()
        let person = try await office.registry.person(called: "Abgrall")
        let other = try await office.registry.person(called: "Bihan")
        await #expect(throws: RegistryError.directory(.personExists(other))) {
            try await office.registry.rename(person, to: other.name, inDrafts: false)
        }
    }
}
