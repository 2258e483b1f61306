import Foundation
import GRDB
import Journal
import Meetings
import Testing

@testable import Registry

@Suite("The schema")
struct SchemaTests {
    /// What each migration leaves in the database, by the SHA-256 of all definitions.
    ///
    /// A file that was brought there stays as it is: none of these lines ever changes. A new migration
    /// adds one.
    private static let released: [(migration: String, digest: String)] = [
        ("records", "9d04e8999ba8f5a6f66ae185631ca8e1cda12d0b620a0a0f92c0be8377d2d4bf"),
        ("people and marks", "e4a73b22b7d0bfc0f7ec0ae656508f1fea4ba39028a188de6f6f92a23245e6f7"),
        ("participation", "0efac4cdb6d335fea97c28522b0f2c0deaa6feaf82cc6833e5bb73fa5e0fb120"),
        ("rules", "206de274d931a224e4c0d8b36dded8813116167f15bdb8237cb1b578185d9042"),
        ("erased people", "7542e44b8e6448b4c2cf0fc3ea9b224ad53eb8011c9f827001178eb336e3d37b"),
        ("acts by the fold", "4e650944c95a0aa7813e10f2af22b69c71603b526c9b85cac3c49261b4e2fa33"),
        ("terms", "e479292e74b48563c407d82c6165b5334b103976e9c50b42e23f90f8f14e78b9"),
        ("accounts", "1a56e44ba32d3f8dfd661152d117886c582195e133c005f00a934bf74a76746b"),
        ("drafts", "f59b1fbc0b1abe931b26f4ac660cda5189d63cd9ed3d4a3f9c2fe3c5b464b4bf"),
        ("handed acts", "bad629856f4909c9f7b8fe962e38001dd9c82bcfc1a84edf5cd21808c4774ebe"),
        ("doors", "2a47f65b38a817c55354995865237b9c84485f149a8398d83c33c32dfce745bf"),
        ("addresses", "eee9630d1cfd8c49d5a2e3b25f594cde06adca7c1f9da049e09dc573bd3aeab4"),
        ("reports", "9d4f54cbf6b66a99e39b34bf23446c42b428601705cec59db10736d93c5a0faf"),
        ("outbox", "d0a28dfbc06158001c8bb113a3d4772843fa41df46042c14217003ff19a0232c"),
        (
            "participation by dimension",
            "514ea34db9193afa1dac8988397f8108d5865a4c6de517c62d23581f56610978"
        ),
        ("sent by itself", "48b665cd7b3aef6dc3f994777c9bdcc4ab1863ff50eac04050dfc8107978b234"),
        ("languages of people", "1c52c0432d471c2ac70ebaf29513b9c5a3c328ca43bb1e0359237fbe71cbe69e"),
        (
            "departures and dropped lines",
            "1f445faca001fc548fded228ff2eef7a91556e7bac30bfcbb80fb51671d5c47e"
        ),
        (
            "people of all scopes in one row",
            "9b5b6fb0bbde93a8766270b7aa276c1b19b247fd2fa7df75498ceee96ff6255c"
        ),
        (
            "people of unknown mode",
            "d9b64289460a5cd2235040f1c5ca7a0fd28bc0798f5ec436df1bebca284de4a4"
        ),
        (
            "proxies of remote holders",
            "b8568fa107c22c798c23cc54a6ef97b869187a7148caeaf36800654b8cb7d3e0"
        ),
        (
            "what others were told",
            "3522d34c82196fc2b122a6970f87e4d12a7282e9e27f02c9bfd4f6be833fbbfa"
        ),
        ("sittings by opening", "6b9f8f16bd3235b35b166bcb908c94d417607ff71c61268c9da71a2849057628"),
        (
            "sums of months by scope",
            "a43ae5195ccc7276c0d486ddd0f682c3c3cffb70d8332d913eee82f79ea332a3"
        ),
        ("told tasks", "a554553b05920d5337bf53ec6e5a4e6a71e615665c349228b5f1753bb5be705f"),
        (
            "outbox asked to wait",
            "8897de981c4352d7080f56679cf55b81a0c7d215262a1124dfce9929e45dbb75"
        ),
        (
            "answers of calendars",
            "eaa6a790487f642cd85e39e9c83b779cfc5be410f73b420024f210dd5e74190f"
        ),
        ("sittings by time", "74f8f7c0f0e707fb41282e7803c264190d43d31b2cd27d5c7880b2dd2bc51581"),
    ]

    @Test("A migration does for ever what it did when it was released")
    func migrationsAreOnlyAppended() throws {
        let database = try DatabaseQueue()
        #expect(Schema.migrator.migrations == Self.released.map(\.migration))
        for (migration, digest) in Self.released {
            try Schema.migrator.migrate(database, upTo: migration)
            let definitions = try database.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT sql FROM sqlite_schema
                        WHERE sql IS NOT NULL AND name <> 'grdb_migrations' ORDER BY type, name
                        """
                )
            }
            let found = Fingerprint(hashing: Array(definitions.joined(separator: "\n").utf8))
            #expect(found.description == digest, "\(migration)")
        }
    }

    @Test("No change makes two seats of a person, or two sets of rules, hold on one day")
    func termsDoNotComeToOverlap() async throws {
        let office = try await Office()
        let person = try await office.registry.person(called: "Abgrall")
        let body = try await office.registry.body(called: "BF")
        let (first, second) = (try day("2020-01-01"), try day("2020-03-01"))
        let rules = Rules.free
        for (from, until) in [(first, second), (second, nil as Day?)] {
            let seat = HeldSeat(from: from, until: until)
            try await office.registry.give(seat, in: body, to: person)
            let held = HeldRules(rules: rules, from: from, until: until)
            try await office.registry.enact(held, of: body)
        }
        for (table, message) in [
            ("seats", Schema.seatTaken), ("body_rules", Schema.rulesTaken),
        ] {
            for change in ["end_day = '2020-03-02'", "end_day = NULL"] {
                let sql = "UPDATE \(table) SET \(change) WHERE first_day = '\(first)'"
                let refused = await #expect(throws: RegistryError.self) {
                    try await office.registry.write { try $0.execute(sql: sql) }
                }
                #expect(refused.map { "\($0)".contains(message) } ?? false)
            }
            let shorter = "UPDATE \(table) SET end_day = '2020-02-01' WHERE first_day = '\(first)'"
            try await office.registry.write { try $0.execute(sql: shorter) }
        }
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }
}

extension Rules {
    /// Rules under which everybody counts and nothing is required.
    fileprivate static let free =
        Rules(
            kind: .association,
            countedChannels: Channel.allCases,
            quorum: QuorumRule(
                base: .membersInOffice,
                threshold: .nothing,
                countsRepresented: true,
                countsRecused: true
            ),
            majority: MajorityRule(base: .votesCast, threshold: .nothing, tieRule: .rejected),
            proxies: ProxyRule(perHolder: nil)
        )
}
