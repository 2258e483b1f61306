import Meetings

/// The names of a roster, as they are looked up: whole, by their words, by abbreviations, and by
/// what is left of them when a letter is lost.
struct PeopleIndex: Sendable {
    /// One name, folded.
    struct Form: Sendable {
        let given: [String]
        let family: [String]
        /// How much each word counts, those of the given name first; one together.
        let weights: [Double]
        /// What may stand beside the name: the section, the role.
        let company: Set<String>

        var words: [String] { given + family }
    }

    let people: [MatchablePerson]
    let forms: [Form]
    /// The words of the names.
    let vocabulary: [Spelled]
    private let whole: [String: [Int]]
    private let byWord: [String: [Int]]
    private let abbreviated: [String: [Int]]
    private let byAddress: [String: [Int]]
    private let spellings: Spellings

    init(_ people: [MatchablePerson]) {
        self.people = people
        forms = people.map { Form($0.name) }
        var whole: [String: [Int]] = [:]
        var byWord: [String: [Int]] = [:]
        var abbreviated: [String: [Int]] = [:]
        var byAddress: [String: [Int]] = [:]
        func add(_ index: Int, to table: inout [String: [Int]], under key: String) {
            guard !key.isEmpty, table[key]?.last != index else { return }
            table[key, default: []].append(index)
        }
        for (index, form) in forms.enumerated() {
            for key in form.orders { add(index, to: &whole, under: key) }
            for word in form.words { add(index, to: &byWord, under: word) }
            for key in form.abbreviations { add(index, to: &abbreviated, under: key) }
            for address in people[index].addresses {
                add(index, to: &byAddress, under: address.comparedAddress)
            }
        }
        vocabulary = byWord.keys.sorted().map(Spelled.init)
        spellings = Spellings(whole.keys.sorted())
        (self.whole, self.byWord) = (whole, byWord)
        (self.abbreviated, self.byAddress) = (abbreviated, byAddress)
    }

    /// Those whose whole name it is, in one order or the other.
    func called(_ words: [String]) -> [Int] { whole[words.joined()] ?? [] }

    /// Those whose whole name differs from it in one letter, or in two that changed places.
    func almostCalled(_ words: [String]) -> [Int] {
        Set(spellings.near(words.joined()).flatMap { whole[$0] ?? [] }).sorted()
    }

    /// Those in whose name a word stands.
    func having(_ word: String) -> [Int] { byWord[word] ?? [] }

    /// Those in whose name all these words stand.
    func having(all words: [String]) -> [Int] {
        let lists = words.map(having).sorted { $0.count < $1.count }
        guard let first = lists.first else { return [] }
        let wanted = Set(words)
        return first.filter { wanted.isSubset(of: forms[$0].words) }
    }

    /// Those in whose name all these words stand, of which some may be initials, but not all.
    func mayBeCalled(_ words: [String]) -> [Int] {
        let initials = words.filter { $0.count == 1 }
        return having(all: words.filter { $0.count > 1 }).filter { person in
            initials.allSatisfy { initial in
                forms[person].words.contains { $0.hasPrefix(initial) }
            }
        }
    }

    /// Those of whom it is an initial grown together with a name.
    func abbreviated(_ word: String) -> [Int] { abbreviated[word] ?? [] }

    /// Those who have an address.
    func at(_ address: String) -> [Int] { byAddress[address.comparedAddress] ?? [] }
}

extension String {
    /// The same for every spelling of an address.
    fileprivate var comparedAddress: String {
        EmailAddress(self)?.compared ?? lowercased()
    }
}

extension PeopleIndex.Form {
    init(_ name: PrintedName) {
        let given = FoldedName(name.given).words
        let family = FoldedName(name.family).words
        (self.given, self.family) = (given, family)
        weights =
            Self.weights(given, share: family.isEmpty ? 1 : 0.42)
            + Self.weights(family, share: given.isEmpty ? 1 : 0.58)
        company = Set(FoldedName(name.section).words + FoldedName(name.role).words)
    }

    private static func weights(_ words: [String], share: Double) -> [Double] {
        let letters = words.reduce(0) { $0 + $1.utf8.count }
        return words.map { share * Double($0.utf8.count) / Double(letters) }
    }

    /// «Jeanne Dupont» and «Dupont Jeanne».
    fileprivate var orders: [String] {
        let (given, family) = (given.joined(), family.joined())
        return [given + family, family + given]
    }

    /// What the given name is shortened to: its initials.
    var initials: String { String(given.compactMap(\.first)) }

    /// «jdupont», «dupontj», «jeanned».
    fileprivate var abbreviations: [String] {
        guard !given.isEmpty, let first = family.first?.first else { return [] }
        let name = family.joined()
        let initials = [String(initials.prefix(1)), initials]
        return initials.flatMap { [$0 + name, name + $0] } + [given.joined() + String(first)]
    }
}

/// A word, ready to be compared letter by letter.
struct Spelled: Sendable {
    let word: String
    let letters: [UInt8]
    /// Which letters it has: words that differ in few of them are worth a closer look.
    private let presence: UInt64

    init(_ word: String) {
        self.word = word
        letters = Array(word.utf8)
        presence = letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// The letters to insert, delete, replace or swap with a neighbour; nil for more than `most`.
    func distance(to other: Spelled, most: Int) -> Int? {
        let (left, right) = (letters, other.letters)
        guard abs(left.count - right.count) <= most,
            (presence ^ other.presence).nonzeroBitCount <= 2 * most
        else { return nil }
        let width = right.count + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
            // Three rows, of which the oldest is written anew.
            var (before, row, next) = (0, width, 2 * width)
            for j in 0..<width { cells[row + j] = j }
            for i in left.indices {
                cells[next] = i + 1
                var least = i + 1
                for j in right.indices {
                    var value = min(
                        cells[row + j] + (left[i] == right[j] ? 0 : 1),
                        cells[row + j + 1] + 1,
                        cells[next + j] + 1
                    )
                    if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                        value = min(value, cells[before + j - 1] + 1)
                    }
                    cells[next + j + 1] = value
                    least = min(least, value)
                }
                // A swap may yet make good one more than the row shows.
                guard least <= most + 1 else { return nil }
                (before, row, next) = (row, next, before)
            }
            let last = cells[row + right.count]
            return last <= most ? last : nil
        }
    }
}

/// Finds words that differ in a letter: two such words have something in common once each has lost
/// one.
private struct Spellings: Sendable {
    /// What a word has in common with others.
    private struct Trace {
        let hash: UInt64
        let word: Int32
        /// The one before it in the same slot, or -1.
        let before: Int32
    }

    private let words: [Spelled]
    private var traces: [Trace] = []
    /// The last trace of each slot, or -1; a power of two of them, as hashes need not be hashed.
    private var slots: [Int32]

    init(_ words: [String]) {
        self.words = words.map(Spelled.init)
        let most = self.words.reduce(1) { $0 + $1.letters.count + 1 }
        traces.reserveCapacity(most)
        slots = Array(repeating: -1, count: 1 << (Int.bitWidth - most.leadingZeroBitCount))
        for (index, word) in self.words.enumerated() {
            for hash in Self.hashes(word.letters) {
                let slot = slot(of: hash)
                traces.append(Trace(hash: hash, word: Int32(index), before: slots[slot]))
                slots[slot] = Int32(traces.count - 1)
            }
        }
    }

    /// Others at a distance of one.
    func near(_ word: String) -> [String] {
        let spelled = Spelled(word)
        var found: Set<Int> = []
        for hash in Self.hashes(spelled.letters) {
            var next = slots[slot(of: hash)]
            while next >= 0 {
                let trace = traces[Int(next)]
                next = trace.before
                let index = Int(trace.word)
                guard trace.hash == hash, isNear(words[index], spelled) else { continue }
                found.insert(index)
            }
        }
        return found.map { words[$0].word }
    }

    private func isNear(_ word: Spelled, _ other: Spelled) -> Bool {
        word.letters != other.letters && word.distance(to: other, most: 1) != nil
    }

    private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

    /// Of the word, and of it without each of its letters (FNV-1a); each once.
    private static func hashes(_ letters: [UInt8]) -> [UInt64] {
        func hash(without gap: Int?) -> UInt64 {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for (index, letter) in letters.enumerated() where index != gap {
                hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
            }
            return hash
        }
        // Of two of the same in succession it is all one which is lost.
        let gaps = letters.indices.filter { $0 == 0 || letters[$0] != letters[$0 - 1] }
        return [hash(without: nil)] + gaps.map { hash(without: $0) }
    }
}
