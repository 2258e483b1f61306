public import Meetings

/// Somebody, as a directory tells of them.
public struct DirectoryEntry: Hashable, Sendable {
    /// The row of the table, or the line on which the card begins; both from 1.
    public let row: Int
    /// The member's number; nil where the file says none.
    public let number: String?
    /// Title, given name and family name; title and given name may be empty.
    public let name: PrintedName
    /// Whether given name and family name stood in one, and were told apart by their look.
    public let isNameSplit: Bool
    /// Each once, in the order of the file.
    public let addresses: [EmailAddress]
    /// What the file says of the seat.
    public let seat: WrittenSeat

    /// Somebody of a row.
    public init(
        row: Int,
        number: String? = nil,
        name: PrintedName,
        isNameSplit: Bool = false,
        addresses: [EmailAddress] = [],
        seat: WrittenSeat = WrittenSeat()
    ) {
        self.row = row
        self.number = number
        self.name = name
        self.isNameSplit = isNameSplit
        self.addresses = addresses
        self.seat = seat
    }
}

/// What a directory says of a seat; nil where it has no such column, or nothing stands there.
public struct WrittenSeat: Hashable, Sendable {
    /// Full member, substitute, advisory voice or guest.
    public var seat: Seat?
    /// As printed.
    public var role: String?
    /// As printed.
    public var section: String?
    /// Voting weight, from 0.
    public var weight: Int?
    /// Whether words for a seat stand there that mean none: nobody votes by these.
    public var isUnread: Bool

    /// What is said, and nothing else.
    public init(
        seat: Seat? = nil,
        role: String? = nil,
        section: String? = nil,
        weight: Int? = nil,
        isUnread: Bool = false
    ) {
        self.seat = seat
        self.role = role
        self.section = section
        self.weight = weight
        self.isUnread = isUnread
    }
}

/// Something of a directory that cannot be taken as it stands.
public struct EntryFault: Hashable, Sendable {
    /// The row of the table, or the line of the card; both from 1.
    public let row: Int
    /// The column from 1; nil where it is the row as a whole, or a card.
    public let column: Int?
    /// The heading of the column, or the name of the property; empty for the row as a whole.
    public let heading: String
    /// What stands there, cut where it is long.
    public let text: String
    /// What is wrong with it.
    public let reason: Reason

    /// What may be wrong with a value.
    public enum Reason: Hashable, Sendable {
        /// Neither a name nor anything from which one could be taken: the row is left out.
        case noName
        /// A group, an organisation or a place: the card is left out.
        case notAPerson
        case notAnAddress
        /// More addresses than one person may have; those beyond are left out.
        case tooManyAddresses(limit: Int)
        case notASeat
        case notAWeight(most: Int)
        /// A name or another value that no document could print; the row is left out.
        case tooLong(limit: Int)

        /// Whether nothing of the row is taken.
        public var leavesOut: Bool {
            switch self {
            case .noName, .notAPerson, .tooLong: true
            case .notAnAddress, .tooManyAddresses, .notASeat, .notAWeight: false
            }
        }
    }

    init(row: Int, column: Int? = nil, heading: String = "", text: String, reason: Reason) {
        self.row = row
        self.column = column
        self.heading = heading
        self.text = text.count > 80 ? String(text.prefix(80)) + "…" : text
        self.reason = reason
    }
}

/// What a directory tells: people, and what could not be taken.
public struct DirectoryReading: Hashable, Sendable {
    /// In the order of the file.
    public internal(set) var entries: [DirectoryEntry] = []
    /// In the order of the file.
    public internal(set) var faults: [EntryFault] = []
}
