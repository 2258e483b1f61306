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
    }

    /// The members of a scope: entitled and convened by the roster at the opening (rule 6).
    func members(of scope: Scope) -> [Member] {
        switch scope {
        case .entitled: opening.roster.entitled
        case .convened: opening.roster.members.filter { $0.isConvened && $0.seat != .substitute }
        case .everyone: Array(meeting.roster.members)
        }
    }

    /// What is counted of each person, by scope.
    func counts() -> [Scope: [PersonID: Counts]] {
        var everyone: [PersonID: Counts] = [:]
        for member in members(of: .everyone) {
            var own = presence(of: member.person)
            own[.sittings] = 1
            own += votes(of: member)
            own += speech(of: member.person)
            everyone[member.person] = own
        }
        func seated(_ scope: Scope) -> [PersonID: Counts] {
            var seated: [PersonID: Counts] = [:]
            for member in members(of: scope) {
                seated[member.person] = everyone[member.person]?.seated
            }
            return seated
        }
        return [
            .everyone: everyone, .entitled: seated(.entitled), .convened: seated(.convened),
        ]
    }

    /// How somebody is present at an instant; nil when absent, or present in an unknown way.
    func mode(of person: PersonID, at instant: Instant) -> Mode? {
        meeting.attendance.channel(of: person, at: instant)?.mode
    }

    /// The presence of a person while the sitting was open.
    func stretches(of person: PersonID) -> [Stretch] {
        meeting.attendance.stays(of: person, until: meeting.adjournment?.at).flatMap { stay in
            hours.within(stay.period).map {
                Stretch(seconds: $0, channel: stay.channel, device: stay.device)
            }
        }
    }
}
