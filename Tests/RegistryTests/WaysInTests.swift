import Access
import Foundation
import GRDB
import Meetings
import Rulebook
import Synchronization
import Testing

@testable import Registry

/// A clock that stands still until it is moved.
private final class Clock: Sendable {
    private let state = Mutex(Instant(milliseconds: 1_600_000_000_000))

    var now: Instant { state.withLock { $0 } }

    func pass(seconds: Int) { state.withLock { $0 = $0.adding(seconds: seconds) } }
}

@Suite("Ways in")
struct WaysInTests {
    private let registry: Registry
    private let clock = Clock()
    private let account: Account
    private let name: SignInName
    private let body: BodyID

    init() async throws {
        let (clock, dice) = (clock, Dice())
        var edges = dice.edges
        edges.now = { clock.now }
        registry = try Registry(inMemory: edges)
        name = try Sign.name("camille")
        account = try await registry.addAccount(named: name)
        body = try await registry.body(
            code: try #require(BodyCode("BF")),
            name: "Bureau",
            organisation: "Fédération",
            kind: .party
        ).id
    }

    @Test("A session lasts as long as it was given, however busy")
    func lasting() async throws {
        let token = try await registry.beginSession(of: account.id, lasting: 3600)
        for _ in 0..<59 {
            clock.pass(seconds: 61)
            guard clock.now < Instant(milliseconds: 1_600_003_600_000) else { break }
            #expect(try await registry.session(token, idle: 120)?.account == account)
        }
        clock.pass(seconds: 61)
        #expect(try await registry.session(token, idle: 120) == nil)
    }

    @Test("A session ends when nobody was seen for a while")
    func idle() async throws {
        let token = try await registry.beginSession(of: account.id, lasting: 36_000)
        clock.pass(seconds: 1799)
        #expect(try await registry.session(token, idle: 1800) != nil)
        clock.pass(seconds: 1799)
        #expect(try await registry.session(token, idle: 1800) != nil)
        clock.pass(seconds: 1800)
        #expect(try await registry.session(token, idle: 1800) == nil)
    }

    @Test("A session goes on where nothing can be written, though not past its time")
    func unwritable() async throws {
        let folder = try TemporaryFolder()
        let clock = Clock()
        var edges = Dice().edges
        edges.now = { clock.now }
        let registry = try Registry(path: folder.file("records.sqlite"), edges: edges)
        let account = try await registry.addAccount(named: name)
        let token = try await registry.beginSession(of: account.id, lasting: 36_000)
        try await registry.database.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA query_only = 1")
        }
        await #expect(throws: RegistryError.storage(.readOnly)) {
            try await registry.endSession(token)
        }
        clock.pass(seconds: 1799)
        #expect(try await registry.session(token, idle: 1800) != nil)
        clock.pass(seconds: 1)
        #expect(try await registry.session(token, idle: 1800) == nil)
    }

    @Test("A clock that is set back ends no session and no link, and lengthens each by as much")
    func setBack() async throws {
        let token = try await registry.beginSession(of: account.id, lasting: 3600)
        let until = clock.now.adding(seconds: 600)
        let link = try await registry.invite(to: account.id, until: until)
        clock.pass(seconds: -7200)
        #expect(try await registry.session(token, idle: 1800) != nil)
        #expect(try await registry.link(link) != nil)
        clock.pass(seconds: 7200 + 599)
        #expect(try await registry.session(token, idle: 1800) != nil)
        #expect(try await registry.link(link) != nil)
        clock.pass(seconds: 1)
        #expect(try await registry.link(link) == nil)
        clock.pass(seconds: 1800)
        #expect(try await registry.session(token, idle: 1800) == nil)
    }

    @Test("A session goes on while another program keeps everybody from writing")
    func lockedOut() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("records.sqlite")
        let clock = Clock()
        var edges = Dice().edges
        edges.now = { clock.now }
        let registry = try Registry(path: path, edges: edges)
        let account = try await registry.addAccount(named: name)
        let token = try await registry.beginSession(of: account.id, lasting: 36_000)
        var unsafe = Configuration()
        unsafe.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: unsafe)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        clock.pass(seconds: 100)
        // The first waits a moment for the other program, those behind it do not.
        for _ in 1...3 { #expect(try await registry.session(token, idle: 1800) != nil) }
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        while registry.notesLate.load(ordering: .relaxed) > 0 { await Task.yield() }
        clock.pass(seconds: 1750)
        #expect(
            try await registry.session(token, idle: 1800)?.lastSeen
                == clock.now.adding(seconds: -1750)
        )
    }

    @Test(
        "A session ends when its owner leaves, and a role counts from the moment that it is given"
    )
    func leaving() async throws {
        let token = try await registry.beginSession(of: account.id, lasting: 3600)
        let other = try await registry.beginSession(of: account.id, lasting: 3600)
        let grant = try #require(Grant(.chair, in: .body(body)))
        try await registry.give(grant, to: account.id)
        #expect(try await registry.session(token, idle: 60)?.account.grants == [grant])
        try await registry.endSession(token)
        #expect(try await registry.session(token, idle: 60) == nil)
        #expect(try await registry.session(other, idle: 60) != nil)
        try await registry.endSessions(of: account.id)
        #expect(try await registry.session(other, idle: 60) == nil)
    }

    @Test("Another password closes what was open under the one before, but where it was chosen")
    func anotherPassword() async throws {
        let hash = try Sign.password("quatre mots à la suite")
        let until = clock.now.adding(seconds: 3600)
        let sessions = [
            try await registry.beginSession(of: account.id, lasting: 3600),
            try await registry.beginSession(of: account.id, lasting: 3600),
        ]
        let devices = [
            try await registry.rememberDevice(of: account.id, lasting: 3600),
            try await registry.rememberDevice(of: account.id, lasting: 3600),
        ]
        let (secret, _) = try await registry.makeToken(
            for: account.id,
            called: "agenda",
            within: TokenScope([.home], in: .house),
            until: until
        )
        try await registry.set(hash, of: account.id, keeping: sessions[0], on: devices[0])
        #expect(try await registry.session(sessions[0], idle: 60) != nil)
        #expect(try await registry.session(sessions[1], idle: 60) == nil)
        #expect(try await registry.knows(device: devices[0], of: name))
        #expect(try await !registry.knows(device: devices[1], of: name))
        #expect(try await registry.token(secret) == nil)
        // Chosen by invitation it was chosen nowhere.
        let invitation = try await registry.invite(to: account.id, until: until)
        _ = try await registry.accept(invitation, password: hash)
        #expect(try await !registry.knows(device: devices[0], of: name))
    }

    @Test("A device is known for the account from which it signed in, and for a time")
    func devices() async throws {
        _ = try await registry.addAccount(named: try Sign.name("other"))
        let device = try await registry.rememberDevice(of: account.id, lasting: 100)
        #expect(try await registry.knows(device: device, of: name))
        #expect(try await !registry.knows(device: device, of: try Sign.name("other")))
        #expect(try await !registry.knows(device: registry.newToken(), of: name))
        clock.pass(seconds: 100)
        #expect(try await !registry.knows(device: device, of: name))
    }

    @Test("An invitation lets its owner choose a password once; a later one takes its place")
    func invitations() async throws {
        let until = clock.now.adding(seconds: 100)
        let early = try await registry.invite(to: account.id, until: until)
        let token = try await registry.invite(to: account.id, until: until)
        #expect(try await registry.link(early) == nil)
        #expect(try await registry.link(token) == .invitation(account.id))
        let session = try await registry.beginSession(of: account.id, lasting: 3600)
        let accepted = try await registry.accept(token, password: try Sign.password())
        #expect(accepted.id == account.id && accepted.hasPassword)
        #expect(try await registry.session(session, idle: 60) == nil)
        for used in [early, token] {
            await #expect(throws: RegistryError.account(.linkExpired)) {
                try await registry.accept(used, password: try Sign.password("encore un autre"))
            }
        }
        let late = try await registry.invite(to: account.id, until: until)
        clock.pass(seconds: 100)
        await #expect(throws: RegistryError.account(.linkExpired)) {
            try await registry.accept(late, password: try Sign.password())
        }
    }

    @Test("A personal link leads one person to one sitting until it expires or is withdrawn")
    func personalLinks() async throws {
        let meeting = try await registry.meeting(reference: "BF-2020-03-16", body: body)
        let people = [PersonID(UUID()), PersonID(UUID())]
        let until = clock.now.adding(seconds: 100)
        let one = try await registry.invite(people[0], to: meeting, until: until)
        let other = try await registry.invite(people[1], to: meeting, until: until)
        #expect(try await registry.link(one) == .sitting(meeting, people[0]))
        #expect(try await registry.link(other) == .sitting(meeting, people[1]))
        await #expect(throws: RegistryError.account(.linkExpired)) {
            try await registry.accept(one, password: try Sign.password())
        }
        try await registry.withdrawLinks(to: meeting, of: people[0])
        #expect(try await registry.link(one) == nil)
        #expect(try await registry.link(other) != nil)
        clock.pass(seconds: 100)
        #expect(try await registry.link(other) == nil)
        let unknown = MeetingID(UUID())
        await #expect(throws: RegistryError.unknownMeeting(unknown.description)) {
            try await registry.invite(people[0], to: unknown, until: until)
        }
    }

    @Test("A program comes in by its token, within its bounds, until it is withdrawn")
    func apiTokens() async throws {
        let scope = TokenScope([.minutes, .figures, .accounts], in: .body(body))
        let until = clock.now.adding(seconds: 100)
        let (secret, token) = try await registry.makeToken(
            for: account.id,
            called: " Tableau de bord\u{0} ",
            within: scope,
            until: until
        )
        #expect(token.scope.actions == [.minutes, .figures])
        let found = try #require(try await registry.token(secret))
        #expect(found.token == token)
        #expect(found.account == account)
        #expect(try await registry.tokens(of: account.id) == [token])
        let grants = [try #require(Grant(.auditor, in: .house))]
        #expect(token.visitor(with: grants).may(.minutes, at: .body(body)))
        #expect(!token.visitor(with: grants).may(.verify, at: .body(body)))
        for (label, actions, end) in [
            (" ", [.minutes], until), ("a", [.accounts], until), ("a", [.minutes], clock.now),
        ] as [(String, Set<Action>, Instant)] {
            await #expect(throws: RegistryError.account(.emptyToken)) {
                _ = try await registry.makeToken(
                    for: account.id,
                    called: label,
                    within: TokenScope(actions, in: .house),
                    until: end
                )
            }
        }
        try await registry.withdraw(token.id, of: AccountID(UUID()))
        #expect(try await registry.token(secret) != nil)
        try await registry.withdraw(token.id, of: account.id)
        #expect(try await registry.token(secret) == nil)
        let (late, _) = try await registry.makeToken(
            for: account.id,
            called: "a",
            within: scope,
            until: until
        )
        clock.pass(seconds: 100)
        #expect(try await registry.token(late) == nil)
    }

    @Test("What is over is deleted")
    func expired() async throws {
        let until = clock.now.adding(seconds: 100)
        _ = try await registry.rememberDevice(of: account.id, lasting: 100)
        _ = try await registry.beginSession(of: account.id, lasting: 100)
        _ = try await registry.invite(to: account.id, until: until)
        _ = try await registry.makeToken(
            for: account.id,
            called: "a",
            within: TokenScope([.minutes], in: .house),
            until: until
        )
        let tables = ["devices", "sessions", "links", "api_tokens"]
        for expected in [1, 0] {
            for table in tables {
                let rows = try await registry.read { db in
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
                }
                #expect(rows == expected, "\(table)")
            }
            clock.pass(seconds: 100)
            try await registry.forgetExpired()
        }
    }

    @Test("No secret stands in the file")
    func secrets() async throws {
        let folder = try TemporaryFolder()
        let file = RawFile(path: folder.file("greffier.sqlite"))
        let registry = try Registry(path: file.path)
        let account = try await registry.addAccount(named: name)
        let until = Instant.bounds.upperBound
        let secrets = [
            try await registry.beginSession(of: account.id, lasting: 100),
            try await registry.rememberDevice(of: account.id, lasting: 100),
            try await registry.invite(to: account.id, until: until),
            try await registry.makeToken(
                for: account.id,
                called: "a",
                within: TokenScope([.minutes], in: .house),
                until: until
            ).secret,
        ]
        for secret in secrets {
            #expect(try file.files(holding: secret.bytes).isEmpty)
            #expect(try file.files(holding: secret.text).isEmpty)
            #expect(try !file.files(holding: secret.fingerprint.bytes).isEmpty)
        }
    }
}
