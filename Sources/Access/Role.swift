public import Meetings

/// What somebody is to the organisation, or to one of its bodies.
public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Looks after accounts, people and bodies; not, as such, after the minutes.
    case administrator
    /// Presides over the sittings of a body.
    case chair
    /// Records them and writes the minutes.
    case secretary
    /// Takes part, reads and downloads what was submitted.
    case member
    /// Reads sums over months, none that tells of too few people.
    case analyst
    /// Reads everything that was submitted, verifies it, and sees who read names.
    case auditor
}

/// Where a role holds.
public enum Reach: Hashable, Sendable {
    /// In the whole house.
    case house
    /// In one body.
    case body(BodyID)

    /// Whether what is done there is within it.
    public func covers(_ place: ActionPlace) -> Bool {
        switch (self, place) {
        case (.house, _): true
        case (.body(let own), .body(let body)), (.body(let own), .sitting(_, let body)):
            own == body
        case (.body, .house): false
        }
    }
}

/// A role that somebody has, and where.
public struct Grant: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// Where it holds.
    public let reach: Reach

    /// Nil for an administrator of one body: there are none but of the whole house.
    public init?(_ role: Role, in reach: Reach) {
        guard role != .administrator || reach == .house else { return nil }
        self.role = role
        self.reach = reach
    }

    private init(administrator reach: Reach) {
        role = .administrator
        self.reach = reach
    }

    /// The administrator of the house.
    public static let administrator = Grant(administrator: .house)
}

/// Where something is done.
public enum ActionPlace: Hashable, Sendable {
    /// Beyond the bodies, or in all of them at once.
    case house
    /// In a body.
    case body(BodyID)
    /// In a sitting of a body.
    case sitting(MeetingID, of: BodyID)
}

extension Subject {
    /// Somebody who signs in.
    public enum Account {}
    /// A secret by which a program comes in.
    public enum APIToken {}
}

/// Names an account; whoever enters acts under it is their author by the same value.
public typealias AccountID = Identifier<Subject.Account>
/// Names a token of a program without giving it away.
public typealias APITokenID = Identifier<Subject.APIToken>
