import Meetings
import Registry
import Secretariat
import Testing

@Suite("Open tasks")
struct StandingTaskTests {
    @Test("are those of the sittings that are asked for, and of no other")
    func asked() async throws {
        let registry = try await Records(Records.bureau, Records.secretariat).registry
        let sittings = try await registry.sittings()
        let all = try await registry.openTasks(toldBy: sittings)
        #expect(Set(all.map(\.body)) == Set(sittings.map(\.body)))
        for sitting in sittings {
            let own = try await registry.openTasks(toldBy: [sitting])
            #expect(!own.isEmpty)
            #expect(own.map(\.task) == all.map(\.task).filter { $0.sitting == sitting.id })
            #expect(own.allSatisfy { $0.reference == sitting.reference })
        }
        #expect(try await registry.openTasks(toldBy: []).isEmpty)
    }
}
