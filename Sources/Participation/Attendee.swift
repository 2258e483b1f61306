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
    /// How often they left before the end; a recess that they did not sit through is none.
    public let departures: Int
    /// How often a lost connection of theirs was noted.
    public let droppedLines: Int
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
}

extension Reckoning {
    func attendees() -> [PersonID: Attendee] {
        var dropped: [PersonID: Int] = [:]
        for incident in meeting.incidents
        where incident.kind == .connectionLost && !meeting.isRetracted(.incident(id: incident.id)) {
            for person in Set(incident.people) { dropped[person, default: 0] += 1 }
        }
        return members(of: .everyone).reduce(into: [:]) {
            $0[$1.person] = attendee($1, droppedLines: dropped[$1.person] ?? 0)
        }
    }

    private func attendee(_ member: Member, droppedLines: Int) -> Attendee {
        let stretches = Seating(member.person).sitters.flatMap { self.stretches(of: $0) }
        let modes = stretches.compactMap(\.channel.mode)
        let changes = zip(modes, modes.dropFirst()).filter { $0 != $1 }
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
            departures: departures(of: stretches),
            droppedLines: droppedLines
        )
    }

    /// The ends of presence after which the sitting went on without them.
    private func departures(of stretches: [Stretch]) -> Int {
        let ends = Set(hours.open.map(\.upperBound))
        let starts = Set(stretches.map(\.seconds.lowerBound))
        guard let close = hours.open.last?.upperBound else { return 0 }
        return stretches.count { stretch in
            let end = stretch.seconds.upperBound
            guard end < close, !starts.contains(end) else { return false }
            guard ends.contains(end) else { return true }
            // A recess began then: they left in it when they were not there as it ended.
            let next = hours.open.first { $0.lowerBound >= end }
            return next.map { !starts.contains($0.lowerBound) } ?? false
        }
    }
}
