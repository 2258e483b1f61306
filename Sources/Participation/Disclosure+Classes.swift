/// The sums of one block, class by class of one dimension, measure by measure where they are told.
public struct ToldClasses: Sendable {
    /// By value of the dimension.
    public let sums: [String: Counts]
    /// The measures that are told of each; others are withheld.
    public let measures: [Measure]
}

/// A block by all classes of its sittings and people at once, to tell it by one of them.
///
/// Each breakdown in its turn refines the block further, if in each part of the refined whole enough
/// people are left; else it is not told. So whoever takes what is told by one breakdown off what is
/// told by another gets such parts again. A measure beside the primary one is told by those breakdowns
/// only by which the primary one is, and under the same condition; and to those who are told less, by those
/// only by which others are told of all that the block was joined of.
public struct ClassedBlock: Sendable {
    /// The breakdowns that come into it: those before the one that is asked for, and this.
    public let breakdowns: [Breakdown]
    /// What has to be counted of a person.
    public let quantities: [Quantity]
    private let measures: [Measure]
    private let thresholds: [Int]
    private let classes: [PeopleClass]
    private var values: [Numbers]
    private var people = Numbers()
    /// Of each row that is of any class, its values by breakdown, its person and the classes.
    private var places: [[Int32]]
    private var persons: [Int32] = []
    private var belongs: [PeopleClasses] = []
    /// Where the rows of each lot begin.
    private var starts = [0]
    /// By value of the breakdown that is asked for.
    private var sums: [Counts] = []

    /// A block that is told as a whole, and of which nothing is known yet.
    public init(by breakdown: Breakdown, _ measures: [Measure], in disclosure: Disclosure) {
        let place = Breakdown.classes.firstIndex(of: breakdown) ?? 0
        breakdowns = Array(Breakdown.classes[...place])
        self.measures = measures.filter { measure in
            if case .deviceShare = measure { return false }
            if case .channelShare = measure { return false }
            return true
        }
        thresholds = disclosure.thresholds
        classes = Disclosure.classes(for: self.measures)
        let counted = Set(Measure.quantities(for: self.measures))
            .union(PeopleClass.quantities(for: classes))
        quantities = Quantity.allCases.filter(counted.contains)
        values = breakdowns.map { _ in Numbers() }
        places = breakdowns.map { _ in [] }
    }

    /// What is added from now on is of the next lot of the block.
    public mutating func beginLot() {
        if starts.last != persons.count { starts.append(persons.count) }
    }

    /// Adds what was counted of a person in sittings of one kind; `value` gives what these, or the
    /// person in them, are by a breakdown, by its place.
    public mutating func add(_ person: String, _ counts: Counts, _ value: (Int) -> String) {
        var wanted: Int32 = 0
        let classed = PeopleClasses(counts, of: classes)
        for index in breakdowns.indices {
            wanted = values[index].number(of: value(index))
            if !classed.isEmpty { places[index].append(wanted) }
        }
        if Int(wanted) == sums.count {
            sums.append(counts)
        } else {
            sums[Int(wanted)] += counts
        }
        guard !classed.isEmpty else { return }
        persons.append(people.number(of: person))
        belongs.append(classed)
    }

    /// The sums by the breakdown, and the measures that are told by it; none where none is.
    public var told: ToldClasses {
        var refinements = Refinements(
            primary: Array(breakdowns.indices),
            others: measures.map { _ in Array(breakdowns.indices) }
        )
        let asked = breakdowns.count - 1
        for fewest in thresholds.dropLast() {
            let known = refinements
            for number in starts.indices where refinements.primary.last == asked {
                let own = lot(number).refinements(from: fewest, within: known)
                refinements = refinements.common(with: own)
            }
        }
        refinements = self.refinements(
            from: thresholds[thresholds.count - 1],
            within: refinements
        )
        let told = zip(measures, refinements.others).filter { $1.last == asked }.map { $0.0 }
        guard !told.isEmpty else { return ToldClasses(sums: [:], measures: []) }
        let texts = values.last?.texts ?? []
        return ToldClasses(
            sums: Dictionary(uniqueKeysWithValues: zip(texts, sums)),
            measures: told
        )
    }

    /// The rows of one lot alone.
    private func lot(_ number: Int) -> ClassedBlock {
        if starts.count == 1 { return self }
        let end = number + 1 < starts.count ? starts[number + 1] : persons.count
        let rows = starts[number]..<end
        var lot = self
        lot.places = places.map { Array($0[rows]) }
        (lot.persons, lot.belongs) = (Array(persons[rows]), Array(belongs[rows]))
        return lot
    }

    /// By which breakdowns the measures may be told so that enough people are left, of those by which
    /// they may be told to others; by none where the primary one may not by the one that is asked for.
    private func refinements(from fewest: Int, within known: Refinements) -> Refinements {
        let primary = refinable(by: known.primary, Disclosure.primary, [], from: fewest)
        guard primary.last == breakdowns.count - 1 else {
            return Refinements(primary: [], others: measures.map { _ in [] })
        }
        let others = zip(measures, known.others).map { measure, known in
            // The primary one refines by all of them as it did.
            if measure.classes == Disclosure.primary { return primary }
            return refinable(
                by: known.filter(primary.contains),
                measure.classes,
                measure.classesOrNobody,
                from: fewest
            )
        }
        return Refinements(primary: primary, others: others)
    }

    /// The breakdowns, of some, by which the rows may be parted all at once; none where they may not
    /// be told at all.
    private func refinable(
        by breakdowns: [Int],
        _ classes: [PeopleClass],
        _ others: [PeopleClass],
        from fewest: Int
    ) -> [Int] {
        var parts = Parts(whole: persons.count)
        guard holds(parts, enough: classes, orNobody: others, from: fewest) else { return [] }
        return breakdowns.filter { next in
            // Nothing is parted by what all have in common.
            if values[next].texts.count <= 1 { return true }
            let refined = parts.refined(by: places[next])
            guard holds(refined, enough: classes, orNobody: others, from: fewest) else {
                return false
            }
            parts = refined
            return true
        }
    }

    /// Whether in each part enough people are of each class, and of some others enough or nobody; a
    /// part in which nobody is of any is none.
    private func holds(
        _ parts: Parts,
        enough required: [PeopleClass],
        orNobody others: [PeopleClass],
        from fewest: Int
    ) -> Bool {
        let classes = required + others
        // There are no more people than rows.
        var rows = [Int](repeating: 0, count: parts.count * classes.count)
        for (part, belongs) in zip(parts.of, belongs) {
            for (index, each) in classes.enumerated() where belongs.contains(each) {
                rows[Int(part) * classes.count + index] += 1
            }
        }
        let known = (0..<parts.count).filter { part in
            rows[part * classes.count..<(part + 1) * classes.count].contains { $0 > 0 }
        }
        func isEnough(_ numbers: [Int]) -> Bool {
            known.allSatisfy { part in
                numbers[part * classes.count..<(part + 1) * classes.count].enumerated()
                    .allSatisfy { $1 >= fewest || $1 == 0 && $0 >= required.count }
            }
        }
        guard isEnough(rows) else { return false }
        var heads = [Int](repeating: 0, count: rows.count)
        var seen: Set<Int64> = []
        for row in parts.of.indices {
            for (index, each) in classes.enumerated() where belongs[row].contains(each) {
                let place = Int(parts.of[row]) * classes.count + index
                guard heads[place] < fewest else { continue }
                let head = Int64(place) << 32 | Int64(persons[row])
                if seen.insert(head).inserted { heads[place] += 1 }
            }
        }
        return isEnough(heads)
    }
}

/// By which breakdowns, by their places, a block may be told all at once: the primary measure, and each of
/// those that are asked for.
private struct Refinements {
    let primary: [Int]
    let others: [[Int]]

    /// What is in both.
    func common(with other: Refinements) -> Refinements {
        Refinements(
            primary: primary.filter(other.primary.contains),
            others: zip(others, other.others).map { $0.filter($1.contains) }
        )
    }
}

/// Rows in parts.
private struct Parts {
    /// Of each row the part that it is in, by its number.
    let of: [Int32]
    /// How many there are.
    let count: Int

    /// All in one.
    init(whole rows: Int) { self.init(of: [Int32](repeating: 0, count: rows), count: 1) }

    private init(of: [Int32], count: Int) { (self.of, self.count) = (of, count) }

    /// Those that are left when each is parted by a value of the rows.
    func refined(by values: [Int32]) -> Parts {
        var numbers: [Int64: Int32] = [:]
        let refined = zip(of, values).map { part, value in
            let next = Int32(numbers.count)
            let key = Int64(part) << 32 | Int64(value)
            if let number = numbers[key] { return number }
            numbers[key] = next
            return next
        }
        return Parts(of: refined, count: numbers.count)
    }
}

/// Texts by their numbers, from 0.
private struct Numbers: Sendable {
    /// By their numbers.
    private(set) var texts: [String] = []
    private var numbers: [String: Int32] = [:]
    /// Most come many times in a row.
    private var last: Int32 = 0

    /// The number of a text, which has one from then on.
    mutating func number(of text: String) -> Int32 {
        if Int(last) < texts.count, texts[Int(last)] == text { return last }
        let next = Int32(texts.count)
        last = numbers[text] ?? next
        if last == next {
            numbers[text] = next
            texts.append(text)
        }
        return last
    }
}
