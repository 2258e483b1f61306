/// A text that somebody reads, in every language of the house.
///
/// It is built with both texts or not at all, so that a missing translation does not compile:
///
///     Phrase(french: "Présents : \(count)", english: "Present: \(count)")
///
/// What is written between the quotes is typeset (see `Typography`): plain spaces and apostrophes
/// do. What is interpolated stays as it is; a phrase appears in the language around it, a whole
/// number in its figures.
public struct Phrase: Hashable, Sendable {
    /// In French.
    public let french: String
    /// In English.
    public let english: String

    /// A text in both languages.
    public init(french: Text<French>, english: Text<English>) {
        self.french = french.characters
        self.english = english.characters
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .french: french
        case .english: english
        }
    }
}

extension Phrase {
    /// The same characters in every language: a name, a reference, a figure.
    public init(verbatim characters: String) {
        self.init(french: "\(characters)", english: "\(characters)")
    }

    /// The phrase with a capital at its head.
    public var capitalised: Phrase {
        Phrase(french: "\(french.withCapital)", english: "\(english.withCapital)")
    }
}

extension String {
    /// The text with a capital at its head; accents stay: «état» gives «État».
    public var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
