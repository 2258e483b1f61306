/// A substitute takes the place of a member.
public struct Replaced: Payload {
    /// Who replaces whom, and when.
    public let replacement: Replacement
    /// When it begins.
    public var at: Instant { replacement.from }

    /// A substitute takes the seat of a member.
    public init(replacement: Replacement) {
        self.replacement = replacement
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.replacements.append(replacement)
    }
}
