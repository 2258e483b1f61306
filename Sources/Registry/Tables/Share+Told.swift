import Participation

extension Share {
    /// With a coverage in hundredths, from which no seconds can be reckoned; with one of nothing where
    /// it would tell of too few people of unknown mode.
    func told(withCoverage isTold: Bool) -> Share {
        guard let coverage else { return self }
        let hundredths = isTold ? coverage.value.map { Int(($0 * 100).rounded()) } : nil
        return Share(ratio, coverage: hundredths.map { Ratio($0, of: 100) } ?? Ratio(0, of: 0))
    }

    /// What two come to together.
    static func + (left: Share, right: Share) -> Share {
        func sum(_ left: Ratio, _ right: Ratio) -> Ratio {
            Ratio(
                left.numerator + right.numerator,
                of: left.denominator + right.denominator
            )
        }
        let coverages = left.coverage.flatMap { left in right.coverage.map { sum(left, $0) } }
        return Share(sum(left.ratio, right.ratio), coverage: coverages)
    }
}
