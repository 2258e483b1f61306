import Access
import Foundation
import Meetings
import Notices
import Registry
import Secretariat
import Testing
import Wording

/// A sitting to come, on site, to which Pellen is convened, who gets mail.
struct PreparedSitting {
    static let reference = "BF-2031-03-12"
    let registry: Registry
    let meeting: MeetingID
    let person: PersonID

    init() async throws {
        registry = try await Records(Records.bureau).registry
        try await registry.mailBySendmail()
        let pellen = try await registry.person(called: "Pellen")
        let address = try #require(EmailAddress("jm@exemple.fr"))
        try await registry.changeAddresses(of: pellen, adding: [address])
        let body = try await registry.body(called: "BF")
        let day = try #require(Day(text: "2030-01-01"))
        try await registry.give(HeldSeat(from: day), in: body, to: pellen)
        meeting = try await registry.meeting(reference: Self.reference, body: body.id)
        person = pellen.id
        try await prepare(at: "18:30")
        try await hand(#"[{"act": "convene", "id": "\#(UUID())"}]"#, on: meeting)
    }

    /// Plans it for an hour of its day, in a room or somewhere else.
    func prepare(at hour: String, in place: String = #""onSite": "Quimper""#) async throws {
        try await hand(
            """
            [{"act": "prepare", "id": "\(UUID())", "plannedAt": "2031-03-12T\(hour):00+01:00",
              \(place)}]
            """,
            on: meeting
        )
    }

    /// Hands acts in that nobody refuses.
    func hand(_ acts: String, on meeting: MeetingID) async throws {
        let queue = try JSONDecoder().decode(HandedQueue.self, from: Data(acts.utf8))
        let answers = await registry.hand(
            in: queue,
            on: meeting,
            by: AuthorID(UUID()),
            at: registry.now
        )
        #expect(answers.compactMap(\.refusal?.english).isEmpty)
    }

    /// A sitting that is long over, to which Pellen alone was convened; it may have approved minutes.
    func held(approving earlier: MeetingID? = nil) async throws -> MeetingID {
        let body = try await registry.body(called: "BF")
        let (from, until) = (Day(text: "2025-01-01"), Day(text: "2025-12-31"))
        let seat = HeldSeat(from: try #require(from), until: until)
        try await registry.give(seat, in: body, to: registry.person(called: "Pellen"))
        let later = try await registry.meeting(reference: "BF-2025-03-12", body: body.id)
        try await hand(
            """
            [{"act": "prepare", "id": "\(UUID())", "at": "2025-03-01T10:00:00+01:00",
              "plannedAt": "2025-03-12T18:30:00+01:00", "onSite": "Quimper"},
             {"act": "convene", "id": "\(UUID())", "at": "2025-03-01T10:00:00+01:00"},
             {"act": "open", "id": "\(UUID())", "at": "2025-03-12T18:30:00+01:00",
              "chair": "\(person)", "secretary": "\(person)"}]
            """,
            on: later
        )
        if let earlier {
            let item = UUID()
            try await hand(
                """
                [{"act": "addItem", "id": "\(item)", "at": "2025-03-12T18:31:00+01:00",
                  "title": "PV", "approves": "\(earlier)"},
                 {"act": "decide", "id": "\(UUID())", "at": "2025-03-12T18:40:00+01:00",
                  "item": "\(item)", "text": "Approuvé."}]
                """,
                on: later
            )
        }
        try await hand(
            #"[{"act": "adjourn", "id": "\#(UUID())", "at": "2025-03-12T20:00:00+01:00"}]"#,
            on: later
        )
        return later
    }

    /// Puts into the outbox what there is to say, and gives how many are new.
    func put(_ topic: NoticeTopic) async throws -> Int {
        let wish = NoticeWish(topic, in: .french)
        return try await registry.enqueue(registry.plan(wish, of: Self.reference))
    }
}

extension Registry {
    /// Sends mails of the secretariat by a program of this machine.
    func mailBySendmail() async throws {
        let from = try #require(MailAddress("sg@exemple.fr"))
        try await changeNoticeSettings { settings in
            settings.mail = MailSettings(
                from: .init(name: "Secrétariat", address: from),
                way: .program("/usr/sbin/sendmail")
            )
        }
    }
}
