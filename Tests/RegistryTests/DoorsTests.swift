import Meetings
import Registry
import Synchronization
import Testing

@Suite("The code at the door of a sitting")
struct DoorsTests {
    /// What is drawn, in this order.
    private final class Draws: Sendable {
        private let left: Mutex<[String]>

        init(_ codes: String...) { left = Mutex(codes) }

        func next() -> String { left.withLock { $0.isEmpty ? "" : $0.removeFirst() } }
    }

    @Test("stays until it is renewed, and the one before leads nowhere then")
    func renewed() async throws {
        let office = try await Office()
        let draws = Draws("AAAAAA", "BBBBBB")
        for _ in 1...2 {
            let code = try await office.registry.doorCode(of: office.meeting) { draws.next() }
            #expect(code == "AAAAAA")
        }
        #expect(try await office.registry.meeting(atDoor: "AAAAAA") == office.meeting)
        let code = try await office.registry.doorCode(of: office.meeting, isRenewed: true) {
            draws.next()
        }
        #expect(code == "BBBBBB")
        #expect(try await office.registry.meeting(atDoor: "AAAAAA") == nil)
        #expect(try await office.registry.meeting(atDoor: "BBBBBB") == office.meeting)
    }

    @Test("is that of no other sitting")
    func unique() async throws {
        let office = try await Office()
        let other = try await office.registry.meeting(
            reference: "BF-2020-03-30",
            body: office.body
        )
        let draws = Draws("AAAAAA", "AAAAAA", "BBBBBB")
        _ = try await office.registry.doorCode(of: office.meeting) { draws.next() }
        #expect(try await office.registry.doorCode(of: other) { draws.next() } == "BBBBBB")
    }
}
