/// The number of an establishment, of fourteen digits, the last of which is a check.
public enum Siret {
    /// Whether the check is right: that of Luhn, but the sum of the digits for the post offices, whose
    /// numbers begin with 356000000 (INSEE).
    public static func holds(_ digits: String) -> Bool {
        let numbers = digits.compactMap(\.wholeNumberValue)
        guard numbers.count == 14 else { return false }
        if digits.hasPrefix("356000000"), numbers.reduce(0, +).isMultiple(of: 5) { return true }
        let sum = numbers.enumerated().reduce(0) { sum, digit in
            let doubled = digit.element * (digit.offset.isMultiple(of: 2) ? 2 : 1)
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum.isMultiple(of: 10)
    }
}
