import Meetings
import Participation
import Registry
import Testing

@testable import Secretariat

@Suite("An invented organisation") struct GeneratedOrganisationTests {
    /// All figures of everybody, by every breakdown.
    private func figures(of registry: Registry) async throws -> [[PooledGroup]] {
        var figures: [[PooledGroup]] = []
        for scope in Scope.allCases {
            for breakdown in Breakdown.allCases {
                let query = try ParticipationQuery(by: [breakdown], scope: scope)
                figures.append(try await registry.participation(query).groups)
            }
        }
        return figures
    }

    @Test("gives the same figures recorded act by act and as facts alone")
    func sameFigures() async throws {
        let organisation = GeneratedOrganisation(seed: 7, sittings: 60)
        let recorded = try Registry(inMemory: .live)
        let adopted = try Registry(inMemory: .live)
        try await organisation.record(in: recorded, asFacts: false)
        try await organisation.record(in: adopted, asFacts: true)
        let figures = try await figures(of: recorded)
        #expect(try await self.figures(of: adopted) == figures)
        #expect(figures.allSatisfy { !$0.isEmpty })
        // Some come in a way that nobody knows, and some are represented.
        let all = try await adopted.participation(ParticipationQuery()).groups
        #expect(all.first?.counts?[.unknownSeconds] ?? 0 > 0)
        let proxies = try await adopted.answer(.proxies)
        #expect(proxies.sum("represented") > proxies.sum("represented_by_remote_holders"))
        #expect(proxies.sum("represented_by_remote_holders") > 0)
        for table in FactsTable.allCases {
            for partition in try await recorded.factsPartitions() {
                #expect(
                    try await recorded.facts(table, in: partition)
                        == adopted.facts(table, in: partition)
                )
            }
        }
    }

    @Test(
        "comes to the same reckoned sitting by sitting from the acts and without them",
        arguments: [1, 2] as [UInt64]
    )
    func sameFacts(seed: UInt64) async throws {
        let organisation = GeneratedOrganisation(seed: seed, sittings: 1000)
        try await withThrowingTaskGroup(of: Int?.self) { group in
            for number in 0..<organisation.count {
                group.addTask {
                    let sitting = organisation.sitting(number)
                    let facts = sitting.facts
                    return try facts != nil && facts == sitting.factsByActs() ? nil : number
                }
            }
            for try await number in group { #expect(number == nil) }
        }
    }

    @Test("tells who was there from when to when as CSV, the same either way")
    func spans() async throws {
        let organisation = GeneratedOrganisation(seed: 7, sittings: 20)
        var written: [Bool: [UInt8]] = [:]
        for asFacts in [true, false] {
            let registry = try Registry(inMemory: .live)
            try await organisation.record(
                in: registry,
                asFacts: asFacts,
                spans: { written[asFacts, default: []] += $0 }
            )
            let rows = try await registry.factsPartitions().asyncCount { partition in
                try await registry.facts(.stays, in: partition).rows.count
            }
            let lines = written[asFacts]?.split(separator: UInt8(ascii: "\n")) ?? []
            #expect(lines.count == rows + 1)
            #expect(lines.allSatisfy { $0.count { $0 == UInt8(ascii: ",") } == 14 })
        }
        #expect(written[true] == written[false])
    }

    @Test("is the same for the same seed, and another for another")
    func seeds() async throws {
        func first(_ seed: UInt64) -> [String] {
            let sitting = GeneratedOrganisation(seed: seed, sittings: 300).sitting(0)
            return sitting.names.keys.map(\.description).sorted()
        }
        #expect(first(1) == first(1))
        #expect(first(1) != first(2))
    }
}

extension [FactsPartition] {
    fileprivate func asyncCount(_ count: (Element) async throws -> Int) async rethrows -> Int {
        var sum = 0
        for element in self { sum += try await count(element) }
        return sum
    }
}

extension GeneratedSitting {
    /// What the sitting comes to by its acts, decided and folded in memory.
    fileprivate func factsByActs() throws(Refusal) -> MeetingFacts? {
        var folded = Meeting(id: meeting)
        for act in acts {
            let events: [Event] =
                switch act.deciding {
                case .freely(let decide): try decide(folded)
                case .numbering(let decide):
                    try decide(folded, Numbering(minutes: 1, decision: 1))
                case .committing, .sealing: []
                }
            for event in events { folded.apply(event) }
        }
        return MeetingFacts(folded)
    }
}
