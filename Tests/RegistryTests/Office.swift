import Foundation
import Journal
import Meetings
import Registry
import Synchronization
import Testing

/// Clock and dice that give the same answers in each run.
final class Dice: Sendable {
    private let state: Mutex<UInt64>

    init(from first: UInt64 = 0) {
        state = Mutex(first)
    }

    func next() -> UInt64 {
        state.withLock {
            $0 += 1
            return $0
        }
    }

    func uuid() -> UUID {
        let number = next()
        var bytes = [UInt8](repeating: 0xA5, count: 16)
        for index in 0..<8 { bytes[15 - index] = UInt8((number >> (8 * index)) & 255) }
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    var edges: Edges {
        Edges(
            now: { Instant(milliseconds: 1_600_000_000_000 + Int64(self.next()) * 1000) },
            makeUUID: { self.uuid() },
            makeSalt: { Salt(self.next(), 2, 3, 4) }
        )
    }
}

/// A bureau of three with its registry, as the tests begin.
struct Office {
    let registry: Registry
    let dice: Dice
    let meeting: MeetingID
    let body: BodyID
    let people: [PersonID]
    let author: AuthorID
    let planned = Instant(milliseconds: 1_584_379_800_000)

    init(
        at path: String? = nil,
        reference: String = "BF-2020-03-16",
        dice: Dice = Dice()
    ) async throws {
        self.dice = dice
        let edges = dice.edges
        if let path {
            registry = try Registry(path: path, edges: edges)
        } else {
            registry = try Registry(inMemory: edges)
        }
        let code = try #require(BodyCode("BF"))
        body = try await registry.body(
            code: code,
            name: "Bureau",
            organisation: "Fédération",
            kind: .party
        ).id
        meeting = try await registry.meeting(reference: reference, body: body)
        people = try await registry.people(
            ["Abgrall", "Bihan", "Corre"].map {
                (PrintedName(given: "Jo", family: $0), .name(given: "Jo", family: $0))
            }
        )
        author = AuthorID(dice.uuid())
    }

    func passage(_ text: String, id: PassageID? = nil) -> Passage {
        Passage(
            id: id ?? PassageID(dice.uuid()),
            paragraphs: [Passage.Paragraph([.text(text)])]
        )
    }

    func act(
        texts: [Passage] = [],
        names: [PersonID: PrintedName] = [:],
        _ decide: @escaping @Sendable (Meeting) throws(Refusal) -> [Event]
    ) -> Act {
        Act(id: ActID(dice.uuid()), author: author, texts: texts, names: names, decide: decide)
    }

    func prepared() throws -> Act {
        let organisation = passage("Fédération")
        let name = passage("Bureau fédéral")
        let particulars = Particulars(
            body: body,
            code: try #require(BodyCode("BF")),
            organisation: organisation.id,
            bodyName: name.id,
            kind: .ordinary,
            form: .hybrid,
            plannedAt: planned,
            zone: "Europe/Paris",
            noticeOn: nil,
            places: []
        )
        let at = planned
        return act(texts: [organisation, name]) { meeting throws(Refusal) in
            try meeting.prepare(particulars, at: at)
        }
    }

    func opened() -> Act { opened(at: planned) }

    func opened(at: Instant) -> Act {
        let roster = Roster(people.map { Member(person: $0) })
        let names = Dictionary(
            uniqueKeysWithValues: people.enumerated().map {
                ($0.element, PrintedName(given: "Jo", family: "Nom \($0.offset)"))
            }
        )
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
        let (chair, secretary) = (people[0], people[1])
        return act(names: names) { meeting throws(Refusal) in
            try meeting.open(
                at: at,
                chair: chair,
                secretary: secretary,
                roster: roster,
                rules: rules
            )
        }
    }

    func noted(_ passage: Passage) -> Act {
        let note = Note(passage: passage.id, item: nil, at: planned)
        return act(texts: [passage]) { meeting throws(Refusal) in try meeting.note(note) }
    }

    func arrived(_ person: PersonID) -> Act { arrived(person, by: .onSite) }

    func arrived(_ person: PersonID, by channel: Channel) -> Act {
        let mark = Mark(
            id: MarkID(dice.uuid()),
            person: person,
            connection: ConnectionID(dice.uuid()),
            at: planned,
            movement: .arrived(channel: channel, device: .unknown),
            provenance: .recorded
        )
        return act { meeting throws(Refusal) in try meeting.mark(mark) }
    }

    func decided(_ passage: Passage) -> Act {
        let (id, at) = (DecisionID(dice.uuid()), planned.adding(seconds: 600))
        return Act(
            id: ActID(dice.uuid()),
            author: author,
            texts: [passage],
            deciding: .numbering { meeting, numbering throws(Refusal) in
                try meeting.decide(
                    id: id,
                    item: nil,
                    vote: nil,
                    text: passage.id,
                    numbering: numbering,
                    at: at
                )
            }
        )
    }

    func adjourned() -> Act {
        let at = planned.adding(seconds: 7200)
        return Act(
            id: ActID(dice.uuid()),
            author: author,
            deciding: .numbering { meeting, numbering throws(Refusal) in
                try meeting.adjourn(numbering: numbering, at: at)
            }
        )
    }

    func submitted() -> [Act] {
        let at = planned.adding(seconds: 10_000)
        return [
            Act(
                id: ActID(dice.uuid()),
                author: author,
                deciding: .committing { meeting, commitments throws(Refusal) in
                    try meeting.submit(commitments, at: at)
                }
            ),
            Act(
                id: ActID(dice.uuid()),
                author: author,
                deciding: .sealing { meeting, head throws(Refusal) in
                    try meeting.seal(head: head, at: at)
                }
            ),
        ]
    }

    /// A whole sitting with notes and decisions, adjourned and submitted.
    func holdSitting(notes: Int = 3, decisions: Int = 2) async throws {
        var acts = [try prepared(), opened()] + people.map(arrived)
        for number in 0..<notes { acts.append(noted(passage("Note  \(number)\t«é»"))) }
        for number in 0..<decisions { acts.append(decided(passage("Décision \(number)"))) }
        for act in acts + [adjourned()] + submitted() {
            try await registry.perform(act, on: meeting)
        }
    }
}
