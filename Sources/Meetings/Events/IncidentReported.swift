/// A technical incident is noted.
public struct IncidentReported: Payload {
    /// What happened.
    public let incident: Incident
    /// When it began.
    public var at: Instant { incident.at }

    /// A technical incident enters the record.
    public init(incident: Incident) {
        self.incident = incident
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.incidents.append(incident)
    }
}
