import Foundation
import Meetings
import Registry
import Secretariat
import Testing
import Wording

extension OpenSitting {
    /// After a sitting that assigned two tasks, the first perhaps in closed session, and whose minutes
    /// are a draft.
    static func afterTasks(
        isClosed: Bool = false
    ) async throws -> (sitting: OpenSitting, earlier: MeetingID) {
        let sitting = try await OpenSitting()
        let earlier = try await sitting.browser.registry.meeting(
            reference: "BF-2020-03-02",
            body: sitting.body
        )
        let doors = """
             {"act": "closeSession", "id": "$207", "at": "2020-03-02T18:38:00+01:00",
              "until": "2020-03-02T18:45:00+01:00"},
            """
        try await sitting.record(
            """
            [{"act": "prepare", "id": "$200", "at": "2020-02-20T10:00:00+01:00",
              "plannedAt": "2020-03-02T18:30:00+01:00", "onSite": "Brest"},
             {"act": "convene", "id": "$201", "at": "2020-02-20T10:00:00+01:00"},
             {"act": "open", "id": "$202", "at": "2020-03-02T18:30:00+01:00",
              "chair": "@Kervella", "secretary": "@Tanguy"},
             \(isClosed ? doors : "")
             {"act": "assign", "id": "$203", "at": "2020-03-02T18:40:00+01:00",
              "text": "Repeindre la salle", "assignees": ["@Riou"], "due": "2020-03-20"},
             {"act": "assign", "id": "$204", "at": "2020-03-02T18:50:00+01:00",
              "text": "Louer un local", "assignees": ["@Abgrall"]},
             {"act": "adjourn", "id": "$205", "at": "2020-03-02T20:00:00+01:00"}]
            """,
            on: earlier
        )
        return (sitting, earlier)
    }

    /// Takes acts to the record of any sitting, past the browser; all must be taken.
    func record(_ acts: String, on meeting: MeetingID) async throws {
        let registry = browser.registry
        let queue = try JSONDecoder().decode(HandedQueue.self, from: Data(written(acts).utf8))
        let answers = await registry.hand(
            in: queue,
            on: meeting,
            by: AuthorID(UUID()),
            at: registry.now
        )
        for answer in answers { #expect(answer.refusal?.english == nil) }
    }
}
