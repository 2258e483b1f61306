import Foundation
public import Imports
public import Journal
public import Meetings
import Registry
import Wording

/// What an act comes to: acts on the journal that belong together, and new words for texts that are
/// kept already.
struct HandedWork {
    var acts: [Act] = []
    private(set) var revision = Revision.none
    /// The text that was typed, which is to be typed on.
    var written: Passage?
    /// What it rests on of other sittings.
    var premises: [Premise] = []

    init(_ act: Act, written: Passage? = nil) {
        acts = [act]
        self.written = written
    }

    /// New words for a text, by somebody who went on from those with this digest.
    init(revising passage: Passage, from base: Fingerprint, by author: AuthorID) {
        revision = Revision(passages: [passage], author: author, bases: [passage.id: base])
        written = passage
    }

    /// What several come to together.
    init(_ works: [HandedWork]) {
        acts = works.flatMap(\.acts)
        premises = works.flatMap(\.premises)
        let passages = works.flatMap(\.revision.passages)
        guard !passages.isEmpty else { return }
        revision = Revision(
            passages: passages,
            author: works.lazy.compactMap(\.revision.author).first,
            bases: works.reduce(into: [:]) { $0.merge($1.revision.bases) { first, _ in first } }
        )
    }
}

/// Where one act is worked out: what it needs to know beside its own fields.
struct Handing: Sendable {
    let registry: Registry
    let meeting: MeetingID
    let author: AuthorID
    let id: ActID
    /// When it was done.
    let at: Instant
    /// Whether somebody does it in their own name who may not do it for others.
    let isOwn: Bool
    private let content: [UInt8]?
    /// Shared by all acts that are handed in at once.
    private let words: RecordedWords

    /// How far another clock may be from ours, in seconds.
    private static let tolerance = 60

    init(
        _ act: HandedAct,
        on meeting: MeetingID,
        by author: AuthorID,
        at now: Instant,
        in registry: Registry,
        words: RecordedWords
    ) async throws(SecretariatError) {
        (self.registry, self.meeting, self.author, id) = (registry, meeting, author, act.id)
        (self.words, content, isOwn) = (words, act.content, act.isOwn)
        let written = try await Self.instant(
            act.at,
            "at",
            on: meeting,
            upTo: now,
            isPast: true,
            in: registry
        )
        if act.isOwn {
            // What was true earlier, and may have counted in a vote since, is the secretary's to say.
            if let time = act.at, let written,
                abs(written.seconds(to: now)) > Double(Self.tolerance)
            {
                throw .handed(HandedActError("at", .notNow(time.shown)))
            }
            at = now
            return
        }
        if let written, written > now.adding(seconds: Self.tolerance) {
            throw .handed(HandedActError("at", .future))
        }
        if let written, Day(of: written, in: .gmt) == nil {
            throw .handed(HandedActError("at", .notTime(written.text(in: .gmt))))
        }
        at = written ?? now
    }

    // Times.

    func instantIfAny(
        _ time: HandedTime?,
        _ field: String
    ) async throws(SecretariatError) -> Instant? {
        try await Self.instant(time, field, on: meeting, upTo: at, isPast: false, in: registry)
    }

    func instant(_ time: HandedTime, _ field: String) async throws(SecretariatError) -> Instant {
        try await instantIfAny(time, field) ?? at
    }

    /// A time that is not still to come.
    func pastInstant(
        _ time: HandedTime,
        _ field: String
    ) async throws(SecretariatError) -> Instant {
        let instant = try await instant(time, field)
        guard instant <= at.adding(seconds: Self.tolerance) else {
            throw .handed(HandedActError(field, .future))
        }
        return instant
    }

    /// The sitting is asked for its clocks only where that is needed.
    private static func instant(
        _ time: HandedTime?,
        _ field: String,
        on meeting: MeetingID,
        upTo latest: Instant,
        isPast: Bool,
        in registry: Registry
    ) async throws(SecretariatError) -> Instant? {
        guard let time else { return nil }
        if case .moment(let instant) = time { return instant }
        let sitting = try await asking(await registry.meeting(meeting))
        let body = try await asking(await registry.body(of: meeting))
        let zone =
            sitting.particulars == nil
            ? body.zone.flatMap { TimeZone(identifier: $0) } ?? .current : sitting.zone
        let span = sitting.span(upTo: latest, isPast: isPast)
        guard let instant = time.instant(in: zone, nearest: span)
        else { throw .handed(HandedActError(field, .noSuchTime(time.shown))) }
        return instant
    }

    // What is made.

    /// The id of something that the act makes; beside the first, of the one with this number.
    func made<Subject>(_ number: UInt16 = 0) -> Identifier<Subject> {
        guard number > 0 else { return Identifier(id.uuid) }
        return Identifier(id.uuid.mixed(with: .numbered(number)))
    }

    /// The id of something that the act makes of each of several people.
    func made<Subject>(for person: PersonID) -> Identifier<Subject> {
        Identifier(id.uuid.mixed(with: person.uuid))
    }

    // Texts.

    func passage(
        _ text: String,
        _ field: String,
        id: PassageID? = nil,
        number: UInt16 = 0
    ) async throws(SecretariatError) -> Passage {
        let writing = try await writing(of: text)
        return try Self.reading(field) { () throws(RecordError) in
            try writing.passage(text, id: id ?? made(number), named: field)
        }
    }

    func title(
        _ text: String,
        _ field: String,
        number: UInt16 = 0
    ) async throws(SecretariatError) -> Passage {
        let writing = try await writing(of: text)
        return try Self.reading(field) { () throws(RecordError) in
            try writing.title(text.withVisibleMarks, id: made(number), named: field)
        }
    }

    func passageIfAny(
        _ text: String?,
        _ field: String,
        number: UInt16 = 0
    ) async throws(SecretariatError) -> Passage? {
        guard let text else { return nil }
        return try await passage(text, field, number: number)
    }

    /// Whoever is named in a text is looked up only where an @ stands in it.
    private func writing(of text: String) async throws(SecretariatError) -> WrittenPassages {
        guard text.contains("@") else { return WrittenPassages() }
        return try await asking(await words.written())
    }

    private static func reading(
        _ field: String,
        _ read: () throws(RecordError) -> Passage
    ) throws(SecretariatError) -> Passage {
        do throws(RecordError) {
            return try read()
        } catch {
            let fault: HandedActError.TextFault =
                switch error.reason {
                case .invalidLink(let address): .invalidLink(address)
                case .listTooDeep(let limit): .listTooDeep(limit: limit)
                default: .empty
                }
            throw .handed(HandedActError(field, .text(fault)))
        }
    }

    // Acts.

    func act(
        _ texts: [Passage?] = [],
        names: [PersonID: PrintedName] = [:],
        decide: @escaping @Sendable (Meeting) throws(Refusal) -> [Event]
    ) -> HandedWork {
        act(texts, names: names, deciding: .freely(decide))
    }

    func act(
        _ texts: [Passage?] = [],
        names: [PersonID: PrintedName] = [:],
        deciding: Act.Deciding
    ) -> HandedWork {
        HandedWork(
            Act(
                id: id,
                author: author,
                texts: texts.compactMap(\.self),
                names: names,
                content: content,
                deciding: isOwn ? deciding.ofOwnPart : deciding
            )
        )
    }
}

extension Handing {
    /// A refusal in the words of the sitting.
    func declined(_ error: RegistryError) async throws(SecretariatError) -> SecretariatError {
        .declined(error, try await asking(await words.glossary()))
    }
}

extension Record {
    /// How the texts of the sitting are written: whoever it names has a key.
    public func writtenPassages(of meeting: MeetingID) -> WrittenPassages {
        let roster = Meeting(id: meeting, folding: entries).roster.members.map(\.person)
        let others = names.keys.filter { !roster.contains($0) }.sorted()
        let nameless = PrintedName(given: "", family: "")
        return WrittenPassages(
            (roster + others).map { person in (person, names[person]?.value ?? nameless) }
        )
    }
}

extension Act.Deciding {
    /// The same in somebody's own name: what it takes a recorder to enter is refused.
    fileprivate var ofOwnPart: Act.Deciding {
        @Sendable func own(_ events: [Event], _ meeting: Meeting) throws(Refusal) -> [Event] {
            try meeting.requireOwnPart(events)
            return events
        }
        return switch self {
        case .freely(let decide):
            .freely { (meeting) throws(Refusal) in try own(try decide(meeting), meeting) }
        case .numbering(let decide):
            .numbering { (meeting, numbering) throws(Refusal) in
                try own(try decide(meeting, numbering), meeting)
            }
        case .committing(let decide):
            .committing { (meeting, commitments) throws(Refusal) in
                try own(try decide(meeting, commitments), meeting)
            }
        case .sealing(let decide):
            .sealing { (meeting, head) throws(Refusal) in
                try own(try decide(meeting, head), meeting)
            }
        }
    }
}

/// What several steps come to, each decided on the sitting as the one before it left it.
struct Succession {
    private(set) var meeting: Meeting
    private(set) var events: [Event] = []

    init(_ meeting: Meeting) { self.meeting = meeting }

    mutating func add(_ more: [Event]) {
        for event in more { meeting.apply(event) }
        events += more
    }
}
