/// A noun that is counted, in the singular and the plural of each language.
public struct Noun: Hashable, Sendable {
    /// The singular.
    public let one: Phrase
    /// The plural.
    public let many: Phrase

    /// A noun in both its numbers.
    public init(one: Phrase, many: Phrase) {
        self.one = one
        self.many = many
    }

    /// The form that goes with a number: in French 0 and 1 take the singular, in English 1 alone.
    public func form(for count: Int) -> Phrase {
        let isFrenchSingular = count.magnitude < 2
        let isEnglishSingular = count.magnitude == 1
        return Phrase(
            french: "\(isFrenchSingular ? one.french : many.french)",
            english: "\(isEnglishSingular ? one.english : many.english)"
        )
    }

    /// The number with the noun, never parted: «23 membres».
    public func counted(_ count: Int) -> Phrase {
        let form = form(for: count)
        return Phrase(french: "\(count)\u{A0}\(form)", english: "\(count)\u{A0}\(form)")
    }
}
