/// A month of the calendar.
public struct Month: Hashable, Comparable, Sendable {
    // Its digits in a row, 202003: there are very many months of bodies.
    private let number: Int32

    /// A month as the tables have it: `2020-03`; what has no digits is before all of them.
    public init(_ text: String) {
        number = text.utf8.reduce(0) { number, byte in
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            return isDigit ? number &* 10 &+ Int32(byte & 0xF) : number
        }
    }

    /// The year.
    public var year: Int { Int(number) / 100 }

    /// The quarter of the year, from 1.
    public var quarter: Int { (Int(number) % 100 + 2) / 3 }

    /// By the calendar.
    public static func < (left: Month, right: Month) -> Bool { left.number < right.number }
}

extension Month: CustomStringConvertible {
    /// As it sorts: `2020-03`.
    public var description: String {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        return "\(padded.dropLast(2))-\(padded.suffix(2))"
    }
}
