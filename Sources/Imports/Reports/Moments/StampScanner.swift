/// Reads one stamp from its beginning to its end.
struct StampScanner {
    private(set) var stamp = ReportStamp()
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    /// Numbers and a month that stand alone: `September 3, 2020`, `3 septembre 2020`.
    private var day: Int?
    private var month: Int?
    private var year: Int?
    private var isAfternoon: Bool?

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Whether it is a stamp as a whole.
    mutating func run() -> Bool {
        while position < bytes.endIndex {
            let byte = bytes[position]
            switch byte {
            case 0x20, 0x2C, 0x09, 0x28, 0x29, 0x2E: position += 1
            case 0x30...0x39: guard number() else { return false }
            case 0x2B, 0x2D: guard offset() else { return false }
            default:
                if let blank = bytes[position...].blankAtStart {
                    position += blank
                } else {
                    guard word() else { return false }
                }
            }
        }
        return finish()
    }

    private mutating func finish() -> Bool {
        if let month {
            guard case .none = stamp.day, let day, let year,
                let number = CivilDays.number(year, month, day)
            else { return false }
            stamp.day = .known(number)
        } else if day != nil || year != nil {
            return false
        }
        if let isAfternoon {
            guard let time = stamp.time, time < 46_800_000 || isAfternoon else { return false }
            // Some write 18:55 PM.
            if time < 46_800_000 {
                stamp.time = time % 43_200_000 + (isAfternoon ? 43_200_000 : 0)
            }
        }
        return stamp.day != .none || stamp.time != nil
    }

    private var current: UInt8 { position < bytes.endIndex ? bytes[position] : 0 }

    private var isDigit: Bool { (0x30...0x39).contains(current) }

    private func isDigit(at index: Int) -> Bool {
        index < bytes.endIndex && (0x30...0x39).contains(bytes[index])
    }

    private mutating func digits(_ most: Int) -> (value: Int, count: Int) {
        var (value, count) = (0, 0)
        while isDigit, count < most {
            value = value * 10 + Int(current - 0x30)
            position += 1
            count += 1
        }
        return (value, count)
    }

    private mutating func number() -> Bool {
        let (value, count) = digits(5)
        guard count <= 4, !isDigit else { return false }
        let sign = current
        if sign == UInt8(ascii: ":") || isHourSign {
            guard stamp.time == nil, count <= 2, value < 25 else { return false }
            return time(hour: value)
        }
        let isDate =
            sign == UInt8(ascii: "/") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: ".")
        if isDate, stamp.day == .none, month == nil, day == nil, isDigit(at: position + 1) {
            return date(value, count, sign)
        }
        if count == 4 {
            guard year == nil else { return false }
            year = value
        } else {
            guard day == nil, (1...31).contains(value) else { return false }
            day = value
        }
        return true
    }

    /// Whether an `h` follows, as in «18 h 02».
    private var isHourSign: Bool {
        guard current | 0x20 != UInt8(ascii: "h") else { return true }
        guard let blank = bytes[position...].blankAtStart, position + blank < bytes.endIndex,
            bytes[position + blank] == UInt8(ascii: "h"), stamp.time == nil
        else { return false }
        return true
    }

    private mutating func date(_ first: Int, _ count: Int, _ sign: UInt8) -> Bool {
        position += 1
        let second = digits(3)
        guard second.count <= 2, current == sign else { return false }
        position += 1
        let third = digits(5)
        if count == 4 {
            guard third.count <= 2, let number = CivilDays.number(first, second.value, third.value)
            else { return false }
            stamp.day = .known(number)
            if current | 0x20 == UInt8(ascii: "t"), isDigit(at: position + 1) { position += 1 }
            return true
        }
        guard third.count == 2 || third.count == 4, count <= 2 else { return false }
        let year = third.count == 2 ? 2000 + third.value : third.value
        let dayMonth = CivilDays.number(year, second.value, first)
        let monthDay = CivilDays.number(year, first, second.value)
        guard dayMonth != nil || monthDay != nil else { return false }
        // One that a dot divides is written nowhere with the month before.
        if let dayMonth, first == second.value || sign == UInt8(ascii: ".") {
            stamp.day = .known(dayMonth)
        } else {
            stamp.day = .either(first, second.value, year: year)
        }
        return true
    }

    private mutating func time(hour: Int) -> Bool {
        if let blank = bytes[position...].blankAtStart { position += blank }
        let isFrench = current | 0x20 == UInt8(ascii: "h")
        position += 1
        if isFrench, let blank = bytes[position...].blankAtStart, isDigit(at: position + blank) {
            position += blank
        }
        let minute = digits(3)
        guard minute.count == 2 || isFrench && minute.count == 0, minute.value < 60 else {
            return false
        }
        var milliseconds = (hour * 60 + minute.value) * 60_000
        if current == UInt8(ascii: ":"), isDigit(at: position + 1) {
            position += 1
            let second = digits(3)
            guard second.count == 2, second.value < 61 else { return false }
            milliseconds += min(second.value, 59) * 1000 + fraction()
        }
        guard hour < 24 || milliseconds == 86_400_000 else { return false }
        stamp.time = milliseconds
        return true
    }

    /// Thousandths; further digits are read over.
    private mutating func fraction() -> Int {
        guard current == UInt8(ascii: ".") || current == UInt8(ascii: ","),
            isDigit(at: position + 1)
        else { return 0 }
        position += 1
        var (value, count) = (0, 0)
        while isDigit {
            if count < 3 {
                value = value * 10 + Int(current - 0x30)
                count += 1
            }
            position += 1
        }
        for _ in count..<3 { value *= 10 }
        return value
    }

    /// `+01:00`, `-0500`, `+2`, behind a time.
    private mutating func offset() -> Bool {
        let isWest = current == UInt8(ascii: "-")
        guard stamp.time != nil, isDigit(at: position + 1) else {
            // A dash between a day and a time.
            position += 1
            return bytes[position...].blankAtStart != nil
        }
        position += 1
        let (value, count) = digits(4)
        var (hours, minutes) = (value, 0)
        if count > 2 { (hours, minutes) = value.quotientAndRemainder(dividingBy: 100) }
        if count <= 2, current == UInt8(ascii: ":") {
            position += 1
            let rest = digits(2)
            guard rest.count == 2 else { return false }
            minutes = rest.value
        }
        guard hours < 19, minutes < 60 else { return false }
        stamp.zone = .offset((hours * 60 + minutes) * (isWest ? -60 : 60))
        return true
    }

    private mutating func word() -> Bool {
        let word = StampWord(reading: bytes, from: &position)
        guard word.count > 0 else { return false }
        if stamp.time != nil, isAfternoon == nil, let half = halfOfDay(word) {
            isAfternoon = half
            return true
        }
        if stamp.day == .none, month == nil || !word.isCapital, let month = word.month {
            self.month = month
            return true
        }
        if stamp.time != nil, word.isCapital {
            switch stamp.zone {
            case .none:
                stamp.zone = word.isGreenwich ? .offset(0) : .abbreviation(word.capitals)
            // The long name of what was told already.
            case .offset, .abbreviation: break
            }
            return true
        }
        return word.isFiller || stamp.zone != .none
    }

    /// Whether a word says that it is after noon; nil where it says neither.
    private mutating func halfOfDay(_ word: StampWord) -> Bool? {
        if word.is("am") { return false }
        if word.is("pm") { return true }
        // `p.m.`, `p. m.`
        guard word.is("a") || word.is("p") else { return nil }
        var end = position
        while end < bytes.endIndex, bytes[end] == 0x2E || bytes[end] == 0x20 { end += 1 }
        guard end < bytes.endIndex, bytes[end] | 0x20 == UInt8(ascii: "m") else { return nil }
        position = end + 1
        return word.is("p")
    }
}

/// A word of a stamp: its first eight letters, small and without accents, and as they stand.
struct StampWord {
    private var small: UInt64 = 0
    /// The letters as they stand, where all are capitals.
    private(set) var capitals: UInt64 = 0
    private(set) var count = 0
    private(set) var isCapital = true

    init(reading bytes: ArraySlice<UInt8>, from position: inout Int) {
        while position < bytes.endIndex {
            let byte = bytes[position]
            if (65...90).contains(byte) || (97...122).contains(byte) {
                if byte > 90 { isCapital = false }
                append(byte)
                position += 1
            } else if byte == 0xC3, position + 1 < bytes.endIndex {
                isCapital = false
                append(Self.plain(bytes[position + 1]))
                position += 2
            } else {
                break
            }
        }
    }

    private mutating func append(_ byte: UInt8) {
        count += 1
        guard count <= 8 else { return }
        small = small << 8 | UInt64(byte | 0x20)
        capitals = capitals << 8 | UInt64(byte)
    }

    /// The letter under the accent, of those that the names of French months bear.
    private static func plain(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0xA0...0xA5, 0x80...0x85: UInt8(ascii: "a")
        case 0xA8...0xAB, 0x88...0x8B: UInt8(ascii: "e")
        case 0xB9...0xBC, 0x99...0x9C: UInt8(ascii: "u")
        default: UInt8(ascii: "?")
        }
    }

    func `is`(_ word: StaticString) -> Bool {
        count == word.utf8CodeUnitCount && small == Self.packed(word)
    }

    var isGreenwich: Bool { self.is("z") || self.is("utc") || self.is("gmt") }

    /// The month that the word begins as; nil where it is none.
    var month: Int? {
        guard count >= 3 else { return nil }
        let letters = min(count, 8)
        for (name, month) in Self.months {
            let kept = min(name.utf8CodeUnitCount, 8)
            let whole = Self.packed(name, most: 8)
            if letters <= kept, whole >> UInt64(8 * (kept - letters)) == small { return month }
        }
        return nil
    }

    /// Whether the word says nothing that is not said by the rest.
    var isFiller: Bool {
        if Self.fillers.contains(where: { self.is($0) }) { return true }
        guard count >= 3 else { return false }
        let letters = min(count, 8)
        return Self.weekdays.contains { name in
            let kept = min(name.utf8CodeUnitCount, 8)
            return letters <= kept
                && Self.packed(name, most: 8) >> UInt64(8 * (kept - letters)) == small
        }
    }

    private static func packed(_ word: StaticString, most: Int = 8) -> UInt64 {
        var result: UInt64 = 0
        for index in 0..<min(word.utf8CodeUnitCount, most) {
            result = result << 8 | UInt64(word.utf8Start[index])
        }
        return result
    }

    private static let months: [(StaticString, Int)] = [
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6),
        ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11),
        ("december", 12), ("sept", 9), ("janvier", 1), ("fevrier", 2), ("mars", 3), ("avril", 4),
        ("mai", 5), ("juin", 6), ("juillet", 7), ("aout", 8), ("septembre", 9), ("octobre", 10),
        ("novembre", 11), ("decembre", 12),
    ]

    private static let fillers: [StaticString] = [
        "at", "le", "de", "du", "st", "nd", "rd", "th", "er", "a",
    ]

    private static let weekdays: [StaticString] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lundi",
        "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ]
}
