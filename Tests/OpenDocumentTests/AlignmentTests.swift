import OpenDocument
import Testing

@Suite("What two wordings have in common")
struct AlignmentTests {
    /// Numbers from a seed; the same each time.
    private func sequence(_ seed: inout UInt64, count: Int, of kinds: UInt64) -> [UInt64] {
        (0..<count).map { _ in
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (seed >> 33) % kinds
        }
    }

    private func check(_ old: [UInt64], _ new: [UInt64]) {
        var (left, right, shared) = (0, 0, 0)
        for stretch in Alignment(old, new).stretches {
            switch stretch {
            case .same(let one, let other):
                #expect(one.lowerBound == left && other.lowerBound == right)
                #expect(old[one].elementsEqual(new[other]) && !one.isEmpty)
                (left, right) = (one.upperBound, other.upperBound)
                shared += one.count
            case .replaced(let one, let other):
                #expect(one.lowerBound == left && other.lowerBound == right)
                #expect(!one.isEmpty || !other.isEmpty)
                (left, right) = (one.upperBound, other.upperBound)
            }
        }
        #expect(left == old.count && right == new.count)
        if old.count < 40 {
            let most = longest(old, new)
            #expect(hasFixedPoints(old, new) ? shared <= most : shared == most)
        }
    }

    /// The length of the longest common subsequence.
    private func longest(_ old: [UInt64], _ new: [UInt64]) -> Int {
        var row = [Int](repeating: 0, count: new.count + 1)
        for one in old {
            let before = row
            for (index, other) in new.enumerated() {
                row[index + 1] =
                    one == other ? before[index] + 1 : max(row[index], before[index + 1])
            }
        }
        return row[new.count]
    }

    /// Whether something stands once on both sides between what is the same at their ends: it is taken
    /// for a fixed point, even where more would be the same without.
    private func hasFixedPoints(_ old: [UInt64], _ new: [UInt64]) -> Bool {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let (left, right) = (old.dropFirst(head), new.dropFirst(head))
        let tail = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        func unique(_ side: ArraySlice<UInt64>) -> Set<UInt64> {
            let counts = side.dropLast(tail).reduce(into: [:]) { $0[$1, default: 0] += 1 }
            return Set(counts.filter { $0.value == 1 }.keys)
        }
        return !unique(left).isDisjoint(with: unique(right))
    }

    @Test("covers both sides to the last element, whatever they are")
    func covers() {
        var seed: UInt64 = 7
        for kinds: UInt64 in [1, 2, 5, 1_000] {
            for count in 0..<40 {
                check(
                    sequence(&seed, count: count, of: kinds),
                    sequence(&seed, count: (count * 7) % 31, of: kinds)
                )
            }
        }
    }

    @Test("is bounded: what would take too long counts as replaced")
    func bounded() {
        let old = (0..<60_000).map { UInt64($0 % 2) }
        let new = (0..<60_000).map { UInt64($0 % 3) }
        check(old, new)
        let replaced = Alignment(old, new).stretches.filter { stretch in
            if case .replaced(let one, let other) = stretch {
                one.count > 1_024 && other.count > 1_024
            } else {
                false
            }
        }
        #expect(replaced.count == 1)
    }

    @Test("holds on to what each side has once, however much is repeated around it")
    func fixedPoints() {
        func side(_ other: UInt64) -> [UInt64] {
            let repeated = Array([0, other].map { [UInt64](repeating: $0, count: 1_500) }.joined())
            return repeated + [7] + repeated.reversed() + [8] + repeated
        }
        let (old, new) = (side(1), [5] + side(2))
        check(old, new)
        for element in [UInt64(7), 8] {
            let places = (old.firstIndex(of: element), new.firstIndex(of: element))
            let isHeld = Alignment(old, new).stretches.contains { stretch in
                guard case .same(let one, let other) = stretch else { return false }
                return one.contains(places.0 ?? -1) && other.contains(places.1 ?? -1)
            }
            #expect(isHeld, "\(element)")
        }
    }

    @Test("shows each changed word, and reads neighbours together")
    func words() {
        let diff = WordDiff(["Le débit reste faible."], ["La ligne reste très faible."])
        #expect(
            diff.parts == [
                .removed("Le débit"), .added("La ligne"), .same(" reste"), .added(" très"),
                .same(" faible."),
            ]
        )
    }

    @Test("shows where a paragraph was divided")
    func paragraphs() {
        let diff = WordDiff(["One. Two."], ["One.", "Two."])
        #expect(diff.parts == [.same("One."), .removed(" "), .added("\n"), .same("Two.")])
    }

    @Test("takes no apostrophe for another, nor a blank for one that does not break")
    func typography() {
        #expect(WordDiff(["l'eau : oui"], ["l’eau\u{A0}: oui"]).parts.count > 1)
        #expect(WordDiff(["same"], ["same"]).parts == [.same("same")])
        #expect(WordDiff([], []).parts.isEmpty)
    }

    @Test("measures likeness by words")
    func likeness() {
        #expect(WordDiff.likeness("Pour 9, contre 8.", "Pour 10, contre 8.") >= 0.5)
        #expect(WordDiff.likeness("Pour 9", "Mme Salaün arrive") == 0)
        #expect(WordDiff.likeness("", "") == 1)
    }
}
