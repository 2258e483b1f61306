import Foundation
import GRDB
import Journal
import Meetings
import Testing

@testable import Registry

@Suite("The database")
struct StorageTests {
    @Test("A file is opened so that a commit waits for the disk")
    func durable() async throws {
        let folder = try TemporaryFolder()
        let office = try await Office(at: folder.file("greffier.sqlite"))
        let level = try await office.registry.synchronousLevel()
        #expect(level == Registry.fullySynchronous)
        let deletes = try await office.registry.write {
            try Int.fetchOne($0, sql: "PRAGMA secure_delete")
        }
        #expect(deletes == 1)
    }

    @Test("A database of another program is refused, and no byte of it changes")
    func stranger() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("other.sqlite")
        let other = try DatabaseQueue(path: path)
        try await other.write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
        try other.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: RegistryError.storage(.notARegistry(path: path))) {
            try Registry(path: path)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    }

    @Test("A database that was being made when the disk was full is made after all")
    func halfMade() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        let begun = try DatabaseQueue(path: path)
        try await begun.write {
            try $0.execute(
                sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)"
            )
        }
        try begun.close()
        let office = try await Office(at: path)
        try await office.holdSitting()
        #expect(try await office.registry.examine(office.meeting).isSound)
    }

    @Test("What is marked up comes back, and plain words are stored as they always were")
    func markup() async throws {
        let office = try await Office()
        for act in [try office.prepared(), office.opened()] {
            try await office.registry.perform(act, on: office.meeting)
        }
        let style = Passage.Style(isBold: true, isItalic: true, link: .init("mailto:a@b.fr"))
        var marked = office.passage("")
        marked.paragraphs = [
            .init([.text("un", style)], form: .item(.bulleted, level: 1)),
            .init([.person(office.people[0], style)], form: .item(.numbered, level: 2)),
            .init([.text("trois"), .person(office.people[1])]),
        ]
        try await office.registry.perform(office.noted(marked), on: office.meeting)
        let record = try await office.registry.record(of: office.meeting)
        #expect(record.texts[marked.id]?.value == marked)
        let id = marked.id.description
        let columns = try await office.registry.read { db in
            try String.fetchAll(
                db,
                sql: "SELECT paragraphs FROM passages WHERE passage = ?",
                arguments: [id]
            )
        }
        #expect(columns.first?.contains(#"[{"text":"trois"},{"person":""#) == true)
        var deeper = office.passage("")
        deeper.paragraphs = [.init([.text("x")], form: .item(.bulleted, level: 6))]
        await #expect(throws: (any Error).self) {
            try await office.registry.perform(office.noted(deeper), on: office.meeting)
        }
    }

    @Test("What could not be read back is not recorded")
    func outOfBounds() async throws {
        let office = try await Office()
        for act in [try office.prepared(), office.opened()] {
            try await office.registry.perform(act, on: office.meeting)
        }
        let before = try await office.registry.record(of: office.meeting)
        let (meeting, at) = (office.meeting, office.planned.adding(seconds: 7200))
        let act = office.act { _ throws(Refusal) in
            let next = Adjourned(at: at, next: nil, number: .max, year: 2020, decisions: [])
            return [.adjourned(next)]
        }
        await #expect(throws: RegistryError.outOfBounds) {
            try await office.registry.perform(act, on: meeting)
        }
        #expect(try await office.registry.record(of: meeting) == before)
    }

    @Test(
        "The journal refuses to be changed, shortened, replaced or skipped",
        arguments: [
            "UPDATE journal SET body = x'00'",
            "UPDATE journal SET sequence = sequence + 1",
            "DELETE FROM journal",
            "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE sequence = 2",
            """
            INSERT OR REPLACE INTO journal (rowid, meeting, sequence, act, kind, entered, at,
                author, body, previous, hash)
            SELECT 1, meeting, 1 + (SELECT max(sequence) FROM journal), act, kind, entered, at,
                author, body, previous, hash FROM journal WHERE sequence = 2
            """,
            """
            INSERT INTO journal SELECT meeting, sequence + 1000, act, kind, entered, at, author,
                body, previous, hash FROM journal WHERE sequence = 2
            """,
        ]
    )
    func guarded(sql: String) async throws {
        let office = try await Office()
        try await office.holdSitting()
        let before = try await office.registry.record(of: office.meeting)
        await #expect(throws: RegistryError.self) {
            try await office.registry.write { try $0.execute(sql: sql) }
        }
        #expect(try await office.registry.record(of: office.meeting) == before)
    }

    @Test("The journal, and no other table, has the columns body and hash; it has a rowid")
    func journalIsTheOnlyOne() async throws {
        let office = try await Office()
        let tables = try await office.registry.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT t.name FROM sqlite_schema t
                    WHERE t.type = 'table' AND 2 = (
                        SELECT count(*) FROM pragma_table_info(t.name)
                        WHERE name IN ('body', 'hash'))
                    """
            )
        }
        #expect(tables == ["journal"])
        try await office.holdSitting()
        let rowids = try await office.registry.read {
            try Int.fetchAll($0, sql: "SELECT rowid FROM journal ORDER BY rowid")
        }
        #expect(rowids.first == 1)
    }

    @Test("A rebuild gives the same caches as living through it, and touches nothing else")
    func rebuild() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let tables = ["sittings", "decisions", "heads", "passages", "names", "journal"]
        func dump() async throws -> [String] {
            try await office.registry.read { db in
                try tables.flatMap {
                    try Row.fetchAll(db, sql: "SELECT * FROM \($0) ORDER BY 1, 2").map(
                        \.description
                    )
                }
            }
        }
        let live = try await dump()
        #expect(!live.isEmpty)
        try await office.registry.write {
            try $0.execute(sql: "UPDATE sittings SET phase = 'open'; DELETE FROM decisions;")
        }
        #expect(try await dump() != live)
        #expect(try await office.registry.rebuild() == 1)
        #expect(try await dump() == live)
    }

    @Test("A rebuild keeps a sitting whose head is gone, so that its numbers are not used again")
    func rebuildWithoutHead() async throws {
        let office = try await Office()
        try await office.holdSitting()
        let before = try await office.registry.sittings()
        try await office.registry.write { try $0.execute(sql: "DELETE FROM heads") }
        #expect(try await office.registry.rebuild() == 1)
        #expect(try await office.registry.sittings() == before)
    }

    @Test("A file that is no database is refused by name")
    func noDatabase() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("letter.sqlite")
        try Data("Ceci n’est pas une base, mais assez long pour un en-tête. ".utf8)
            .write(to: URL(fileURLWithPath: path))
        #expect(throws: RegistryError.storage(.notARegistry(path: path))) {
            try Registry(path: path)
        }
    }

    @Test("A folder that is not there is named")
    func noFolder() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("absent/greffier.sqlite")
        #expect {
            try Registry(path: path)
        } throws: { error in
            guard case .storage(.cannotOpen(let named, _))? = error as? RegistryError else {
                return false
            }
            return named == path
        }
    }

    @Test("A file of a newer version is refused and left alone")
    func newer() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        let office = try await Office(at: path)
        try await office.registry.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('tomorrow')")
        }
        #expect(throws: RegistryError.storage(.newer(path: path))) { try Registry(path: path) }
    }
}
