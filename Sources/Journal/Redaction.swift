public import Meetings

/// The mark that stays where a passage was redacted: its words and their salt are gone.
public struct Redaction: Hashable, Sendable {
    /// Why words were taken out of a record that is otherwise kept as it is.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        /// Personal data that nobody needs to keep (procedure §6).
        case personalData
        case courtOrder
        /// A secret that the record must not tell.
        case confidentiality
        /// Words that never belonged there, such as another file's.
        case error
    }

    /// When.
    public let at: Instant
    /// Why.
    public let reason: Reason

    /// A passage was taken out, when and why.
    public init(at: Instant, reason: Reason) {
        self.at = at
        self.reason = reason
    }
}

/// What was taken out of a record, and when: the commitments stay, and can no longer be opened.
///
/// The marks stand beside the chain like the words that they replace: they say what the keeper of the
/// records did, and nothing but the commitments proves that there was more.
public struct Marks: Hashable, Sendable {
    /// The people whose names were erased, and when.
    public var erasures: [PersonID: Instant]
    /// The passages that were taken out.
    public var redactions: [PassageID: Redaction]

    /// What was erased and redacted.
    public init(
        erasures: [PersonID: Instant] = [:],
        redactions: [PassageID: Redaction] = [:]
    ) {
        self.erasures = erasures
        self.redactions = redactions
    }

    /// Nothing was taken out.
    public static let none = Marks()

    /// What nothing can be committed to any more.
    var references: Set<Reference> {
        Set(erasures.keys.map { .person(id: $0) } + redactions.keys.map { .passage(id: $0) })
    }
}
