import Foundation
import GRDB
import Journal
import Meetings
import Testing

@testable import Registry

@Suite("The file beside its journals")
struct InspectionTests {
    private func office() async throws -> Office {
        let office = try await Office()
        try await office.holdSitting()
        return office
    }

    /// Somebody owns the file: neither keys nor guards hold them back.
    private func tamper(_ office: Office, _ sql: String) async throws {
        try await office.registry.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; \(sql); PRAGMA foreign_keys = ON;")
        }
    }

    @Test("An untouched file has nothing to find")
    func sound() async throws {
        let office = try await office()
        #expect(try await office.registry.inspect().isEmpty)
        #expect(try await office.registry.examine(office.meeting).isSound)
    }

    @Test("A guard or an index that is gone, changed or added is named")
    func structure() async throws {
        let office = try await office()
        try await tamper(
            office,
            """
            DROP TRIGGER journal_is_not_changed; DROP INDEX names_by_person;
            DROP TRIGGER journal_has_no_gap;
            CREATE TRIGGER journal_has_no_gap BEFORE INSERT ON journal BEGIN SELECT 1; END;
            CREATE TRIGGER whisper AFTER INSERT ON journal BEGIN DELETE FROM heads; END
            """
        )
        #expect(
            try await office.registry.inspect() == [
                .structureAltered("journal_has_no_gap"),
                .structureMissing("journal_is_not_changed"),
                .structureMissing("names_by_person"), .structureAltered("whisper"),
            ]
        )
    }

    @Test("A guard does not hide behind a table that has its name")
    func namesakes() async throws {
        let office = try await office()
        try await tamper(
            office,
            "CREATE TRIGGER journal BEFORE INSERT ON journal BEGIN DELETE FROM heads; END"
        )
        #expect(try await office.registry.inspect() == [.structureAltered("journal")])
    }

    @Test(
        "Sums by month that are not those of the sittings are named, and mended by a rebuild",
        arguments: ["month_facts", "presence_months", "class_months"]
    )
    func sums(table: String) async throws {
        let office = try await office()
        for sql in ["UPDATE \(table) SET seats = seats + 1", "DELETE FROM \(table)"] {
            try await tamper(office, sql)
            #expect(try await office.registry.inspect() == [.staleSums])
            _ = try await office.registry.rebuild()
            #expect(try await office.registry.inspect().isEmpty)
        }
    }

    @Test("A row that refers to one that is gone is named with its table")
    func orphans() async throws {
        let office = try await office()
        try await tamper(office, "DELETE FROM bodies")
        let found = try await office.registry.inspect()
        #expect(
            found.contains { finding in
                guard case .orphan("meetings", _, "bodies") = finding else { return false }
                return true
            }
        )
    }

    @Test("An index that does not give what its table has is damage")
    func damaged() async throws {
        let office = try await office()
        try await tamper(
            office,
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = 'CREATE INDEX names_by_person ON names (given)'
            WHERE name = 'names_by_person';
            PRAGMA writable_schema = RESET
            """
        )
        let found = try await office.registry.inspect()
        #expect(found.contains { if case .damaged = $0 { true } else { false } })
    }

    @Test(
        "Derived tables that tell otherwise than the journal are named, and mended by a rebuild",
        arguments: [
            ("UPDATE sittings SET phase = 'open'", [.phase]),
            ("UPDATE sittings SET number = 7, adjourned = adjourned + 1", [.adjourned, .number]),
            ("UPDATE sittings SET opened = NULL, zone = 'x'", [.zone, .opened]),
            ("DELETE FROM decisions WHERE number = 2", [.decisions]),
            ("UPDATE decisions SET number = number + 10", [.decisions]),
            ("UPDATE decisions SET year = year - 1", [.decisions]),
            (
                """
                INSERT INTO told_tasks
                SELECT meeting, 'a5a5a5a5-a5a5-a5a5-a5a5-a5a5a5a5a5a5', 0 FROM sittings
                """, [.tasks]
            ),
            ("DELETE FROM sittings", [.sitting]),
            ("UPDATE openings SET hour = (hour + 1) % 24", [.participation]),
            ("UPDATE meeting_facts SET seats = seats + 1", [.participation]),
            ("DELETE FROM presence_facts", [.participation]),
            ("UPDATE presence_facts SET departures = departures + 1", [.participation]),
            ("UPDATE presence_facts SET section = section || ' bis'", [.participation]),
            ("DELETE FROM stays", [.participation]),
            ("UPDATE moment_facts SET counted = counted + 1", [.participation]),
        ] as [(String, [CachedField])]
    )
    func stale(sql: String, fields: [CachedField]) async throws {
        let office = try await office()
        try await tamper(office, sql)
        let found = try await office.registry.examine(office.meeting)
        #expect(found.findings == [.stale(office.meeting, fields)])
        #expect(found.verification.isSound)
        #expect(!found.isSound)
        _ = try await office.registry.rebuild()
        #expect(try await office.registry.examine(office.meeting).isSound)
    }

    @Test("Facts that newer tables still lack are derived by whoever opens the file next")
    func owedFacts() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("records.sqlite")
        let office = try await Office(at: path)
        try await office.holdSitting()
        try await tamper(office, "DELETE FROM presence_facts; DELETE FROM stays")
        #expect(try await !office.registry.examine(office.meeting).isSound)
        try await tamper(office, "PRAGMA user_version = 2")
        let next = try Registry(path: path)
        #expect(try await next.examine(office.meeting).isSound)
        let owed = try await next.read { try Owed(by: $0) }
        #expect(owed == [])
    }

    @Test("A decision in the series of another body is named, and goes back by a rebuild")
    func numberedElsewhere() async throws {
        let office = try await office()
        try await tamper(
            office,
            """
            INSERT INTO bodies (id, code, name, organisation, kind)
            SELECT '00000000-0000-0000-0000-000000000001', 'ZZ', name, organisation, kind
            FROM bodies;
            UPDATE decisions SET meeting_body = '00000000-0000-0000-0000-000000000001'
            """
        )
        let found = try await office.registry.examine(office.meeting)
        #expect(found.findings == [.stale(office.meeting, [.decisions])])
        _ = try await office.registry.rebuild()
        #expect(try await office.registry.examine(office.meeting).isSound)
    }

    @Test(
        "A meeting under a reference that is not its own is named, and filed anew by a rebuild",
        arguments: ["CA-2021-01-01", "anything", "BF"]
    )
    func misfiled(reference: String) async throws {
        let office = try await office()
        try await tamper(office, "UPDATE meetings SET reference = '\(reference)'")
        let found = try await office.registry.examine(office.meeting).findings
        #expect(
            found == [
                .misfiled(
                    office.meeting,
                    reference: reference,
                    expected: "BF-2020-03-16"
                )
            ]
        )
        _ = try await office.registry.rebuild()
        #expect(try await office.registry.reference(of: office.meeting) == "BF-2020-03-16")
        #expect(try await office.registry.examine(office.meeting).isSound)
    }

    @Test("A phase that means nothing does not keep the list from being read")
    func garbagePhase() async throws {
        let office = try await office()
        try await tamper(office, "UPDATE sittings SET phase = 'quatsch'")
        #expect(try await office.registry.sittings().map(\.phase) == [.submitted])
    }

    @Test("A text or a name added after the submission is named")
    func uncovered() async throws {
        let office = try await office()
        let text = office.passage("ajouté")
        let stranger = PersonID(office.dice.uuid())
        let name = PrintedName(given: "Jo", family: "Ajouté")
        try await office.registry.write { db in
            let tables = TextTables(db: db, meeting: office.meeting)
            let salt = office.dice.edges.makeSalt()
            try tables.write(
                StoredPassage(Salted(text, salt: salt)),
                entered: office.planned,
                author: office.author
            )
            try tables.write(Salted(name, salt: salt), of: stranger)
        }
        #expect(
            try await office.registry.verify(office.meeting).findings
                == [.textUncovered(text.id), .nameUncovered(stranger)]
        )
    }
}
