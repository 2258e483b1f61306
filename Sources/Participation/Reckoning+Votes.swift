import Meetings

extension Reckoning {
    /// The weight that a member cast, and how whoever cast it was present then (rule 3).
    ///
    /// Recorded votes alone: a secret ballot is never split.
    func votes(of member: Member) -> Counts {
        var counts = Counts()
        for vote in meeting.votes where vote.method == .recorded && vote.closing != nil {
            guard let ballot = vote.ballots[member.person], ballot.choice != .notTakingPart,
                let mode = mode(of: ballot.castBy ?? member.person, at: ballot.at)
            else { continue }
            let remote = mode == .remote ? member.weight : 0
            counts[.weightCast] += member.weight
            counts[.weightCastRemotely] += remote
            guard ballot.castBy == nil else { continue }
            counts[.ownWeightCast] += member.weight
            counts[.ownWeightCastRemotely] += remote
        }
        return counts
    }
}
