/// A moment as a report writes it: a day that may be read two ways, a time of day, a zone, each
/// where it is there.
struct ReportStamp: Equatable {
    /// A day.
    enum Day: Equatable {
        case none
        /// The number of the day since 1970.
        case known(Int)
        /// `03/12/2026`: day and month in either order.
        case either(Int, Int, year: Int)
    }

    /// What the time is told by.
    enum Zone: Equatable {
        case none
        /// Seconds east of Greenwich.
        case offset(Int)
        /// Capital letters, up to eight, in the order of the bytes.
        case abbreviation(UInt64)
    }

    var day = Day.none
    /// Milliseconds since midnight; nil where there is a day alone.
    var time: Int?
    var zone = Zone.none

    /// Reads the forms that reports have, French or English; nil where it is none.
    init?(_ text: ArraySlice<UInt8>) {
        guard text.count <= 64 else { return nil }
        var scanner = StampScanner(text)
        guard scanner.run() else { return nil }
        self = scanner.stamp
    }

    init() {}

    /// Reads the forms that reports have; nil where it is none.
    init?(_ text: String) { self.init(ArraySlice(text.utf8)) }

    /// The letters of an abbreviation.
    static func letters(_ packed: UInt64) -> String {
        var (rest, bytes): (UInt64, [UInt8]) = (packed, [])
        while rest > 0 {
            bytes.append(UInt8(rest & 0xFF))
            rest >>= 8
        }
        return String(decoding: bytes.reversed(), as: UTF8.self)
    }
}
