import Access
import Foundation
import Hummingbird
import Meetings
import Registry
import Secretariat
import Wording

/// Those for whom links are made, or withdrawn; nobody named: everybody of the roster.
struct PeopleBody: APIBody {
    enum CodingKeys: CodingKey, CaseIterable { case people }

    let people: [String]?

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        people = try fields.decodeIfPresent([String].self, forKey: .people)
    }
}

/// Who somebody at the door is; nil: they are not let in.
struct AdmissionBody: APIBody {
    enum CodingKeys: CodingKey, CaseIterable { case person }

    let person: String?

    init(_ fields: KeyedDecodingContainer<CodingKeys>) throws {
        person = try fields.decodeIfPresent(String.self, forKey: .person)
    }
}

extension Responder {
    /// Those convened who have a link that is good, and until when.
    func linked(_ asked: Asked) async throws(WebError) -> Response {
        guard let meeting = asked.meeting else { throw .notFound }
        let linked = try await asking(await registry.linked(to: meeting))
        return Self.json(
            linked.map { ListedLink($0.key, until: $0.value) }
                .sorted { $0.person < $1.person }
        )
    }

    /// Makes links: each is told this once.
    func makeLinks(_ asked: Asked) async throws(WebError) -> Response {
        let sent: PeopleBody = try await asked.decoded()
        let meeting = try await sitting(of: asked).meeting
        let people = try Self.people(sent, of: meeting)
        let made = try await links(for: people, to: meeting, asked)
        return Self.json(made.map { ListedLink($0.person, until: $0.until, address: $0.address) })
    }

    /// Withdraws the links of those who are named; of everybody only where that is said.
    func withdrawLinks(_ asked: Asked) async throws(WebError) -> Response {
        guard let meeting = asked.meeting else { throw .notFound }
        let people = try asked.queries("person").map { text throws(WebError) in
            guard let person = PersonID(text) else { throw .badBody(.unfit("person")) }
            return person
        }
        let everybody: Answered? = try asked.word("everybody")
        guard people.isEmpty == (everybody == .yes) else { throw .badBody(.missing("person")) }
        if people.isEmpty { try await asking(await registry.withdrawLinks(to: meeting)) }
        for person in people {
            try await asking(await registry.withdrawLinks(to: meeting, of: person))
        }
        return Self.nothing
    }

    /// Those who came by the code of the sitting and wait.
    func atDoor(_ asked: Asked) async throws(WebError) -> Response {
        guard let meeting = asked.meeting else { throw .notFound }
        let knocks = await waitingRoom.waiting(of: meeting, at: registry.now)
        return Self.json(knocks.map(ListedKnock.init))
    }

    /// The code that leads to the door; another than before when it `isRenewed`.
    func doorCode(_ asked: Asked, isRenewed: Bool = false) async throws(WebError) -> Response {
        guard let meeting = asked.meeting else { throw .notFound }
        return Self.json(ToldCode(code: try await code(of: meeting, isRenewed: isRenewed).text))
    }

    func answerAtDoor(_ asked: Asked) async throws(WebError) -> Response {
        let sent: AdmissionBody = try await asked.decoded()
        guard let id = WaitingRoom.KnockID(asked.parameter("knock")) else { throw .notFound }
        let meeting = try await sitting(of: asked).meeting
        var person: PersonID?
        if let text = sent.person {
            guard let id = PersonID(text), meeting.roster[id] != nil else {
                throw .badBody(.unfit("/person"))
            }
            person = id
        }
        guard try await answer(id, as: person, to: meeting) else { throw .notFound }
        return Self.nothing
    }

    private static func people(
        _ sent: PeopleBody,
        of meeting: Meeting
    ) throws(WebError) -> [PersonID] {
        guard let texts = sent.people else { return meeting.roster.members.map(\.person) }
        var people: [PersonID] = []
        for (index, text) in texts.enumerated() {
            guard let id = PersonID(text), meeting.roster[id] != nil, !people.contains(id) else {
                throw .badBody(.unfit("/people/\(index)"))
            }
            people.append(id)
        }
        return people
    }
}

/// Somebody who has a link.
struct ListedLink: Encodable, Sendable {
    let person: String
    let until: String
    /// Told when the link is made, and never again.
    @OrNull var address: String?

    init(_ person: PersonID, until: Instant, address: String? = nil) {
        (self.person, self.address) = (person.description, address)
        self.until = until.text(in: .gmt)
    }
}

/// The code by which people come to the door.
struct ToldCode: Encodable, Sendable {
    let code: String
}

/// Somebody at the door.
struct ListedKnock: Encodable, Sendable {
    let id: String
    /// As they typed it: nobody has checked it.
    let name: String
    let since: String

    init(_ knock: WaitingRoom.Knock) {
        (id, name) = (knock.id.description, knock.name)
        since = knock.since.text(in: .gmt)
    }
}
