import Foundation
import Imports
import Participation
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("What programs are given")
struct ListingTests {
    private func json(_ value: some Encodable) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
        return try #require(object as? [String: Any])
    }

    @Test("of a sitting that is only prepared has null for what is not yet")
    func prepared() async throws {
        let records = try await Records(Records.bureau)
        let next = try await NextSitting(after: "BF", in: records.registry, language: .french)
        _ = try await records.record(next.draft(plannedAt: nil).yaml())
        let sitting = try #require(try await records.registry.sittings().last)
        let listed = try json(ListedSitting(sitting))
        #expect(listed["reference"] as? String == "BF-2020-04-20")
        #expect(listed["opened"] is NSNull && listed["planned"] is String)
        let error = await #expect(throws: SecretariatError.self) {
            try await records.registry.facts(of: "BF-2020-04-20")
        }
        guard case .notAdjourned("BF-2020-04-20") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("of a sitting that is over counts what it came to, and who took part")
    func over() async throws {
        let registry = try await Records(Records.bureau).registry
        let (reference, minutes) = try await registry.minutes(of: "BF", in: .french)
        let shown = try json(ShownSitting(minutes, reference: reference))
        #expect(shown["phase"] as? String == "submitted")
        #expect(try #require(shown["events"] as? Int) > 50)
        let facts = try await registry.facts(of: "BF").facts
        let measured = try json(MeasuredSitting(facts, reference: reference, scope: .entitled))
        #expect(measured["meeting"] as? String == reference)
    }
}
