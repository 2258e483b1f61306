/// An event of a kind, or with a body, that this version does not know.
///
/// It keeps its bytes and still verifies.
public struct UnknownEvent: Payload {
    /// The kind as stored.
    public let kind: String
    /// The bytes as stored.
    public let body: [UInt8]
    /// The time that the row gives.
    public let at: Instant

    /// A row of a newer version, bytes and all.
    public init(kind: String, body: [UInt8], at: Instant) {
        self.kind = kind
        self.body = body
        self.at = at
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.isWrittenByNewerVersion = true
    }
}
