/// How much of a name stands in a display name.
struct NameScore {
    /// Below this nobody is proposed.
    static let least = 0.3

    /// From 0 to 1.
    let value: Double
    /// Whether every word of the name stands there as it is written.
    let isWhole: Bool
    /// The words that are no part of the name.
    let unused: [String]
    let reasons: [MatchReason]

    private struct Pair {
        let word: Int
        let slot: Int
        let likeness: Likeness
    }

    /// `similar` has the words of the index that each of the words is like.
    init(of form: PeopleIndex.Form, _ words: [String], _ similar: [[String: Likeness]]) {
        let slots = form.words
        var free = Set(words.indices)
        var found: [Int: Likeness] = [:]
        let pairs = Self.pairs(words, similar, slots).sorted { left, right in
            (-left.likeness.value, left.word, left.slot)
                < (-right.likeness.value, right.word, right.slot)
        }
        for pair in pairs where free.contains(pair.word) && found[pair.slot] == nil {
            free.remove(pair.word)
            found[pair.slot] = pair.likeness
        }
        // «JP» for «Jean-Pierre»
        if form.given.count > 1, form.given.indices.allSatisfy({ found[$0] == nil }),
            let word = free.sorted().first(where: { words[$0] == form.initials })
        {
            free.remove(word)
            for slot in form.given.indices { found[slot] = .initial }
        }
        let sum = found.reduce(0) { $0 + form.weights[$1.key] * $1.value.value }
        value = sum - 0.1 * Double(min(free.count, 3))
        unused = free.sorted().map { words[$0] }
        isWhole = found.count == slots.count && found.values.allSatisfy { $0 == .same }
        reasons = Self.reasons(found, form, hasMore: !free.isEmpty)
    }

    private static func pairs(
        _ words: [String],
        _ similar: [[String: Likeness]],
        _ slots: [String]
    ) -> [Pair] {
        words.indices.flatMap { word in
            slots.indices.compactMap { slot -> Pair? in
                if let likeness = similar[word][slots[slot]] {
                    return Pair(word: word, slot: slot, likeness: likeness)
                }
                guard words[word].utf8.count == 1, slots[slot].hasPrefix(words[word]) else {
                    return nil
                }
                return Pair(word: word, slot: slot, likeness: .initial)
            }
        }
    }

    private static func reasons(
        _ found: [Int: Likeness],
        _ form: PeopleIndex.Form,
        hasMore: Bool
    ) -> [MatchReason] {
        let given = found.keys.filter { $0 < form.given.count }
        let isFamilyOnly = given.isEmpty && !form.given.isEmpty
        let isGivenOnly = given.count == found.count && !form.family.isEmpty
        let isWhole = found.count == form.words.count
        var reasons: [MatchReason] = []
        if isFamilyOnly {
            reasons.append(.familyName)
        } else if isGivenOnly {
            reasons.append(.givenName)
        } else if !isWhole {
            reasons.append(.partOfName)
        }
        if found.values.contains(.initial) { reasons.append(.initials) }
        if found.values.contains(.beginning) { reasons.append(.partOfName) }
        if found.values.contains(where: { $0 == .oneLetter || $0 == .twoLetters }) {
            reasons.append(.spelling)
        }
        if hasMore { reasons.append(.otherWords) }
        if reasons.isEmpty { reasons = [.name] }
        return reasons.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// How much two words are alike.
enum Likeness: Sendable {
    case same
    case oneLetter
    case beginning
    case twoLetters
    case initial

    var value: Double {
        switch self {
        case .same: 1
        case .oneLetter: 0.88
        case .beginning: 0.78
        case .twoLetters: 0.72
        case .initial: 0.55
        }
    }
}

/// The words of an index that a word is like, looked up once each.
struct SimilarWords {
    private let vocabulary: [Spelled]
    private var known: [String: [String: Likeness]] = [:]

    init(_ vocabulary: [Spelled]) { self.vocabulary = vocabulary }

    mutating func to(_ word: String) -> [String: Likeness] {
        if let similar = known[word] { return similar }
        let similar = Self.similar(to: Spelled(word), in: vocabulary)
        known[word] = similar
        return similar
    }

    private static func similar(
        to word: Spelled,
        in vocabulary: [Spelled]
    ) -> [String: Likeness] {
        guard word.letters.count > 1 else { return [:] }
        var similar: [String: Likeness] = [:]
        for other in vocabulary {
            if let likeness = likeness(word, other) { similar[other.word] = likeness }
        }
        return similar
    }

    private static func likeness(_ word: Spelled, _ other: Spelled) -> Likeness? {
        if word.letters == other.letters { return .same }
        let shortest = min(word.letters.count, other.letters.count)
        if word.letters.count >= 3, other.letters.starts(with: word.letters) { return .beginning }
        guard shortest >= 4 else { return nil }
        switch word.distance(to: other, most: shortest >= 6 ? 2 : 1) {
        case 1?: return .oneLetter
        case 2?: return .twoLetters
        default: return nil
        }
    }
}
