extension Meeting {
    /// Moves a motion, mid-discussion or not.
    ///
    /// An amendment comes before the motion that it would change is voted on.
    public func move(_ motion: Motion) throws(Refusal) -> [Event] {
        try allow(.motionMoved)
        try Self.requireNew(!motions.contains(motion.id), .motion(id: motion.id))
        try Self.requireRoom(.motions, motions.count + 1, limit: Limits.motions)
        try requireItem(motion.item)
        if let mover = motion.mover { try requireMember(mover) }
        if let amended = motion.amends {
            try requireMotionToVote(amended)
            try requireUnvoted(amended)
        }
        return [.motionMoved(MotionMoved(motion: motion))]
    }

    /// Takes a motion back that nobody has voted on: it stays in the record as withdrawn.
    public func withdraw(_ id: MotionID, at: Instant) throws(Refusal) -> [Event] {
        try allow(.motionWithdrawn)
        try requireSitting(at: at)
        let motion = try requireMotionToVote(id)
        try Self.requireForward(.sitting, at, notBefore: motion.at)
        try requireUnvoted(id)
        return [.motionWithdrawn(MotionWithdrawn(at: at, motion: id))]
    }

    /// Enters the text of a motion as a carried amendment left it.
    ///
    /// The text before it stays beside it; a motion that was voted on keeps its wording.
    public func amend(
        by amendment: MotionID,
        text: PassageID,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.motionAmended)
        guard let motion = motions[amendment] else { throw .unknown(.motion(id: amendment)) }
        guard let amended = motion.amends else { throw .motion(.notAnAmendment(amendment)) }
        guard isCarried(amendment) else { throw .motion(.amendmentNotCarried(amendment)) }
        try requireMotionToVote(amended)
        try requireUnvoted(amended)
        return [.motionAmended(MotionAmended(at: at, amendment: amendment, text: text))]
    }

    /// Whether the last vote on a motion that came to an end carried it.
    public func isCarried(_ motion: MotionID) -> Bool {
        votes(on: motion).last { $0.closing != nil }?.closing?.snapshot.outcome.isCarried ?? false
    }

    /// The votes that a motion was put to: those on it, and the rounds of a choice in which it stood.
    public func votes(putting motion: MotionID) -> [Vote] {
        votes.filter {
            $0.motion == motion || $0.round?.options.contains(.motion(id: motion)) ?? false
        }
    }

    /// The amendments to a motion, as they were moved; without those that were entered by mistake.
    public func amendments(to motion: MotionID) -> [Motion] {
        motions.filter { $0.amends == motion && !isRetracted(.motion(id: $0.id)) }
    }

    /// Refuses a motion that is not there, was entered by mistake or was withdrawn.
    @discardableResult
    func requireMotionToVote(_ id: MotionID) throws(Refusal) -> Motion {
        guard let motion = motions[id] else { throw .unknown(.motion(id: id)) }
        try requireStanding(.motion(id: id))
        guard motion.withdrawnAt == nil else { throw .motion(.withdrawn(id)) }
        return motion
    }

    func requireNoAmendmentPending(on motion: MotionID) throws(Refusal) {
        let pending = amendments(to: motion).first { amendment in
            amendment.withdrawnAt == nil
                && votes(on: amendment.id).allSatisfy { $0.closing == nil }
        }
        if let pending { throw .motion(.amendmentPending(pending.id)) }
    }

    private func requireUnvoted(_ id: MotionID) throws(Refusal) {
        guard votes(putting: id).allSatisfy({ $0.abandonment != nil }) else {
            throw .motion(.alreadyVoted(id))
        }
    }
}
