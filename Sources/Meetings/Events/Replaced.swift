/// A substitute takes the place of a member.
public struct Replaced: Payload {
    public let replacement: Replacement
    public var at: Instant { replacement.from }

    public init(replacement: Replacement) {
        self.replacement = replacement
    }

    public func apply(to meeting: inout Meeting) {
        meeting.replacements.append(replacement)
    }
}
