/// An event of a kind, or with a body, that this version does not know.
///
/// It keeps its bytes and still verifies.
public struct UnknownEvent: Payload {
    public let kind: String
    public let body: [UInt8]
    public let at: Instant

    public init(kind: String, body: [UInt8], at: Instant) {
        self.kind = kind
        self.body = body
        self.at = at
    }

    public func apply(to meeting: inout Meeting) {
        meeting.isWrittenByNewerVersion = true
    }
}
