public import Foundation

/// A random identifier of one kind of thing; it says nothing about the thing itself.
public struct Identifier<Subject>: Hashable, Sendable {
    /// The value, written in small letters.
    public let uuid: UUID

    /// The identifier with this value.
    public init(_ uuid: UUID) {
        self.uuid = uuid
    }

    /// Reads the usual text form, in capitals or not; nil when it is no UUID.
    public init?(_ text: String) {
        guard let uuid = UUID(inHexadecimal: text) else { return nil }
        self.uuid = uuid
    }
}

extension Identifier: CustomStringConvertible {
    /// The UUID in lower case, as it stands in the journal and in every export.
    public var description: String { uuid.inLowerCase }
}

extension Identifier: Codable {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let uuid = UUID(inHexadecimal: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
        }
        self.uuid = uuid
    }

    /// Encodes it as the journal stores it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Identifier: Comparable {
    /// The order of the text forms: stable everywhere, meaningful nowhere.
    public static func < (left: Self, right: Self) -> Bool {
        left.uuid < right.uuid
    }
}

/// What an identifier can name.
///
/// The cases are never built: the types only tell identifiers apart.
public enum Subject {
    /// Whoever may appear in a record.
    public enum Person {}
    /// What holds sittings: a bureau, a council, a board.
    public enum Body {}
    /// Whoever enters acts.
    public enum Author {}
    /// What is handed in at once.
    public enum Act {}
    /// The room, a video session, a telephone call.
    public enum Connection {}
    /// A document joined to the record.
    public enum Annex {}
    /// An office that somebody holds.
    public enum Role {}
    /// A local part of the organisation.
    public enum Section {}
}

/// Names a sitting.
public typealias MeetingID = Identifier<Meeting>
/// Names a person, in all sittings of a registry.
public typealias PersonID = Identifier<Subject.Person>
/// Names a body.
public typealias BodyID = Identifier<Subject.Body>
/// Who entered an act: a person's account, or the command line.
public typealias AuthorID = Identifier<Subject.Author>
/// What makes an act unique, so that handing it in twice changes nothing.
public typealias ActID = Identifier<Subject.Act>
/// Names a connection within its sitting.
public typealias ConnectionID = Identifier<Subject.Connection>
/// Names a document joined to a sitting.
public typealias AnnexID = Identifier<Subject.Annex>
/// Names a mark of presence.
public typealias MarkID = Identifier<Mark>
/// Names an item of an agenda.
public typealias ItemID = Identifier<AgendaItem>
/// Names a text.
public typealias PassageID = Identifier<Passage>
/// Names a speaking turn.
public typealias TurnID = Identifier<SpeakingTurn>
/// Names a motion or an amendment.
public typealias MotionID = Identifier<Motion>
/// Names a vote.
public typealias VoteID = Identifier<Vote>
/// Names a choice among candidates or texts.
public typealias SelectionID = Identifier<Selection>
/// Names a recusal.
public typealias RecusalID = Identifier<Recusal>
/// Names a decision, whatever its number.
public typealias DecisionID = Identifier<Decision>
/// Names a task, beyond its own sitting.
public typealias TaskID = Identifier<AssignedTask>
/// Names a technical incident.
public typealias IncidentID = Identifier<Incident>
/// A role; its words stand with the names of those who have it, and say nothing in the journal.
public typealias RoleID = Identifier<Subject.Role>
/// A section; its words stand with the names of its members.
public typealias SectionID = Identifier<Subject.Section>
/// Names an announcement.
public typealias AnnouncementID = Identifier<Announcement>
/// Names a replacement of a member by a substitute.
public typealias ReplacementID = Identifier<Replacement>
/// Names a proxy.
public typealias ProxyID = Identifier<Proxy>
