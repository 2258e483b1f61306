import Meetings
import Participation
import Registry
import Secretariat
import Testing

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
        for table in FactsTable.allCases {
            for partition in try await recorded.factsPartitions() {
                #expect(
                    try await recorded.facts(table, in: partition)
                        == adopted.facts(table, in: partition)
                )
            }
        }
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
