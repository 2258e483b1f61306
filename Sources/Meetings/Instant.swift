public import Foundation

/// A moment, in whole milliseconds since 1 January 1970 UTC.
///
/// All moments lie within the years 1 to 9999, UTC: one that would lie beyond is held at the bound,
/// so that no arithmetic on moments overflows, and what is written can be read again.
public struct Instant: Hashable, Sendable {
    /// Milliseconds since 1970 began in Greenwich, cut to the range of years that are written.
    public let milliseconds: Int64

    private static let milliseconds: ClosedRange<Int64> =
        -62_135_596_800_000...253_402_300_799_999

    /// The first and the last moment.
    public static let bounds = Instant(milliseconds: .min)...Instant(milliseconds: .max)

    /// The moment so many milliseconds after 1970 began in Greenwich.
    public init(milliseconds: Int64) {
        let bounds = Self.milliseconds
        self.milliseconds = min(max(milliseconds, bounds.lowerBound), bounds.upperBound)
    }

    /// The moment of a date, cut to the millisecond at or before it.
    ///
    /// A date is a floating-point number: what lies within a microsecond of a millisecond is that
    /// millisecond.
    public init(_ date: Date) {
        let exact = date.timeIntervalSince1970 * 1000
        let nearest = exact.rounded()
        let whole = abs(exact - nearest) < 0.001 ? nearest : exact.rounded(.down)
        let bounds = Self.milliseconds
        let held = min(max(whole, Double(bounds.lowerBound)), Double(bounds.upperBound))
        self.init(milliseconds: Int64(held))
    }

    /// The same moment for Foundation.
    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// Seconds from this moment to another; negative when the other is earlier.
    public func seconds(to other: Instant) -> Double {
        Double(other.milliseconds - milliseconds) / 1000
    }

    /// The moment so many seconds later, or earlier when negative.
    public func adding(seconds: Int) -> Instant {
        // More seconds than there are lead to a bound, and fewer cannot overflow.
        let most = Int64(1_000_000_000_000)
        let held = min(max(Int64(seconds), -most), most)
        return Instant(milliseconds: milliseconds + held * 1000)
    }
}

extension Instant: Comparable {
    /// Whether the first comes before the second.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Instant: Codable {
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let milliseconds = try container.decode(Int64.self)
        guard Self.milliseconds.contains(milliseconds) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\(milliseconds)"
            )
        }
        self.init(milliseconds: milliseconds)
    }

    /// Encodes it as the journal stores it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

/// A stretch of time: the moment it begins belongs to it, the moment it ends does not (procedure of
/// measures, rule 1).
///
/// No end: it goes on.
public struct Period: Hashable, Codable, Sendable {
    /// The beginning, which belongs to it.
    public let from: Instant
    /// The end, which does not; nil when it is open.
    public let to: Instant?

    /// A stretch of time, half open.
    public init(from: Instant, to: Instant?) {
        self.from = from
        self.to = to
    }

    /// Whether a moment lies within: from the beginning on, before the end.
    public func contains(_ instant: Instant) -> Bool {
        guard from <= instant else { return false }
        guard let to else { return true }
        return instant < to
    }
}
