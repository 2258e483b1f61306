import Meetings
import Testing

@testable import Registry
@testable import Secretariat

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

    @Test("are told by reading those sittings alone that tell of one, however many were held")
    func bounded() async throws {
        let registry = try await Records(Records.bureau).registry
        try await GeneratedOrganisation(seed: 7, sittings: 40).record(in: registry, asFacts: false)
        let sittings = try await registry.sittings()
        #expect(sittings.count == 41)
        let standing = try await registry.openTasks(toldBy: sittings)
        #expect(!standing.isEmpty && registry.readMeetings.size == 1)
        var meetings: [Meeting] = []
        for sitting in sittings { meetings.append(try await registry.readMeeting(sitting.id)) }
        #expect(standing.map(\.task) == meetings.openTasks)
    }
}
