import Foundation
import Imports
import Journal
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("An act in one's own name")
struct OwnActTests {
    private let sitting: LiveSitting

    init() async throws {
        sitting = try await LiveSitting()
        try await sitting.open()
    }

    /// Riou arrives by her own declaration, with further fields.
    private func arrive(
        _ fields: String,
        isOwn: Bool = true,
        at now: String = "2020-03-16T19:00:00+01:00"
    ) async throws -> HandedAnswer {
        let json = """
            {"act": "arrive", "id": "$40", "people": "@Riou", "channel": "audio",
             "provenance": "declared"\(fields)}
            """
        let queue = try JSONDecoder().decode(HandedQueue.self, from: sitting.json(json))
        let answers = await sitting.registry.hand(
            in: queue.declaring { _ in isOwn },
            on: sitting.meeting,
            by: sitting.author,
            at: try #require(Instant(text: now))
        )
        return try #require(answers.first)
    }

    private func arrival() async throws -> Instant? {
        let riou = try #require(sitting.people["Riou"])
        return try await sitting.folded().attendance.marks.first { $0.person == riou }?.at
    }

    @Test("says nothing of an earlier time, which may have counted in a vote since")
    func past() async throws {
        for time in ["18:35", "2020-03-16T18:58:59+01:00", "2020-03-16T19:01:01+01:00"] {
            let answer = try await arrive(", \"at\": \"\(time)\"")
            #expect(
                answer.refusal?.french.contains("n’est pas l’heure présente") == true,
                "\(time)"
            )
        }
        #expect(try await arrival() == nil)
    }

    @Test(
        "is of the moment at which it arrives, whatever the clock of the device shows",
        arguments: ["", ", \"at\": \"2020-03-16T18:59:30+01:00\""]
    )
    func present(at: String) async throws {
        #expect(try await arrive(at).refusal == nil)
        #expect(try await arrival() == Instant(text: "2020-03-16T19:00:00+01:00"))
    }

    @Test("is not bound to it where somebody does it who may do it for others")
    func recorded() async throws {
        #expect(try await arrive(", \"at\": \"18:35\"", isOwn: false).refusal == nil)
        #expect(try await arrival() == Instant(text: "2020-03-16T18:35:00+01:00"))
    }
}

@Suite("An act that was handed in before")
struct SameActTests {
    private let sitting: LiveSitting

    init() async throws {
        sitting = try await LiveSitting()
        try await sitting.open()
    }

    private func hand(_ fields: String) async throws -> HandedAnswer {
        let json = "{\"id\": \"$40\", \"act\": \"arrive\", \"at\": \"18:40\", \(fields)}"
        return try #require(try await sitting.hand(json).first)
    }

    @Test("is told from another by what it says, and not by how it came")
    func told() async throws {
        let riou = #""people": "@Riou", "channel": "video""#
        let first = try await hand(riou)
        guard case .taken(_, isNew: true) = first.outcome else {
            Issue.record("it is new: \(String(describing: first.refusal))")
            return
        }
        let marks = try await sitting.folded().attendance.marks.count
        for same in [
            riou, #""channel": "video", "people": ["@Riou"], "device": """#,
            #""group": "a", "_back": "/", "people": "@Riou", "channel": "video""#,
        ] {
            let again = try await hand(same)
            guard case .taken(_, isNew: false) = again.outcome else {
                Issue.record("\(same): \(String(describing: again.refusal))")
                continue
            }
        }
        for other in [
            #""people": "@Riou", "channel": "audio""#, #""people": "@Tanguy", "channel": "video""#,
        ] {
            let refusal = try await hand(other).refusal
            #expect(refusal?.french.contains("déjà consigné sous cet identifiant") == true)
        }
        #expect(try await sitting.folded().attendance.marks.count == marks)
    }
}
