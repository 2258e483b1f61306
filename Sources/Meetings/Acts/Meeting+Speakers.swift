extension Meeting {
    /// The turns of those who have the floor now.
    public var turnsUnderWay: [SpeakingTurn] {
        turns.filter { $0.endedAt == nil && !isRetracted(.turn(id: $0.id)) }
    }

    /// Puts somebody who asks for the floor on the speaker list; whoever begins to speak leaves it.
    public func requestFloor(for person: PersonID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.floorRequested)
        try requireMember(person)
        try requireSitting(at: at)
        guard !speakerList.contains(where: { $0.person == person }) else {
            throw .floorAlreadyRequested(person)
        }
        let request = FloorRequest(person: person, at: at)
        return [.floorRequested(FloorRequested(request: request))]
    }

    /// Takes somebody off the speaker list who no longer wants the floor.
    public func withdrawRequest(of person: PersonID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.floorWithdrawn)
        guard let request = speakerList.first(where: { $0.person == person }) else {
            throw .floorNotRequested(person)
        }
        try Self.requireForward(.turn, at, notBefore: request.at)
        return [.floorWithdrawn(FloorWithdrawn(at: at, person: person))]
    }

    /// Somebody begins to speak; who speaks is there.
    public func beginTurn(
        id: TurnID,
        by person: PersonID,
        on item: ItemID?,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.turnBegan)
        try requireMember(person)
        try requireItem(item)
        try requireSitting(at: at)
        try Self.requireNew(!turns.contains(id), .turn(id: id))
        try Self.requireRoom(.turns, turns.count + 1, limit: Limits.turns)
        guard attendance.channel(of: person, at: at) != nil else { throw .speakerAbsent(person) }
        return [.turnBegan(TurnBegan(at: at, turn: id, person: person, item: item))]
    }

    /// Somebody has spoken.
    public func endTurn(_ id: TurnID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.turnEnded)
        guard let turn = turns[id] else { throw .unknown(.turn(id: id)) }
        try requireStanding(.turn(id: id))
        guard turn.endedAt == nil else { throw .turnAlreadyEnded(id) }
        try Self.requireForward(.turn, at, notBefore: turn.beganAt)
        try requireByAdjournment(at)
        return [.turnEnded(TurnEnded(at: at, turn: id))]
    }
}
