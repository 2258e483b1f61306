public import Meetings

/// The opening or a vote: an instant of which the measures are published (procedure §5).
public struct Moment: Hashable, Sendable {
    public enum Occasion: Hashable, Sendable {
        case opening
        /// The close of a vote.
        case vote(VoteID)
    }

    public let occasion: Occasion
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
}

extension Reckoning {
    /// The opening, then the votes that were closed.
    func moments(coverage: [Scope: Ratio]) -> [Moment] {
        let votes = meeting.votes.compactMap { vote in
            vote.closing.flatMap {
                moment(.vote(vote.id), at: $0.at, recused: vote.recused, coverage)
            }
        }
        return [moment(.opening, at: opening.at, recused: [], coverage)].compactMap(\.self)
            + votes.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    private func moment(
        _ occasion: Moment.Occasion,
        at instant: Instant,
        recused: Set<PersonID>,
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
            quorumWithoutRemote: withoutRemote
        )
    }

    private func remote(at instant: Instant, in scope: Scope) -> Ratio {
        let modes =
            meeting.recesses.contains { $0.contains(instant) }
            ? [] : people(of: scope, at: instant).compactMap { mode(of: $0, at: instant) }
        return Ratio(modes.count { $0 == .remote }, of: modes.count)
    }

    /// Who is of a scope at an instant: of the members with a vote, whoever sits on their seats.
    private func people(of scope: Scope, at instant: Instant) -> [PersonID] {
        scope == .entitled
            ? meeting.seated(at: instant).map(\.person) : members(of: scope).map(\.person)
    }
}
