public import Meetings
public import Registry
public import Wording

/// What came of an act that was handed in.
public struct HandedAnswer: Sendable {
    /// The act; nil where not even its id could be read.
    public let act: ActID?
    /// Whether it is on record.
    public let outcome: Outcome
    /// For an act that wrote a text: the digest from which its next revision goes on.
    public let base: Fingerprint?

    /// Whether an act is on record, or why not.
    public enum Outcome: Sendable {
        /// On the disk; the journal ended there. Not new where it had been taken before, or where
        /// nothing was to be done.
        case taken(sequence: Int64, isNew: Bool)
        /// Not taken: it is kept by whoever handed it in until somebody deals with it.
        case refused(SecretariatError)
    }

    /// Why it was refused, and what to do about it; nil where it was not.
    public var refusal: Phrase? {
        guard case .refused(let error) = outcome else { return nil }
        return error.explanation
    }

    /// Why it could not be kept, where the records are at fault: what they say of it is for the log.
    public var fault: RegistryError? {
        guard case .refused(let error) = outcome else { return nil }
        switch error {
        case .declined(let error, _), .registry(let error):
            switch error {
            case .busy, .storage: return error
            default: return nil
            }
        default: return nil
        }
    }

    /// The two wordings, where somebody would have overwritten the words of somebody else.
    public var conflict: TextConflict? {
        if case .refused(.overwriting(let conflict)) = outcome { conflict } else { nil }
    }
}
