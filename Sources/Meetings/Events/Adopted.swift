/// The record begins with published minutes taken in from a file: the journal they came from, and
/// the salts of its commitments, are not here.
public struct Adopted: Payload {
    /// When the file was taken in.
    public let at: Instant
    /// The journal that the published minutes came from.
    public let origin: Origin

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.origin = origin
    }
}

/// The journal that published minutes were made from, as they name it.
public struct Origin: Hashable, Codable, Sendable {
    /// The head that the minutes name.
    public let head: Fingerprint
    /// How many rows it stands after.
    public let sequence: Int64
    /// Whether that journal itself named the head: the minutes had been submitted.
    public let isSealed: Bool

    /// The journal behind published minutes, by the head that they name.
    public init(head: Fingerprint, sequence: Int64, isSealed: Bool) {
        self.head = head
        self.sequence = sequence
        self.isSealed = isSealed
    }
}
