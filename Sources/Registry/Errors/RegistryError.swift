public import Journal
public import Meetings

/// Why the registry did not do what was asked; nothing has changed when one is thrown.
///
/// By reference: each call that may throw one keeps room for it, for as long as it waits.
public indirect enum RegistryError: Error, Hashable, Sendable {
    case refused(Refusal)
    case unknownMeeting(String)
    /// The journal has another act under this id.
    case otherAct(ActID)
    /// More than one meeting answers to what was asked for.
    case ambiguousMeeting(String, candidates: [String])
    case textTooLong(PassageID, bytes: Int, limit: Int)
    /// An item of a list stands on a level that there is none of.
    case listTooDeep(PassageID, limit: Int)
    /// Somebody else has given the text other words than those from which this one went on.
    case textChanged(PassageID)
    /// The minutes were submitted: their texts are committed to.
    case textFrozen(PassageID)
    /// The minutes were submitted: their names are committed to.
    case nameFrozen(PersonID)
    case referenceTaken(String)
    case codeTaken(BodyCode, by: String)
    /// Another sitting of the body has the number, or one of the decision numbers, of that year.
    case numberTaken(MeetingID)
    /// A figure or a time of the act is out of all bounds: it could not be read back.
    case outOfBounds
    /// Published minutes of a sitting that is on record: they are verified beside it, not taken in.
    case alreadyRecorded(String)
    /// The file tells of a meeting of which not even the plan is known.
    case notPrepared(MeetingID)
    /// The meeting was begun from published minutes that name a head which the record handed in does
    /// not hold at that place.
    case otherOrigin(String, Head)
    /// The meeting was begun from published minutes, and that many events were recorded since.
    case continued(String, events: Int)
    /// The journal handed in is not the one that is kept, from this sequence on.
    case diverges(MeetingID, sequence: Int64)
    /// The record handed in does not hold together; nothing of it was taken.
    case unsound(MeetingID, [Finding])
    /// Something of the people and bodies.
    case directory(DirectoryError)
    /// Something of those who sign in.
    case account(AccountError)
    /// Other writers were quicker again and again.
    case busy
    /// Whoever asked does not wait for the answer any more.
    case cancelled
    case storage(StorageFault)

    /// Whether nothing can be written for want of room or of leave, and everything can be read.
    public var isUnwritable: Bool {
        switch self {
        case .storage(.full), .storage(.readOnly): true
        default: false
        }
    }

    /// Whether the same may be taken later: others were quicker, or the storage fails of itself.
    public var isPassing: Bool {
        switch self {
        case .busy: true
        case .storage(.other(let code, _)): !Self.lasting.contains(code & 0xFF)
        case .storage: true
        default: false
        }
    }

    /// The result codes of SQLite for what it will never take, whatever the state of the storage: an error in a
    /// statement, too much, a broken constraint, another type, misuse, no such parameter; 0 is an error of
    /// something else.
    private static let lasting: Set = [0, 1, 18, 19, 20, 21, 25]

    /// A fault of the database itself.
    public enum StorageFault: Hashable, Sendable {
        case cannotOpen(path: String, reason: String)
        /// The file is no database, or one of another program.
        case notARegistry(path: String)
        /// The file has nothing in it.
        case empty(path: String)
        /// The database finds itself damaged.
        case damaged(reason: String)
        /// The file was written by a newer version of the program.
        case newer(path: String)
        case notDurable(path: String)
        case full
        case readOnly
        case unreadable(table: String, reason: String)
        case other(code: Int, reason: String)
    }
}
