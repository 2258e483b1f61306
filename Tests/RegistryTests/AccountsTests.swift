import Access
import Foundation
import Meetings
import Testing

@testable import Registry

/// What the tests of accounts have in common.
enum Sign {
    static let cost = PasswordCost(kibibytes: 8, passes: 1)

    static func name(_ text: String) throws -> SignInName { try #require(SignInName(text)) }

    static func password(_ text: String = "mot de passe entier") throws -> PasswordHash {
        try PasswordHash(
            hashing: text,
            salt: [UInt8](1...16),
            cost: try #require(cost)
        )
    }
}

@Suite("Accounts")
struct AccountsTests {
    private let office: Office
    private var registry: Registry { office.registry }

    init() async throws {
        office = try await Office()
    }

    private func grant(_ role: Role) throws -> Grant {
        try #require(Grant(role, in: .body(office.body)))
    }

    @Test("The first is an administrator's, and there is one first")
    func first() async throws {
        #expect(try await !registry.hasAccounts())
        let account = try await registry.addFirstAccount(
            named: try Sign.name("Camille"),
            password: try Sign.password(),
            grants: [try grant(.secretary)]
        )
        #expect(try await registry.hasAccounts())
        #expect(account.grants == [.administrator, try grant(.secretary)])
        #expect(account.visitor.may(.accounts))
        await #expect(throws: RegistryError.account(.alreadySetUp)) {
            try await registry.addFirstAccount(
                named: try Sign.name("other"),
                password: try Sign.password()
            )
        }
        #expect(try await registry.accounts() == [account])
    }

    @Test("A name is found as typed, with what its owner signs in by")
    func credentials() async throws {
        let person = office.people[0]
        let account = try await registry.addAccount(
            named: try Sign.name("camille@exemple.fr"),
            password: try Sign.password(),
            person: person
        )
        let found = try await registry.credentials(of: try Sign.name(" Camille@Exemple.FR"))
        #expect(found?.account == account)
        #expect(found?.account.person == person)
        #expect(try found?.password?.verifies("mot de passe entier") == true)
        #expect(found?.timeCode == nil)
        #expect(try await registry.credentials(of: try Sign.name("camille")) == nil)
        await #expect(
            throws: RegistryError.account(.nameTaken(try Sign.name("camille@exemple.fr")))
        ) {
            try await registry.addAccount(named: try Sign.name("CAMILLE@exemple.fr"))
        }
    }

    @Test("A person has one open account, and is in the directory; a body exists")
    func people() async throws {
        let (person, stranger) = (office.people[0], PersonID(UUID()))
        let account = try await registry.addAccount(named: try Sign.name("a"), person: person)
        await #expect(throws: RegistryError.account(.personTaken(person))) {
            try await registry.addAccount(named: try Sign.name("b"), person: person)
        }
        await #expect(throws: RegistryError.account(.unknownPerson(stranger))) {
            try await registry.addAccount(named: try Sign.name("b"), person: stranger)
        }
        let nowhere = BodyID(UUID())
        let elsewhere = try #require(Grant(.chair, in: .body(nowhere)))
        await #expect(throws: RegistryError.account(.unknownBody(nowhere))) {
            try await registry.addAccount(named: try Sign.name("b"), grants: [elsewhere])
        }
        #expect(try await registry.accounts() == [account])
        try await registry.close(account.id)
        _ = try await registry.addAccount(named: try Sign.name("b"), person: person)
    }

    @Test("Roles are given once and taken")
    func roles() async throws {
        let account = try await registry.addAccount(named: try Sign.name("a"))
        let all =
            try Role.allCases.map { role in
                try #require(Grant(role, in: role == .administrator ? .house : .body(office.body)))
            } + [try #require(Grant(.auditor, in: .house))]
        for grant in all + all { try await registry.give(grant, to: account.id) }
        #expect(try await Set(registry.account(account.id).grants) == Set(all))
        #expect(try await registry.account(account.id).grants.count == all.count)
        for grant in all.dropFirst(2) { try await registry.take(grant, from: account.id) }
        #expect(try await Set(registry.account(account.id).grants) == Set(all.prefix(2)))
    }

    @Test("Somebody is always left to look after the accounts")
    func lastAdministrator() async throws {
        let name = try Sign.name("a")
        let first = try await registry.addFirstAccount(named: name, password: try Sign.password())
        let invited = try await registry.addAccount(
            named: try Sign.name("b"),
            grants: [.administrator]
        )
        await #expect(throws: RegistryError.account(.lastAdministrator)) {
            try await registry.take(.administrator, from: first.id)
        }
        await #expect(throws: RegistryError.account(.lastAdministrator)) {
            try await registry.close(first.id)
        }
        #expect(try await registry.account(first.id) == first)
        try await registry.set(try Sign.password(), of: invited.id)
        try await registry.close(first.id)
        await #expect(throws: RegistryError.account(.unknownAccount(first.id))) {
            try await registry.give(.administrator, to: first.id)
        }
    }

    @Test("A closed account opens nothing, and keeps its name")
    func closed() async throws {
        let name = try Sign.name("a")
        let account = try await registry.addAccount(named: name, password: try Sign.password())
        let session = try await registry.beginSession(of: account.id, lasting: 3600)
        let device = try await registry.rememberDevice(of: account.id, lasting: 3600)
        let invitation = try await registry.invite(to: account.id, until: Instant.bounds.upperBound)
        let (secret, _) = try await registry.makeToken(
            for: account.id,
            called: "essai",
            within: TokenScope([.minutes], in: .house),
            until: Instant.bounds.upperBound
        )
        try await registry.close(account.id)
        #expect(try await registry.credentials(of: name) == nil)
        #expect(try await registry.session(session, idle: 3600) == nil)
        #expect(try await !registry.knows(device: device, of: name))
        #expect(try await registry.link(invitation) == nil)
        #expect(try await registry.token(secret) == nil)
        #expect(try await registry.account(account.id).name == name)
        await #expect(throws: RegistryError.account(.unknownAccount(account.id))) {
            try await registry.beginSession(of: account.id, lasting: 3600)
        }
    }

    @Test("A code is used once, by one of two who hand it in at the same time")
    func timeCodes() async throws {
        let secret = try #require(TimeCodeSecret(bytes: [UInt8](1...20)))
        let account = try await registry.addAccount(named: try Sign.name("a"))
        #expect(try await !registry.use(step: 5, of: account.id))
        try await registry.set(timeCode: secret, provenAt: 5, of: account.id)
        let found = try await registry.credentials(of: try Sign.name("a"))
        #expect(found?.timeCode == secret)
        #expect(found?.lastStep == 5)
        #expect(found?.account.hasTimeCode == true)
        #expect(try await !registry.use(step: 5, of: account.id))
        let registry = registry
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { try await registry.use(step: 6, of: account.id) } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == 1)
        #expect(try await !registry.use(step: 4, of: account.id))
        try await registry.set(timeCode: nil, of: account.id)
        #expect(try await registry.credentials(of: try Sign.name("a"))?.lastStep == nil)
    }

    @Test("Another password ends the other sessions; the same in a form of today ends none")
    func passwords() async throws {
        let account = try await registry.addAccount(
            named: try Sign.name("a"),
            password: try Sign.password()
        )
        let own = try await registry.beginSession(of: account.id, lasting: 3600)
        let other = try await registry.beginSession(of: account.id, lasting: 3600)
        let kept = try #require(try await registry.credentials(of: Sign.name("a"))?.password)
        try await registry.rehash(try Sign.password(), of: account.id, after: kept)
        #expect(try await registry.session(other, idle: 3600) != nil)
        try await registry.set(
            try Sign.password("un autre mot de passe"),
            of: account.id,
            keeping: own
        )
        #expect(try await registry.session(own, idle: 3600) != nil)
        #expect(try await registry.session(other, idle: 3600) == nil)
        let found = try await registry.credentials(of: try Sign.name("a"))
        #expect(try found?.password?.verifies("un autre mot de passe") == true)
    }

    @Test("Nobody comes in by a password that was changed while it was looked at")
    func changedMeanwhile() async throws {
        let account = try await registry.addAccount(
            named: try Sign.name("a"),
            password: try Sign.password()
        )
        let looked = try #require(try await registry.credentials(of: Sign.name("a"))?.password)
        _ = try await registry.beginSession(of: account.id, by: looked, lasting: 60)
        let new = try Sign.password("un autre mot de passe")
        try await registry.set(new, of: account.id)
        await #expect(throws: RegistryError.account(.otherPassword)) {
            try await registry.beginSession(of: account.id, by: looked, lasting: 60)
        }
        await #expect(throws: RegistryError.account(.otherPassword)) {
            try await registry.rememberDevice(of: account.id, by: looked, lasting: 60)
        }
        await #expect(throws: RegistryError.account(.otherPassword)) {
            try await registry.rehash(looked, of: account.id, after: looked)
        }
        #expect(try await registry.credentials(of: Sign.name("a"))?.password == new)
    }
}
