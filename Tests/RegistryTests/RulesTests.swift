import GRDB
import Meetings
import Testing

@testable import Registry

@Suite("The rules of a body over time")
struct RulesTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    /// Rules that are told apart by how many proxies a holder may have.
    private func held(_ proxies: Int, _ from: String, _ until: String? = nil) throws -> HeldRules {
        let half = try #require(Threshold.Fraction(1, 2))
        let rules = Rules(
            kind: .association,
            countedChannels: [.onSite, .video],
            quorum: QuorumRule(
                base: .membersInOffice,
                threshold: .atLeast(fraction: half),
                countsRepresented: true,
                countsRecused: false
            ),
            majority: MajorityRule(
                base: .votesCast,
                threshold: .moreThan(fraction: half),
                tieRule: .rejected
            ),
            proxies: ProxyRule(perHolder: proxies)
        )
        return HeldRules(rules: rules, from: try day(from), until: try until.map(day))
    }

    @Test(
        "Rules hold from their first day until, not on, their last; new ones end those before",
        arguments: [
            ("2019-12-31", []), ("2020-01-01", [1]), ("2020-03-11", [1]), ("2020-03-12", [2]),
            ("2020-06-30", [2]), ("2020-07-01", []),
        ]
    )
    func overTime(on text: String, proxies: [Int]) async throws {
        let office = try await Office()
        let body = try await office.registry.body(called: "BF")
        try await office.registry.enact(try held(1, "2020-01-01"), of: body)
        try await office.registry.enact(try held(2, "2020-03-12", "2020-07-01"), of: body)
        let found = try await office.registry.rules(of: body.id, on: try day(text))
        #expect(found.map(\.rules.proxies.perHolder) == proxies)
        let all = try await office.registry.rules(of: body.id)
        let closed = try held(1, "2020-01-01", "2020-03-12")
        #expect(all == [closed, try held(2, "2020-03-12", "2020-07-01")])
    }

    @Test(
        "Rules that would hold beside others are refused, and nothing changes",
        arguments: [("2020-03-11", nil), ("2020-01-01", nil), ("2019-01-01", "2020-01-02")]
    )
    func overlapping(from: String, until: String?) async throws {
        let office = try await Office()
        let body = try await office.registry.body(called: "BF")
        try await office.registry.enact(try held(1, "2020-01-01", "2020-03-12"), of: body)
        let second = try held(2, from, until)
        await #expect(
            throws: RegistryError.directory(
                .rulesTaken(body.code, from: second.from, until: second.until)
            )
        ) {
            try await office.registry.enact(second, of: body)
        }
        #expect(try await office.registry.rules(of: body.id).map(\.rules.proxies.perHolder) == [1])
    }

    @Test("Where others are refused, rules without an end stay without one")
    func refusedWhole() async throws {
        let office = try await Office()
        let body = try await office.registry.body(called: "BF")
        try await office.registry.enact(try held(2, "2020-06-01", "2020-07-01"), of: body)
        try await office.registry.enact(try held(1, "2020-08-01"), of: body)
        await #expect(throws: RegistryError.self) {
            try await office.registry.enact(try held(3, "2020-05-01", "2020-06-02"), of: body)
        }
        let end = try day("2020-09-01")
        await #expect(throws: RegistryError.directory(.emptyTerm(from: end, until: end))) {
            try await office.registry.enact(try held(3, "2020-09-01", "2020-09-01"), of: body)
        }
        let ends = try await office.registry.rules(of: body.id).map(\.until)
        #expect(ends == [try day("2020-07-01"), nil])
    }
}
