public import Meetings

/// Somebody in a sitting, as what they sat and how they came and went.
public struct Attendee: Hashable, Sendable {
    /// In what quality they sat by the roster.
    public let seat: Seat
    /// Whether the notice went to them.
    public let isConvened: Bool
    /// Their gender where stated.
    public let gender: Gender?
    /// Their presence while the sitting was open, in order of time; one connection after another
    /// where they had several.
    public let stays: [TimedStay]
    /// How often they went on remotely who had been there on site before.
    public let switchesToRemote: Int
    /// How often they went on on site who had been there remotely before.
    public let switchesToOnSite: Int
    /// When they left before the end, and when a lost connection of theirs was noted; in order of time.
    public let losses: [Loss]

    /// How often they left before the end; a recess that they did not sit through is none.
    public var departures: Int { losses.count { $0.kind == .departure } }
    /// How often a lost connection of theirs was noted.
    public var droppedLines: Int { losses.count { $0.kind == .droppedLine } }
}

/// That somebody went, or was cut off, while the sitting went on.
public struct Loss: Hashable, Sendable {
    /// What happened.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// They left before the end.
        case departure
        /// A connection of theirs was lost, whether it came again or not.
        case droppedLine
    }

    /// What happened.
    public let kind: Kind
    /// When, in seconds since 1970.
    public let second: Int64
    /// How they were there until then.
    public let channel: Channel
}

extension Attendee {
    /// Somebody who came and went like this in a sitting without a recess, and lost no connection.
    public init(_ member: Member, stays: [TimedStay], until end: Int64) {
        let modes = stays.compactMap(\.channel.mode)
        let changes = zip(modes, modes.dropFirst()).filter { $0 != $1 }
        self.init(
            seat: member.seat,
            isConvened: member.isConvened,
            gender: member.gender,
            stays: stays,
            switchesToRemote: changes.count { $0.1 == .remote },
            switchesToOnSite: changes.count { $0.1 == .onSite },
            losses: stays.filter { stay in
                stay.to < end && !stays.contains { $0.from == stay.to }
            }
            .map { Loss(kind: .departure, second: $0.to, channel: $0.channel) }
        )
    }
}

/// A stretch of presence in whole seconds, in one way.
public struct TimedStay: Hashable, Sendable {
    /// The first second, since 1970.
    public let from: Int64
    /// The second after the last.
    public let to: Int64
    /// The channel that wins it.
    public let channel: Channel
    /// The device of the connection that wins it.
    public let device: Device

    /// A stretch of presence.
    public init(from: Int64, to: Int64, channel: Channel, device: Device) {
        (self.from, self.to, self.channel, self.device) = (from, to, channel, device)
    }
}

extension Reckoning {
    func attendees() -> [PersonID: Attendee] {
        var dropped: [PersonID: [Instant]] = [:]
        for incident in meeting.incidents
        where incident.kind == .connectionLost && !meeting.isRetracted(.incident(id: incident.id)) {
            for person in Set(incident.people) { dropped[person, default: []].append(incident.at) }
        }
        return members(of: .everyone).reduce(into: [:]) {
            $0[$1.person] = attendee($1, dropped: dropped[$1.person] ?? [])
        }
    }

    private func attendee(_ member: Member, dropped: [Instant]) -> Attendee {
        let stretches = Seating(member.person).sitters.flatMap { self.stretches(of: $0) }
        let modes = stretches.compactMap(\.channel.mode)
        let changes = zip(modes, modes.dropFirst()).filter { $0 != $1 }
        let losses =
            departures(of: stretches) + dropped.map { Self.droppedLine($0.second, stretches) }
        return Attendee(
            seat: member.seat,
            isConvened: member.isConvened,
            gender: member.gender,
            stays: stretches.map {
                TimedStay(
                    from: $0.seconds.lowerBound,
                    to: $0.seconds.upperBound,
                    channel: $0.channel,
                    device: $0.device
                )
            },
            switchesToRemote: changes.count { $0.1 == .remote },
            switchesToOnSite: changes.count { $0.1 == .onSite },
            losses: losses.sorted { ($0.second, $0.kind.rawValue) < ($1.second, $1.kind.rawValue) }
        )
    }

    /// A lost connection is of the channel in which they were last.
    private static func droppedLine(_ second: Int64, _ stretches: [Stretch]) -> Loss {
        let last = stretches.last { $0.seconds.lowerBound <= second }
        return Loss(kind: .droppedLine, second: second, channel: last?.channel ?? .unknown)
    }

    /// The ends of presence after which the sitting went on without them.
    private func departures(of stretches: [Stretch]) -> [Loss] {
        let ends = Set(hours.open.map(\.upperBound))
        let starts = Set(stretches.map(\.seconds.lowerBound))
        guard let close = hours.open.last?.upperBound else { return [] }
        return stretches.compactMap { stretch in
            let end = stretch.seconds.upperBound
            guard end < close, !starts.contains(end) else { return nil }
            let loss = Loss(kind: .departure, second: end, channel: stretch.channel)
            guard ends.contains(end) else { return loss }
            // A recess began then: they left in it when they were not there as it ended.
            let next = hours.open.first { $0.lowerBound >= end }
            return next.map { starts.contains($0.lowerBound) } ?? true ? nil : loss
        }
    }
}
