import Foundation

/// A name as names are compared: its words in small letters, without accents and signs.
///
/// An apostrophe and a hyphen part words; joined, two spellings of one name are the same whatever
/// parts their words.
struct FoldedName: Hashable, Sendable {
    /// The words in their order, ligatures resolved.
    let words: [String]

    /// The words without anything between them.
    var joined: String { words.joined() }

    init(_ words: [String]) { self.words = words }

    init(_ text: String) {
        var folding = Folding()
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            for byte in text.utf8 { folding.take(ascii: byte) }
        } else if text.unicodeScalars.allSatisfy({ $0.isASCII || Latin.letters.contains($0) }) {
            for scalar in text.unicodeScalars { folding.take(Latin.withoutAccent(scalar)) }
        } else {
            for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
                folding.take(scalar)
            }
        }
        words = folding.finished()
    }
}

/// The letters of French and its neighbours, each one scalar: decomposing a text is a long way round.
private enum Latin {
    static let letters: ClosedRange<Unicode.Scalar> = "À"..."ÿ"

    /// What a letter is without its accent; itself where it has none.
    static func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard letters.contains(scalar) else { return scalar }
        let base = bases[Int(scalar.value - letters.lowerBound.value)]
        return base == "." ? scalar : base
    }

    /// In the order of `letters`.
    private static let bases = Array(
        "AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.y".unicodeScalars
    )
}

/// Cuts a text into folded words, letter by letter.
private struct Folding {
    private var words: [String] = []
    private var word = ""

    mutating func take(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            word.unicodeScalars.append(Unicode.Scalar(byte))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            word.unicodeScalars.append(Unicode.Scalar(byte + 32))
        default: end()
        }
    }

    mutating func take(_ scalar: Unicode.Scalar) {
        if scalar.isASCII { return take(ascii: UInt8(scalar.value)) }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .modifierSymbol: return
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .spacingMark, .decimalNumber:
            word += Self.resolved[scalar] ?? scalar.properties.lowercaseMapping
        default: end()
        }
    }

    mutating func finished() -> [String] {
        end()
        return words
    }

    private mutating func end() {
        guard !word.isEmpty else { return }
        words.append(word)
        word = ""
    }

    /// Letters that no decomposition takes apart.
    private static let resolved: [Unicode.Scalar: String] = [
        "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o",
        "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th",
        "ı": "i", "ŋ": "n", "Ŋ": "n",
    ]
}
