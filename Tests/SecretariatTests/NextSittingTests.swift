import Imports
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("The next sitting, from the records")
struct NextSittingTests {
    @Test("approves the minutes before, follows the open tasks, and is recordable as it stands")
    func draft() async throws {
        let records = try await Records(Records.bureau)
        let next = try await NextSitting(after: "bf", in: records.registry, language: .french)
        let draft = try await next.draft(plannedAt: nil)
        #expect(draft.reference == "BF-2020-04-20")
        #expect(draft.approval?.reference == "BF-2020-03-16")
        #expect(draft.tasks.count > 1 && !draft.body.seats.isEmpty)
        let recorded = try await records.record(draft.yaml())
        #expect(recorded.reference == "BF-2020-04-20" && recorded.new > 0)
        let error = await #expect(throws: SecretariatError.self) {
            try await NextSitting(after: "BF-2020-04-20", in: records.registry, language: .french)
        }
        guard case .notHeld("BF-2020-04-20") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("needs a moment that can be read")
    func malformed() async throws {
        let records = try await Records(Records.bureau)
        let next = try await NextSitting(after: "BF", in: records.registry, language: .french)
        let error = await #expect(throws: SecretariatError.self) {
            try await next.draft(plannedAt: "demain")
        }
        guard case .malformedTime("demain") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
