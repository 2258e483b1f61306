/// Dates that workbooks count in days.
enum SerialDate {
    /// `2026-03-12 18:55:01`, to the second, or the time alone where there is no day.
    static func text(_ serial: Double, from1904: Bool) -> String {
        guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return "" }
        let seconds = Int((serial * 86_400).rounded())
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map(two).joined(separator: ":")
        guard days > 0 else { return clock }
        // Day 60 of the calendar of 1900 is a 29 February that never was.
        let since1970 = from1904 ? days - 24_107 : days - 25_569 + (days < 60 ? 1 : 0)
        let (year, month, day) = CivilDays.date(since1970)
        return "\(year)-\(two(month))-\(two(day)) \(clock)"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Whether a format that is not written out shows a date (ECMA-376 part 1, 18.8.30).
    static func isShown(byBuiltIn id: Int) -> Bool {
        (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id)
            || (50...58).contains(id)
    }

    /// Whether a format shows a part of a date, quotations and conditions left out.
    static func isShown(by format: String) -> Bool {
        var (isQuoted, isBracketed, isEscaped) = (false, false, false)
        for character in format.lowercased() {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch character {
            case "\\": isEscaped = true
            case "\"": isQuoted.toggle()
            case "[" where !isQuoted: isBracketed = true
            case "]" where !isQuoted: isBracketed = false
            case "y", "d", "h", "s": if !isQuoted, !isBracketed { return true }
            default: break
            }
        }
        return false
    }
}
