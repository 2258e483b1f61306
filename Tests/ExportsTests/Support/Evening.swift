import Foundation
import Journal
import Meetings
import Typesetting

/// A sitting written down act by act, for tests that need one in full.
///
/// People, items and texts have short names; times are those of the clock in Brest on 16 March 2020.
struct Evening {
    private(set) var meeting: Meeting
    fileprivate(set) var texts: [PassageID: Passage] = [:]
    private(set) var names: [PersonID: PrintedName] = [:]
    private var entries: [Entry] = []
    private var identifiers: [String: UUID] = [:]

    init() {
        meeting = Meeting(id: MeetingID(Self.uuid(0)))
    }

    /// The minutes as an export gets them; sealed where that is said, or where they were.
    func minutes(in language: Language = .french, isSealed: Bool = false) -> Minutes {
        let head = entries.last?.head ?? Head(genesisOf: meeting.id)
        return Minutes(
            meeting: meeting,
            seal: Seal(head: head, isSealed: isSealed || meeting.seal != nil),
            texts: texts,
            names: names,
            language: language,
            record: record
        )
    }

    /// The whole record; the salts are all alike.
    private var record: Record {
        let salt = Salt(bytes: Array(repeating: 1, count: Salt.length))
        return Record(
            entries: entries,
            texts: salt.map { salt in texts.mapValues { Salted($0, salt: salt) } } ?? [:],
            names: salt.map { salt in names.mapValues { Salted($0, salt: salt) } } ?? [:]
        )
    }

    /// The identifier that goes by a short name.
    mutating func id<Subject>(_ name: String) -> Identifier<Subject> {
        let uuid = identifiers[name] ?? Self.uuid(identifiers.count + 1)
        identifiers[name] = uuid
        return Identifier(uuid)
    }

    mutating func take(_ decide: (Meeting) throws(Refusal) -> [Event]) throws {
        let events = try decide(meeting)
        let head = entries.last?.head ?? Head(genesisOf: meeting.id)
        entries += try head.appending(
            events,
            act: id("act \(entries.count)"),
            author: id("secretary's hand"),
            entered: Self.at(23)
        )
        for event in events { meeting.apply(event) }
    }

    /// Keeps a text; `@name` at the head of a word stands for a person.
    mutating func text(_ paragraphs: String...) -> PassageID {
        let passage: PassageID = id("text \(texts.count)")
        texts[passage] = Passage(
            id: passage,
            paragraphs: paragraphs.map { Passage.Paragraph(runs(of: $0)) }
        )
        return passage
    }

    /// A text with its markup.
    mutating func text(_ paragraphs: [Passage.Paragraph]) -> PassageID {
        let passage: PassageID = id("text \(texts.count)")
        texts[passage] = Passage(id: passage, paragraphs: paragraphs)
        return passage
    }

    private mutating func runs(of text: String) -> [Passage.Run] {
        text.split(separator: " ", omittingEmptySubsequences: false).enumerated()
            .flatMap { offset, word -> [Passage.Run] in
                let blank = offset > 0 ? " " : ""
                guard word.hasPrefix("@") else { return [.text(blank + word)] }
                let name = word.dropFirst().prefix { $0.isLetter }
                let rest = String(word.dropFirst(name.count + 1))
                return [.text(blank), .person(id(String(name))), .text(rest)]
            }
    }

    mutating func name(_ person: String, _ printed: PrintedName) {
        names[id(person)] = printed
    }

    /// A time of that evening in Brest, an hour ahead of UTC.
    static func at(_ hour: Int, _ minute: Int = 0) -> Instant {
        let midnight: Int64 = 1_584_313_200_000
        return Instant(milliseconds: midnight).adding(seconds: hour * 3600 + minute * 60)
    }

    private static func uuid(_ number: Int) -> UUID {
        let digits = String(number)
        let padding = String(repeating: "0", count: 12 - digits.count)
        return UUID(uuidString: "00000000-0000-4000-8000-\(padding)\(digits)") ?? UUID()
    }
}

extension Evening {
    /// Somebody arrives on their only connection, or on another that is named.
    mutating func arrive(
        _ person: String,
        _ channel: Channel = .onSite,
        _ device: Device = .unknown,
        on connection: String = "",
        at instant: Instant
    ) throws {
        try mark(person, connection, .arrived(channel: channel, device: device), at: instant)
    }

    mutating func leave(_ person: String, on connection: String = "", at instant: Instant) throws {
        try mark(person, connection, .left, at: instant)
    }

    private mutating func mark(
        _ person: String,
        _ connection: String,
        _ movement: Movement,
        at instant: Instant
    ) throws {
        let mark = Mark(
            id: id("mark \(meeting.attendance.marks.count)"),
            person: id(person),
            connection: id("\(person)/\(connection)"),
            at: instant,
            movement: movement,
            provenance: .recorded
        )
        try take { meeting throws(Refusal) in try meeting.mark(mark) }
    }

    mutating func item(
        _ name: String,
        _ title: String,
        under parent: String? = nil,
        presenter: String? = nil,
        isClosedSession: Bool = false
    ) throws {
        let title = text(title)
        let item: ItemID = id(name)
        let parent: ItemID? = parent.map { id($0) }
        let presenter: PersonID? = presenter.map { id($0) }
        try take { meeting throws(Refusal) in
            try meeting.addItem(
                id: item,
                under: parent,
                title: title,
                presenter: presenter,
                isClosedSession: isClosedSession,
                at: Self.at(9)
            )
        }
    }

    mutating func open(_ item: String, at instant: Instant) throws {
        let item: ItemID = id(item)
        try take { meeting throws(Refusal) in try meeting.openItem(item, at: instant) }
    }

    mutating func note(_ item: String, _ passage: PassageID, at instant: Instant) throws {
        let note = Note(passage: passage, item: id(item), at: instant)
        try take { meeting throws(Refusal) in try meeting.note(note) }
    }

    mutating func speak(_ person: String, on item: String, at instant: Instant) throws {
        let turn: TurnID = id("turn \(meeting.turns.count)")
        let person: PersonID = id(person)
        let item: ItemID = id(item)
        try take { meeting throws(Refusal) in
            try meeting.beginTurn(id: turn, by: person, on: item, at: instant)
        }
    }

    mutating func move(
        _ name: String,
        on item: String,
        by mover: String? = nil,
        _ text: PassageID,
        at instant: Instant
    ) throws {
        let motion = Motion(
            id: id(name),
            item: id(item),
            mover: mover.map { id($0) },
            text: text,
            at: instant
        )
        try take { meeting throws(Refusal) in try meeting.move(motion) }
    }

    /// Opens and closes a vote a minute apart; with ballots it is recorded.
    mutating func vote(
        _ name: String,
        on motion: String,
        _ method: VoteMethod = .showOfHands,
        majority: MajorityRule? = nil,
        tally: Tally? = nil,
        ballots: [(String, Choice, through: String?)] = [],
        tellers: [String] = [],
        recused: [String] = [],
        isForced: Bool = false,
        at instant: Instant
    ) throws {
        let vote: VoteID = id(name)
        let motion: MotionID = id(motion)
        let recused: [PersonID] = recused.map { id($0) }
        let tellers: [PersonID] = tellers.map { id($0) }
        try take { meeting throws(Refusal) in
            try meeting.openVote(
                id: vote,
                on: motion,
                method: method,
                majority: majority,
                recused: recused,
                isForced: isForced,
                at: instant
            )
        }
        for (voter, choice, holder) in ballots {
            let voter: PersonID = id(voter)
            let holder: PersonID? = holder.map { id($0) }
            try take { meeting throws(Refusal) in
                try meeting.cast(choice, by: voter, through: holder, in: vote, at: instant)
            }
        }
        try take { meeting throws(Refusal) in
            try meeting.closeVote(
                vote,
                tally: tally,
                tellers: tellers,
                isForced: isForced,
                at: instant.adding(seconds: 60)
            )
        }
    }

    mutating func decide(
        _ name: String,
        on item: String,
        after vote: String? = nil,
        _ text: PassageID,
        at instant: Instant
    ) throws {
        let decision: DecisionID = id(name)
        let item: ItemID = id(item)
        let vote: VoteID? = vote.map { id($0) }
        try take { meeting throws(Refusal) in
            try meeting.decide(
                id: decision,
                item: item,
                vote: vote,
                text: text,
                numbering: Numbering(minutes: 3, decision: 7),
                at: instant
            )
        }
    }

    mutating func assign(
        _ assignees: [String],
        on item: String,
        _ text: PassageID,
        due: Day?,
        at instant: Instant
    ) throws {
        let task = AssignedTask(
            id: id("task \(meeting.tasks.count)"),
            item: id(item),
            decision: nil,
            assignees: assignees.map { id($0) },
            text: text,
            due: due,
            at: instant
        )
        try take { meeting throws(Refusal) in try meeting.assign(task) }
    }

    mutating func checkQuorum(_ occasion: QuorumCheck.Occasion, at instant: Instant) throws {
        try take { meeting throws(Refusal) in try meeting.checkQuorum(occasion, at: instant) }
    }

    mutating func adjourn(next: Instant? = nil, at instant: Instant) throws {
        try take { meeting throws(Refusal) in
            try meeting.adjourn(
                next: next,
                numbering: Numbering(minutes: 3, decision: 7),
                at: instant
            )
        }
    }
}

extension Evening {
    /// Keeps a text as it is, in one paragraph.
    mutating func keep(_ words: String) -> PassageID {
        let passage: PassageID = id("text \(texts.count)")
        texts[passage] = Passage(id: passage, paragraphs: [Passage.Paragraph([.text(words)])])
        return passage
    }
}
