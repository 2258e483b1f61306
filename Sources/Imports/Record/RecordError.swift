public import Meetings

/// What is wrong with a record, and where.
public struct RecordError: Error, Hashable, Sendable {
    /// The file, by the name that it was given under.
    public let file: String
    /// 1 for the first line.
    public let line: Int
    /// 1 for the first character of the line; nil when the fault is the line's.
    public let column: Int?
    /// What is wrong there.
    public let reason: Reason

    /// A fault in a file, by its place and reason.
    public init(file: String, line: Int, column: Int? = nil, reason: Reason) {
        self.file = file
        self.line = line
        self.column = column
        self.reason = reason
    }

    /// What may be wrong with a sitting written by hand.
    public enum Reason: Hashable, Sendable {
        // The file
        case tooLarge(bytes: Int, limit: Int)
        case notUTF8
        case empty
        case malformed(Malformation)
        /// YAML's `&anchor` and `*alias` are not taken: they let a small file grow without end.
        case alias(String)
        /// YAML's `!tag` has no meaning in a record.
        case tag(String)
        case tooDeep(limit: Int)

        // Keys
        case unknownKey(String, nearest: String?, expected: [Word])
        /// Words without a value where a key is due: within braces, what a comma cut off a text.
        case cutText(String)
        case duplicateKey(String)
        case missingKey(Word)
        /// The key is known, and says nothing about what this entry records.
        case misplacedKey(Word, of: Word, expected: [Word])
        /// An entry must record one thing.
        case entryWithoutAct(expected: [Word])
        case entryWithSeveralActs([Word])

        // Values
        case wrongShape(expected: Shape, found: Shape)
        case emptyText
        case textTooLong(bytes: Int, limit: Int)
        /// `[words](address)` with an address that is neither http, https nor mailto, or is none.
        case invalidLink(String)
        case listTooDeep(limit: Int)
        case unknownValue(String, nearest: String?, expected: [Word])
        case invalidNumber(String, from: Int, through: Int)
        case invalidDay(String)
        /// Written as a day, but the calendar has none of that number.
        case noSuchDay(String)
        case yearOutOfRange(String, from: Int, through: Int)
        case invalidTime(String)
        /// A moment that needs its day.
        case dayMissing(String)
        /// The clock showed the time twice that day: it needs its offset, one of these.
        case ambiguousTime(String, offsets: [String])
        /// The clock was put forward over the time.
        case skippedTime(String)
        /// Entries of the course stand in order of time.
        case backwards(String, notBefore: String)
        case unknownTimeZone(String)
        case invalidCode(String)
        case invalidDigest(String)
        case invalidIdentifier(String)
        /// Neither a threshold in words, nor a number.
        case unknownThreshold(String, nearest: String?, expected: [Word])
        /// No rules of that name stand among the templates.
        case unknownRules(String)
        /// Nothing but its code stands in the file, and the directory has no body of that code.
        case unknownBody(String)
        /// The people are to be those of the directory, in which nobody holds a seat then.
        case nobodySeated(String, on: Day)
        /// Letters, digits and hyphens make a key by which somebody can be named.
        case invalidPersonKey(String)

        // What refers to something
        case unknownPerson(String, nearest: String?)
        /// Two people of one name, whom no number tells apart.
        case indistinguishable(String, other: String)
        /// The person has no identifier yet.
        case unidentified(String)
        case unknownItem(String, nearest: String?)
        /// A reference by which no sitting of the body is on record.
        case unknownSitting(String)
        /// The sitting did not assign so many tasks.
        case unknownTask(Int, of: String, count: Int)
        case unknownLabel(String, nearest: String?)
        case duplicateLabel(String)
        /// The label names something of another kind.
        case wrongLabel(String)
        /// A label on an entry for several people would name none of them.
        case labelForSeveral(String)
        case motionMissing
        /// The person gave no proxy that could be revoked.
        case proxyMissing(String)
        /// The person is connected nowhere, or more than once: the connection must be named.
        case connectionUnclear(String, open: Int)
        /// The person is there, but not by what the entry says.
        case connectedOtherwise(String, by: Word, open: [Word])
        /// No entry of the kind at the time.
        case unknownEntry(String)
        /// Several entries of the kind at the time: a label must tell them apart.
        case ambiguousEntry(String, count: Int)

        // The evening as a whole
        /// More than a sitting can hold.
        case tooMany(Refusal.Bound, limit: Int)
        /// Excused, and there when the sitting opens.
        case excusedThoughPresent(String)
        case openingMissing
        case secondOpening
        /// A sitting that is called off has nothing else in its course.
        case besideCancellation
        case adjournmentMissing
        case afterAdjournment
    }

    /// What a YAML reader stumbles on.
    public enum Malformation: Hashable, Sendable, CaseIterable {
        case tabulator
        /// A colon followed by a space, in a text that is not in quotes or a block.
        case colonInText
        /// A text that begins with `@`, `` ` ``, `%` or the like, not in quotes or a block.
        case reservedCharacter
        case colonMissing
        case unclosedQuote
        /// After a backslash between double quotes, only certain letters have a meaning.
        case unknownEscape
        /// Something follows a quote or a bracket that was closed.
        case trailingText
        case unclosedBracket
        case indentation
        case severalDocuments
        case unreadable
    }

    /// The three shapes of YAML, and none.
    public enum Shape: Hashable, Sendable, CaseIterable {
        case mapping
        case list
        case text
        case nothing
    }
}
