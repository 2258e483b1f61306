/// Something of the record, by its id: what a refusal speaks of, or what is taken back.
public enum Reference: Hashable, Codable, Sendable {
    case person(id: PersonID)
    case connection(id: ConnectionID)
    case mark(id: MarkID)
    case item(id: ItemID)
    case annex(id: AnnexID)
    case passage(id: PassageID)
    case turn(id: TurnID)
    case motion(id: MotionID)
    case vote(id: VoteID)
    case decision(id: DecisionID)
    case task(id: TaskID)
    case incident(id: IncidentID)
    case proxy(id: ProxyID)
    case announcement(id: AnnouncementID)
    case replacement(id: ReplacementID)
}
