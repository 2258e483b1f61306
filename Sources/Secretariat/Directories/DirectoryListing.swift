public import Imports
public import Meetings
import Registry
public import Wording

/// A directory beside the records as programs are given it.
public struct DirectoryListing: Encodable, Sendable {
    let format: String
    let needsMapping: Bool
    let columns: [Column]
    let rows: [Row]
    let faults: [Fault]
    /// Those who hold a seat in the body, or are in the records, and are not in the file.
    let missing: [Listed]

    struct Column: Encodable, Sendable {
        let index: Int
        let heading: String
        @OrNull var field: String?
        let sample: String
    }

    struct Listed: Encodable, Sendable {
        let id: String
        @OrNull var number: String?
        let given: String
        let family: String
    }

    struct Row: Encodable, Sendable {
        let row: Int
        @OrNull var number: String?
        let title: String
        let given: String
        let family: String
        /// The name in usual capitals that is taken unless it is refused; null where the file has them.
        @OrNull var proposedGiven: String?
        @OrNull var proposedFamily: String?
        let isNameSplit: Bool
        let addresses: [String]
        /// `new`, `same`, `changed`, `asks` or `repeats`.
        let standing: String
        /// Why it asks; null where it does not.
        @OrNull var doubt: String?
        /// Whether it is taken, as the answers stand.
        let isTaken: Bool
        /// Whom it is taken for, or who may be meant.
        let people: [Candidate]
    }

    struct Candidate: Encodable, Sendable {
        let id: String
        /// In words.
        let changes: [String]
        /// Whether more than a seat would change of somebody who is not for whoever asks to change: the
        /// row is refused.
        let isOfOthers: Bool
    }

    struct Fault: Encodable, Sendable {
        let row: Int
        @OrNull var column: Int?
        let heading: String
        let text: String
        /// In words.
        let reason: String
    }

    /// What a file tells, and what would be taken of it; `others` are not for whoever asks to change.
    public init(
        _ directory: DirectoryImport,
        _ plan: DirectoryPlan,
        others: Set<PersonID> = [],
        in language: Language
    ) {
        format = directory.file.format.rawValue
        needsMapping = directory.needsMapping
        columns = directory.file.columns.map {
            Column(
                index: $0.index,
                heading: $0.heading,
                field: $0.field?.rawValue,
                sample: $0.sample
            )
        }
        let taken = Set(plan.steps.map(\.entry.row))
        rows = directory.comparison.rows.map {
            Row($0, isTaken: taken.contains($0.entry.row), others, language)
        }
        faults = directory.faults.map {
            Fault(
                row: $0.row,
                column: $0.column,
                heading: $0.heading,
                text: $0.text,
                reason: DirectoryReport.fault($0)[language]
            )
        }
        missing = directory.comparison.missing.map {
            Listed(
                id: $0.id.description,
                number: $0.number,
                given: $0.name.given,
                family: $0.name.family
            )
        }
    }
}

extension DirectoryListing.Row {
    fileprivate init(
        _ row: DirectoryComparison.Row,
        isTaken: Bool,
        _ others: Set<PersonID>,
        _ language: Language
    ) {
        let entry = row.entry
        func candidate(_ person: PersonID, _ changes: [MemberChange]) -> DirectoryListing.Candidate
        {
            DirectoryListing.Candidate(
                id: person.description,
                changes: changes.map { DirectoryReport.change($0)[language] },
                isOfOthers: others.refuse(changes, of: person)
            )
        }
        self.row = entry.row
        title = entry.name.title
        given = entry.name.given
        family = entry.name.family
        let proposed = entry.proposedName
        isNameSplit = entry.isNameSplit
        addresses = entry.addresses.map(\.text)
        self.isTaken = isTaken
        var asked: String?
        switch row.standing {
        case .new: (standing, people) = ("new", [])
        case .same(let person): (standing, people) = ("same", [candidate(person, [])])
        case .changed(let person, let changes):
            (standing, people) = ("changed", [candidate(person, changes)])
        case .asks(let why, let candidates):
            asked = why.rawValue
            (standing, people) = ("asks", candidates.map { candidate($0.person, $0.changes) })
        case .repeats: (standing, people) = ("repeats", [])
        }
        number = entry.number
        doubt = asked
        proposedGiven = proposed?.given
        proposedFamily = proposed?.family
    }
}

extension Set<PersonID> {
    /// Whether changes are not for whoever asks to make, where these people are not: of a seat alone they are.
    public func refuse(_ changes: [MemberChange], of person: PersonID) -> Bool {
        contains(person) && changes.contains(where: \.changesPerson)
    }
}
