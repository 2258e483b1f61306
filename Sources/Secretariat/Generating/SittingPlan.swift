import Foundation
import Journal
import Meetings
import Registry

/// Who comes to a sitting, how, and what is done there: all that chance decides.
struct SittingPlan {
    /// Somebody of the roster with what they do that evening.
    struct Attendee {
        let member: Member
        let name: PrintedName
        /// None for somebody who does not come.
        let stays: [Stay]
        let choice: Choice

        var isThere: Bool { !stays.isEmpty }
    }

    /// In seconds after the opening; without an end it lasts until the adjournment.
    struct Stay {
        let from: Int
        let to: Int?
        let channel: Channel
        let device: Device
    }

    struct Turn {
        /// The place in the roster.
        let speaker: Int
        let from: Int
        let to: Int
    }

    /// Places in the roster: of somebody who does not come, and of whoever represents them.
    struct Power {
        let giver: Int
        let holder: Int
    }

    static var code: BodyCode {
        guard let code = BodyCode("B") else { preconditionFailure("B is a code") }
        return code
    }
    static let zone = "Europe/Paris"
    /// When all who have one cast their vote, which is while nobody is out.
    static let ballot = 3500

    let seed: UInt64
    let body: Int
    let ordinal: Int
    let opening: Instant
    private let month: Day
    private(set) var members: [Attendee] = []
    private(set) var turns: [Turn] = []
    private(set) var powers: [Power] = []
    let kind: SittingKind
    /// How many seconds it takes.
    let length: Int

    init(seed: UInt64, body: Int, ordinal: Int, monthly: Int) {
        (self.seed, self.body, self.ordinal) = (seed, body, ordinal)
        var dice = GeneratorDice(seed: seed, "\(body) \(ordinal)")
        // Eleven sittings a year: nobody sits in August.
        let (months, turn) = ordinal.quotientAndRemainder(dividingBy: monthly)
        let (years, place) = months.quotientAndRemainder(dividingBy: 11)
        let number = place < 7 ? place + 1 : place + 2
        let day = 3 + (body * 7 + place * 3 + turn * 5) % 24
        month = Day(year: 2016 + years % 100, month: number, day: day) ?? Self.fallback
        let hour = body % 5 == 0 ? 9 : 17
        opening = Self.instant(month, hour: hour)
        kind = dice.chance(8) ? .extraordinary : .ordinary
        length = 7200 + dice.number(below: 3600)
        members = (0..<(12 + body * 13 % 28)).map { slot in attendee(slot, &dice) }
        let missing = members.indices.filter {
            !members[$0].isThere && members[$0].member.isEntitled
        }
        // To chair and secretary, who always come.
        powers = zip(missing, 0..<2).map { Power(giver: $0, holder: $1) }
        let there = members.indices.filter { members[$0].isThere }
        turns = (0..<(3 + dice.number(below: 6))).map { number in
            let from = 1600 + number * 200
            return Turn(
                speaker: there[dice.number(below: there.count)],
                from: from,
                to: from + 30 + dice.number(below: 160)
            )
        }
    }

    var day: String { month.description }

    /// An id that is the same for the same name.
    func name(_ name: String) -> UUID { GeneratorDice(seed: seed, name).firstID }

    /// Ids of sittings go by body and time, as the rows that they are the key of are written.
    var meeting: MeetingID {
        var bytes = name("sitting \(body) \(ordinal)").uuid
        (bytes.0, bytes.1) = (UInt8(body >> 8 & 0xFF), UInt8(body & 0xFF))
        (bytes.2, bytes.3) = (UInt8(ordinal >> 16 & 0xFF), UInt8(ordinal >> 8 & 0xFF))
        bytes.4 = UInt8(ordinal & 0xFF)
        return MeetingID(UUID(uuid: bytes))
    }

    var vote: VoteID { Identifier(name("vote \(body) \(ordinal)")) }

    func instant(after seconds: Int) -> Instant { opening.adding(seconds: seconds) }

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

    private func attendee(_ slot: Int, _ dice: inout GeneratorDice) -> Attendee {
        // A seat changes hands every five years or so.
        let generation = (month.year - 2016 + slot) / 5
        let person = PersonID(name("person \(body) \(slot) \(generation)"))
        let section = slot % (3 + body % 4)
        let isGuest = slot > 9 && dice.chance(6)
        let comes = dice.chance(month.month == 7 ? 68 : 84)
        let devices: [Device] = [.computer, .computer, .tablet, .phone, .phoneOrTablet, .unknown]
        let stays = stays(on: devices[(slot * 7 + body + generation) % devices.count], &dice)
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
            stays: comes || slot < 2 ? stays : [],
            choice: dice.chance(75) ? .inFavour : dice.chance(50) ? .against : .abstention
        )
    }

    /// From the room home and on by video; or in one way, until the end or not, with a break or not.
    private func stays(on device: Device, _ dice: inout GeneratorDice) -> [Stay] {
        let late = dice.chance(15) ? dice.number(below: 1500) : 0
        let leaves = 3600 + dice.number(below: 1500)
        if dice.chance(5) && remoteShare < 100 {
            return [
                Stay(from: late, to: leaves, channel: .onSite, device: .unknown),
                Stay(from: leaves + 600, to: nil, channel: .video, device: device),
            ]
        }
        let isRemote = dice.chance(remoteShare)
        let isByTelephone = dice.chance(7)
        let isUnknown = dice.chance(3)
        func stay(_ from: Int, _ to: Int?) -> Stay {
            if isUnknown { return Stay(from: from, to: to, channel: .unknown, device: .unknown) }
            guard isRemote else {
                return Stay(from: from, to: to, channel: .onSite, device: .unknown)
            }
            return isByTelephone
                ? Stay(from: from, to: to, channel: .audio, device: .landline)
                : Stay(from: from, to: to, channel: .video, device: device)
        }
        if dice.chance(9) { return [stay(late, leaves + dice.number(below: 1500))] }
        guard dice.chance(18) else { return [stay(late, nil)] }
        return [stay(late, leaves), stay(leaves + 60 + dice.number(below: 400), nil)]
    }
}
