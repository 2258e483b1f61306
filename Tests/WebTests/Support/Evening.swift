import Foundation
import Journal
import Meetings
import Registry
import Testing

/// A sitting under way: one on video, who speaks on an item; one in the room.
struct Evening {
    let registry: Registry
    let meeting: MeetingID
    let remote = PersonID(UUID())
    let inRoom = PersonID(UUID())
    private let author = AuthorID(UUID())
    private let start = Instant(milliseconds: 1_584_379_800_000)

    init(in registry: Registry) async throws {
        self.registry = registry
        let code = try #require(BodyCode("CA"))
        let body = try await registry.body(
            code: code,
            name: "Conseil",
            organisation: "Fédération",
            kind: .party
        ).id
        meeting = try await registry.meeting(reference: "CA-2020-03-16", body: body)
        try await prepare(body, code)
        try await open()
        try await arrive(remote, by: .video)
        try await arrive(inRoom, by: .onSite)
        try await discuss("Budget")
        let (turn, speaker, at) = (TurnID(UUID()), remote, start)
        try await perform { meeting throws(Refusal) in
            try meeting.beginTurn(id: turn, by: speaker, on: meeting.openItems.last, at: at)
        }
    }

    private func perform(
        texts: [Passage] = [],
        names: [PersonID: PrintedName] = [:],
        _ decide: @escaping @Sendable (Meeting) throws(Refusal) -> [Event]
    ) async throws {
        let act = Act(
            id: ActID(UUID()),
            author: author,
            texts: texts,
            names: names,
            decide: decide
        )
        _ = try await registry.perform(act, on: meeting)
    }

    private func passage(_ text: String) -> Passage {
        Passage(id: PassageID(UUID()), paragraphs: [Passage.Paragraph([.text(text)])])
    }

    private func prepare(_ body: BodyID, _ code: BodyCode) async throws {
        let (organisation, name) = (passage("Fédération"), passage("Conseil"))
        let particulars = Particulars(
            body: body,
            code: code,
            organisation: organisation.id,
            bodyName: name.id,
            kind: .ordinary,
            form: .hybrid,
            plannedAt: start,
            zone: "Europe/Paris",
            noticeOn: nil,
            places: []
        )
        let at = start
        try await perform(texts: [organisation, name]) { meeting throws(Refusal) in
            try meeting.prepare(particulars, at: at)
        }
    }

    private func open() async throws {
        let rules = Rules(
            kind: .party,
            countedChannels: Channel.allCases,
            quorum: QuorumRule(
                base: .membersInOffice,
                threshold: .nothing,
                countsRepresented: true,
                countsRecused: true
            ),
            majority: MajorityRule(
                base: .votesCast,
                threshold: .count(number: 1),
                tieRule: .rejected
            ),
            proxies: ProxyRule(perHolder: 1)
        )
        let names = [
            remote: PrintedName(given: "Anne", family: "Bihan"),
            inRoom: PrintedName(given: "Jean", family: "Corre"),
        ]
        let (roster, chair, at) = (
            Roster([remote, inRoom].map { Member(person: $0) }), inRoom, start
        )
        try await perform(names: names) { meeting throws(Refusal) in
            try meeting.open(at: at, chair: chair, secretary: chair, roster: roster, rules: rules)
        }
    }

    private func arrive(_ person: PersonID, by channel: Channel) async throws {
        let mark = Mark(
            id: MarkID(UUID()),
            person: person,
            connection: ConnectionID(UUID()),
            at: start,
            movement: .arrived(channel: channel, device: .unknown),
            provenance: .recorded
        )
        try await perform { meeting throws(Refusal) in try meeting.mark(mark) }
    }

    /// Puts an item on the agenda and opens it.
    func discuss(_ title: String) async throws {
        let (title, item, at) = (passage(title), ItemID(UUID()), start)
        try await perform(texts: [title]) { meeting throws(Refusal) in
            try meeting.addItem(id: item, title: title.id, at: at)
        }
        try await perform { meeting throws(Refusal) in try meeting.openItem(item, at: at) }
    }

    /// Asks everybody to leave who is not of the body.
    func close() async throws {
        let at = start
        try await perform { meeting throws(Refusal) in try meeting.closeSession(at: at) }
    }
}
