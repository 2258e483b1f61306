import Foundation
import Imports
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("A vote that is closed right after its last ballot")
struct ClosingVoteTests {
    private let sitting: LiveSitting

    init() async throws {
        sitting = try await LiveSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "move", "id": "$10", "at": "18:40", "text": "Voter le budget."},
             {"act": "openVote", "id": "$11", "at": "18:41", "motion": "$10", "method": "recorded"},
             {"act": "cast", "id": "$12", "at": "2020-03-16T18:42:00.600+01:00", "vote": "$11",
              "voter": "@Abgrall", "choice": "inFavour"}]
            """
        )
    }

    private func close(at time: String) async throws -> HandedAnswer {
        let json = #"{"act": "closeVote", "id": "$13", "vote": "$11", "at": "\#(time)"}"#
        return try #require(try await sitting.hand(json).first)
    }

    private func closing() async throws -> String? {
        let meeting = try await sitting.folded()
        return meeting.votes.first?.closing?.at.text(in: meeting.zone)
    }

    @Test(
        "is closed with it: clocks show whole seconds, and lag by the line",
        arguments: ["2020-03-16T18:42:00+01:00", "2020-03-16T18:41:56+01:00"]
    )
    func within(time: String) async throws {
        #expect(try await close(at: time).refusal?.french == nil)
        #expect(try await closing() == "2020-03-16T18:42:00.600+01:00")
    }

    @Test("is not where its end was told long ago, and a ballot came since")
    func before() async throws {
        let refusal = try await close(at: "2020-03-16T18:41:30+01:00").refusal
        #expect(refusal?.french.contains("le temps ne recule pas") == true)
        #expect(try await closing() == nil)
    }

    @Test("keeps the time that is told where that comes after")
    func after() async throws {
        #expect(try await close(at: "2020-03-16T18:43:00+01:00").refusal?.french == nil)
        #expect(try await closing() == "2020-03-16T18:43:00+01:00")
    }
}
