import Access
import Foundation
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

/// A sitting of a bureau of five that is held at this moment, as a browser drives it.
struct OpenSitting {
    static let reference = "BF-2020-03-23"
    static let acts = "/seances/BF-2020-03-23/actes"
    static let console = "/seances/BF-2020-03-23/conduite"

    var browser: Browser
    let body: BodyID
    let meeting: MeetingID
    /// By family name.
    let people: [String: PersonID]

    /// Planned for half past nine in the evening, sixteen minutes ago; not opened.
    init(
        roles: [Role] = [.secretary],
        people names: [String] = Self.names,
        roleOf: [String: String] = [:],
        seatOf: [String: Seat] = [:],
        now: @autoclosure @escaping @Sendable () -> Instant = Clock().now
    ) async throws {
        browser = try await Browser(roles: roles, now: now())
        let registry = browser.registry
        let bureau = Body(
            id: registry.newID(),
            code: try #require(BodyCode("BF")),
            name: "Bureau fédéral",
            organisation: "Parti du Pays commun",
            kind: .party,
            zone: "Europe/Paris"
        )
        try await registry.add(bureau)
        body = bureau.id
        let day = try #require(Day(text: "2019-01-01"))
        var people: [String: PersonID] = [:]
        for family in names {
            let name = PrintedName(title: "Mme", given: "Anne", family: family)
            let person = try await registry.addPerson(name, number: nil)
            let seat = HeldSeat(
                seat: seatOf[family] ?? .fullMember,
                role: roleOf[family] ?? "membre",
                from: day
            )
            try await registry.give(seat, in: bureau, to: person)
            people[family] = person.id
        }
        self.people = people
        meeting = try await registry.meeting(reference: Self.reference, body: bureau.id)
        let secretary = browser.cookie
        if !roles.contains(.secretary) { try await browser.signIn(as: .secretary, at: .house) }
        try await take(
            """
            [{"act": "prepare", "id": "$1", "at": "2020-03-20T10:00:00+01:00",
              "plannedAt": "2020-03-23T22:30:00+01:00", "onSite": "Brest", "video": ["Jitsi"]},
             {"act": "convene", "id": "$2", "at": "2020-03-20T10:00:00+01:00"},
             {"act": "addItem", "id": "$3", "at": "2020-03-20T10:00:00+01:00", "title": "Budget",
              "plannedAt": "2020-03-23T22:35:00+01:00"},
             {"act": "addItem", "id": "$4", "at": "2020-03-20T10:00:00+01:00", "title": "Locaux"}]
            """
        )
        browser.cookie = secretary
    }

    /// A part of the console.
    func part(_ name: String, _ query: String = "") async throws -> String {
        try Self.part(name, in: try await browser.ask(Self.console + query).text)
    }

    /// The same of a page that was got before.
    static func part(_ name: String, in page: String) throws -> String {
        let start = try #require(page.range(of: "data-part=\"\(name)\"")).upperBound
        return page[start...].components(separatedBy: "</section>")[0]
    }

    static let names = ["Abgrall", "Caradec", "Kervella", "Riou", "Tanguy"]

    /// Three are on site and one on video; Riou is away.
    func open() async throws {
        try await take(
            """
            [{"act": "open", "id": "$10", "at": "22:30", "chair": "@Kervella", "secretary": "@Tanguy"},
             {"act": "arrive", "id": "$11", "at": "22:30", "channel": "onSite",
              "people": ["@Kervella", "@Tanguy", "@Abgrall"]},
             {"act": "arrive", "id": "$12", "at": "22:31", "channel": "video", "device": "tablet",
              "people": "@Caradec"},
             {"act": "openItem", "id": "$13", "at": "22:32", "item": "$3"}]
            """
        )
    }

    /// With `$12` for the id 12 and `@Riou` for the id of somebody.
    func written(_ text: String) -> String {
        var text = text
        for (family, id) in people { text = text.replacing("@\(family)", with: id.description) }
        return text.replacing(/\$(\d+)/) { match in
            "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - match.1.count) + match.1
        }
    }

    /// Hands in a list of acts as a script does.
    func hand(_ acts: String, token: String? = nil) async throws -> Answer {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[try #require(HTTPField.Name("X-Form-Token"))] = token ?? browser.formToken
        let body = Array(written(acts).utf8)
        return try await browser.ask(Self.acts, .post, headers: headers, body: body)
    }

    /// The same of acts that must all be taken.
    func take(_ acts: String, _ location: SourceLocation = #_sourceLocation) async throws {
        let answer = try await hand(acts)
        #expect(answer.status == .ok, sourceLocation: location)
        let reply = try JSONDecoder().decode(Reply.self, from: Data(answer.bytes))
        for told in reply.answers {
            #expect(told.refusal?.explanation == nil, sourceLocation: location)
        }
    }

    /// Sends a form of the console.
    func send(_ fields: [(String, String)]) async throws -> Answer {
        let written = fields.map { ($0.0, self.written($0.1)) }
        return try await browser.send(Self.acts, written + [("back", Self.console)])
    }

    /// What a script reads.
    struct Reply: Decodable {
        let now: Int64
        let answers: [Told]

        struct Told: Decodable {
            let act: String?
            let sequence: Int64?
            let isNew: Bool?
            let base: String?
            let refusal: Refusal?
            let conflict: Conflict?
        }
        struct Refusal: Decodable {
            let title: String
            let explanation: String
        }
        struct Conflict: Decodable { let kept: String }
    }

    func reply(_ acts: String) async throws -> [Reply.Told] {
        let answer = try await hand(acts)
        return try JSONDecoder().decode(Reply.self, from: Data(answer.bytes)).answers
    }
}
