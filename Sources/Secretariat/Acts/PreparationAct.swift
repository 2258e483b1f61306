import Access
public import Meetings

/// The sitting before it opens.
public enum PreparationAct: Hashable, Sendable {
    /// `prepare`: plans the sitting, or plans it anew.
    ///
    /// `plannedAt`; `kind` (`ordinary`, `extraordinary`, `information`; `ordinary`), `form` (`onSite`,
    /// `hybrid`, `remote`; `hybrid`), `noticeOn` (a day), `secondNotice`, `vacantSeats`; lists `onSite`,
    /// `secondarySite`, `video`, `audio`: where, or how one connects.
    case prepare(SittingPlan)
    /// `convene`: sets the list of those convened.
    ///
    /// Lists `people` (without it, all who hold a seat on the day), `guests` (people of the
    /// directory), `notConvened` (those to whom no notice went).
    case convene(people: [PersonID], guests: [PersonID], notConvened: [PersonID])
    /// `open`: calls the sitting to order, by the rules that the body has on the day.
    ///
    /// `chair`, `secretary` (of the directory, where they were not convened); `anotherDay`: whoever opens
    /// it knows that it was planned for another time; lists `onSite`, `video`, `audio`: those who answered the roll call, and how
    /// they take part. With anybody on them the quorum is reckoned at the opening, where the rules
    /// ask for that.
    case open(
        chair: PersonID,
        secretary: PersonID,
        isAnotherDay: Bool,
        roll: [Channel: [PersonID]]
    )
    /// `cancel`: calls off a sitting that was not opened; with `reason`, says why.
    case cancel(reason: String?)
    /// `reinstate`: lets a sitting that was called off take place after all.
    case reinstate
    /// `admit`: lets somebody in who was not convened, without a vote.
    ///
    /// `person`, of the directory; or `family` with `given`, `title`, `role`, `section` for somebody
    /// whom nobody knows yet, who then has the id of the act. `seat` (`guest`, `advisory`,
    /// `substitute`; `guest`).
    case admit(person: PersonID?, name: PrintedName?, seat: Seat)
    /// `retractAdmission`: takes back the seat of somebody who was let in by mistake, and of whom
    /// nothing is recorded.
    ///
    /// `person`.
    case retractAdmission(of: PersonID)

    /// What is planned.
    public struct SittingPlan: Hashable, Sendable {
        let plannedAt: HandedTime
        let kind: SittingKind
        let form: Form
        let noticeOn: Day?
        let isSecondNotice: Bool
        let vacantSeats: Int
        let places: [WrittenPlace]

        struct WrittenPlace: Hashable, Sendable {
            let channel: Channel
            let text: String
        }
    }
}

extension PreparationAct: ActTopic {
    enum Name: String, CaseIterable {
        case prepare, convene, cancel, reinstate, open, admit, retractAdmission
    }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .prepare: self = .prepare(try SittingPlan(fields))
        case .convene:
            self = .convene(
                people: try fields.ids("people"),
                guests: try fields.ids("guests"),
                notConvened: try fields.ids("notConvened")
            )
        case .cancel: self = .cancel(reason: try fields.textIfAny("reason"))
        case .reinstate: self = .reinstate
        case .open:
            self = .open(
                chair: try fields.id("chair"),
                secretary: try fields.id("secretary"),
                isAnotherDay: try fields.flag("anotherDay"),
                roll: try fields.roll()
            )
        case .admit:
            let person: PersonID? = try fields.idIfAny("person")
            let name = try PrintedName(fields)
            let seats: [Seat] = [.substitute, .advisory, .guest]
            if person != nil, name != nil { throw HandedActError("family", .besides("person")) }
            if person == nil, name == nil { throw HandedActError("person", .missing) }
            self = .admit(
                person: person,
                name: name,
                seat: try fields.wordIfAny("seat", among: seats) ?? .guest
            )
        case .retractAdmission: self = .retractAdmission(of: try fields.id("person"))
        }
    }

    var action: Action {
        switch self {
        case .prepare, .convene, .cancel, .reinstate: .prepare
        case .open, .admit, .retractAdmission: .console
        }
    }
}

extension PreparationAct.SittingPlan {
    fileprivate init(_ fields: HandedFields) throws(HandedActError) {
        plannedAt = try fields.time("plannedAt")
        kind = try fields.wordIfAny("kind") ?? .ordinary
        form = try fields.wordIfAny("form") ?? .hybrid
        noticeOn = try fields.dayIfAny("noticeOn")
        isSecondNotice = try fields.flag("secondNotice")
        vacantSeats = try fields.numberIfAny("vacantSeats", 0...Limits.members) ?? 0
        var places: [WrittenPlace] = []
        for channel in Channel.allCases where channel != .unknown {
            places += try fields.lines(channel.rawValue)
                .map { WrittenPlace(channel: channel, text: $0) }
        }
        self.places = places
    }
}

extension HandedFields {
    /// Those who answered the roll call, by how they take part; nobody twice.
    fileprivate func roll() throws(HandedActError) -> [Channel: [PersonID]] {
        var (roll, earlier): ([Channel: [PersonID]], [PersonID: Channel]) = ([:], [:])
        for channel in [Channel.onSite, .video, .audio] {
            let people: [PersonID] = try ids(channel.rawValue)
            for person in people {
                if let other = earlier[person] {
                    throw HandedActError(channel.rawValue, .besides(other.rawValue))
                }
            }
            for person in people { earlier[person] = channel }
            if !people.isEmpty { roll[channel] = people }
        }
        return roll
    }
}

extension PrintedName {
    /// Nil where no family name is given.
    fileprivate init?(_ fields: HandedFields) throws(HandedActError) {
        let (title, given) = (try fields.lineIfAny("title"), try fields.lineIfAny("given"))
        let (role, section) = (try fields.lineIfAny("role"), try fields.lineIfAny("section"))
        guard let family = try fields.lineIfAny("family") else { return nil }
        self.init(
            title: title ?? "",
            given: given ?? "",
            family: family,
            role: role ?? "",
            section: section ?? ""
        )
    }
}
