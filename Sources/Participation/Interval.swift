/// Between which shares the truth lies for nineteen of twenty sittings that gave such a share.
public struct Interval: Hashable, Sendable {
    /// From 0.
    public let low: Double
    /// To 1.
    public let high: Double

    /// After Wilson (1927), at 95 %; nil when there is nothing to take a part of.
    ///
    /// For head counts of one sitting only: pooled, the same people count again and again, and no
    /// interval of independent draws fits.
    public init?(wilson ratio: Ratio) {
        guard ratio.denominator > 0 else { return nil }
        let (number, share) = (Double(ratio.denominator), ratio.value ?? 0)
        let square = Self.quantile * Self.quantile
        let middle = share + square / (2 * number)
        let spread =
            Self.quantile
            * (share * (1 - share) / number + square / (4 * number * number)).squareRoot()
        low = max(0, (middle - spread) / (1 + square / number))
        high = min(1, (middle + spread) / (1 + square / number))
    }

    /// Of the normal distribution, at 97.5 %.
    private static let quantile = 1.959963984540054
}
