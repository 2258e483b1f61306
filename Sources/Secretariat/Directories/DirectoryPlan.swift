public import Imports
public import Meetings
public import Registry

/// What somebody said of a row of a directory.
public enum EntryAnswer: Hashable, Sendable {
    /// It is this person, who may be one of those asked about.
    case person(PersonID)
    /// It is somebody new.
    case new
    /// It is left aside.
    case skip
}

/// What is taken of a directory, once the questions are answered.
public struct DirectoryPlan: Sendable {
    /// A row that is taken.
    public struct Step: Hashable, Sendable {
        /// As the file tells.
        public let entry: DirectoryEntry
        /// Whom it is taken for; nil for somebody new.
        public let person: PersonID?
        /// What that changes; empty for somebody new.
        public let changes: [MemberChange]

        /// Who is changed themselves by it, rather than in a seat alone; nil where nobody is.
        public var changedPerson: PersonID? {
            changes.contains(where: \.changesPerson) ? person : nil
        }
    }

    /// The rows that are taken, in the order of the file.
    public private(set) var steps: [Step] = []
    /// The rows for which somebody has yet to say who is meant.
    public private(set) var open: [DirectoryComparison.Row] = []
    /// The rows that were left aside.
    public private(set) var skipped: [DirectoryComparison.Row] = []

    private let body: Body?
    private let day: Day
    private let asWritten: Set<Int>

    /// Decides row by row: what is new or certain is taken unless somebody says otherwise, what is in
    /// doubt waits for an answer.
    ///
    /// Names that stand in capitals are taken as people write them; of the rows in `asWritten`, as they
    /// stand.
    public init(
        _ directory: DirectoryImport,
        answers: [Int: EntryAnswer] = [:],
        asWritten: Set<Int> = []
    ) {
        (body, day, self.asWritten) = (directory.body, directory.day, asWritten)
        for row in directory.comparison.rows { decide(row, answers[row.entry.row]) }
    }

    private mutating func decide(_ row: DirectoryComparison.Row, _ answer: EntryAnswer?) {
        guard answer != .skip else {
            skipped.append(row)
            return
        }
        switch row.standing {
        case .same, .repeats: break
        case .new: steps.append(Step(entry: row.entry, person: nil, changes: []))
        case .changed(let person, let changes):
            steps.append(Step(entry: row.entry, person: person, changes: changes))
        case .asks(_, let candidates):
            switch answer {
            case .person(let person)?:
                guard let candidate = candidates.first(where: { $0.person == person }) else {
                    return open.append(row)
                }
                let changes = candidate.changes
                guard !changes.isEmpty else { return }
                steps.append(Step(entry: row.entry, person: person, changes: changes))
            case .new? where row.canBeNew:
                steps.append(Step(entry: row.entry, person: nil, changes: []))
            default: open.append(row)
            }
        }
    }

    /// The answer that takes each row for the one person who has its name, as somebody said for all.
    public static func byName(_ comparison: DirectoryComparison) -> [Int: EntryAnswer] {
        comparison.rows.reduce(into: [:]) { answers, row in
            guard case .asks(.nameOnly, let candidates) = row.standing, candidates.count == 1 else {
                return
            }
            answers[row.entry.row] = .person(candidates[0].person)
        }
    }

    /// The answer by which all names are taken as they stand, capitals and all.
    public static let asWritten = "as-written"

    /// Whether the name of a row is taken as it stands.
    public func writes(_ step: Step) -> Bool { asWritten.contains(step.entry.row) }

    /// Takes all rows that are to be taken, or none where one is refused.
    public func perform(in registry: Registry) async throws(SecretariatError) {
        do throws(RegistryError) {
            try await registry.take(steps.map(change), in: body)
        } catch {
            throw .registry(error)
        }
    }

    private func change(_ step: Step) -> PersonChange {
        var change = PersonChange(person: step.person)
        guard step.person != nil else {
            change.name = name(of: step.entry)
            change.number = step.entry.number
            change.addresses = step.entry.addresses
            if body != nil { change.seat = held(.new(told: step.entry.seat)) }
            return change
        }
        for part in step.changes {
            switch part {
            case .number(let number): change.number = number
            case .name(_, var name):
                let written = self.name(of: step.entry)
                if name.isSpelt(as: step.entry) {
                    (name.given, name.family) = (written.given, written.family)
                }
                change.name = name
            case .address(let address): change.addresses.append(address)
            case .seat(_, let seat): change.seat = held(seat)
            }
        }
        return change
    }

    private func name(of entry: DirectoryEntry) -> PrintedName {
        asWritten.contains(entry.row) ? entry.name : entry.proposedName ?? entry.name
    }

    private func held(_ seat: KnownSeat) -> HeldSeat {
        HeldSeat(
            seat: seat.seat,
            role: seat.role,
            section: seat.section,
            weight: seat.weight,
            from: day
        )
    }
}

extension PrintedName {
    /// Whether it is the name that a row tells, or one in which a title alone is new.
    fileprivate func isSpelt(as entry: DirectoryEntry) -> Bool {
        let told = entry.proposedName ?? entry.name
        return given == told.given && family == told.family
    }
}
