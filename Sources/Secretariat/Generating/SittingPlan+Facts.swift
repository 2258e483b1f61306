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
        let modes = stays.map { $0.mode(at: second(seconds)) }
        func count(_ scope: Scope, _ mode: Mode) -> Int {
            members.indices.count { index in
                let member = members[index].member
                let isOfIt =
                    switch scope {
                    case .entitled: member.isEntitled
                    case .convened: member.isConvened
                    case .everyone: true
                    }
                return isOfIt && modes[index] == mode
            }
        }
        let (onSite, remote) = (count(.entitled, .onSite), count(.entitled, .remote))
        let entitled = members.count { $0.member.isEntitled }
        func quorum(remote: Int) -> QuorumReckoning {
            QuorumReckoning(
                base: entitled,
                needed: needed,
                onSite: onSite,
                remote: remote,
                unknown: 0,
                represented: 0,
                counted: onSite + remote
            )
        }
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
            representation: Share(Ratio(onSite + remote, of: entitled), coverage: nil),
            quorum: quorum(remote: remote),
            quorumWithoutRemote: quorum(remote: 0),
            isQuestioned: false
        )
    }
}
