public import Meetings

/// The opening or a vote: an instant of which the measures are published (procedure §5).
public struct Moment: Hashable, Sendable {
    /// At what a moment is taken: the opening, or a vote.
    public enum Occasion: Hashable, Sendable {
        case opening
        /// The close of a vote.
        case vote(VoteID)
    }

    /// What happened then.
    public let occasion: Occasion
    /// When.
    public let at: Instant
    /// Remote among those present in a known mode, `remote_at(t)`, by scope; nothing of nothing
    /// during a recess (rule 5).
    public let remote: [Scope: Share]
    /// Members with a vote who are present or represented, of all of them: `representation_rate(t)`,
    /// by heads (rule 10).
    public let representation: Share
    /// The quorum by the corrected record.
    public let quorum: QuorumReckoning
    /// The quorum without remote people and the proxies that they hold (rule 10).
    public let quorumWithoutRemote: QuorumReckoning
    /// Whether the corrected record contradicts what was frozen then and printed; the measures
    /// follow the record, the snapshot stays (rule 2).
    public let isQuestioned: Bool

    /// The figures of a moment.
    public init(
        occasion: Occasion,
        at: Instant,
        remote: [Scope: Share],
        representation: Share,
        quorum: QuorumReckoning,
        quorumWithoutRemote: QuorumReckoning,
        isQuestioned: Bool
    ) {
        (self.occasion, self.at, self.remote) = (occasion, at, remote)
        (self.representation, self.quorum) = (representation, quorum)
        (self.quorumWithoutRemote, self.isQuestioned) = (quorumWithoutRemote, isQuestioned)
    }
}

extension Reckoning {
    /// The opening, then the votes that were closed.
    func moments(coverage: [Scope: Ratio], questions: [Question]) -> [Moment] {
        let questioned = Set(questions.map(\.subject))
        let checks = meeting.quorumChecks.enumerated()
            .filter { $0.element.occasion == .opening }
            .map { Question.Subject.quorumCheck(index: $0.offset) }
        let first = moment(
            .opening,
            at: opening.at,
            recused: [],
            isQuestioned: !questioned.isDisjoint(with: checks),
            coverage
        )
        let votes = meeting.votes.compactMap { vote in
            vote.closing.flatMap {
                moment(
                    .vote(vote.id),
                    at: $0.at,
                    recused: meeting.recused(in: vote, at: $0.at),
                    isQuestioned: questioned.contains(.vote(id: vote.id)),
                    coverage
                )
            }
        }
        return [first].compactMap(\.self)
            + votes.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    private func moment(
        _ occasion: Moment.Occasion,
        at instant: Instant,
        recused: Set<PersonID>,
        isQuestioned: Bool,
        _ coverage: [Scope: Ratio]
    ) -> Moment? {
        guard let quorum = try? meeting.quorum(at: instant, recused: recused),
            let withoutRemote = try? meeting.quorumWithoutRemote(at: instant, recused: recused)
        else { return nil }
        let present = quorum.onSite + quorum.remote + quorum.unknown
        let entitled = members(of: .entitled).count
        return Moment(
            occasion: occasion,
            at: instant,
            remote: Dictionary(
                uniqueKeysWithValues: Scope.allCases.map { scope in
                    (scope, Share(remote(at: instant, in: scope), coverage: coverage[scope]))
                }
            ),
            representation: Share(Ratio(present + quorum.represented, of: entitled), coverage: nil),
            quorum: quorum,
            quorumWithoutRemote: withoutRemote,
            isQuestioned: isQuestioned
        )
    }

    private func remote(at instant: Instant, in scope: Scope) -> Ratio {
        let modes =
            meeting.recesses.contains { $0.contains(instant) }
            ? [] : people(of: scope, at: instant).compactMap { mode(of: $0, at: instant) }
        return Ratio(modes.count { $0 == .remote }, of: modes.count)
    }

    /// Who is of a scope at an instant: on the seats of members with a vote, whoever sits there.
    private func people(of scope: Scope, at instant: Instant) -> [PersonID] {
        guard scope != .everyone, !replacements.isEmpty else {
            return members(of: scope).map(\.person)
        }
        let sitting = Dictionary(
            meeting.seated(at: instant).map { ($0.member.person, $0.person) },
            uniquingKeysWith: { first, _ in first }
        )
        return members(of: scope).map { sitting[$0.person] ?? $0.person }
    }
}
