import Foundation
import Journal
import Meetings
import Registry

/// Who comes to a sitting, how, and what is done there.
struct SittingPlan {
    /// Somebody of the roster with what they do that evening.
    struct Attendee {
        let member: Member
        let name: PrintedName
        let course: Course
        let device: Device
    }

    enum Course: Equatable {
        case absent, onSite, remote
        /// From the room home, and on by video.
        case mixed
    }

    static var code: BodyCode {
        guard let code = BodyCode("B") else { preconditionFailure("B is a code") }
        return code
    }
    private(set) var dice: GeneratorDice
    private let seed: UInt64
    private let body: Int
    private let month: Day
    private(set) var members: [Attendee] = []
    let opening: Instant

    init(seed: UInt64, body: Int, ordinal: Int, monthly: Int) {
        (self.seed, self.body) = (seed, body)
        dice = GeneratorDice(seed: seed, "\(body) \(ordinal)")
        // Eleven sittings a year: nobody sits in August.
        let (months, turn) = ordinal.quotientAndRemainder(dividingBy: monthly)
        let (years, place) = months.quotientAndRemainder(dividingBy: 11)
        let number = place < 7 ? place + 1 : place + 2
        let day = 3 + (body * 7 + place * 3 + turn * 5) % 24
        month = Day(year: 2016 + years % 100, month: number, day: day) ?? Self.fallback
        let hour = body % 5 == 0 ? 9 : 17
        opening = Self.instant(month, hour: hour)
        members = (0..<(12 + body * 13 % 28)).map { slot in attendee(slot) }
    }

    var day: String { month.description }

    /// An id that is the same for the same name.
    func name(_ name: String) -> UUID { GeneratorDice(seed: seed, name).firstID }

    private static var fallback: Day {
        guard let day = Day(year: 2016, month: 1, day: 15) else {
            preconditionFailure("the calendar has that day")
        }
        return day
    }

    private static func instant(_ day: Day, hour: Int) -> Instant {
        let text = "\(day)T\(hour < 10 ? "0" : "")\(hour):30:00Z"
        return Instant(text: text) ?? Instant(milliseconds: 1_451_901_600_000)
    }

    /// How many of a hundred of those who come are remote.
    private var remoteShare: Int {
        let date = (month.year, month.month)
        let shift = body % 7 * 4
        if date < (2020, 3) { return 3 + shift / 4 }
        if date <= (2020, 6) { return 100 }
        if date < (2020, 11) { return 40 + shift }
        if date <= (2021, 5) { return 88 }
        return 20 + shift
    }

    private mutating func attendee(_ slot: Int) -> Attendee {
        // A seat changes hands every five years or so.
        let generation = (month.year - 2016 + slot) / 5
        let person = PersonID(name("person \(body) \(slot) \(generation)"))
        let section = slot % (3 + body % 4)
        let isGuest = slot > 9 && dice.chance(6)
        let comes = dice.chance(month.month == 7 ? 68 : 84)
        let isRemote = dice.chance(remoteShare)
        let isMixed = dice.chance(3) && remoteShare < 100
        let devices: [Device] = [.computer, .computer, .tablet, .phone, .phoneOrTablet, .unknown]
        return Attendee(
            member: Member(
                person: person,
                seat: isGuest ? .guest : slot % 11 == 10 ? .advisory : .fullMember,
                isConvened: !isGuest,
                section: Identifier(name("section \(body) \(section)")),
                gender: slot.isMultiple(of: 2) ? .female : .male
            ),
            name: PrintedName(
                given: "Personne",
                family: "Nº \(body).\(slot).\(generation)",
                role: slot == 0 ? "présidence" : slot == 1 ? "secrétariat" : "",
                section: "Section \(section + 1)"
            ),
            course: !comes && slot > 1 ? .absent : isMixed ? .mixed : isRemote ? .remote : .onSite,
            device: devices[(slot * 7 + body + generation) % devices.count]
        )
    }
}

extension SittingPlan {
    /// From the preparation to the adjournment.
    mutating func acts(of body: Body) -> [Act] {
        let texts = [passage(body.organisation), passage(body.name), passage("Il est proposé.")]
        var acts = opening(body, texts)
        for attendee in members { acts += arrivals(attendee) }
        acts += turns() + vote(on: texts[2])
        for attendee in members { acts += departures(attendee) }
        let end = opening.adding(seconds: 7200 + dice.number(below: 3600))
        return acts + [
            Act(
                id: dice.id(),
                author: author,
                deciding: .numbering { meeting, numbering throws(Refusal) in
                    try meeting.adjourn(numbering: numbering, at: end)
                }
            )
        ]
    }

    private var author: AuthorID { AuthorID(name("author")) }

    private mutating func act(
        _ decide: @escaping @Sendable (Meeting) throws(Refusal) -> [Event]
    ) -> Act {
        Act(id: dice.id(), author: author, deciding: .freely(decide))
    }

    private mutating func passage(_ text: String) -> Passage {
        Passage(id: dice.id(), paragraphs: [Passage.Paragraph([.text(text)])])
    }

    private mutating func opening(_ body: Body, _ texts: [Passage]) -> [Act] {
        let at = opening
        let particulars = Particulars(
            body: body.id,
            code: body.code,
            organisation: texts[0].id,
            bodyName: texts[1].id,
            kind: dice.chance(8) ? .extraordinary : .ordinary,
            form: .hybrid,
            plannedAt: at,
            zone: "Europe/Paris",
            noticeOn: nil,
            places: []
        )
        let roster = Roster(members.map(\.member))
        let names = Dictionary(
            members.map { ($0.member.person, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        let (chair, secretary) = (members[0].member.person, members[1].member.person)
        let rules = rules
        return [
            Act(
                id: dice.id(),
                author: author,
                texts: texts,
                deciding: .freely { meeting throws(Refusal) in
                    try meeting.prepare(particulars, at: at)
                }
            ),
            Act(
                id: dice.id(),
                author: author,
                names: names,
                deciding: .freely { meeting throws(Refusal) in
                    try meeting.open(
                        at: at,
                        chair: chair,
                        secretary: secretary,
                        roster: roster,
                        rules: rules
                    )
                }
            ),
        ]
    }

    private mutating func mark(
        _ attendee: Attendee,
        _ connection: String,
        _ movement: Movement,
        after seconds: Int
    ) -> Act {
        let mark = Mark(
            id: dice.id(),
            person: attendee.member.person,
            connection: Identifier(
                name("\(opening.milliseconds) \(attendee.member.person) \(connection)")
            ),
            at: opening.adding(seconds: seconds),
            movement: movement,
            provenance: .recorded
        )
        return act { meeting throws(Refusal) in try meeting.mark(mark) }
    }

    private mutating func arrivals(_ attendee: Attendee) -> [Act] {
        let late = dice.chance(15) ? dice.number(below: 1500) : 0
        switch attendee.course {
        case .absent: return []
        case .onSite, .mixed:
            let room = Movement.arrived(channel: .onSite, device: .unknown)
            return [mark(attendee, "room", room, after: late)]
        case .remote:
            let byTelephone = dice.chance(7)
            let line = Movement.arrived(
                channel: byTelephone ? .audio : .video,
                device: byTelephone ? .landline : attendee.device
            )
            return [mark(attendee, "line", line, after: late)]
        }
    }

    private mutating func departures(_ attendee: Attendee) -> [Act] {
        let leaves = 3600 + dice.number(below: 3000)
        switch attendee.course {
        case .absent: return []
        case .mixed:
            let line = Movement.arrived(channel: .video, device: attendee.device)
            return [
                mark(attendee, "room", .left, after: leaves),
                mark(attendee, "line", line, after: leaves + 600),
            ]
        case .onSite, .remote:
            guard dice.chance(9) else { return [] }
            let connection = attendee.course == .onSite ? "room" : "line"
            return [mark(attendee, connection, .left, after: leaves)]
        }
    }

    private mutating func turns() -> [Act] {
        let there = members.filter { $0.course != .absent }
        return (0..<(3 + dice.number(below: 6))).flatMap { number -> [Act] in
            let person = there[dice.number(below: there.count)].member.person
            let id: TurnID = dice.id()
            let from = opening.adding(seconds: 1600 + number * 200)
            let to = from.adding(seconds: 30 + dice.number(below: 160))
            return [
                act { meeting throws(Refusal) in
                    try meeting.beginTurn(id: id, by: person, on: nil, at: from)
                },
                act { meeting throws(Refusal) in try meeting.endTurn(id, at: to) },
            ]
        }
    }

    /// A vote by name, in which all who are there and have one vote.
    private mutating func vote(on text: Passage) -> [Act] {
        let at = opening.adding(seconds: 3500)
        let (motion, vote): (MotionID, VoteID) = (dice.id(), dice.id())
        var acts = [
            act { meeting throws(Refusal) in
                try meeting.move(
                    Motion(id: motion, item: nil, mover: nil, text: text.id, at: at)
                )
            },
            act { meeting throws(Refusal) in
                try meeting.openVote(
                    id: vote,
                    on: motion,
                    method: .recorded,
                    isForced: true,
                    at: at
                )
            },
        ]
        for attendee in members where attendee.course != .absent {
            guard attendee.member.isEntitled else { continue }
            let choice: Choice =
                dice.chance(75) ? .inFavour : dice.chance(50) ? .against : .abstention
            let voter = attendee.member.person
            acts.append(
                act { meeting throws(Refusal) in
                    try meeting.cast(choice, for: [], by: voter, through: nil, in: vote, at: at)
                }
            )
        }
        acts.append(
            act { meeting throws(Refusal) in
                try meeting.closeVote(vote, tally: nil, isForced: true, at: at)
            }
        )
        return acts
    }

    private var rules: Rules {
        Rules(
            kind: .association,
            countedChannels: Channel.allCases,
            quorum: QuorumRule(
                base: .membersInOffice,
                threshold: .count(number: members.count / 2 + 1),
                countsRepresented: false,
                countsRecused: true
            ),
            majority: MajorityRule(
                base: .votesCast,
                threshold: .count(number: 1),
                tieRule: .rejected
            ),
            proxies: ProxyRule(perHolder: 1)
        )
    }
}
