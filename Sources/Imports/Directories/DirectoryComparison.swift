public import Meetings

/// Somebody of the records, for whoever compares them with a directory.
public struct KnownMember: Hashable, Sendable {
    /// Who it is.
    public let id: PersonID
    /// The member's number; nil when there is none.
    public let number: String?
    /// The name as it is printed from now on.
    public let name: PrintedName
    /// The addresses that are known.
    public let addresses: [EmailAddress]
    /// The seat in the body that the directory is of, on the day; nil where there is none.
    public let seat: KnownSeat?

    /// Somebody as the records have them.
    public init(
        id: PersonID,
        number: String?,
        name: PrintedName,
        addresses: [EmailAddress] = [],
        seat: KnownSeat? = nil
    ) {
        self.id = id
        self.number = number
        self.name = name
        self.addresses = addresses
        self.seat = seat
    }
}

/// A seat in a body, without its days.
public struct KnownSeat: Hashable, Sendable {
    /// Full member, substitute, advisory voice or guest.
    public var seat: Seat
    /// As printed; empty when nothing is said.
    public var role: String
    /// As printed; empty when nothing is said.
    public var section: String
    /// Voting weight, from 0.
    public var weight: Int

    /// A seat; that of a full member with one vote where nothing else is said.
    public init(
        seat: Seat = .fullMember,
        role: String = "",
        section: String = "",
        weight: Int = 1
    ) {
        self.seat = seat
        self.role = role
        self.section = section
        self.weight = weight
    }

    /// The seat of somebody who had none, as a directory tells of it: that of a full member, but where it
    /// says something else, or what nobody understands.
    public static func new(told written: WrittenSeat) -> KnownSeat {
        KnownSeat(seat: written.isUnread ? .guest : .fullMember).told(by: written)
    }

    /// The seat as a directory tells of it; what it does not say stays.
    public func told(by written: WrittenSeat) -> KnownSeat {
        KnownSeat(
            seat: written.seat ?? seat,
            role: written.role ?? role,
            section: written.section ?? section,
            weight: written.weight ?? weight
        )
    }
}

/// What a directory says otherwise than the records.
public enum MemberChange: Hashable, Sendable {
    /// A number where there was none.
    case number(String)
    /// Another name, or a title where there was none.
    case name(from: PrintedName, to: PrintedName)
    /// An address that was not known.
    case address(EmailAddress)
    /// A seat in the body where there was none, or another one; nil for none.
    case seat(from: KnownSeat?, to: KnownSeat)

    /// Whether it changes somebody themselves, rather than a seat alone.
    public var changesPerson: Bool {
        switch self {
        case .number, .name, .address: true
        case .seat: false
        }
    }
}

/// What a row of a directory comes to.
public enum EntryStanding: Hashable, Sendable {
    /// Nobody of the records is like this.
    case new
    /// The records say all of it already.
    case same(PersonID)
    /// Somebody who is known for certain, by number or by address, and what changes.
    case changed(PersonID, [MemberChange])
    /// Somebody has to say who this is, for that reason.
    case asks(Doubt, among: [Candidate])
    /// The row says of somebody what an earlier one says.
    case repeats(row: Int)

    /// Somebody who may be meant, and what would change.
    public struct Candidate: Hashable, Sendable {
        /// Who.
        public let person: PersonID
        /// What taking the row for them would change.
        public let changes: [MemberChange]
    }

    /// Why nobody is sure.
    public enum Doubt: String, CaseIterable, Hashable, Sendable {
        /// The name is the same, and nothing else tells.
        case nameOnly
        /// Several people have the name.
        case namesakes
        /// The address is somebody's whose name is another.
        case addressOfAnother
        /// Several people have the address, and none of them the name.
        case sharedAddress
        /// The number is another than the one on record.
        case otherNumber
        /// The number is somebody's whose name is another altogether.
        case numberOfAnother
        /// An earlier row is the same person's, and says something else.
        case earlierRow
    }
}

/// A directory beside the records: row by row, and who is in the records alone.
///
/// Nobody is taken away: whoever is missing from the file is only told.
public struct DirectoryComparison: Hashable, Sendable {
    /// Each row with what it comes to, in the order of the file.
    public let rows: [Row]
    /// Those who hold a seat in the body, or stand in the records where no body is asked for, and are
    /// not in the file.
    public let missing: [KnownMember]

    /// A row and what it comes to.
    public struct Row: Hashable, Sendable {
        /// As the file tells.
        public let entry: DirectoryEntry
        /// What it comes to.
        public let standing: EntryStanding
        /// Whether somebody new can be added by that name: not where somebody without a number has it.
        public let canBeNew: Bool
    }
}

extension DirectoryComparison {
    /// Compares what a file tells with what is known.
    ///
    /// `givesSeats` says whether the directory is that of a body, so that all who stand in it sit there.
    public init(
        _ entries: [DirectoryEntry],
        with known: [KnownMember],
        givesSeats: Bool
    ) {
        var matcher = EntryMatcher(known, givesSeats: givesSeats)
        rows = entries.map { matcher.row($0) }
        let met = matcher.met
        missing = known.filter { !met.contains($0.id) && (!givesSeats || $0.seat != nil) }
    }
}

/// Finds who is meant by each row.
private struct EntryMatcher {
    private let known: [PersonID: KnownMember]
    private let byNumber: [String: PersonID]
    private let byAddress: [EmailAddress: [PersonID]]
    private let byName: [String: [PersonID]]
    private let withoutNumber: Set<PersonIdentity>
    private let givesSeats: Bool
    /// The row that was taken for somebody first.
    private var earlier: [PersonID: DirectoryEntry] = [:]
    private var newByName: [String: DirectoryEntry] = [:]
    private var newByNumber: [String: DirectoryEntry] = [:]
    /// Whoever may be meant by a row.
    private(set) var met: Set<PersonID> = []

    init(_ people: [KnownMember], givesSeats: Bool) {
        known = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
        byNumber = Dictionary(
            people.compactMap { person in
                person.number.map { (Self.folded($0), person.id) }
            }
        ) { first, _ in first }
        byAddress = people.reduce(into: [:]) { found, person in
            for address in person.addresses { found[address, default: []].append(person.id) }
        }
        byName = people.reduce(into: [:]) { $0[Self.key($1.name), default: []].append($1.id) }
        withoutNumber = Set(
            people.filter { $0.number == nil }
                .map { .name(given: $0.name.given, family: $0.name.family) }
        )
        self.givesSeats = givesSeats
    }

    mutating func row(_ entry: DirectoryEntry) -> DirectoryComparison.Row {
        let standing = standing(of: entry)
        switch standing {
        case .same(let person), .changed(let person, _): met.insert(person)
        case .asks(_, let candidates): met.formUnion(candidates.map(\.person))
        case .new, .repeats: break
        }
        let identity = PersonIdentity.name(given: entry.name.given, family: entry.name.family)
        return DirectoryComparison.Row(
            entry: entry,
            standing: standing,
            canBeNew: entry.number.map { byNumber[Self.folded($0)] == nil }
                ?? (!withoutNumber.contains(identity) && isFirst(entry))
        )
    }

    private mutating func standing(of entry: DirectoryEntry) -> EntryStanding {
        let match = match(entry)
        switch match {
        case .nobody: return newcomer(entry)
        case .asks(let doubt, let people): return asks(doubt, entry, people)
        case .certain(let person), .byName(let person):
            if let first = earlier[person] {
                return first.says(all: entry)
                    ? .repeats(row: first.row) : asks(.earlierRow, entry, [person])
            }
            let changes = changes(entry, person)
            if case .byName = match, !changes.isEmpty {
                return asks(.nameOnly, entry, [person])
            }
            earlier[person] = entry
            return changes.isEmpty ? .same(person) : .changed(person, changes)
        }
    }

    /// Two rows of one name and nothing that tells them apart are one newcomer.
    private mutating func newcomer(_ entry: DirectoryEntry) -> EntryStanding {
        let number = entry.number.map(Self.folded)
        let name = Self.key(entry.name)
        let first = number.flatMap { newByNumber[$0] } ?? (number == nil ? newByName[name] : nil)
        if let first {
            return first.says(all: entry)
                ? .repeats(row: first.row) : .asks(.earlierRow, among: [])
        }
        if let number { newByNumber[number] = entry } else { newByName[name] = entry }
        return .new
    }

    /// Whether no other row adds somebody by that name alone.
    private func isFirst(_ entry: DirectoryEntry) -> Bool {
        newByName[Self.key(entry.name)].map { $0.row == entry.row } ?? true
    }

    private enum Match {
        case nobody
        case certain(PersonID)
        case byName(PersonID)
        case asks(EntryStanding.Doubt, [PersonID])
    }

    private func match(_ entry: DirectoryEntry) -> Match {
        let name = Self.key(entry.name)
        let namesakes = byName[name] ?? []
        if let number = entry.number, let person = byNumber[Self.folded(number)] {
            return isLike(entry, person) ? .certain(person) : .asks(.numberOfAnother, [person])
        }
        let sharing = entry.addresses.flatMap { byAddress[$0] ?? [] }
        var atAddress: [PersonID] = []
        for person in sharing where !atAddress.contains(person) { atAddress.append(person) }
        let same = atAddress.filter { namesakes.contains($0) }
        if let person = same.first, same.count == 1 {
            return hasOtherNumber(entry, person) ? .asks(.otherNumber, [person]) : .certain(person)
        }
        if let person = atAddress.first, same.isEmpty {
            guard atAddress.count == 1 else { return .asks(.sharedAddress, atAddress + namesakes) }
            let isNear = hasGivenName(of: person, entry) && !hasOtherNumber(entry, person)
            return isNear && namesakes.isEmpty
                ? .certain(person) : .asks(.addressOfAnother, [person] + namesakes)
        }
        // Whoever has another number is another person.
        let possible = (same.isEmpty ? namesakes : same).filter { !hasOtherNumber(entry, $0) }
        guard let person = possible.first else { return .nobody }
        return possible.count == 1 ? .byName(person) : .asks(.namesakes, possible)
    }

    private func hasOtherNumber(_ entry: DirectoryEntry, _ person: PersonID) -> Bool {
        guard let number = entry.number, let other = known[person]?.number else { return false }
        return Self.folded(number) != Self.folded(other)
    }

    /// Whether a part of the name is the same: a person who married keeps the given one.
    private func isLike(_ entry: DirectoryEntry, _ person: PersonID) -> Bool {
        guard let known = known[person] else { return false }
        return !Self.words(entry.name).isDisjoint(with: Self.words(known.name))
    }

    /// Whether a given name is the same: a family has one address and one family name for all.
    private func hasGivenName(of person: PersonID, _ entry: DirectoryEntry) -> Bool {
        guard let known = known[person] else { return false }
        let written = entry.name.given.isEmpty ? entry.name.family : entry.name.given
        return !Self.givenNames(written).isDisjoint(with: Self.givenNames(known.name.given))
    }

    /// Whether the row has but a part of a name: «Anne», or «Anne D.», for «Anne Dupont».
    private func isPart(_ written: PrintedName, of name: PrintedName) -> Bool {
        let parts = [written.given, written.family].map { Self.words($0) }.filter { !$0.isEmpty }
        guard parts.count < 2 else { return false }
        return parts.joined().allSatisfy(Self.words(name).contains)
    }

    private func asks(
        _ doubt: EntryStanding.Doubt,
        _ entry: DirectoryEntry,
        _ people: [PersonID]
    ) -> EntryStanding {
        .asks(
            doubt,
            among: people.map {
                EntryStanding.Candidate(person: $0, changes: changes(entry, $0))
            }
        )
    }

    /// What the row says otherwise; a name that differs in accents and capitals alone stays, and so does
    /// one of which the row has but a part.
    private func changes(_ entry: DirectoryEntry, _ person: PersonID) -> [MemberChange] {
        guard let known = known[person] else { return [] }
        var changes: [MemberChange] = []
        if known.number == nil, let number = entry.number { changes.append(.number(number)) }
        var name = known.name
        if Self.key(entry.name) != Self.key(name), !isPart(entry.name, of: name) {
            let written = entry.proposedName ?? entry.name
            (name.given, name.family) = (written.given, written.family)
        }
        if name.title.isEmpty { name.title = entry.name.title }
        if name != known.name { changes.append(.name(from: known.name, to: name)) }
        changes += entry.addresses.filter { !known.addresses.contains($0) }.map { .address($0) }
        if givesSeats {
            let seat = known.seat?.told(by: entry.seat) ?? .new(told: entry.seat)
            if seat != known.seat { changes.append(.seat(from: known.seat, to: seat)) }
        }
        return changes
    }

    private static func folded(_ number: String) -> String {
        number.lowercased().filter { !$0.isWhitespace }
    }

    private static func words(_ name: PrintedName) -> Set<Substring> {
        words("\(name.given) \(name.family)")
    }

    /// Whole words: an initial is none.
    private static func words(_ text: String) -> Set<Substring> {
        let slug = Slug(folding: text)?.text ?? ""
        return Set(slug.split(separator: "-").filter { $0.count > 1 })
    }

    /// «Jean-Paul» is one, and another than «Jean».
    private static func givenNames(_ text: String) -> Set<String> {
        Set(
            text.split(whereSeparator: \.isWhitespace)
                .compactMap { Slug(folding: String($0))?.text }
                .filter { $0.count > 1 }
        )
    }

    /// All words of a name, in whatever order: «Le Goff Anne» and «Anne Le Goff» have one.
    private static func key(_ name: PrintedName) -> String {
        let full = "\(name.given) \(name.family)"
        guard let slug = Slug(folding: full)?.text else { return full.lowercased() }
        return slug.split(separator: "-").sorted().joined(separator: "-")
    }
}

extension DirectoryEntry {
    /// Whether another row of the same person says nothing beyond this one.
    fileprivate func says(all other: DirectoryEntry) -> Bool {
        (other.number == nil || other.number == number)
            && other.addresses.allSatisfy(addresses.contains)
            && (other.seat == seat || other.seat == WrittenSeat())
    }
}
