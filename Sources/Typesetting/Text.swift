/// A language as a type, so that a text in one cannot stand where the other belongs.
public protocol Tongue {
    static var language: Language { get }
}

public enum French: Tongue {
    public static let language = Language.french
}

public enum English: Tongue {
    public static let language = Language.english
}

/// A text in one language, typeset as it is written down.
public struct Text<Spoken: Tongue>: ExpressibleByStringInterpolation, Sendable {
    public let characters: String

    public init(stringLiteral literal: String) {
        characters = Typography.set(literal, in: Spoken.language)
    }

    public init(stringInterpolation interpolation: Interpolation) {
        characters = interpolation.characters
    }

    /// Puts a text together: literals are typeset, what is interpolated is not touched.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var characters = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            characters.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            characters += Typography.set(literal, in: Spoken.language)
        }

        public mutating func appendInterpolation(_ value: String) {
            characters += value
        }

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
