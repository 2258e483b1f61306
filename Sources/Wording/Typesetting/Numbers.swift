import Foundation
import Journal

extension Int {
    /// The number in figures, thousands parted: «12 345» (narrow no-break space), ‘12,345’.
    public var inFigures: Phrase {
        let digits = String(magnitude)
        let sign = self < 0 ? "−" : ""
        func grouped(by separator: String) -> String {
            var result = ""
            for (offset, digit) in digits.enumerated() {
                if offset > 0, (digits.count - offset).isMultiple(of: 3) { result += separator }
                result.append(digit)
            }
            return sign + result
        }
        return Phrase(
            french: "\(grouped(by: Typography.narrowNoBreakSpace))",
            english: "\(grouped(by: ","))"
        )
    }

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

/// A part of a whole in hundredths, to one decimal where there is one: «47,1 %», ‘47.1%’, «50 %».
public struct Percentage: Hashable, Sendable {
    /// The share in thousandths, rounded half up.
    public let thousandths: Int

    /// Nil when the whole is nothing: a share of nothing is not 0.
    public init?(_ part: Int, of whole: Int) {
        guard whole > 0, part >= 0 else { return nil }
        thousandths = (2000 * part + whole) / (2 * whole)
    }

    public var inFigures: Phrase {
        let (whole, tenths) = thousandths.quotientAndRemainder(dividingBy: 10)
        return tenths == 0
            ? Phrase(french: "\(whole) %", english: "\(whole)%")
            : Phrase(french: "\(whole),\(tenths) %", english: "\(whole).\(tenths)%")
    }
}
