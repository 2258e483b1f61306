/// A block by the classes of its sittings alone, to tell the primary measure by one of them.
///
/// Each sitting says how many people are in it on either side. In a part with a sitting that has
/// enough there are enough; in one whose sittings have too few, all told, there are not. Only between
/// these the people have to be looked at, of whom there are far more: by a `ClassedBlock`.
public struct SittingsBlock: Sendable {
    /// The breakdowns that come into it: those before the one that is asked for, and this.
    public let breakdowns: [Breakdown]
    /// What has to be counted of a sitting.
    public let quantities: [Quantity]
    private let measures: [Measure]
    private let fewest: Int
    private var values: [Numbers]
    /// Of each sitting with anybody in it, its values by breakdown, and those on either side.
    private var places: [[Int32]]
    private var sides: [[Int]] = Disclosure.primary.map { _ in [] }
    /// By value of the breakdown that is asked for.
    private var sums: [Counts] = []

    /// A block that is told as a whole, and of which nothing is known yet; nil where sittings alone do
    /// not tell it.
    public init?(by breakdown: Breakdown, _ measures: [Measure], in disclosure: Disclosure) {
        guard !breakdown.isOfPeople,
            measures.allSatisfy({
                $0.classes == Disclosure.primary && $0.classesOrNobody.isEmpty
            }),
            let place = Breakdown.classes.firstIndex(of: breakdown)
        else { return nil }
        breakdowns = Array(Breakdown.classes[...place])
        self.measures = measures
        fewest = disclosure.threshold
        let counted = Set(Measure.quantities(for: measures))
            .union(PeopleClass.quantities(for: Disclosure.primary))
        quantities = Quantity.allCases.filter(counted.contains)
        values = breakdowns.map { _ in Numbers() }
        places = breakdowns.map { _ in [] }
    }

    /// Adds what was counted in a sitting; `value` gives what it is by a breakdown, by its place.
    public mutating func add(_ counts: Counts, _ value: (Int) -> String) {
        var wanted = 0
        let heads = Disclosure.primary.map { $0.sum(counts) }
        let isEmpty = heads.allSatisfy { $0 == 0 }
        for index in breakdowns.indices {
            let number = values[index].number(of: value(index))
            if !isEmpty { places[index].append(number) }
            wanted = Int(number)
        }
        if wanted == sums.count {
            sums.append(counts)
        } else {
            sums[wanted] += counts
        }
        guard !isEmpty else { return }
        for (side, heads) in heads.enumerated() { sides[side].append(heads) }
    }

    /// The sums by the breakdown, and the measures that are told by it; nil where it takes the people to
    /// know.
    public var told: ToldClasses? {
        var parts = Parts(whole: sides[0].count)
        var isTold = false
        for next in breakdowns.indices {
            // Nothing is parted by what all have in common.
            isTold = true
            guard values[next].texts.count > 1 else { continue }
            let refined = parts.refined(by: places[next])
            guard let holds = holdsEnough(refined) else { return nil }
            isTold = holds
            if holds { parts = refined }
        }
        guard isTold else { return ToldClasses(sums: [:], measures: []) }
        let texts = values.last?.texts ?? []
        return ToldClasses(
            sums: Dictionary(uniqueKeysWithValues: zip(texts, sums)),
            measures: measures
        )
    }

    /// Whether in each part enough people are on either side; nil where that is open.
    private func holdsEnough(_ parts: Parts) -> Bool? {
        var isOpen = false
        for heads in sides {
            var (most, sum) = (parts.nothing, parts.nothing)
            for (part, heads) in zip(parts.of, heads) {
                most[Int(part)] = max(most[Int(part)], heads)
                sum[Int(part)] += heads
            }
            if sum.contains(where: { $0 < fewest }) { return false }
            if most.contains(where: { $0 < fewest }) { isOpen = true }
        }
        return isOpen ? nil : true
    }
}

/// Rows in parts.
struct Parts {
    /// Of each row the part that it is in, by its number.
    let of: [Int32]
    /// How many there are.
    let count: Int

    /// All in one.
    init(whole rows: Int) { self.init(of: [Int32](repeating: 0, count: rows), count: 1) }

    private init(of: [Int32], count: Int) { (self.of, self.count) = (of, count) }

    /// A number for each part.
    var nothing: [Int] { [Int](repeating: 0, count: count) }

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
struct Numbers: Sendable {
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
