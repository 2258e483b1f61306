/// In what quality somebody sits (procedure §4).
public enum Seat: String, Codable, CaseIterable, Hashable, Sendable {
    case fullMember
    case substitute
    /// Speaks, does not vote.
    case advisory
    case guest
}

/// Stated by the person, and only where the body asks for it.
public enum Gender: String, Codable, CaseIterable, Hashable, Sendable {
    case female
    case male
    case other
}

/// A person of the roster: who was convened as what on that day.
public struct Member: Hashable, Codable, Sendable, Identifiable {
    /// The person: nobody stands in a roster twice.
    public var id: PersonID { person }
    /// Who it is.
    public let person: PersonID
    /// Full member, substitute, advisory voice or guest.
    public var seat: Seat
    /// Voting weight: the mandates carried, where there are any, else 1 unless the statutes say
    /// otherwise.
    public var weight: Int
    /// The mandates of sections that a delegate carries.
    public var mandates: [Mandates]
    /// Whether the notice went to them.
    public var isConvened: Bool
    /// The offices that they hold.
    public var roles: [RoleID]
    /// Their section; nil when none.
    public var section: SectionID?
    /// Their gender where stated.
    public var gender: Gender?

    /// Somebody as they were convened on that day.
    public init(
        person: PersonID,
        seat: Seat = .fullMember,
        weight: Int = 1,
        mandates: [Mandates] = [],
        isConvened: Bool = true,
        roles: [RoleID] = [],
        section: SectionID? = nil,
        gender: Gender? = nil
    ) {
        self.person = person
        self.seat = seat
        self.weight = mandates.isEmpty ? weight : mandates.reduce(0) { $0 + $1.number }
        self.mandates = mandates
        self.isConvened = isConvened
        self.roles = roles
        self.section = section
        self.gender = gender
    }

    /// Whether the seat carries a vote.
    ///
    /// A substitute has none while the full member sits.
    public var isEntitled: Bool { seat == .fullMember }
}

extension Member {
    /// Refuses a weight that no roster admits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            person: try container.decode(PersonID.self, forKey: .person),
            seat: try container.decode(Seat.self, forKey: .seat),
            weight: try container.figure(.weight, within: 0...Limits.weight),
            mandates: try container.decode([Mandates].self, forKey: .mandates),
            isConvened: try container.decode(Bool.self, forKey: .isConvened),
            roles: try container.decode([RoleID].self, forKey: .roles),
            section: try container.decodeIfPresent(SectionID.self, forKey: .section),
            gender: try container.decodeIfPresent(Gender.self, forKey: .gender)
        )
    }
}

/// How many mandates of one section a delegate carries; the section is named by a passage.
public struct Mandates: Hashable, Codable, Sendable {
    /// The section that gave them, by its name.
    public let section: PassageID
    /// From 0 to `Limits.weight`; what lies beyond is held at the bound.
    public let number: Int

    /// So many mandates of one section.
    public init(section: PassageID, number: Int) {
        self.section = section
        self.number = min(max(number, 0), Limits.weight)
    }
}

extension Mandates {
    /// Refuses a number that no roster admits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            section: try container.decode(PassageID.self, forKey: .section),
            number: try container.figure(.number, within: 0...Limits.weight)
        )
    }
}

/// Everybody who may appear in the record of a sitting, in the order of the attendance list.
public struct Roster: Hashable, Sendable {
    /// Everybody, in the order of the attendance list.
    public private(set) var members: Table<Member>

    /// Of two entries for one person the first stands.
    public init(_ members: [Member] = []) {
        self.members = Table()
        for member in members { self.members.append(member) }
    }

    /// The member that a person is; nil when they are not in the roster.
    public subscript(person: PersonID) -> Member? { members[person] }

    /// Whether somebody sits there for the body: neither a guest, nor whoever does not stand in it, or
    /// does no more.
    public func isOfBody(_ person: PersonID) -> Bool {
        members[person].map { $0.seat != .guest } ?? false
    }

    /// The members with a vote.
    public var entitled: [Member] { members.filter(\.isEntitled) }

    mutating func admit(_ member: Member) {
        members.append(member)
    }

    mutating func dismiss(_ person: PersonID) {
        members = members.leaving { $0.person != person }
    }
}

extension Roster: Codable {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([Member].self))
    }

    /// Encodes it as the journal stores it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Array(members))
    }
}
