import Foundation
import Meetings

/// The place of a name in a list of people, as French civil lists order them: word by word, by family
/// name and then by given name.
///
/// Case and apostrophes do not count, and hyphens part words; accents count only where all letters are
/// the same. The particles «de» and «d'» are left out, so that «d'Hervé» stands under H and «de La Tour»
/// under L; «du», «des», «le» and «la» stay.
struct NameOrder: Comparable {
    private let letters: [String]
    private let written: [String]

    init(_ name: PrintedName) {
        letters = [
            Self.withoutParticle(Self.plain(name.family)).joined(separator: " "),
            Self.words(Self.plain(name.given)).joined(separator: " "),
        ]
        written = [name.family.lowercased(), name.given.lowercased()]
    }

    static func < (left: NameOrder, right: NameOrder) -> Bool {
        left.letters == right.letters
            ? left.written.lexicographicallyPrecedes(right.written)
            : left.letters.lexicographicallyPrecedes(right.letters)
    }

    /// Small letters without accents.
    private static func plain(_ text: String) -> String {
        let folded = text.lowercased()
            .replacing("œ", with: "oe").replacing("æ", with: "ae")
            .decomposedStringWithCompatibilityMapping
        var plain = String.UnicodeScalarView()
        for scalar in folded.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
            plain.append(scalar)
        }
        return String(plain)
    }

    private static func words(_ text: String) -> [Substring] {
        text.filter { !apostrophes.contains($0) }.split { !$0.isLetter && !$0.isNumber }
    }

    private static func withoutParticle(_ family: String) -> ArraySlice<Substring> {
        if family.first == "d", family.dropFirst().first.map(apostrophes.contains) == true {
            return Self.words(String(family.dropFirst(2)))[...]
        }
        let words = Self.words(family)
        return words.count > 1 && words[0] == "de" ? words.dropFirst() : words[...]
    }

    private static let apostrophes: Set<Character> = ["'", "’", "ʼ"]
}
