import Foundation
import Meetings
import Registry
import Testing

@Suite("Acts that rest on what other sittings tell") struct PremiseTests {
    @Test("are taken while it is so, and leave no trace once it is not")
    func others() async throws {
        let office = try await Office()
        let (registry, meeting) = (office.registry, office.meeting)
        let other = try await registry.meeting(reference: "BF-2020-03-30", body: office.body)
        let elsewhere = MeetingID(UUID())
        let premise = Premise(on: [other, elsewhere]) { sittings in
            sittings[other]?.phase == .prepared && sittings[elsewhere] == nil
        }
        _ = try await registry.perform([office.prepared()], provided: [premise], on: meeting)
        try await registry.perform(office.prepared(), on: other)
        try await registry.perform(office.opened(), on: other)
        let head = try await registry.head(of: meeting)
        let rejection = await #expect(throws: Rejection.self) {
            try await registry.perform([office.opened()], provided: [premise], on: meeting)
        }
        #expect(rejection?.reason == .busy)
        #expect(try await registry.head(of: meeting) == head)
        _ = try await registry.perform([office.opened()], on: meeting)
    }
}
