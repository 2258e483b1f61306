import Foundation
import Meetings
import Participation

extension SittingPlan {
    /// What the sitting comes to: the same as is reckoned from its record, without one.
    func facts(of body: BodyID) -> MeetingFacts? {
        guard let zone = Self.clock, let local = LocalTime(opening, in: zone) else { return nil }
        let stays = members.map { $0.stays.map(timed) }
        var attendees: [PersonID: Participation.Attendee] = [:]
        var people: [Scope: [PersonID: Counts]] = [.everyone: [:], .convened: [:], .entitled: [:]]
        for (index, attendee) in members.enumerated() {
            let member = attendee.member
            attendees[member.person] = Participation.Attendee(
                member,
                stays: stays[index],
                until: second(length)
            )
            let counts = Counts(
                stays[index],
                turns: turns.filter { $0.speaker == index }
                    .map { second($0.from)..<second($0.to) },
                weight: member.weight,
                castAt: member.isEntitled ? second(Self.ballot) : nil
            )
            people[.everyone]?[member.person] = counts
            if member.isConvened { people[.convened]?[member.person] = counts.seated }
            if member.isEntitled { people[.entitled]?[member.person] = counts.seated }
        }
        let coverage = people.mapValues { $0.values.reduce(Counts(), +).coverage }
        return MeetingFacts(
            meeting: meeting,
            body: body,
            opening: local,
            kind: kind,
            attendees: attendees,
            people: people,
            moments: [
                moment(.opening, after: 0, stays, coverage),
                moment(.vote(vote), after: Self.ballot, stays, coverage),
            ],
            // The vote; whether there is a quorum is not asked besides.
            snapshots: 1,
            questioned: 0
        )
    }

    private static let clock = TimeZone(identifier: zone)

    private func second(_ seconds: Int) -> Int64 {
        opening.milliseconds / 1000 + Int64(seconds)
    }

    private func timed(_ stay: Stay) -> TimedStay {
        TimedStay(
            from: second(stay.from),
            to: second(stay.to ?? length),
            channel: stay.channel,
            device: stay.device
        )
    }

    private func moment(
        _ occasion: Moment.Occasion,
        after seconds: Int,
        _ stays: [[TimedStay]],
        _ coverage: [Scope: Ratio]
    ) -> Moment {
        let at = second(seconds)
        let now = stays.map { stays in stays.first { $0.from <= at && at < $0.to }?.channel }
        func count(_ scope: Scope, _ mode: Mode?) -> Int {
            members.indices.count { index in
                let member = members[index].member
                let isOfIt =
                    switch scope {
                    case .entitled: member.isEntitled
                    case .convened: member.isConvened
                    case .everyone: true
                    }
                return isOfIt && now[index] != nil && now[index]?.mode == mode
            }
        }
        let entitled = members.count { $0.member.isEntitled }
        func quorumReckoned(withRemote: Bool) -> QuorumReckoning {
            let (onSite, unknown) = (count(.entitled, .onSite), count(.entitled, nil))
            let remote = withRemote ? count(.entitled, .remote) : 0
            let represented = powers.count { power in
                now[power.holder].map { withRemote || $0.mode != .remote } ?? false
            }
            return QuorumReckoning(
                base: entitled,
                needed: needed,
                onSite: onSite,
                remote: remote,
                unknown: unknown,
                represented: represented,
                counted: onSite + remote + unknown
            )
        }
        let quorum = quorumReckoned(withRemote: true)
        return Moment(
            occasion: occasion,
            at: instant(after: seconds),
            remote: Dictionary(
                uniqueKeysWithValues: Scope.allCases.map { scope in
                    let far = count(scope, .remote)
                    let ratio = Ratio(far, of: far + count(scope, .onSite))
                    return (scope, Share(ratio, coverage: coverage[scope]))
                }
            ),
            representation: Share(
                Ratio(quorum.counted + quorum.represented, of: entitled),
                coverage: nil
            ),
            quorum: quorum,
            quorumWithoutRemote: quorumReckoned(withRemote: false),
            isQuestioned: false
        )
    }
}
