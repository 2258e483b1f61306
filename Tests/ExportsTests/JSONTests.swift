import Foundation
import Journal
import Meetings
import Rulebook
import Testing

@testable import Exports

@Suite struct JSONTests {
    private func document(of evening: Evening) throws -> [String: Any] {
        let text = try written("json", evening.minutes())
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try (object as? [String: Any]).orThrow()
    }

    private func list(_ name: String, of evening: Evening? = nil) throws -> [[String: Any]] {
        let evening = try evening ?? Evening.full()
        return try (document(of: evening)[name] as? [[String: Any]]).orThrow()
    }

    @Test(.rule(.consensus)) func `By consensus there are no counts`() throws {
        let vote = try #require(list("vote_events", of: Evening.byConsensus()).first)
        #expect(vote["method"] as? String == "consensus")
        #expect(vote["result"] as? String == "pass")
        #expect((vote["counts"] as? [Any])?.isEmpty == true)
    }

    @Test func `Votes have the counts of Popolo`() throws {
        let vote = try list("vote_events")[1]
        let counts = try (vote["counts"] as? [[String: Any]]).orThrow()
        #expect(
            counts.map { $0["option"] as? String } == [
                "yes", "no", "abstain", "blank", "spoiled", "not voting",
            ]
        )
        #expect(counts.map { $0["value"] as? Int } == [11, 4, 1, 0, 0, 1])
        #expect(vote["result"] as? String == "pass")
        #expect((vote["votes"] as? [[String: Any]])?.count == 17)
    }

    @Test(.rule(.secretNeverSplit)) func `A secret ballot has counts only`() throws {
        let secret = try list("vote_events").filter { $0["method"] as? String != "recorded" }
        #expect(!secret.isEmpty)
        for vote in secret { #expect((vote["votes"] as? [Any])?.isEmpty == true) }
    }

    @Test func `People attended as the minutes say`() throws {
        let standings = try list("attendance").compactMap { $0["standing"] as? String }
        let counts = Dictionary(grouping: standings) { $0 }.mapValues(\.count)
        #expect(counts["represented"] == 2)
        #expect(counts["excused"] == 2)
        #expect(counts["guest"] == 2)
        #expect(counts["mixed"] == 1 || counts["mixed"] == 2)
    }

    @Test func `The head of the journal is named`() throws {
        let minutes = try Evening.full().minutes()
        let head = try (document(of: Evening.full())["head"] as? [String: Any]).orThrow()
        #expect(head["hash"] as? String == minutes.seal.head.hash.description)
    }
}
