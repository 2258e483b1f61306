import Meetings

extension ActWriter {
    /// A vote from its opening to its close, and the decision that follows from it.
    mutating func vote(_ written: WrittenVote, _ entry: CourseEntry) throws(RecordError) {
        let vote = try openVote(written, entry)
        let closedAt = written.closedAt ?? entry.at
        if case .names(let ballots) = written.ballots {
            for ballot in ballots { try cast(ballot, in: vote, at: closedAt) }
        }
        try closeVote(vote, written, at: closedAt, entry)
        var landmark = Landmark(.vote(id: vote), vote)
        if let text = written.decision {
            landmark.decision = try decide(
                text,
                on: item(entry.under),
                vote: vote,
                at: closedAt,
                entry
            )
        }
        try landmarks.add(landmark, .vote, at: entry.at, label: entry.label)
    }

    private mutating func openVote(
        _ written: WrittenVote,
        _ entry: CourseEntry
    ) throws(RecordError) -> VoteID {
        let motion = try motion(written, entry)
        let item = try itemIfAny(entry.under)
        let recused = try people(written.recused)
        let id = identify(
            "open vote",
            [
                .id(motion), .id(item), .word(written.method), .flag(written.isForced),
                .time(entry.at),
            ] + recused.map { .id($0) }
                + (written.majority.map { Structure.fields(of: $0) } ?? [.nothing])
        )
        let vote: VoteID = id.derived("vote")
        append(id, at: entry.place) { meeting throws(Refusal) in
            try meeting.openVote(
                id: vote,
                on: motion,
                item: item,
                method: written.method,
                majority: written.majority,
                recused: recused,
                isForced: written.isForced,
                at: entry.at
            )
        }
        return vote
    }

    private func motion(_ written: WrittenVote, _ entry: CourseEntry) throws(RecordError)
        -> MotionID
    {
        guard let label = written.motion else {
            guard let lastMotion else { throw entry.place.error(.motionMissing) }
            return lastMotion
        }
        guard let motion = try landmarks[label].motion else {
            throw label.error(.wrongLabel(label.text))
        }
        return motion
    }

    private mutating func cast(
        _ ballot: WrittenBallot,
        in vote: VoteID,
        at: Instant
    ) throws(RecordError) {
        let voter = try person(ballot.voter)
        let holder = try personIfAny(ballot.holder)
        let id = identify(
            "ballot",
            [.id(vote), .id(voter), .id(holder), .word(ballot.choice), .time(at)]
        )
        append(id, at: ballot.voter.place) { meeting throws(Refusal) in
            try meeting.cast(ballot.choice, by: voter, through: holder, in: vote, at: at)
        }
    }

    private mutating func closeVote(
        _ vote: VoteID,
        _ written: WrittenVote,
        at: Instant,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let tellers = try people(written.tellers)
        let tally: Tally? = if case .tally(let tally) = written.ballots { tally } else { nil }
        let id = identify(
            "close vote",
            [.id(vote), .time(at), written.castingVote.map { .word($0) } ?? .nothing]
                + tellers.map { .id($0) }
                + Choice.allCases.map { choice in
                    tally.map { .number($0[choice]) } ?? .nothing
                }
        )
        append(id, at: entry.place) { meeting throws(Refusal) in
            try meeting.closeVote(
                vote,
                tally: tally,
                tellers: tellers,
                castingVote: written.castingVote,
                isForced: written.isForced,
                at: at
            )
        }
    }
}
