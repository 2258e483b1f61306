/// What a motion is called, with the gender that French takes on beside it.
public struct MotionLabel: Hashable, Sendable {
    public let word: Phrase
    public let isFeminine: Bool

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
