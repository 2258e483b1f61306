public import Foundation

extension Int {
    /// The number in figures, thousands parted: «12 345» (narrow no-break space), ‘12,345’.
    public var inFigures: Phrase { Figures(digits: String(magnitude), isNegative: self < 0).phrase }

    /// The place in an order: «1er», «2e»; ‘1st’, ‘2nd’.
    ///
    /// Positive numbers; French in the masculine.
    public var ordinal: Phrase {
        Phrase(french: "\(self)\(self == 1 ? "er" : "e")", english: "\(self)\(englishSuffix)")
    }

    private var englishSuffix: String {
        if (11...13).contains(magnitude % 100) { return "th" }
        return switch magnitude % 10 {
        case 1: "st"
        case 2: "nd"
        case 3: "rd"
        default: "th"
        }
    }
}

extension Decimal {
    /// The number in figures: «1 234,5», ‘1,234.5’.
    public var inFigures: Phrase {
        let parts = magnitude.description.split(separator: ".", maxSplits: 1)
        return Figures(
            digits: parts.first.map(String.init) ?? "0",
            decimals: parts.count > 1 ? String(parts[1]) : "",
            isNegative: self < 0
        )
        .phrase
    }

    /// The number in figures with that many decimals, rounded half up.
    public func inFigures(decimals: Int) -> Phrase {
        var (number, rounded) = (magnitude, Decimal())
        NSDecimalRound(&rounded, &number, decimals, .plain)
        let parts = rounded.description.split(separator: ".", maxSplits: 1)
        let written = parts.count > 1 ? String(parts[1]) : ""
        return Figures(
            digits: parts.first.map(String.init) ?? "0",
            decimals: written + String(repeating: "0", count: max(0, decimals - written.count)),
            isNegative: self < 0 && rounded != 0
        )
        .phrase
    }
}

/// The digits of a number, to be set as each language does.
private struct Figures {
    let digits: String
    var decimals = ""
    var isNegative = false

    var phrase: Phrase {
        Phrase(
            french: "\(set(grouping: Typography.narrowNoBreakSpace, point: ","))",
            english: "\(set(grouping: ",", point: "."))"
        )
    }

    private func set(grouping separator: String, point: String) -> String {
        var result = isNegative ? "−" : ""
        for (offset, digit) in digits.enumerated() {
            if offset > 0, (digits.count - offset).isMultiple(of: 3) { result += separator }
            result.append(digit)
        }
        return decimals.isEmpty ? result : result + point + decimals
    }
}

/// A part of a whole in hundredths, to one decimal where there is one: «47,1 %», ‘47.1%’, «50 %».
public struct Percentage: Hashable, Sendable {
    /// The share in thousandths, rounded half up.
    public let thousandths: Int

    /// Nil when the whole is nothing: a share of nothing is not 0.
    public init?(_ part: Int, of whole: Int) {
        guard whole > 0, part >= 0 else { return nil }
        thousandths = (2000 * part + whole) / (2 * whole)
    }

    /// The percentage as it is printed.
    public var inFigures: Phrase {
        let (whole, tenths) = thousandths.quotientAndRemainder(dividingBy: 10)
        return tenths == 0
            ? Phrase(french: "\(whole) %", english: "\(whole)%")
            : Phrase(french: "\(whole),\(tenths) %", english: "\(whole).\(tenths)%")
    }
}
