import Imports
import Meetings
import Testing

@testable import Secretariat

@Suite("Rows without times, beside what has times")
struct UntimedRowsTests {
    private func row(_ name: String, _ from: String = "", _ to: String = "") -> ReportedConnection {
        CallEvening.row(name, from, to)
    }

    private func untimed(of name: String, on evening: CallEvening) async throws -> [Channel] {
        let person = try await evening.person(name)
        return try await evening.meeting().attendance.standingUntimed(of: person).map(\.channel)
    }

    @Test("Who is on record in another mode is shown, and stands until somebody says so")
    func contradicted() async throws {
        let evening = try await CallEvening()
        let first = try await evening.enter([row("Anne Alanou")])
        let contradiction = try #require(first.contradictions.first)
        let anne = try await evening.person("Alanou")
        #expect(first.contradictions.count == 1 && contradiction.person == anne)
        #expect(contradiction.recorded.map(\.channel) == [.onSite])
        #expect(contradiction.imported.isEmpty && contradiction.importedUntimed == [.video])
        #expect(first.events.isEmpty)
        #expect(try await untimed(of: "Alanou", on: evening).isEmpty)
        let second = try await evening.enter([row("Anne Alanou")], replacing: "Anne Alanou")
        #expect(second.retracted == 1 && second.connections == 1)
        #expect(try await untimed(of: "Alanou", on: evening) == [.video])
        #expect(try await evening.stays(of: "Alanou").isEmpty)
    }

    @Test("Who is on record in the same mode is there already")
    func agreeing() async throws {
        let evening = try await CallEvening(
            entries: "  - {à: 18:36, arrive: clet, canal: visio}"
        )
        let entered = try await evening.enter([row("Clet Cariou")])
        #expect(entered.agreeing == [try await evening.person("Cariou")])
        #expect(entered.events.isEmpty && entered.contradictions.isEmpty)
    }

    @Test("Totals of a call of which the times were entered add nothing, whichever comes first")
    func totals() async throws {
        let evening = try await CallEvening()
        try await evening.enter([row("Clet Cariou", "18:35", "19:00")])
        let totals = try await evening.enter([row("Clet Cariou")])
        #expect(totals.events.isEmpty && totals.known == 1)
        let together = try await evening.enter([
            row("Dora Daniel"), row("Dora Daniel", "18:40", "19:00"),
        ])
        #expect(together.connections == 1 && together.known == 1)
        #expect(try await untimed(of: "Daniel", on: evening).isEmpty)
        #expect(try await evening.stays(of: "Daniel") == ["video 18:40–19:00"])
    }
}
