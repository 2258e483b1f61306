/// What a motion is called, with the gender that French takes on beside it.
public struct MotionLabel: Hashable, Sendable {
    /// The noun.
    public let word: Phrase
    /// Its gender in French, which participles follow.
    public let isFeminine: Bool

    /// A noun and its gender.
    public init(word: Phrase, isFeminine: Bool) {
        self.word = word
        self.isFeminine = isFeminine
    }

    var capitalised: Phrase { word.capitalised }

    /// The ending of a French participle.
    var agreement: String { isFeminine ? "e" : "" }
}

extension Noun {
    static let seat = Noun(
        one: Phrase(french: "siège", english: "seat"),
        many: Phrase(french: "sièges", english: "seats")
    )
}
