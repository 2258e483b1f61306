public import Foundation
public import Meetings
public import Templates

/// A sitting as a secretary wrote it down, read from YAML.
///
/// The form is described in `Samples/README.md`. Reading finds every fault of the file but those
/// that only the sitting itself can refuse.
public struct SittingRecord: Sendable {
    /// The name of the file, for errors.
    public let file: String
    /// The name of the organisation as printed.
    public let organisation: String
    /// The body that sits.
    public let body: RecordedBody
    /// When the sitting was to open.
    public let plannedAt: Instant
    /// The time zone of the body.
    public var zone: TimeZone { TimeZone(identifier: sitting.zone) ?? .gmt }
    /// What tells the sitting from every other of the body: `BF-2020-03-16`; the second of a day
    /// ends in `-2`.
    public let reference: String
    /// Everybody whom the record names, in the order of the file.
    public let people: [RecordedPerson]

    let sitting: WrittenSitting
    let written: [WrittenPerson]
    let agenda: [WrittenItem]
    let annexes: [WrittenAnnex]
    let announcements: [WrittenAnnouncement]
    let proxies: [WrittenProxy]
    let course: [CourseEntry]
    let afterwards: [CourseEntry]
    /// More than one where the minutes went back to a draft.
    let submissions: [Submission]

    struct Submission: Sendable {
        let place: SourcePlace
        let at: Instant
    }

    /// Reads a record; `file` is the name that errors give.
    ///
    /// Rules that go by the name of a profile are found among the templates. What the file leaves
    /// out is as `registered`, the body of its heading, says.
    public init(
        reading bytes: [UInt8],
        file: String,
        templates: TemplateSearch = .standard,
        registered: RegisteredBody? = nil
    ) throws(RecordError) {
        let root = try SourceText(bytes, file: file).root()
        let fields = try Fields(
            root,
            allowing: [
                .organisation, .body, .sitting, .rules, .people, .agenda, .annexes, .excused,
                .announcements, .proxies, .course, .afterwards, .submitted,
            ]
        )
        let sitting = try WrittenSitting(fields, templates: templates, registered: registered)
        self.file = file
        self.sitting = sitting
        written = try PeopleReader(heading: sitting.heading, registered: registered)
            .people(fields.required(.people))
        let reader = EntryReader(clock: sitting.clock, majority: sitting.rules.majority)
        agenda = try reader.items(fields[.agenda])
        annexes = try reader.annexes(fields[.annexes])
        announcements = try reader.announcements(fields[.announcements], excused: fields[.excused])
        proxies = try reader.proxies(fields[.proxies])
        course = try reader.course(fields[.course])
        afterwards = try reader.afterwards(fields[.afterwards], course: course)
        submissions = try (fields[.submitted]?.oneOrMore() ?? [])
            .map { (part) throws(RecordError) in
                Submission(place: part.place, at: try sitting.clock.instant(part))
            }
        organisation = sitting.organisation.plain
        body = RecordedBody(
            name: sitting.bodyName.plain,
            code: sitting.bodyCode,
            kind: sitting.bodyKind
        )
        plannedAt = sitting.plannedAt
        reference = sitting.heading.reference
        people = written.map { person in
            RecordedPerson(
                key: person.key,
                name: person.name,
                identity: person.identity,
                line: person.place.line
            )
        }
        // What refers to something is followed once without anybody's real identifier.
        _ = try acts(
            meeting: MeetingID(.zero),
            body: BodyID(.zero),
            people: Dictionary(
                uniqueKeysWithValues: written.enumerated().map {
                    ($0.element.key, PersonID(.numbered($0.offset)))
                }
            ),
            earlier: rehearsedSittings,
            author: AuthorID(.zero)
        )
    }
}

/// The body of a record, as the registry may find or found it.
public struct RecordedBody: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// Its code.
    public let code: BodyCode
    /// Which kind of body it is.
    public let kind: BodyKind
}

/// A person of a record: the key in the file, and what the directory knows them by.
public struct RecordedPerson: Hashable, Sendable {
    /// The shortcut within the file, which never leaves it.
    public let key: String
    /// The name as the minutes print it.
    public let name: PrintedName
    /// How the person is found in the directory.
    public let identity: PersonIdentity
    /// Where in the file the person stands.
    public let line: Int
}

/// An act, and the line of the file that it comes from.
public struct RecordedAct: Sendable {
    /// The line of its entry, from 1.
    public let line: Int
    /// The act.
    public let act: Act
}

extension [RecordedAct] {
    /// The acts that the file holds: what the journal has beside them was taken out of the file.
    public var ids: Set<ActID> { Set(map(\.act.id)) }
}

extension MarkedText {
    /// The text alone; people in it by their key.
    fileprivate var plain: String {
        paragraphs.map { paragraph in
            paragraph.runs.map { run in
                switch run {
                case .text(let text, _): text
                case .person(let key, _): key.text
                }
            }
            .joined()
        }
        .joined(separator: " ")
    }
}
