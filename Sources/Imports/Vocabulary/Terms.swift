public import Meetings

// The words of a record serve wherever somebody types one.

extension Seat {
    /// What a word of a record means, such as «titulaire» or ‘full member’.
    public init?(written text: String) {
        guard let meaning = Vocabulary(Self.allCases).meaning(of: text) else { return nil }
        self = meaning
    }

    /// The word in French and in English.
    public var term: Word { word }
}

extension BodyKind {
    /// What a word of a record means, such as «syndicat» or ‘union’.
    public init?(written text: String) {
        guard let meaning = Vocabulary(Self.allCases).meaning(of: text) else { return nil }
        self = meaning
    }

    /// The word in French and in English.
    public var term: Word { word }
}

extension Channel {
    /// What a word of a record means, such as «visio» or ‘video’.
    public init?(written text: String) {
        guard let meaning = Vocabulary(Self.allCases).meaning(of: text) else { return nil }
        self = meaning
    }
}
