/// That somebody took part in a known way at unknown times (procedure §5, rule 4).
///
/// It makes no span: it counts heads, never seconds.
public struct UntimedMark: Hashable, Codable, Sendable, Identifiable {
    /// Its identifier.
    public let id: MarkID
    /// Who was there.
    public let person: PersonID
    /// Through which channel.
    public let channel: Channel
    /// With which device.
    public let device: Device
    /// Where it is known from.
    public let provenance: Provenance

    /// Presence of which nobody noted the time.
    public init(
        id: MarkID,
        person: PersonID,
        channel: Channel,
        device: Device,
        provenance: Provenance
    ) {
        self.id = id
        self.person = person
        self.channel = channel
        self.device = device
        self.provenance = provenance
    }
}

extension Attendance {
    /// How a person takes part at an instant, as far as anybody knows; nil when absent.
    ///
    /// Of whom no time in a known way is noted, but that they took part in one, is held to have been
    /// there throughout: known beats unknown.
    public func channel(of person: PersonID, at instant: Instant) -> Channel? {
        let timed = presence(of: person, at: instant)?.channel
        guard timed?.mode == nil, !hasKnownTimes(person) else { return timed }
        return standingUntimed(of: person).map(\.channel).min { $0.rank < $1.rank } ?? timed
    }

    private func hasKnownTimes(_ person: PersonID) -> Bool {
        connections(of: person).contains { connection in
            standing(on: connection).contains { mark in
                guard case .arrived(let channel, _) = mark.movement else { return false }
                return channel.mode != nil
            }
        }
    }
}
