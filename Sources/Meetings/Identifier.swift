public import Foundation

/// A random identifier of one kind of thing; it says nothing about the thing itself.
public struct Identifier<Subject>: Hashable, Sendable {
    public let uuid: UUID

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
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let uuid = UUID(inHexadecimal: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
        }
        self.uuid = uuid
    }

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
    public enum Person {}
    public enum Body {}
    public enum Author {}
    public enum Act {}
    public enum Connection {}
    public enum Annex {}
    public enum Role {}
    public enum Section {}
}

public typealias MeetingID = Identifier<Meeting>
public typealias PersonID = Identifier<Subject.Person>
public typealias BodyID = Identifier<Subject.Body>
/// Who entered an act: a person's account, or the command line.
public typealias AuthorID = Identifier<Subject.Author>
/// What makes an act unique, so that handing it in twice changes nothing.
public typealias ActID = Identifier<Subject.Act>
public typealias ConnectionID = Identifier<Subject.Connection>
public typealias AnnexID = Identifier<Subject.Annex>
public typealias MarkID = Identifier<Mark>
public typealias ItemID = Identifier<AgendaItem>
public typealias PassageID = Identifier<Passage>
public typealias TurnID = Identifier<SpeakingTurn>
public typealias MotionID = Identifier<Motion>
public typealias VoteID = Identifier<Vote>
public typealias SelectionID = Identifier<Selection>
public typealias RecusalID = Identifier<Recusal>
public typealias DecisionID = Identifier<Decision>
public typealias TaskID = Identifier<AssignedTask>
public typealias IncidentID = Identifier<Incident>
/// A role; its words stand with the names of those who have it, and say nothing in the journal.
public typealias RoleID = Identifier<Subject.Role>
/// A section; its words stand with the names of its members.
public typealias SectionID = Identifier<Subject.Section>
public typealias AnnouncementID = Identifier<Announcement>
public typealias ReplacementID = Identifier<Replacement>
public typealias ProxyID = Identifier<Proxy>
