/// A length of time as reports write it: `1h 36m 39s`, `1 hr 2 min`, `200 minutes`, `58.53`,
/// `01:36:39`.
enum WrittenDuration {
    /// Whole seconds; nil where it is none.
    ///
    /// A number alone counts so many seconds each.
    static func seconds(_ text: ArraySlice<UInt8>, each unit: Int = 60) -> Int? {
        guard text.count <= 40 else { return nil }
        var (total, isFound) = (0.0, false)
        var index = text.startIndex
        var parts: [Double] = []
        while index < text.endIndex {
            if let blank = text[index...].blankAtStart {
                index += blank
                continue
            }
            guard let number = number(text, &index) else {
                guard text[index] | 0x20 == UInt8(ascii: "p") || text[index] == UInt8(ascii: "T")
                else { return nil }
                index += 1
                continue
            }
            if index < text.endIndex, text[index] == UInt8(ascii: ":") {
                parts.append(number)
                index += 1
                continue
            }
            if !parts.isEmpty {
                parts.append(number)
                total += parts.reduce(0) { $0 * 60 + $1 }
                parts = []
            } else {
                guard let each = self.unit(text, &index, alone: isFound ? nil : unit) else {
                    return nil
                }
                total += number * Double(each)
            }
            isFound = true
        }
        guard isFound, parts.isEmpty, total < 1e9 else { return nil }
        return Int(total.rounded())
    }

    private static func number(_ text: ArraySlice<UInt8>, _ index: inout Int) -> Double? {
        let digits = text[index...].prefix { (48...57).contains($0) || $0 == 46 || $0 == 44 }
        guard let first = digits.first, (48...57).contains(first) else { return nil }
        let plain = digits.map { $0 == 44 ? 46 : $0 }
        index = digits.endIndex
        return Double(String(decoding: plain, as: UTF8.self))
    }

    /// Seconds of the unit that follows; `alone` where none does.
    private static func unit(
        _ text: ArraySlice<UInt8>,
        _ index: inout Int,
        alone: Int?
    ) -> Int? {
        while let blank = text[index...].blankAtStart { index += blank }
        guard index < text.endIndex else { return alone }
        let word = text[index...].prefix { (97...122).contains($0 | 0x20) || $0 == 46 }
        index = word.endIndex
        switch word.first.map({ $0 | 0x20 }) {
        case UInt8(ascii: "h"): return 3600
        case UInt8(ascii: "m"): return 60
        case UInt8(ascii: "s"): return 1
        case UInt8(ascii: "d"), UInt8(ascii: "j"): return 86_400
        default: return nil
        }
    }
}
