/// So many of so many.
public struct Ratio: Hashable, Sendable {
    /// The part.
    public let numerator: Int
    /// The whole; nothing is divided by zero.
    public let denominator: Int

    /// A part of a whole.
    public init(_ numerator: Int, of denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The quotient; nil, and never 0, when there is nothing to take a part of (procedure §5).
    public var value: Double? {
        denominator == 0 ? nil : Double(numerator) / Double(denominator)
    }
}

/// A measure as it is published: what was counted, of what, and how much of the presence was known.
public struct Share: Hashable, Sendable {
    /// The figures that the measure is the quotient of: heads, seconds, weight or turns.
    public let ratio: Ratio
    /// Seconds of known mode of all seconds of presence, beside each measure that rests on modes;
    /// nil beside the others.
    public let coverage: Ratio?

    /// A ratio, and how much of the presence it knows the mode of.
    public init(_ ratio: Ratio, coverage: Ratio?) {
        self.ratio = ratio
        self.coverage = coverage
    }

    /// The part.
    public var numerator: Int { ratio.numerator }

    /// The whole.
    public var denominator: Int { ratio.denominator }

    /// The quotient; nil when the denominator is nothing.
    public var value: Double? { ratio.value }
}
