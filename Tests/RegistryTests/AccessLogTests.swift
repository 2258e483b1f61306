import Access
import Foundation
import GRDB
import Journal
import Meetings
import Rulebook
import Testing

@testable import Registry

@Suite("The access log")
struct AccessLogTests {
    private let office: Office
    private let account: Account
    private var registry: Registry { office.registry }

    init() async throws {
        office = try await Office()
        account = try await office.registry.addAccount(named: try Sign.name("camille"))
    }

    @Test("tells who read names of which sitting, when and by which way")
    func notes() async throws {
        let token = APITokenID(UUID())
        let readers: [AccessNote.Reader] = [
            .account(account.id), .program(account.id, token), .participant(office.people[1]),
        ]
        for reader in readers {
            try await registry.note(reader, reading: office.meeting, by: .minutes)
        }
        try await registry.note(readers[0], reading: nil, by: .people)
        let notes = try await registry.accessNotes()
        #expect(notes.map(\.reader) == [readers[0]] + readers.reversed())
        #expect(notes.map(\.action) == [.people, .minutes, .minutes, .minutes])
        #expect(notes.map(\.meeting) == [nil] + [MeetingID?](repeating: office.meeting, count: 3))
        #expect(notes.map(\.at.milliseconds) == notes.map(\.at.milliseconds).sorted(by: >))
        #expect(try await registry.accessNotes(of: office.meeting).count == 3)
        #expect(try await registry.accessNotes(in: office.body, most: 2).count == 2)
        #expect(try await registry.accessNotes(in: BodyID(UUID())).isEmpty)
    }

    @Test("is shortened at its old end, and in no other way")
    func shortened() async throws {
        for action in [Action.console, .drafts, .minutes, .archive] {
            try await registry.note(.account(account.id), reading: office.meeting, by: action)
        }
        for sql in [
            "DELETE FROM access_log WHERE number = 2",
            "DELETE FROM access_log WHERE action = 'archive'",
            "UPDATE access_log SET action = 'home'",
            """
            INSERT OR REPLACE INTO access_log (number, at, account, action)
            SELECT number, at, account, 'home' FROM access_log WHERE number = 2
            """,
        ] {
            await #expect(throws: RegistryError.self) {
                try await registry.write { try $0.execute(sql: sql) }
            }
        }
        let third = try await registry.accessNotes()[1].at
        try await registry.forgetAccessNotes(before: third)
        #expect(try await registry.accessNotes().map(\.action) == [.archive, .minutes])
        try await registry.forgetAccessNotes(before: Instant.bounds.upperBound)
        #expect(try await registry.accessNotes().isEmpty)
        try await registry.note(.account(account.id), reading: nil, by: .people)
        let number = try await registry.read { db in
            try Int.fetchOne(db, sql: "SELECT number FROM access_log")
        }
        #expect(number == 5)
    }

    @Test("Erasing a person leaves nothing of the account that names them", .rule(.erasure))
    func erasing() async throws {
        let folder = try TemporaryFolder()
        let file = RawFile(path: folder.file("greffier.sqlite"))
        let office = try await Office(at: file.path)
        let registry = office.registry
        try await office.holdSitting()
        let until = Instant.bounds.upperBound
        let name = try Sign.name("kerguelenec@exemple.fr")
        let old = try await registry.addAccount(
            named: try Sign.name("kerguelenec.ancien"),
            person: office.people[1]
        )
        try await registry.close(old.id)
        let account = try await registry.addAccount(
            named: name,
            password: try Sign.password(),
            person: office.people[1],
            grants: [try #require(Grant(.member, in: .body(office.body)))]
        )
        let session = try await registry.beginSession(of: account.id, lasting: 3600)
        let link = try await registry.invite(office.people[1], to: office.meeting, until: until)
        let (secret, _) = try await registry.makeToken(
            for: account.id,
            called: "Tableau de Kerguelenec",
            within: TokenScope([.minutes], in: .house),
            until: until
        )
        try await registry.note(.account(account.id), reading: office.meeting, by: .minutes)
        let person = try await registry.person(called: office.people[1].description)
        #expect(try await registry.erase(person).isScrubbed)
        for words in ["kerguelenec", "Kerguelenec", "$argon2id$v=19$m=8"] {
            #expect(try file.files(holding: words) == [])
        }
        let left = try await registry.account(account.id)
        #expect(left.name == nil && left.person == nil && left.grants.isEmpty)
        #expect(left.closed != nil && !left.hasPassword)
        #expect(try await registry.session(session, idle: 3600) == nil)
        #expect(try await registry.link(link) == nil)
        #expect(try await registry.token(secret) == nil)
        #expect(try await registry.accessNotes().map(\.reader) == [.account(account.id)])
        await #expect(throws: RegistryError.account(.unknownPerson(office.people[1]))) {
            try await registry.invite(office.people[1], to: office.meeting, until: until)
        }
        #expect(try await registry.inspect().isEmpty)
        #expect(try await registry.verify(office.meeting).findings == [.erased(people: 1)])
    }

    @Test("The last who can look after accounts is not erased, and nothing of them is")
    func lastAdministrator() async throws {
        try await office.holdSitting()
        _ = try await registry.addAccount(
            named: try Sign.name("chef"),
            password: try Sign.password(),
            person: office.people[0],
            grants: [.administrator]
        )
        let person = try await registry.person(called: office.people[0].description)
        let before = try await registry.accounts()
        await #expect(throws: RegistryError.account(.lastAdministrator)) {
            try await registry.erase(person)
        }
        #expect(try await registry.accounts() == before)
        #expect(try await registry.person(called: office.people[0].description) == person)
        _ = try await registry.addAccount(
            named: try Sign.name("autre"),
            password: try Sign.password(),
            grants: [.administrator]
        )
        #expect(try await registry.erase(person).sittings == 1)
    }

    @Test("Rebuilding the caches and bringing tables up to date leave accounts as they are")
    func rebuilding() async throws {
        try await office.holdSitting()
        _ = try await registry.invite(
            office.people[0],
            to: office.meeting,
            until: Instant.bounds.upperBound
        )
        try await registry.note(.account(account.id), reading: office.meeting, by: .drafts)
        let before = try await registry.read { try Self.rows($0) }
        _ = try await registry.rebuild()
        try Schema.migrator.migrate(registry.database)
        #expect(try await registry.read { try Self.rows($0) } == before)
        #expect(try await registry.inspect().isEmpty)
    }

    private static func rows(_ db: Database) throws -> [String] {
        try ["accounts", "links", "access_log"].flatMap {
            try Row.fetchAll(db, sql: "SELECT * FROM \($0)").map(\.description)
        }
    }
}
