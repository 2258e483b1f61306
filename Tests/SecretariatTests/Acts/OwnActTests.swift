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

@Suite("What somebody enters in their own name")
struct OwnPartTests {
    private let sitting: LiveSitting

    init() async throws {
        sitting = try await LiveSitting()
        try await sitting.open()
    }

    /// Acts in one’s own name.
    private func hand(
        _ acts: String,
        at now: String = "2020-03-16T19:00:00+01:00"
    ) async throws -> [HandedAnswer] {
        let queue = try JSONDecoder().decode(HandedQueue.self, from: sitting.json(acts))
        return await sitting.registry.hand(
            in: queue.declaring { _ in true },
            on: sitting.meeting,
            by: sitting.author,
            at: try #require(Instant(text: now))
        )
    }

    /// The connection that is made up for somebody who names none.
    private func usual(_ channel: Channel, of family: String) throws -> ConnectionID {
        let person = try #require(sitting.people[family])
        let rank = try #require(Channel.allCases.firstIndex(of: channel))
        return ConnectionID(
            sitting.meeting.uuid.mixed(with: person.uuid).mixed(with: .numbered(UInt16(rank)))
        )
    }

    @Test("takes no connection that is not theirs already: it would keep others from theirs")
    func connections() async throws {
        let (taken, free) = (try usual(.video, of: "Caradec"), try usual(.audio, of: "Tanguy"))
        for connection in [taken, free] {
            for act in ["arrive", "leave"] {
                let channel = act == "arrive" ? #""channel": "audio", "alongside": true,"# : ""
                let answers = try await hand(
                    """
                    {"act": "\(act)", "id": "$40", "people": "@Riou", \(channel)
                     "provenance": "declared", "connection": "\(connection)"}
                    """
                )
                #expect(answers.first?.refusal != nil, "\(act) on \(connection)")
            }
        }
        let attendance = try await sitting.folded().attendance
        #expect(attendance.marks.allSatisfy { $0.provenance == .recorded })
        // Those whose connections they are use them as ever.
        try await sitting.take(
            """
            [{"act": "arrive", "id": "$41", "at": "19:01", "people": "@Tanguy", "channel": "audio"},
             {"act": "arrive", "id": "$42", "at": "19:01", "people": "@Caradec", "channel": "onSite"}]
            """
        )
    }

    @Test("may name a connection that is theirs")
    func ownConnection() async throws {
        let own = try usual(.video, of: "Caradec")
        let answers = try await hand(
            """
            [{"act": "leave", "id": "$40", "people": "@Caradec", "provenance": "declared",
              "connection": "\(own)"},
             {"act": "arrive", "id": "$41", "people": "@Caradec", "provenance": "declared",
              "channel": "video", "connection": "\(own)"}]
            """
        )
        #expect(answers.compactMap(\.refusal?.english) == [])
        #expect(try await sitting.folded().attendance.standing(on: own).count == 3)
    }

    @Test("ends with the sitting; what is told later is the secretary’s to record")
    func afterAdjournment() async throws {
        try await sitting.take(
            """
            [{"act": "giveProxy", "id": "$30", "at": "18:31", "giver": "@Tanguy", "holder": "@Abgrall"},
             {"act": "adjourn", "id": "$31", "at": "20:00"}]
            """
        )
        let later = "2020-03-18T10:00:00+01:00"
        let acts = [
            #""act": "announce", "person": "@Riou", "intention": "excused", "provenance": "declared""#,
            #""act": "giveProxy", "giver": "@Riou", "holder": "@Kervella""#,
            #""act": "revokeProxy", "proxy": "$30""#,
            #""act": "leave", "people": "@Caradec", "provenance": "declared""#,
        ]
        for (number, act) in acts.enumerated() {
            let answers = try await hand("{\(act), \"id\": \"$\(40 + number)\"}", at: later)
            let refusal = try #require(answers.first?.refusal, "\(act)")
            #expect(refusal.french.contains("levée") && refusal.french.contains("secrétariat"))
        }
        let meeting = try await sitting.folded()
        #expect(meeting.announcements.isEmpty && meeting.proxies.count == 1)
        for (number, act) in acts.enumerated() {
            try await sitting.take("{\(act), \"id\": \"$\(50 + number)\"}", at: later)
        }
        #expect(try await sitting.folded().announcements.count == 1)
    }

    @Test("ends with the sitting for answers that come by mail as well")
    func mail() async throws {
        let address = try #require(EmailAddress("riou@exemple.fr"))
        let riou = try await sitting.registry.person(called: "Riou")
        try await sitting.registry.changeAddresses(of: riou, adding: [address])
        try await sitting.take(#"{"act": "adjourn", "id": "$31", "at": "20:00"}"#)
        let answer = [
            "BEGIN:VCALENDAR", "METHOD:REPLY", "BEGIN:VEVENT", "UID:\(sitting.meeting)@greffier",
            "ATTENDEE;PARTSTAT=DECLINED:mailto:riou@exemple.fr", "END:VEVENT", "END:VCALENDAR",
        ]
        await #expect(throws: SecretariatError.self) {
            try await sitting.registry.takeAnswer(
                Array(answer.joined(separator: "\r\n").utf8),
                of: "a.ics"
            )
        }
        #expect(try await sitting.folded().announcements.isEmpty)
    }

    @Test("uses up a share of the sitting’s room, and leaves the others theirs")
    func share() async throws {
        func cycle(_ number: Int, by giver: String, to holder: String) -> String {
            """
            [{"act": "giveProxy", "id": "$\(number)", "giver": "@\(giver)", "holder": "@\(holder)"},
             {"act": "revokeProxy", "id": "$\(number + 1)", "proxy": "$\(number)"}]
            """
        }
        var refusal: String?
        var given = 0
        while refusal == nil, given < 200 {
            let answers = try await hand(cycle(1000 + 2 * given, by: "Riou", to: "Kervella"))
            refusal = answers.first?.refusal?.french
            given += refusal == nil ? 1 : 0
        }
        #expect(given == 100)
        let told = try #require(refusal)
        #expect(told.contains("100 pouvoirs") && told.contains("secrétariat"))
        let other = try await hand(cycle(3000, by: "Tanguy", to: "Abgrall"))
        #expect(other.compactMap(\.refusal?.english) == [])
        let own = cycle(3100, by: "Riou", to: "Kervella")
        try await sitting.take(own, at: "2020-03-16T19:05:00+01:00")
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
