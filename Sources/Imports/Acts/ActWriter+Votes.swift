import Meetings

extension ActWriter {
    /// A vote from its opening to its close, and what follows from it.
    mutating func vote(_ written: WrittenVote, _ entry: CourseEntry) throws(RecordError) {
        let subject = try subject(of: written, entry)
        let closedAt = written.closedAt ?? entry.at
        let vote = try openVote(written, on: subject, entry)
        var landmark = Landmark(.vote(id: vote), vote)
        if let reason = written.abandoned {
            try abandon(vote, reason: reason, at: closedAt, entry)
        } else {
            if case .names(let ballots) = written.ballots {
                for ballot in ballots { try cast(ballot, in: vote, on: subject, at: closedAt) }
            }
            try closeVote(vote, written, on: subject, at: closedAt, entry)
            if let text = written.amendedText, case .motion(let amendment) = subject {
                try amend(by: amendment, text, at: closedAt, entry)
            }
            if let text = written.decision {
                landmark.decision = try decide(
                    text,
                    on: item(entry.under),
                    vote: vote,
                    at: closedAt,
                    entry
                )
            }
        }
        try landmarks.add(landmark, .vote, at: entry.at, label: entry.label)
    }

    private mutating func abandon(
        _ vote: VoteID,
        reason: MarkedText,
        at: Instant,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let id = identify("abandon vote", [.id(vote), .time(at)])
        let passage = try passage(reason, of: id)
        append(id, at: entry.place, texts: [passage]) { meeting throws(Refusal) in
            try meeting.abandonVote(vote, reason: passage.id, at: at)
        }
    }

    private mutating func amend(
        by amendment: MotionID,
        _ text: MarkedText,
        at: Instant,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let id = identify("amend", [.id(amendment), .time(at)])
        let passage = try passage(text, of: id)
        append(id, at: entry.place, texts: [passage]) { meeting throws(Refusal) in
            try meeting.amend(by: amendment, text: passage.id, at: at)
        }
    }

    private mutating func openVote(
        _ written: WrittenVote,
        on subject: Votable,
        _ entry: CourseEntry
    ) throws(RecordError) -> VoteID {
        let item = try itemIfAny(entry.under)
        let recused = try people(written.recused)
        let votedOn: Structure.Field =
            switch subject {
            case .motion(let motion): .id(motion)
            case .selection(let selection): .id(selection)
            }
        let standing = try standing(written, in: subject)
        let id = identify(
            "open vote",
            [votedOn, .id(item), .word(written.method), .flag(written.isForced), .time(entry.at)]
                + recused.map { .id($0) }
                + (written.majority.map { Structure.fields(of: $0) } ?? [.nothing])
                + Structure.fields(of: standing ?? [])
        )
        let vote: VoteID = id.derived("vote")
        let tool = try passageIfAny(written.tool, of: id)
        append(id, at: entry.place, texts: [tool].compactMap(\.self)) { meeting throws(Refusal) in
            switch subject {
            case .motion(let motion):
                try meeting.openVote(
                    id: vote,
                    on: motion,
                    item: item,
                    method: written.method,
                    majority: written.majority,
                    tool: tool?.id,
                    recused: recused,
                    isForced: written.isForced,
                    at: entry.at
                )
            case .selection(let selection):
                try meeting.openRound(
                    id: vote,
                    of: selection,
                    among: standing,
                    item: item,
                    method: written.method,
                    majority: written.majority,
                    tool: tool?.id,
                    recused: recused,
                    isForced: written.isForced,
                    at: entry.at
                )
            }
        }
        return vote
    }

    private func standing(
        _ written: WrittenVote,
        in subject: Votable
    ) throws(RecordError) -> [Selection.Option]? {
        guard let candidates = written.candidates, case .selection(let id) = subject else {
            return nil
        }
        return try options(candidates, of: id)
    }

    private func subject(
        of written: WrittenVote,
        _ entry: CourseEntry
    ) throws(RecordError) -> Votable {
        guard let label = written.subject else {
            guard let lastSubject else { throw entry.place.error(.motionMissing) }
            return lastSubject
        }
        let landmark = try landmarks[label]
        if let motion = landmark.motion { return .motion(motion) }
        if let selection = landmark.selection { return .selection(selection) }
        throw label.error(.wrongLabel(label.text))
    }

    /// The figures as they are given; of a round with those of each option.
    private func tally(
        _ written: WrittenVote,
        on subject: Votable,
        _ entry: CourseEntry
    ) throws(RecordError) -> Tally? {
        guard case .tally(var tally, let counts, let valid) = written.ballots,
            !written.method.isWithoutBallots
        else { return nil }
        guard case .selection(let selection) = subject else { return tally }
        for count in counts {
            tally.options.append(
                OptionCount(
                    option: try option(count.option, of: selection),
                    weight: count.weight
                )
            )
        }
        if valid == nil, seats[selection] != nil {
            throw entry.place.error(.missingKey(Key.validBallots.word))
        }
        tally.inFavour = valid ?? counts.reduce(0) { $0 + $1.weight }
        return tally
    }

    /// Who is elected where figures are equal, and why.
    private func tieBreak(
        _ written: WrittenVote,
        on subject: Votable
    ) throws(RecordError) -> (elected: [Selection.Option], reason: MarkedText)? {
        guard let names = written.tieBreak, let reason = written.tieBreakReason,
            case .selection(let selection) = subject
        else { return nil }
        return (try options(names, of: selection), reason)
    }

    private mutating func cast(
        _ ballot: WrittenBallot,
        in vote: VoteID,
        on subject: Votable,
        at: Instant
    ) throws(RecordError) {
        let voter = try person(ballot.voter)
        let holder = try personIfAny(ballot.holder)
        let options: [Selection.Option] =
            if case .selection(let selection) = subject {
                try self.options(ballot.options, of: selection)
            } else {
                []
            }
        let id = identify(
            "ballot",
            [.id(vote), .id(voter), .id(holder), .word(ballot.choice), .time(at)]
                + Structure.fields(of: options)
        )
        append(id, at: ballot.voter.place) { meeting throws(Refusal) in
            try meeting.cast(
                ballot.choice,
                for: options,
                by: voter,
                through: holder,
                in: vote,
                at: at
            )
        }
    }

    private mutating func closeVote(
        _ vote: VoteID,
        _ written: WrittenVote,
        on subject: Votable,
        at: Instant,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let tellers = try people(written.tellers)
        let tally = try tally(written, on: subject, entry)
        let broken = try tieBreak(written, on: subject)
        let id = identify(
            "close vote",
            [.id(vote), .time(at), written.castingVote.map { .word($0) } ?? .nothing]
                + tellers.map { .id($0) }
                + Choice.allCases.map { choice in
                    tally.map { .number($0[choice]) } ?? .nothing
                }
                + (tally?.options ?? []).flatMap { count in
                    Structure.fields(of: [count.option]) + [.number(count.weight)]
                }
                + Structure.fields(of: broken?.elected ?? [])
        )
        let reason = try passageIfAny(broken?.reason, of: id)
        let tieBreak = broken.flatMap { broken in
            reason.map { TieBreak(elected: broken.elected, reason: $0.id) }
        }
        append(id, at: entry.place, texts: [reason].compactMap(\.self)) {
            meeting throws(Refusal) in
            try meeting.closeVote(
                vote,
                tally: tally,
                tellers: tellers,
                castingVote: written.castingVote,
                tieBreak: tieBreak,
                isForced: written.isForced,
                at: at
            )
        }
    }
}

extension Structure {
    /// Who or what is named, in the order in which it is written.
    fileprivate static func fields(of options: [Selection.Option]) -> [Field] {
        options.map { option in
            switch option {
            case .person(let id): .id(id)
            case .motion(let id): .id(id)
            case .passage(let id): .id(id)
            }
        }
    }
}
