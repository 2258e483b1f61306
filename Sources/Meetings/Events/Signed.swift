/// Somebody signs the approved minutes.
public struct Signed: Payload {
    public let signature: Signature
    public var at: Instant { signature.at }

    public init(signature: Signature) {
        self.signature = signature
    }

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

    public let person: PersonID
    public let role: Role
    public let at: Instant

    public init(person: PersonID, role: Role, at: Instant) {
        self.person = person
        self.role = role
        self.at = at
    }
}
