extension Meeting {
    /// Notes that somebody keeps out of an item, of a vote, or of all that follows.
    ///
    /// Whoever has cast a ballot in an open vote has taken part in it, and keeps out of it no longer.
    public func recuse(_ recusal: Recusal) throws(Refusal) -> [Event] {
        try allow(.recused)
        try Self.requireRoom(.recusals, recusals.count + 1, limit: Limits.recusals)
        try Self.requireNew(!recusals.contains(recusal.id), .recusal(id: recusal.id))
        try requireSitting(at: recusal.from)
        try requireMember(recusal.person)
        try requireItem(recusal.item)
        if let id = recusal.vote { _ = try requireOpenVote(id) }
        let hasTakenPart = votes.contains { vote in
            vote.isOpen && vote.ballots[recusal.person] != nil
                && concerns(recusal, item: vote.item, vote: vote.id)
        }
        guard !hasTakenPart else { throw .alreadyBalloted(recusal.person) }
        let same = standingRecusals.contains {
            $0.person == recusal.person && $0.item == recusal.item && $0.vote == recusal.vote
                && $0.to == nil
        }
        guard !same else { throw .alreadyRecused(recusal.person) }
        return [.recused(Recused(recusal: recusal))]
    }

    /// Notes that somebody who kept out takes part again.
    public func endRecusal(_ id: RecusalID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.recusalEnded)
        guard let recusal = recusals[id] else { throw .unknown(.recusal(id: id)) }
        try requireStanding(.recusal(id: id))
        guard recusal.to == nil else { throw .recusalAlreadyEnded(id) }
        try Self.requireForward(.sitting, at, notBefore: recusal.from)
        try requireByAdjournment(at)
        return [.recusalEnded(RecusalEnded(at: at, recusal: id))]
    }

    /// Those who keep out of a vote at an instant: since it was opened, or by a recusal that holds.
    public func recused(in vote: Vote, at instant: Instant) -> Set<PersonID> {
        vote.recused.union(
            recusals(on: vote.item, at: instant, vote: vote.id).map(\.person)
        )
    }

    /// The recusals that hold at an instant for an item and, where one is named, a vote.
    func recusals(on item: ItemID?, at instant: Instant, vote: VoteID? = nil) -> [Recusal] {
        standingRecusals.filter {
            $0.holds(at: instant) && concerns($0, item: item, vote: vote)
        }
    }

    private func concerns(_ recusal: Recusal, item: ItemID?, vote: VoteID?) -> Bool {
        if let of = recusal.vote { return of == vote }
        guard let of = recusal.item else { return true }
        return item.map { $0 == of || agenda.isNested($0, under: of) } ?? false
    }

    var standingRecusals: [Recusal] {
        recusals.filter { !isRetracted(.recusal(id: $0.id)) }
    }
}
