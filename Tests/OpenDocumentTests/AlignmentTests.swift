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
        var (left, right) = (0, 0)
        for piece in Alignment(old, new).pieces {
            switch piece {
            case .same(let one, let other):
                #expect(one.lowerBound == left && other.lowerBound == right)
                #expect(old[one].elementsEqual(new[other]) && !one.isEmpty)
                (left, right) = (one.upperBound, other.upperBound)
            case .replaced(let one, let other):
                #expect(one.lowerBound == left && other.lowerBound == right)
                #expect(!one.isEmpty || !other.isEmpty)
                (left, right) = (one.upperBound, other.upperBound)
            }
        }
        #expect(left == old.count && right == new.count)
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
    }

    @Test("shows each changed word, and reads neighbours together")
    func words() {
        let diff = WordDiff(["Le débit reste faible."], ["La ligne reste très faible."])
        #expect(
            diff.pieces == [
                .removed("Le débit"), .added("La ligne"), .same(" reste"), .added(" très"),
                .same(" faible."),
            ]
        )
    }

    @Test("shows where a paragraph was divided")
    func paragraphs() {
        let diff = WordDiff(["One. Two."], ["One.", "Two."])
        #expect(diff.pieces == [.same("One."), .removed(" "), .added("\n"), .same("Two.")])
    }

    @Test("takes no apostrophe for another, nor a blank for one that does not break")
    func typography() {
        #expect(WordDiff(["l'eau : oui"], ["l’eau\u{A0}: oui"]).pieces.count > 1)
        #expect(WordDiff(["same"], ["same"]).pieces == [.same("same")])
        #expect(WordDiff([], []).pieces.isEmpty)
    }

    @Test("measures likeness by words")
    func likeness() {
        #expect(WordDiff.likeness("Pour 9, contre 8.", "Pour 10, contre 8.") >= 0.5)
        #expect(WordDiff.likeness("Pour 9", "Mme Salaün arrive") == 0)
        #expect(WordDiff.likeness("", "") == 1)
    }
}
