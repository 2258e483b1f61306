public import Meetings

/// Somebody of the roster as they are matched.
public struct MatchablePerson: Hashable, Sendable {
    /// Who it is.
    public let person: PersonID
    /// As the sitting prints them.
    public let name: PrintedName
    /// Their addresses for mail.
    public let addresses: [String]

    /// A person with name and addresses.
    public init(_ person: PersonID, _ name: PrintedName, addresses: [String] = []) {
        (self.person, self.name, self.addresses) = (person, name, addresses)
    }
}

/// One person who may stand behind a display name.
public struct MatchProposal: Hashable, Sendable {
    /// Who.
    public let person: PersonID
    /// Why, the strongest first.
    public let reasons: [MatchReason]
    /// From 0 to 1; only for the order.
    public let score: Double
}

/// Who stands behind a display name: never more than a proposal, until a human agrees.
public enum Match: Hashable, Sendable {
    /// Nobody else of the roster fits.
    case certain(MatchProposal)
    /// Some may fit, the likeliest first; a human chooses.
    case proposed([MatchProposal])
    /// Nobody, until a human says who.
    case nobody(NobodyReason)

    /// Whoever may fit, the likeliest first.
    public var proposals: [MatchProposal] {
        switch self {
        case .certain(let proposal): [proposal]
        case .proposed(let proposals): proposals
        case .nobody: []
        }
    }

    /// The person of whom it is certain; nil where a human has to say.
    public var certain: PersonID? {
        if case .certain(let proposal) = self { proposal.person } else { nil }
    }
}
