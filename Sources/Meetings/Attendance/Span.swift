/// Presence of one person on one connection, [arrival, departure).
public struct Span: Hashable, Sendable {
    /// Who was there.
    public let person: PersonID
    /// By which connection.
    public let connection: ConnectionID
    /// From when to when.
    public let period: Period
    /// Through which channel.
    public let channel: Channel
    /// With which device.
    public let device: Device

    /// A stretch of presence on one connection.
    public init(
        person: PersonID,
        connection: ConnectionID,
        period: Period,
        channel: Channel,
        device: Device
    ) {
        self.person = person
        self.connection = connection
        self.period = period
        self.channel = channel
        self.device = device
    }
}

/// A stretch during which a person was present in one way, all connections taken together: the
/// stays of a person never overlap.
public struct Stay: Hashable, Sendable {
    /// From when to when.
    public let period: Period
    /// The channel that wins the period.
    public let channel: Channel
    /// The device of the connection that wins it.
    public let device: Device

    /// A stretch of presence of one person, in one way.
    public init(period: Period, channel: Channel, device: Device) {
        self.period = period
        self.channel = channel
        self.device = device
    }
}

extension Attendance {
    /// The spans of a person, one for each arrival that stands.
    ///
    /// A span without a departure ends at `end`; nil leaves it open. What arrives at or after
    /// `end`, or lasts no time, is no span.
    public func spans(of person: PersonID, until end: Instant?) -> [Span] {
        connections(of: person).flatMap { connection -> [Span] in
            let marks = standing(on: connection)
            return marks.indices.compactMap { index in
                guard case .arrived(let channel, let device) = marks[index].movement else {
                    return nil
                }
                let from = marks[index].at
                let next = index + 1 < marks.count ? marks[index + 1].at : nil
                let to = [next, end].compactMap(\.self).min()
                if let to, to <= from { return nil }
                return Span(
                    person: person,
                    connection: connection,
                    period: Period(from: from, to: to),
                    channel: channel,
                    device: device
                )
            }
        }
    }

    /// The stays of a person: the union of the spans, each instant given to the connection that
    /// wins it; neighbours that do not differ are one.
    public func stays(of person: PersonID, until end: Instant?) -> [Stay] {
        Sweep.stays(spans(of: person, until: end))
    }

    /// How a person is present at an instant; nil when absent.
    public func presence(of person: PersonID, at instant: Instant) -> Span? {
        let spans = spans(of: person, until: nil)
        let there = spans.filter { $0.period.contains(instant) }
        guard there.count > 1 else { return there.first }
        return there.min(by: Precedence(of: spans).wins(_:over:))
    }
}
