import Foundation
import Meetings
import Notices
import Registry
import Secretariat
import Testing
import Wording

@Suite("A sitting that does not take place")
struct CancellingActTests {
    private let sitting: LiveSitting
    private static let now = "2020-03-10T10:00:00+01:00"

    init() async throws {
        sitting = try await LiveSitting()
        try await sitting.take(
            """
            [{"act": "prepare", "id": "$1", "plannedAt": "2020-03-16T18:30", "onSite": "Brest",
              "video": ["Jitsi"]},
             {"act": "convene", "id": "$2"},
             {"act": "addItem", "id": "$3", "title": "Budget"}]
            """,
            at: "2020-03-09T10:00:00+01:00"
        )
    }

    private func cancel() async throws {
        try await sitting.take(
            #"[{"act": "cancel", "id": "$10", "reason": "Salle fermée."}]"#,
            at: Self.now
        )
    }

    private func plan(_ topic: NoticeTopic) async throws -> NoticePlan {
        try await sitting.registry.plan(NoticeWish(topic, in: .french), of: "BF-2020-03-16")
    }

    @Test("is cancelled on record with its reason, holds nobody and has no number")
    func cancelled() async throws {
        try await cancel()
        let listed = try #require(try await sitting.registry.sittings().first)
        #expect(listed.phase == .cancelled && listed.number == nil && listed.opened == nil)
        let minutes = try await sitting.registry.minutes(of: "BF-2020-03-16", in: .french).minutes
        let told = try #require(Overview(minutes).cancellation)
        let words = told.french.replacing("\u{A0}", with: " ")
        #expect(words.contains("mardi 10 mars 2020") && words.contains("Salle fermée."))
        let refused = try await sitting.hand(
            #"[{"act": "open", "id": "$11", "at": "2020-03-16T18:30:00+01:00", "chair": "@Kervella", "secretary": "@Riou"}]"#
        )
        #expect(refused[0].refusal?.french.contains("annulée") == true)
        #expect(try await sitting.registry.verdicts(file: "").allSatisfy(\.isSound))
    }

    @Test("calendars tell that it is, and the notice of it needs no caution")
    func told() async throws {
        // Calendars show what is to come, and of what is past not much.
        try await sitting.take(
            #"[{"act": "prepare", "id": "$9", "plannedAt": "2031-03-16T18:30", "onSite": "Brest"}]"#,
            at: Self.now
        )
        let feed = try await sitting.registry.makeFeed(of: sitting.body.id, for: nil)
        #expect(try await plan(.cancelled).isCalledOff == false)
        try await cancel()
        let calendar = try await sitting.registry.calendar(of: feed.feed, in: .french)
        #expect(calendar.contains("STATUS:CANCELLED") && calendar.contains("SEQUENCE:4"))
        #expect(try await plan(.cancelled).isCalledOff)
        await #expect(throws: SecretariatError.self) { try await plan(.notice) }
    }

    @Test("is undone by whoever cancelled it, or reinstated by another, and is open then")
    func reinstated() async throws {
        try await cancel()
        try await sitting.take(#"[{"act": "undo", "id": "$11"}]"#, at: Self.now)
        #expect(try await sitting.folded().phase == .prepared)
        try await sitting.take(
            #"[{"act": "cancel", "id": "$12"}, {"act": "reinstate", "id": "$13"}]"#,
            at: Self.now
        )
        let meeting = try await sitting.folded()
        #expect(meeting.phase == .prepared && meeting.formerCancellations.count == 2)
        try await sitting.take(
            #"[{"act": "open", "id": "$14", "at": "18:30", "chair": "@Kervella", "secretary": "@Riou"}]"#
        )
    }

    @Test("a sitting is opened at another time than planned by whoever says so alone")
    func anotherDay() async throws {
        func open(_ at: String, _ id: Int, _ more: String = "") async throws -> String? {
            try await sitting.hand(
                """
                [{"act": "open", "id": "$\(id)", "at": "\(at)", "chair": "@Kervella",
                  "secretary": "@Riou"\(more)}]
                """
            )[0].refusal?.french
        }
        let early = try #require(try await open("2020-03-16T09:00", 20))
        #expect(early.contains("anotherDay") && early.contains("2020"))
        #expect(try await open("2020-03-12T18:30", 21) != nil)
        #expect(try await open("2020-03-16T16:00", 22) == nil)
        try await sitting.take(#"[{"act": "undo", "id": "$23"}]"#)
        #expect(try await open("2020-03-12T18:30", 24, #", "anotherDay": "true""#) == nil)
        #expect(try await sitting.folded().phase == .open)
    }
}
