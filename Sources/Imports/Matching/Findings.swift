/// Who was found behind a display name so far, and why.
struct Findings {
    struct Found {
        var reasons: [MatchReason]
        var score: Double
    }

    /// By their place in the index.
    private(set) var people: [Int: Found] = [:]
    /// Those whose whole name stands there.
    private(set) var fitting: Set<Int> = []
    /// Others who may be meant where a whole name stands.
    private(set) var rivals: Set<Int> = []
    /// What is said of everybody.
    private(set) var notes: [MatchReason] = []
    private var isUnexpected: Set<Int> = []

    /// The one who fits, if nobody else does and nothing strange stands beside the name.
    var alone: Int? {
        guard fitting.count == 1, let person = fitting.first, rivals.subtracting([person]).isEmpty,
            !isUnexpected.contains(person)
        else { return nil }
        return person
    }

    mutating func note(_ reason: MatchReason) { notes.append(reason) }

    /// A whole name; a fuller reading, in which nothing strange is left, counts for more.
    mutating func fit(_ person: Int, _ reason: MatchReason, isExpected: Bool) {
        let isNew = fitting.insert(person).inserted
        if isExpected {
            isUnexpected.remove(person)
        } else if isNew {
            isUnexpected.insert(person)
        }
        guard isNew else { return }
        add(person, reasons: [reason] + (isExpected ? [] : [.otherWords]), score: 1.2)
    }

    mutating func rival(_ person: Int) {
        rivals.insert(person)
        add(person, reasons: [.partOfName], score: 0.9)
    }

    mutating func add(_ person: Int, _ reason: MatchReason, score: Double) {
        var found = people[person] ?? Found(reasons: [], score: 0)
        if !found.reasons.contains(reason) { found.reasons.insert(reason, at: 0) }
        found.score = max(found.score, score)
        people[person] = found
    }

    /// Of two ways in which somebody is found the better one counts.
    mutating func add(_ person: Int, reasons: [MatchReason], score: Double) {
        guard people[person].map({ $0.score < score }) ?? true else { return }
        people[person] = Found(reasons: reasons, score: score)
    }
}
