import Foundation
import Journal
import Meetings
import Typesetting

/// A sitting told event by event, with identifiers that count up.
struct Fixture {
    let meeting = MeetingID(Self.uuid(1))
    let people = (10..<13).map { PersonID(Self.uuid($0)) }
    private(set) var events: [Event] = []
    private(set) var texts: [PassageID: Salted<Passage>] = [:]
    private(set) var names: [PersonID: Salted<PrintedName>] = [:]
    private var marks = Marks.none
    private var count = 100

    static func uuid(_ number: Int) -> UUID {
        let low = UInt16(truncatingIfNeeded: number)
        return UUID(
            uuid: (
                7, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, UInt8(low >> 8), UInt8(low & 255)
            )
        )
    }

    /// Minutes after half past six in the evening of 16 March 2020 in Brest.
    static func at(_ minutes: Int) -> Instant {
        Instant(milliseconds: 1_584_379_800_000).adding(seconds: 60 * minutes)
    }

    /// An opened sitting of three members, all on site.
    init(rules: Rules = Self.rules) throws {
        for (position, person) in people.enumerated() {
            let name = PrintedName(title: "Mme", given: "Anne", family: "Member \(position)")
            names[person] = Salted(name, salt: Salt(1, 2, 3, UInt64(position)))
        }
        let particulars = Particulars(
            body: try new(),
            code: try BodyCode("BF").orThrow(),
            organisation: try text("Fédération"),
            bodyName: try text("Bureau fédéral"),
            kind: .ordinary,
            form: .hybrid,
            plannedAt: Self.at(0),
            zone: "Europe/Paris",
            noticeOn: Day(text: "2020-03-09"),
            places: [Place(channel: .onSite, text: try text("Brest"))]
        )
        events.append(.prepared(Prepared(at: Self.at(-60), particulars: particulars)))
        let roster = Roster(people.map { Member(person: $0) })
        events.append(
            .opened(
                Opened(
                    at: Self.at(0),
                    chair: people[0],
                    secretary: people[1],
                    roster: roster,
                    rules: rules
                )
            )
        )
        for person in people { try arrive(person, .onSite, at: 0) }
    }

    static let rules = Rules(
        kind: .party,
        countedChannels: [.onSite, .video, .audio],
        quorum: QuorumRule(
            base: .membersInOffice,
            threshold: .nothing,
            countsRepresented: true,
            countsRecused: true
        ),
        majority: MajorityRule(base: .votesCast, threshold: .nothing, tieRule: .rejected),
        proxies: ProxyRule(perHolder: nil)
    )
}

extension Fixture {
    mutating func new<Subject>() throws -> Identifier<Subject> {
        count += 1
        return Identifier(Self.uuid(count))
    }

    mutating func text(_ words: String) throws -> PassageID {
        try text([Passage.Paragraph([.text(words)])])
    }

    mutating func text(_ paragraphs: [Passage.Paragraph]) throws -> PassageID {
        let passage = Passage(id: try new(), paragraphs: paragraphs)
        texts[passage.id] = Salted(passage, salt: Salt(4, 5, 6, UInt64(count)))
        return passage.id
    }

    mutating func name(_ person: PersonID, _ name: PrintedName?) {
        names[person] = name.map { Salted($0, salt: Salt(7, 8, 9, 10)) }
    }

    mutating func erase(_ passage: PassageID) { texts[passage] = nil }

    mutating func redact(_ passage: PassageID, _ redaction: Redaction) {
        texts[passage] = nil
        marks.redactions[passage] = redaction
    }

    mutating func erase(_ person: PersonID, at: Instant) {
        names[person] = nil
        marks.erasures[person] = at
    }

    mutating func append(_ event: Event) { events.append(event) }

    mutating func arrive(_ person: PersonID, _ channel: Channel, at minutes: Int) throws {
        let mark = Mark(
            id: try new(),
            person: person,
            connection: try new(),
            at: Self.at(minutes),
            movement: .arrived(channel: channel, device: .unknown),
            provenance: .recorded
        )
        events.append(.marked(Marked(mark: mark)))
    }

    mutating func item(
        _ title: String,
        under parent: ItemID? = nil,
        isClosedSession: Bool = false
    ) throws -> ItemID {
        let item = ItemAdded(
            at: Self.at(1),
            item: try new(),
            parent: parent,
            kind: .ordinary,
            title: try text(title),
            presenter: nil,
            isClosedSession: isClosedSession,
            plannedAt: nil,
            approves: nil
        )
        events.append(.itemAdded(item))
        return item.item
    }

    mutating func note(_ words: String, on item: ItemID? = nil) throws {
        let note = Note(passage: try text(words), item: item, at: Self.at(2))
        events.append(.noted(Noted(note: note)))
    }

    mutating func decide(
        _ words: String,
        on item: ItemID? = nil,
        vote: VoteID? = nil,
        number: Int? = nil
    ) throws -> DecisionID {
        let decided = Decided(
            at: Self.at(5),
            decision: try new(),
            item: item,
            vote: vote,
            text: try text(words),
            number: number
        )
        events.append(.decided(decided))
        return decided.decision
    }

    mutating func adjourn() {
        events.append(
            .adjourned(
                Adjourned(at: Self.at(60), next: nil, number: 3, year: 2020, decisions: [])
            )
        )
    }

    /// Submits with commitments to all texts and names.
    mutating func submit() throws {
        let commitments = Record(entries: [], texts: texts, names: names).commitments
        let folded = Meeting(id: meeting, folding: events)
        events += try folded.submit(commitments, at: Self.at(90))
    }

    func record() throws -> Record {
        let entries = try Head(genesisOf: meeting).appending(
            events,
            act: ActID(Self.uuid(2)),
            author: AuthorID(Self.uuid(3)),
            entered: Self.at(61)
        )
        return Record(entries: entries, texts: texts, names: names, marks: marks)
    }

    func minutes() throws -> Minutes { try record().minutes(in: .french).orThrow() }
}

extension Optional {
    func orThrow() throws -> Wrapped {
        guard let self else { throw Unexpected.empty }
        return self
    }
}

extension String {
    init(_ bytes: [UInt8]) {
        self.init(decoding: bytes, as: UTF8.self)
    }
}
