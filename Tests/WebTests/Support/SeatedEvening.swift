import Access
import Foundation
import Meetings
import Registry
import Secretariat
import Testing
import Wording

@testable import Web

/// A sitting of a bureau, told by acts, and the browsers of those who take part in it.
struct SeatedEvening {
    static let reference = "BF-2020-03-23"

    let browser: Browser
    let meeting: MeetingID
    let body: BodyID
    /// By family name.
    let people: [String: PersonID]
    private let secretary: AuthorID

    /// `members` beside the five who are named; the browser is that of the secretary.
    init(members: Int = 0) async throws {
        browser = try await Browser(roles: [.secretary])
        let registry = browser.registry
        secretary = AuthorID(Self.uuid(900))
        let body = Body(
            id: registry.newID(),
            code: try #require(BodyCode("BF")),
            name: "Bureau fédéral",
            organisation: "Parti du Pays commun",
            kind: .party,
            zone: "Europe/Paris"
        )
        try await registry.add(body)
        self.body = body.id
        let day = try #require(Day(text: "2019-01-01"))
        var people: [String: PersonID] = [:]
        let others = (0..<members).map { "Membre\($0 + 1)" }
        for family in ["Abgrall", "Caradec", "Kervella", "Riou", "Tanguy"] + others {
            let name = PrintedName(title: "Mme", given: "Anne", family: family)
            let person = try await registry.addPerson(name, number: nil)
            try await registry.give(HeldSeat(role: "membre", from: day), in: body, to: person)
            people[family] = person.id
        }
        self.people = people
        meeting = try await registry.meeting(reference: Self.reference, body: body.id)
        try await take(
            """
            [{"act": "prepare", "id": "$1", "at": "2020-03-16T10:00:00+01:00",
              "plannedAt": "2020-03-23T18:30:00+01:00", "onSite": "Brest", "video": ["Jitsi"]},
             {"act": "convene", "id": "$2", "at": "2020-03-16T10:00:00+01:00"},
             {"act": "addItem", "id": "$3", "at": "2020-03-16T10:00:00+01:00", "title": "Budget"}]
            """
        )
    }

    static func uuid(_ number: Int) -> UUID {
        let digits = String(number)
        let zeros = String(repeating: "0", count: 12 - digits.count)
        return UUID(uuidString: "00000000-0000-4000-8000-\(zeros)\(digits)") ?? UUID()
    }

    func folded() async throws -> Meeting { try await browser.registry.meeting(meeting) }

    func person(_ family: String) throws -> PersonID { try #require(people[family]) }

    /// Acts of the secretary that must all be taken; `$12` is the id 12 and `@Riou` somebody.
    func take(_ acts: String, _ location: SourceLocation = #_sourceLocation) async throws {
        var text = acts
        for (family, id) in people.sorted(by: { $0.key.count > $1.key.count }) {
            text = text.replacing("@\(family)", with: id.description)
        }
        text = text.replacing(/\$(\d+)/) { Self.uuid(Int($0.1) ?? 0).uuidString }
        let queue = try JSONDecoder().decode(HandedQueue.self, from: Data(text.utf8))
        let answers = await browser.registry.hand(
            in: queue,
            on: meeting,
            by: secretary,
            at: browser.registry.now
        )
        for answer in answers {
            #expect(answer.refusal?.english == nil, sourceLocation: location)
        }
    }

    /// Opens the sitting with three on site and one on video; Riou is away, and gave Caradec a proxy.
    func open() async throws {
        try await take(
            """
            [{"act": "giveProxy", "id": "$8", "at": "17:00", "giver": "@Riou", "holder": "@Caradec"},
             {"act": "open", "id": "$4", "at": "18:30", "chair": "@Kervella", "secretary": "@Tanguy"},
             {"act": "arrive", "id": "$5", "at": "18:30", "channel": "onSite",
              "people": ["@Kervella", "@Tanguy", "@Abgrall"]},
             {"act": "arrive", "id": "$6", "at": "18:30", "channel": "video", "device": "tablet",
              "people": "@Caradec"},
             {"act": "checkQuorum", "id": "$11", "at": "18:32", "occasion": "opening"},
             {"act": "openItem", "id": "$12", "at": "18:33", "item": "$3"}]
            """
        )
    }

    /// Puts a motion to the vote, by name unless said otherwise.
    func openVote(_ method: String = "recorded") async throws {
        try await take(
            """
            [{"act": "move", "id": "$16", "at": "18:40", "item": "$3", "text": "Voter le budget."},
             {"act": "openVote", "id": "$17", "at": "18:41", "motion": "$16", "method": "\(method)"}]
            """
        )
    }

    func code() async throws -> SittingCode { try await browser.responder.code(of: meeting) }

    /// The browser of somebody who came by a personal link.
    func seat(_ family: String) async throws -> Browser {
        let until = browser.registry.now.adding(seconds: 3600)
        let token = try await browser.registry.invite(try person(family), to: meeting, until: until)
        var other = browser
        other.cookie = "seat=\(token.text)"
        return other
    }

    static let page = "/seances/\(reference)/participer"
    static let acts = "/seances/\(reference)/actes"
}

/// A form of a page, as a browser would send it.
struct ShownForm {
    let address: String
    let fields: [(String, String)]

    /// The forms of a page that hand in a certain act.
    static func all(in page: String, of act: String) -> [ShownForm] {
        page.components(separatedBy: "<form ").dropFirst().compactMap { piece in
            let form = piece.components(separatedBy: "</form>")[0]
            let fields = form.components(separatedBy: "<input ").dropFirst().compactMap {
                input -> (String, String)? in
                let tag = input.prefix { $0 != ">" }
                guard tag.contains("type=\"hidden\""),
                    let name = value(of: "name", in: tag), name != "form"
                else { return nil }
                return (name, value(of: "value", in: tag) ?? "")
            }
            guard fields.contains(where: { $0 == ("act", act) }) else { return nil }
            return ShownForm(address: value(of: "action", in: form[...]) ?? "", fields: fields)
        }
    }

    static func value(of name: String, in tag: Substring) -> String? {
        tag.firstRange(of: "\(name)=\"").map { range in
            String(tag[range.upperBound...].prefix { $0 != "\"" })
        }
    }

    subscript(_ name: String) -> String? { fields.last { $0.0 == name }?.1 }

    /// Sends it with what somebody chose.
    func send(_ chosen: [(String, String)] = [], from browser: Browser) async throws -> Answer {
        try await browser.send(address, fields + chosen)
    }
}
