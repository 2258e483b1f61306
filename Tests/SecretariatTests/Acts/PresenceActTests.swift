import Foundation
import Imports
import Journal
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("Marks of presence, as they are tapped")
struct PresenceActTests {
    private let sitting: LiveSitting

    init() async throws {
        sitting = try await LiveSitting()
        try await sitting.open()
    }

    private func channel(_ family: String, _ clock: String) async throws -> Channel? {
        let at = try #require(Instant(text: "2020-03-16T\(clock):00+01:00"))
        let person = try #require(sitting.people[family])
        return try await sitting.folded().attendance.channel(of: person, at: at)
    }

    @Test("are set for several at once; whoever is there already is passed over")
    func several() async throws {
        let before = try await sitting.folded().attendance.marks.count
        try await sitting.take(
            """
            {"act": "arrive", "id": "$20", "at": "18:40", "channel": "onSite",
             "people": ["@Kervella", "@Caradec", "@Riou"]}
            """
        )
        #expect(try await channel("Caradec", "18:39") == .video)
        #expect(try await channel("Caradec", "18:40") == .onSite)
        #expect(try await channel("Riou", "18:40") == .onSite)
        // An arrival of Riou, and a change of Caradec; nothing of Kervella.
        #expect(try await sitting.folded().attendance.marks.count == before + 3)
        let again = try await sitting.take(
            #"{"act": "arrive", "id": "$21", "at": "18:41", "channel": "onSite", "people": "@Riou"}"#
        )
        #expect(!again[0].isNew)
    }

    @Test("tell another device on the same connection, and a second connection beside the first")
    func devices() async throws {
        try await sitting.take(
            """
            [{"act": "arrive", "id": "$20", "at": "18:40", "channel": "video", "device": "phone",
              "people": "@Caradec"},
             {"act": "arrive", "id": "$21", "at": "18:45", "channel": "audio", "device": "landline",
              "alongside": true, "people": "@Caradec"}]
            """
        )
        let caradec = try #require(sitting.people["Caradec"])
        let attendance = try await sitting.folded().attendance
        #expect(attendance.connections(of: caradec).count == 2)
        let first = try #require(attendance.connections(of: caradec).first)
        #expect(
            attendance.standing(on: first).map(\.movement)
                == [
                    .arrived(channel: .video, device: .tablet), .left,
                    .arrived(channel: .video, device: .phone),
                ]
        )
        try await sitting.take(
            #"{"act": "leave", "id": "$22", "at": "18:50", "people": ["@Caradec"]}"#
        )
        #expect(try await channel("Caradec", "18:50") == nil)
    }

    @Test("are corrected, and what they said is kept; presence without times counts heads")
    func corrected() async throws {
        try await sitting.take(
            """
            [{"act": "arrive", "id": "$20", "at": "18:40", "channel": "onSite", "people": "@Riou"},
             {"act": "correctMark", "id": "$21", "mark": "$20", "time": "18:35", "channel": "video",
              "device": "phone"},
             {"act": "admit", "id": "$22", "at": "18:41", "family": "Thépaut", "given": "Gwenaël"},
             {"act": "attend", "id": "$23", "channel": "audio", "people": "$22"}]
            """
        )
        #expect(try await channel("Riou", "18:35") == .video)
        let meeting = try await sitting.folded()
        let mark = MarkID(LiveSitting.uuid(20))
        #expect(meeting.attendance.revisions[mark]?.count == 1)
        #expect(meeting.roster[PersonID(LiveSitting.uuid(22))]?.seat == .guest)
        #expect(meeting.attendance.untimed.count == 1)
        let record = try await sitting.registry.record(of: sitting.meeting)
        let guest = record.names[PersonID(LiveSitting.uuid(22))]?.value
        #expect(guest?.family == "Thépaut")
    }
}
