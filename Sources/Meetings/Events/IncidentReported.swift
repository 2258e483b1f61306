/// A technical incident is noted.
public struct IncidentReported: Payload {
    public let incident: Incident
    public var at: Instant { incident.at }

    public init(incident: Incident) {
        self.incident = incident
    }

    public func apply(to meeting: inout Meeting) {
        meeting.incidents.append(incident)
    }
}
