import Foundation
import Imports
import Journal
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

/// A sitting of a bureau of five, told by acts as a browser hands them in.
struct LiveSitting {
    /// The evening begins at half past six in Brest.
    static let beginning = "2020-03-16T18:30:00+01:00"

    let registry: Registry
    let body: Body
    let meeting: MeetingID
    /// By family name.
    let people: [String: PersonID]
    let author = AuthorID(Self.uuid(900))

    init() async throws {
        registry = try Registry(inMemory: .live)
        let code = try #require(BodyCode("BF"))
        body = Body(
            id: registry.newID(),
            code: code,
            name: "Bureau fédéral",
            organisation: "Parti du Pays commun",
            kind: .party,
            zone: "Europe/Paris"
        )
        try await registry.add(body)
        let day = try #require(Day(text: "2019-01-01"))
        var people: [String: PersonID] = [:]
        for family in ["Abgrall", "Caradec", "Kervella", "Riou", "Tanguy"] {
            let name = PrintedName(title: "Mme", given: "Anne", family: family)
            let person = try await registry.addPerson(name, number: nil)
            let seat = HeldSeat(role: "membre", from: day)
            try await registry.give(seat, in: body, to: person)
            people[family] = person.id
        }
        self.people = people
        meeting = try await registry.meeting(reference: "BF-2020-03-16", body: body.id)
    }

    /// An id that tests can write down.
    static func uuid(_ number: Int) -> UUID {
        let digits = String(number)
        let zeros = String(repeating: "0", count: 12 - digits.count)
        return UUID(uuidString: "00000000-0000-4000-8000-\(zeros)\(digits)") ?? UUID()
    }

    func folded() async throws -> Meeting { try await registry.meeting(meeting) }

    /// With `$12` for the id 12 and `@Riou` for the id of somebody.
    func json(_ text: String) -> Data {
        var text = text
        for (family, id) in people { text = text.replacing("@\(family)", with: id.description) }
        text = text.replacing(/\$(\d+)/) { Self.uuid(Int($0.1) ?? 0).uuidString }
        return Data(text.utf8)
    }

    /// Hands in acts, an hour after the last of them unless said otherwise.
    func hand(
        _ acts: String,
        by author: AuthorID? = nil,
        at now: String = "2020-03-16T23:00:00+01:00"
    ) async throws -> [HandedAnswer] {
        let queue = try JSONDecoder().decode(HandedQueue.self, from: json(acts))
        return await registry.hand(
            in: queue,
            on: meeting,
            by: author ?? self.author,
            at: try #require(Instant(text: now))
        )
    }

    /// The same of acts that must all be taken.
    @discardableResult
    func take(
        _ acts: String,
        by author: AuthorID? = nil,
        at now: String = "2020-03-16T23:00:00+01:00",
        _ location: SourceLocation = #_sourceLocation
    ) async throws -> [HandedAnswer] {
        let answers = try await hand(acts, by: author, at: now)
        for answer in answers {
            #expect(answer.refusal?.english == nil, sourceLocation: location)
        }
        return answers
    }

    /// What an act is refused for; nil where it is not by the record.
    func refusal(of act: String) async throws -> Refusal? {
        guard case .refused(.declined(.refused(let refusal), _)) = try await hand(act)[0].outcome
        else { return nil }
        return refusal
    }

    /// Plans, convenes and opens the sitting, with three on site and one on video; Riou is away.
    func open() async throws {
        try await take(
            """
            [{"act": "prepare", "id": "$1", "at": "2020-03-09T10:00:00+01:00",
              "plannedAt": "\(Self.beginning)", "onSite": "Brest", "video": ["Jitsi"]},
             {"act": "convene", "id": "$2", "at": "2020-03-09T10:00:00+01:00"},
             {"act": "addItem", "id": "$3", "at": "2020-03-09T10:00:00+01:00", "title": "Budget"},
             {"act": "open", "id": "$4", "at": "18:30", "chair": "@Kervella", "secretary": "@Tanguy"},
             {"act": "arrive", "id": "$5", "at": "18:30", "channel": "onSite",
              "people": ["@Kervella", "@Tanguy", "@Abgrall"]},
             {"act": "arrive", "id": "$6", "at": "18:30", "channel": "video", "device": "tablet",
              "people": "@Caradec"}]
            """
        )
    }
}
