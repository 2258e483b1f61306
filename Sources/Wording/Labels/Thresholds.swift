public import Meetings

extension Threshold {
    /// The threshold of something: «plus de la moitié des suffrages exprimés», ‘two thirds of the
    /// members in office’.
    ///
    /// The base is in the plural, without an article. A threshold is reached by what equals it, so
    /// «au moins» goes without saying.
    public func words(of base: Phrase) -> Phrase {
        switch self {
        case .moreThan(let part):
            Phrase(
                french: "plus \(part.ofWhole) des \(base)",
                english: "more than \(part.words) of the \(base)"
            )
        case .atLeast(let part):
            Phrase(french: "\(part.words) des \(base)", english: "\(part.words) of the \(base)")
        case .count(let number):
            Phrase(french: "\(number)\u{A0}\(base)", english: "\(number)\u{A0}\(base)")
        case .nothing: Phrase(french: "aucun seuil", english: "no threshold")
        }
    }
}

extension QuorumRule {
    /// How many are needed, in words; «aucun» where none is.
    public func needed(by threshold: Threshold) -> Phrase {
        threshold == .nothing
            ? Phrase(french: "aucun", english: "none") : threshold.words(of: base.label)
    }
}

extension Threshold.Fraction {
    /// «la moitié», «les deux tiers», «5/7»; ‘half’, ‘two thirds’, ‘5/7’.
    public var words: Phrase {
        switch (numerator, denominator) {
        case (1, 2): Phrase(french: "la moitié", english: "half")
        case (1, 3): Phrase(french: "le tiers", english: "a third")
        case (2, 3): Phrase(french: "les deux tiers", english: "two thirds")
        case (1, 4): Phrase(french: "le quart", english: "a quarter")
        case (3, 4): Phrase(french: "les trois quarts", english: "three quarters")
        case (1, 5): Phrase(french: "le cinquième", english: "a fifth")
        case (2, 5): Phrase(french: "les deux cinquièmes", english: "two fifths")
        case (3, 5): Phrase(french: "les trois cinquièmes", english: "three fifths")
        case (4, 5): Phrase(french: "les quatre cinquièmes", english: "four fifths")
        default: Phrase(verbatim: "\(numerator)/\(denominator)")
        }
    }

    /// The fraction after «plus» or «majorité»: «de la moitié», «du tiers», «des deux tiers».
    var ofWhole: Phrase {
        let french = words.french
        let contracted =
            if french.hasPrefix("les ") {
                "des " + french.dropFirst(4)
            } else if french.hasPrefix("le ") {
                "du " + french.dropFirst(3)
            } else {
                "de " + french
            }
        return Phrase(french: "\(contracted)", english: "of \(words)")
    }
}
