import Meetings

/// The way from the record of a sitting to its counts.
struct Reckoning {
    let meeting: Meeting
    let opening: Opened
    let hours: Hours
    /// The turns that stand, by speaker.
    let turns: [PersonID: [SpeakingTurn]]
    /// When a turn, an item or a recess began, in order of time.
    let beginnings: [Instant]
    /// The ballots of recorded votes that were closed, by voter.
    let ballots: [PersonID: [Ballot]]
    /// Who was to sit for whom, by member.
    let replacements: [PersonID: [Replacement]]

    /// Nil until the sitting is adjourned.
    init?(_ meeting: Meeting) {
        guard let opening = meeting.opening, let adjournment = meeting.adjournment else {
            return nil
        }
        self.meeting = meeting
        self.opening = opening
        hours = Hours(from: opening.at, to: adjournment.at, recesses: meeting.recesses)
        let standing = meeting.turns.filter { !meeting.isRetracted(.turn(id: $0.id)) }
        turns = Dictionary(grouping: standing, by: \.person)
        let items = meeting.agenda.flatMap { $0.discussed.map(\.from) }
        beginnings = (standing.map(\.beganAt) + items + meeting.recesses.map(\.from)).sorted()
        var ballots: [PersonID: [Ballot]] = [:]
        for vote in meeting.votes where vote.method == .recorded && vote.closing != nil {
            for (voter, ballot) in vote.ballots { ballots[voter, default: []].append(ballot) }
        }
        self.ballots = ballots
        replacements = Dictionary(
            grouping: meeting.replacements.filter {
                !meeting.isRetracted(.replacement(id: $0.id))
            },
            by: \.member
        )
    }

    /// The members of a scope: entitled and convened by the roster at the opening (rule 6).
    func members(of scope: Scope) -> [Member] {
        switch scope {
        case .entitled: opening.roster.entitled
        case .convened: opening.roster.members.filter { $0.isConvened && $0.seat != .substitute }
        case .everyone: Array(meeting.roster.members)
        }
    }

    /// What is counted by scope: under `everyone` of each person, under the others of each seat,
    /// which goes by its member, whoever sits on it.
    func counts() -> [Scope: [PersonID: Counts]] {
        var everyone: [PersonID: Counts] = [:]
        for member in members(of: .everyone) {
            everyone[member.person] = counts(of: Seating(member.person))
        }
        let replaced = replacements.keys.reduce(into: [PersonID: Counts]()) {
            $0[$1] = counts(of: seating(onSeatOf: $1))
        }
        func seated(_ scope: Scope) -> [PersonID: Counts] {
            members(of: scope).reduce(into: [:]) {
                $0[$1.person] = (replaced[$1.person] ?? everyone[$1.person])?.seated
            }
        }
        return [
            .everyone: everyone, .entitled: seated(.entitled), .convened: seated(.convened),
        ]
    }

    private func counts(of seating: Seating) -> Counts {
        var counts = presence(at: seating) + votes(at: seating) + speech(at: seating)
        counts[.sittings] = 1
        return counts
    }

    /// How somebody is present at an instant; nil when absent, or present in an unknown way.
    func mode(of person: PersonID, at instant: Instant) -> Mode? {
        meeting.attendance.channel(of: person, at: instant)?.mode
    }
}
