import Access
import Foundation
import Meetings
import Notices
import Registry
import Secretariat
import Testing

/// A sitting to come, on site, to which Pellen is convened, who gets mail.
struct PreparedSitting {
    static let reference = "BF-2031-03-12"
    let registry: Registry
    let meeting: MeetingID
    let person: PersonID

    init() async throws {
        registry = try await Records(Records.bureau).registry
        let from = try #require(MailAddress("sg@exemple.fr"))
        try await registry.changeNoticeSettings { settings in
            settings.mail = MailSettings(
                from: .init(name: "Secrétariat", address: from),
                way: .program("/usr/sbin/sendmail")
            )
        }
        let pellen = try await registry.person(called: "Pellen")
        let address = try #require(EmailAddress("jm@exemple.fr"))
        try await registry.changeAddresses(of: pellen, adding: [address])
        let body = try await registry.body(called: "BF")
        let day = try #require(Day(text: "2030-01-01"))
        try await registry.give(HeldSeat(from: day), in: body, to: pellen)
        meeting = try await registry.meeting(reference: Self.reference, body: body.id)
        person = pellen.id
        try await prepare(at: "18:30")
        try await hand(#"{"act": "convene"}"#)
    }

    /// Plans it for an hour of its day.
    func prepare(at hour: String) async throws {
        try await hand(
            """
            {"act": "prepare", "plannedAt": "2031-03-12T\(hour):00+01:00", "onSite": "Quimper"}
            """
        )
    }

    private func hand(_ act: String) async throws {
        let whole = act.replacing("{", with: #"{"id": "\#(UUID())", "#)
        let queue = try JSONDecoder().decode(HandedQueue.self, from: Data("[\(whole)]".utf8))
        let answers = await registry.hand(
            in: queue,
            on: meeting,
            by: AuthorID(UUID()),
            at: registry.now
        )
        #expect(answers.compactMap(\.refusal).isEmpty)
    }

    /// Puts into the outbox what there is to say, and gives how many are new.
    func put(_ topic: NoticeTopic) async throws -> Int {
        let wish = NoticeWish(topic, in: .french)
        return try await registry.enqueue(registry.plan(wish, of: Self.reference))
    }
}
