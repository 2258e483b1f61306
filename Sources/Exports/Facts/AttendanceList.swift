import Meetings
import Wording

/// Who attended as what: every person who is listed stands in one class, so that a reader need not
/// compare lists.
struct AttendanceList {
    struct Entry {
        let member: Member
        let standing: Standing
        /// Within the sitting; empty for those who were not there, and for those of whom only a
        /// ballot shows that they were.
        let stays: [Stay]
        /// In which ways they took part at times that nobody noted.
        let untimed: [UntimedMark]
    }

    enum Standing: Hashable {
        case onSite
        case remote
        /// On site for a part, remote for another.
        case mixed
        /// Present, nobody knows how.
        case unknown
        case represented(by: PersonID)
        /// Absent; a substitute who came held the seat.
        case replaced(by: PersonID)
        case excused
        case absent
        /// Present with an advisory voice, or as a substitute who held no seat.
        case advisory
        case guest
    }

    /// In the order of the roster.
    let entries: [Entry]
    let figures: AttendanceFigures

    /// Nil before the sitting opens.
    init?(_ meeting: Meeting) {
        guard let session = Session(meeting) else { return nil }
        let classes = Classes(meeting, session)
        entries = meeting.roster.members.compactMap { member in
            let stays = session.stays(of: member.person, in: meeting.attendance)
            let untimed = meeting.attendance.standingUntimed(of: member.person)
            return classes.standing(of: member, stays, untimed).map {
                Entry(member: member, standing: $0, stays: stays, untimed: untimed)
            }
        }
        figures = AttendanceFigures(entries, meeting)
    }

    func entries(_ standing: Standing) -> [Entry] {
        entries.filter { $0.standing == standing }
    }
}

extension AttendanceList.Standing {
    /// Of somebody who was there through some channels.
    static func through(_ channels: [Channel]) -> Self {
        let modes = Set(channels.compactMap(\.mode))
        return switch (modes.contains(.onSite), modes.contains(.remote)) {
        case (true, true): .mixed
        case (true, false): .onSite
        case (false, true): .remote
        case (false, false): .unknown
        }
    }
}

extension AttendanceList {
    /// What decides in which class somebody stands.
    private struct Classes {
        let meeting: Meeting
        let session: Session
        let hasMembers: Bool
        let excused: Set<PersonID>
        /// The replacements by which somebody who came held a seat.
        let tenures: [Replacement]

        init(_ meeting: Meeting, _ session: Session) {
            self.meeting = meeting
            self.session = session
            hasMembers = !meeting.roster.entitled.isEmpty
            excused = meeting.excused
            tenures = meeting.replacements.filter { replacement in
                !meeting.tenures(by: replacement).isEmpty
                    && !session.stays(of: replacement.substitute, in: meeting.attendance).isEmpty
            }
        }

        /// Nil for those who were not there and of whom nobody expected it.
        func standing(
            of member: Member,
            _ stays: [Stay],
            _ untimed: [UntimedMark]
        ) -> Standing? {
            let ballots = ballots(of: member.person)
            let channels = stays.map(\.channel) + untimed.map(\.channel)
            if !channels.isEmpty || ballots.contains(where: { $0.castBy == nil }) {
                return present(member, channels)
            }
            if let holder = ballots.compactMap(\.castBy).first {
                return .represented(by: holder)
            }
            if let tenure = tenures.first(where: { $0.member == member.person }) {
                return .replaced(by: tenure.substitute)
            }
            if let holder = holder(for: member.person) { return .represented(by: holder) }
            if excused.contains(member.person) { return .excused }
            let isMissed = hasMembers ? member.isEntitled : member.isConvened
            return isMissed ? .absent : nil
        }

        private func present(_ member: Member, _ channels: [Channel]) -> Standing {
            let isSeated = member.isEntitled || tenures.contains { $0.substitute == member.person }
            if hasMembers, !isSeated {
                return member.seat == .guest ? .guest : .advisory
            }
            return .through(channels)
        }

        /// Whoever voted was there, or represented, whatever the marks say since.
        private func ballots(of person: PersonID) -> [Ballot] {
            meeting.votes.compactMap { $0.closing == nil ? nil : $0.ballots[person] }
        }

        /// Who could vote for an absent member at some moment of the sitting.
        private func holder(for giver: PersonID) -> PersonID? {
            meeting.proxies
                .first { $0.giver == giver && !meeting.representations(by: $0).isEmpty }?
                .holder
        }
    }
}

extension AttendanceFigures {
    /// Counts the seats of the members with a vote, whoever held them; where there is none,
    /// everybody who was convened or came.
    fileprivate init(_ entries: [AttendanceList.Entry], _ meeting: Meeting) {
        let entitled = meeting.roster.entitled
        let counted = entitled.isEmpty ? entries : entries.filter(\.member.isEntitled)
        let standings = Dictionary(
            entries.map { ($0.member.person, $0.standing) },
            uniquingKeysWith: { first, _ in first }
        )
        func seats(_ held: [AttendanceList.Standing]) -> [AttendanceList.Entry] {
            counted.filter { entry in
                if case .replaced(let substitute) = entry.standing {
                    return standings[substitute].map(held.contains) ?? false
                }
                return held.contains(entry.standing)
            }
        }
        func weight(_ members: [Member]) -> Int { members.reduce(0) { $0 + $1.weight } }
        let inAnyMode: [AttendanceList.Standing] = [.onSite, .remote, .mixed, .unknown]
        let present = seats(inAnyMode)
        self.init(
            members: entitled.isEmpty ? counted.count : entitled.count,
            votes: entitled.contains { $0.weight != 1 }
                ? Votes(members: weight(entitled), present: weight(present.map(\.member))) : nil,
            vacantSeats: meeting.particulars?.vacantSeats ?? 0,
            areInOffice: !entitled.isEmpty,
            areSeatsShared: entries.count { inAnyMode.contains($0.standing) } > present.count,
            present: present.count,
            remote: seats([.remote, .mixed]).count,
            unknown: seats([.unknown]).count,
            represented: counted.count {
                if case .represented = $0.standing { true } else { false }
            }
        )
    }
}
