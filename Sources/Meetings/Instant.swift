public import Foundation

/// A moment, in whole milliseconds since 1 January 1970 UTC.
public struct Instant: Hashable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment of a date, cut to the millisecond at or before it.
    public init(_ date: Date) {
        milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded(.down))
    }

    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// Seconds from this moment to another; negative when the other is earlier.
    public func seconds(to other: Instant) -> Double {
        Double(other.milliseconds - milliseconds) / 1000
    }

    public func adding(seconds: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Instant: Codable {
    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

extension Instant {
    /// The form of ISO 8601 with the offset of the zone, such as `2020-03-16T18:30:00+01:00`;
    /// a fraction of three digits only when there is one.
    public func text(in zone: TimeZone) -> String {
        let hasFraction = milliseconds % 1000 != 0
        let style = Date.ISO8601FormatStyle(
            timeZoneSeparator: .colon,
            includingFractionalSeconds: hasFraction,
            timeZone: zone
        )
        return date.formatted(style)
    }

    /// Reads ISO 8601 with an offset or `Z`, with or without a fraction; nil otherwise.
    public init?(text: String) {
        for hasFraction in [false, true] {
            let style = Date.ISO8601FormatStyle(
                timeZoneSeparator: .colon,
                includingFractionalSeconds: hasFraction
            )
            if let date = try? style.parse(text) {
                milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded())
                return
            }
        }
        return nil
    }
}

/// A stretch of time: the moment it begins belongs to it, the moment it ends does not (procedure of
/// measures, rule 1).
///
/// No end: it goes on.
public struct Period: Hashable, Codable, Sendable {
    public let from: Instant
    public let to: Instant?

    public init(from: Instant, to: Instant?) {
        self.from = from
        self.to = to
    }

    public func contains(_ instant: Instant) -> Bool {
        guard from <= instant else { return false }
        guard let to else { return true }
        return instant < to
    }
}
