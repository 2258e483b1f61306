public import Foundation
public import Meetings

/// What is wrong with an act as it was handed in: a field, and why.
public struct HandedActError: Error, Hashable, Sendable {
    /// The act, where its id could be read.
    public internal(set) var act: ActID?
    /// With which others it was to be taken.
    public internal(set) var group: String?
    /// The name of the field.
    public let field: String
    /// What is wrong with it.
    public let reason: Reason

    init(_ field: String, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }

    /// Why a field is not taken.
    public enum Reason: Hashable, Sendable {
        case missing
        /// What is not taken back, of which nobody has said that they know it.
        case unconfirmed
        /// The sitting was planned for another time, of which nobody has said that they know it.
        case farFromPlan(Instant, in: TimeZone)
        /// No field of this act; one that may have been meant, and all that there are.
        case unknownField(nearest: String?, expected: [String])
        /// Not one of the words that may stand there.
        case unknownWord(String, nearest: String?, expected: [String])
        case notText
        case notIdentifier(String)
        case notNumber(String, from: Int, through: Int)
        case notYesOrNo(String)
        case notTime(String)
        /// The clock of the sitting skipped that time.
        case noSuchTime(String)
        case notDay(String)
        case notDigest(String)
        case future
        /// Another time than the present one, of what somebody declares for themselves.
        case notNow(String)
        case tooLong(bytes: Int, limit: Int)
        case tooMany(limit: Int)
        /// So many of one list, so many of the other.
        case unevenLists(other: String)
        /// A text that cannot be taken as it is marked up.
        case text(TextFault)
        /// Minutes of a sitting that is not earlier are not approved.
        case notEarlier
        /// Two fields of which only one may be given.
        case besides(String)
    }

    /// What is wrong with the markup of a text.
    public enum TextFault: Hashable, Sendable {
        case empty
        case invalidLink(String)
        case listTooDeep(limit: Int)
    }
}
