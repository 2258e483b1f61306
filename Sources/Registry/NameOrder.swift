import Foundation
import Meetings

/// The place of a name in a list of people, as French civil lists order them: word by word, by family
/// name and then by given name.
///
/// Case, hyphens and apostrophes do not count; accents only where all letters are the same. The
/// particles «de» and «d'» are left out, so that «d'Hervé» stands under H and «de La Tour» under L;
/// «du», «des», «le» and «la» stay.
struct NameOrder: Comparable {
    private let letters: [String]
    private let written: [String]

    init(_ name: PrintedName) {
        letters = [
            Self.words(name.family, isFamily: true), Self.words(name.given, isFamily: false),
        ]
        written = [name.family, name.given]
    }

    static func < (left: NameOrder, right: NameOrder) -> Bool {
        left.letters == right.letters
            ? left.written.lexicographicallyPrecedes(right.written)
            : left.letters.lexicographicallyPrecedes(right.letters)
    }

    private static func words(_ text: String, isFamily: Bool) -> String {
        let folded = text.lowercased()
            .replacing("œ", with: "oe").replacing("æ", with: "ae")
            .decomposedStringWithCompatibilityMapping
        var plain = String.UnicodeScalarView()
        for scalar in folded.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
            plain.append(scalar)
        }
        let words = String(plain).split { !$0.isLetter && !$0.isNumber }
        let isLed = isFamily && words.count > 1 && ["d", "de"].contains(words[0])
        return (isLed ? words.dropFirst() : words[...]).joined(separator: " ")
    }
}
