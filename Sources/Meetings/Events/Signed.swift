/// Somebody signs the approved minutes.
public struct Signed: Payload {
    /// Who signed as what.
    public let signature: Signature
    /// When.
    public var at: Instant { signature.at }

    /// Approved minutes are signed.
    public init(signature: Signature) {
        self.signature = signature
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.signatures.append(signature)
        meeting.phase = .signed
    }
}

/// Who signed approved minutes, and in what role.
public struct Signature: Hashable, Codable, Sendable {
    /// In what role minutes are signed.
    public enum Role: String, Codable, CaseIterable, Hashable, Sendable {
        case chair
        case secretary
    }

    /// Who signed.
    public let person: PersonID
    /// As what.
    public let role: Role
    /// When.
    public let at: Instant

    /// A signature under approved minutes.
    public init(person: PersonID, role: Role, at: Instant) {
        self.person = person
        self.role = role
        self.at = at
    }
}
