/// A language as a type, so that a text in one cannot stand where the other belongs.
public protocol Tongue {
    static var language: Language { get }
}

/// French, as a type.
public enum French: Tongue {
    /// The language itself.
    public static let language = Language.french
}

/// English, as a type.
public enum English: Tongue {
    /// The language itself.
    public static let language = Language.english
}

/// A text in one language, typeset as it is written down.
public struct Text<Spoken: Tongue>: ExpressibleByStringInterpolation, Sendable {
    /// What is printed.
    public let characters: String

    /// Typesets what is written down.
    public init(stringLiteral literal: String) {
        characters = Typography.set(literal, in: Spoken.language)
    }

    /// Typesets what is written down.
    public init(stringInterpolation interpolation: Interpolation) {
        characters = interpolation.characters
    }

    /// Puts a text together: literals are typeset, what is interpolated is not touched.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var characters = ""

        /// An empty text of about that length.
        public init(literalCapacity: Int, interpolationCount: Int) {
            characters.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// Appends words, typeset.
        public mutating func appendLiteral(_ literal: String) {
            characters += Typography.set(literal, in: Spoken.language)
        }

        /// Appends a value as it is, or a phrase in the language.
        public mutating func appendInterpolation(_ value: String) {
            characters += value
        }

        /// Appends a value as it is, or a phrase in the language.
        public mutating func appendInterpolation(_ phrase: Phrase) {
            characters += phrase[Spoken.language]
        }

        /// A whole number in the figures of the language.
        public mutating func appendInterpolation(_ number: Int) {
            characters += number.inFigures[Spoken.language]
        }

        /// A count with its noun: «23 membres».
        public mutating func appendInterpolation(_ count: Int, _ noun: Noun) {
            characters += noun.counted(count)[Spoken.language]
        }
    }
}
