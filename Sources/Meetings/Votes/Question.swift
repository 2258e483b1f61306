/// A frozen reckoning that the record as it stands now contradicts (procedure §3).
///
/// Both stand: what was printed never changes.
public struct Question: Hashable, Sendable {
    /// The check or the vote in question.
    public let subject: Subject
    /// Never empty, in the order of `Figure`.
    public let differences: [Difference]
    /// The result of the vote as it would follow now, where that is another than the printed one.
    public let outcome: Outcome?

    /// What was frozen: a check of the quorum, or the snapshot of a vote.
    public enum Subject: Hashable, Sendable {
        /// The check of this place among those of the sitting, from 0.
        case quorumCheck(index: Int)
        case vote(id: VoteID)
    }

    /// A figure that would be another today; heads, or weight where votes are weighted.
    public struct Difference: Hashable, Sendable {
        /// Which figure.
        public let figure: Figure
        /// As it was frozen.
        public let printed: Int
        /// As the corrected record gives it.
        public let corrected: Int
    }

    /// The figures of a snapshot that a late fact may contradict.
    public enum Figure: String, CaseIterable, Hashable, Sendable {
        case entitled
        case onSite
        case remote
        /// Present in a way that nobody knows.
        case unknownMode
        case represented
        case recused
        /// What the quorum is taken of.
        case quorumBase
        case quorumNeeded
        case quorumCounted
        case notVoting
        case majorityBase
        case majorityNeeded
    }

    /// Whether the quorum would be met where the printed one was not, or the other way round.
    public var reversesQuorum: Bool {
        func isMet(_ value: (Difference) -> Int) -> Bool? {
            guard let needed, let counted else { return nil }
            return value(counted) >= value(needed)
        }
        return isMet(\.printed) != isMet(\.corrected)
    }

    private let needed: Difference?
    private let counted: Difference?
}

extension Question {
    /// Nil when nothing differs.
    init?(
        _ subject: Subject,
        printed: [Figure: Int],
        corrected: [Figure: Int],
        outcome: Outcome? = nil
    ) {
        func difference(_ figure: Figure) -> Difference? {
            guard let old = printed[figure], let new = corrected[figure] else { return nil }
            return Difference(figure: figure, printed: old, corrected: new)
        }
        let differences = Figure.allCases.compactMap(difference)
            .filter { $0.printed != $0.corrected }
        guard !differences.isEmpty || outcome != nil else { return nil }
        self.subject = subject
        self.differences = differences
        self.outcome = outcome
        needed = difference(.quorumNeeded)
        counted = difference(.quorumCounted)
    }
}

extension QuorumReckoning {
    fileprivate var figures: [Question.Figure: Int] {
        [
            .onSite: onSite, .remote: remote, .unknownMode: unknown, .represented: represented,
            .quorumBase: base, .quorumNeeded: needed, .quorumCounted: counted,
        ]
    }
}

extension Snapshot {
    fileprivate var figures: [Question.Figure: Int] {
        quorum.figures.merging(
            [
                .entitled: entitled, .recused: recused, .notVoting: notVoting,
                .majorityBase: base, .majorityNeeded: needed,
            ]
        ) { $1 }
    }
}

extension Meeting {
    /// The quorum checks and votes whose frozen figures the corrected record contradicts, in the
    /// order of the record; each is reckoned anew at its instant.
    ///
    /// Of published minutes that were taken in, votes in closed session are left out: those who
    /// voted there are not known.
    public var questions: [Question] {
        let unknown = origin == nil ? [] : closedSessionVotes
        return quorumChecks.enumerated().compactMap { question($1, at: $0) }
            + votes.filter { !unknown.contains($0.id) }.compactMap(question)
    }

    private func question(_ check: QuorumCheck, at index: Int) -> Question? {
        guard let now = try? quorum(at: check.at) else { return nil }
        return Question(
            .quorumCheck(index: index),
            printed: check.reckoning.figures,
            corrected: now.figures
        )
    }

    private func question(_ vote: Vote) -> Question? {
        guard let closing = vote.closing, let rules = opening?.rules else { return nil }
        let printed = closing.snapshot
        let hall = assembly(at: closing.at, rules: rules)
        let recused = recused(in: vote, at: closing.at)
        let weights = VotingWeights(hall, in: vote, recused: recused, of: self)
        // Without ballots there is no majority to question.
        let isReckoned = !vote.method.isWithoutBallots
        let base =
            isReckoned
            ? base(of: vote.majority, tally: printed.tally, weights: weights) : printed.base
        let needed = isReckoned ? vote.needed(of: base, printed.tally) : printed.needed
        var corrected = reckon(hall, rule: quorumRule ?? rules.quorum, recused: recused).figures
        corrected[.entitled] = roster.entitled.count
        corrected[.recused] = hall.present.count { recused.contains($0.person) }
        corrected[.notVoting] = vote.notVoting(of: weights, printed.tally)
        corrected[.majorityBase] = base
        corrected[.majorityNeeded] = needed
        return Question(
            .vote(id: vote.id),
            printed: printed.figures,
            corrected: corrected,
            outcome: reversed(printed, of: vote, needed: needed)
        )
    }

    /// Carried where it was rejected, or the other way round, were the majority reckoned today; what
    /// was settled without ballots has no majority.
    private func reversed(_ printed: Snapshot, of vote: Vote, needed: Int) -> Outcome? {
        guard vote.motion != nil, !vote.method.isWithoutBallots else { return nil }
        let carries = printed.tally.inFavour >= needed
        switch printed.outcome {
        case .carried: return carries ? nil : .rejected
        case .rejected: return carries ? .carried : nil
        case .carriedByCastingVote, .rejectedByCastingVote, .noted, .chosen, .undecided:
            return nil
        }
    }
}
