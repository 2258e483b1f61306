/// What was counted of a person in the cells of a block, of one kind of sitting and one kind of
/// person.
public struct ClassedCounts: Sendable {
    /// By `Breakdown.classes`, in their order.
    public let classes: [String]
    /// Who.
    public let person: String
    /// How much.
    public let counts: Counts

    /// What was counted of a person.
    public init(classes: [String], person: String, counts: Counts) {
        (self.classes, self.person, self.counts) = (classes, person, counts)
    }
}

/// The sums of one block, class by class of one dimension, measure by measure where they are told.
public struct ToldClasses: Sendable {
    /// By value of the dimension, by measure; a measure that is withheld has no entry.
    public private(set) var sums: [String: [Measure: Counts]] = [:]

    fileprivate mutating func add(_ value: String, _ measure: Measure, _ counts: Counts) {
        sums[value, default: [:]][measure, default: Counts()] += counts
    }
}

/// A block by all classes of its sittings and people at once.
///
/// Each breakdown in its turn refines the block further, if in each part of the refined whole enough
/// people are left; else it is not told. So whoever takes what is told by one breakdown off what is
/// told by another gets such parts again. A measure beside the primary one is told by those breakdowns
/// only by which the primary one is, and under the same condition.
public struct ClassedBlock: Sendable {
    private let rows: [ClassedCounts]
    private let fewest: Int
    /// Of each row, its values by breakdown, its person and their classes, as numbers.
    private let values: [[Int]]
    private let people: [Int]
    private let belongs: [PeopleClasses]
    /// The breakdowns by which the primary measure is told.
    private var primary: [Int] = []

    /// The rows of a block that is told as a whole.
    public init(_ rows: [ClassedCounts], in disclosure: Disclosure) {
        self.rows = rows
        fewest = disclosure.threshold
        var numbers: [String: Int] = [:]
        func number(_ text: String) -> Int {
            let next = numbers[text] ?? numbers.count
            numbers[text] = next
            return next
        }
        values = rows.map { $0.classes.map(number) }
        people = rows.map { number($0.person) }
        belongs = rows.map { PeopleClasses($0.counts) }
        primary = refinable(by: Array(Breakdown.classes.indices), Disclosure.primary)
    }

    /// The sums by a breakdown, of those measures that are told by it.
    public func told(by breakdown: Breakdown, _ measures: [Measure]) -> ToldClasses {
        var told = ToldClasses()
        guard let wanted = Breakdown.classes.firstIndex(of: breakdown), primary.contains(wanted)
        else { return told }
        for measure in measures {
            if case .deviceShare = measure { continue }
            if case .channelShare = measure { continue }
            let needed = needed(for: measure)
            guard refines(by: [], needed), refinable(by: primary, needed).contains(wanted) else {
                continue
            }
            for row in rows { told.add(row.classes[wanted], measure, row.counts) }
        }
        return told
    }

    /// The breakdowns, of some, by which the rows may be parted all at once.
    private func refinable(by breakdowns: [Int], _ classes: [PeopleClass]) -> [Int] {
        breakdowns.reduce(into: []) { accepted, next in
            if refines(by: accepted + [next], classes) { accepted.append(next) }
        }
    }

    private struct Seen: Hashable {
        let part: [Int]
        let each: PeopleClass
        let person: Int
    }

    /// Whether in each part enough people are of each class; a part in which nobody is of any is
    /// none.
    private func refines(by breakdowns: [Int], _ classes: [PeopleClass]) -> Bool {
        var seen: Set<Seen> = []
        var counts: [[Int]: [PeopleClass: Int]] = [:]
        for row in rows.indices {
            let part = breakdowns.map { values[row][$0] }
            for each in classes where belongs[row].contains(each) {
                let isNew = seen.insert(Seen(part: part, each: each, person: people[row])).inserted
                if isNew { counts[part, default: [:]][each, default: 0] += 1 }
            }
        }
        return counts.values.allSatisfy { counts in
            classes.allSatisfy { (counts[$0] ?? 0) >= fewest }
        }
    }

    private func needed(for measure: Measure) -> [PeopleClass] {
        let proxies: [PeopleClass] = [.representedRemotely, .representedOnSite]
        let hasProxies =
            measure == .remoteVoteShareOwn
            && belongs.contains { row in proxies.contains(where: row.contains) }
        return hasProxies ? measure.classes + proxies : measure.classes
    }
}
