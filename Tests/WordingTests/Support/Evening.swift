import Foundation
import Meetings
import Wording

/// A sitting of 16 March 2020 in Brest with two people, an item and a vote, for sentences to speak
/// of.
struct Evening {
    static let anne = PersonID(UUID())
    static let yvon = PersonID(UUID())
    static let item = ItemID(UUID())
    static let motion = MotionID(UUID())
    static let vote = VoteID(UUID())
    static let connection = ConnectionID(UUID())
    static let arrival = MarkID(UUID())
    static let proxy = ProxyID(UUID())
    static let title = PassageID(UUID())
    static let text = PassageID(UUID())

    private(set) var meeting = Meeting(id: MeetingID(UUID()))

    /// The time in Brest.
    static func at(_ hour: Int, _ minute: Int, _ second: Int = 0) -> Instant {
        Instant(milliseconds: 1_584_313_200_000)
            .adding(seconds: (hour * 60 + minute) * 60 + second)
    }

    init() throws {
        try take { meeting throws(Refusal) in try meeting.prepare(Self.planned, at: Self.at(9, 0)) }
        let members = [Self.anne, Self.yvon].map { Member(person: $0) }
        try take { meeting throws(Refusal) in
            try meeting.open(
                at: Self.at(18, 30),
                chair: Self.anne,
                secretary: Self.yvon,
                roster: Roster(members),
                rules: Self.rules
            )
        }
        try take { meeting throws(Refusal) in
            try meeting.addItem(id: Self.item, title: Self.title, at: Self.at(18, 30))
        }
        let mark = Mark(
            id: Self.arrival,
            person: Self.anne,
            connection: Self.connection,
            at: Self.at(18, 35),
            movement: .arrived(channel: .video, device: .tablet),
            provenance: .recorded
        )
        try take { meeting throws(Refusal) in try meeting.mark(mark) }
        try take { meeting throws(Refusal) in
            try meeting.giveProxy(
                id: Self.proxy,
                from: Self.yvon,
                to: Self.anne,
                at: Self.at(18, 0)
            )
        }
        let motion = Motion(
            id: Self.motion,
            item: nil,
            mover: nil,
            text: Self.text,
            at: Self.at(19, 0)
        )
        try take { meeting throws(Refusal) in try meeting.move(motion) }
        try take { meeting throws(Refusal) in
            try meeting.openVote(
                id: Self.vote,
                on: Self.motion,
                method: .showOfHands,
                at: Self.at(19, 0)
            )
        }
    }

    var glossary: Glossary {
        func passage(_ id: PassageID, _ text: String) -> (PassageID, Passage) {
            (id, Passage(id: id, paragraphs: [Passage.Paragraph([.text(text)])]))
        }
        return Glossary(
            meeting: meeting,
            names: [
                Self.anne: PrintedName(title: "", given: "Anne", family: "Quéméneur"),
                Self.yvon: PrintedName(title: "M.", given: "Yvon", family: "Le Goff"),
            ],
            texts: Dictionary(
                uniqueKeysWithValues: [
                    passage(Self.title, "Budget  2020"), passage(Self.text, "Le budget est voté."),
                ]
            )
        )
    }

    private mutating func take(_ decide: (Meeting) throws(Refusal) -> [Event]) throws(Refusal) {
        for event in try decide(meeting) { meeting.apply(event) }
    }

    private static var planned: Particulars {
        get throws(Refusal) {
            guard let code = BodyCode("BF") else { throw .anotherBody }
            return Particulars(
                body: BodyID(UUID()),
                code: code,
                organisation: title,
                bodyName: title,
                kind: .ordinary,
                form: .hybrid,
                plannedAt: at(18, 30),
                zone: "Europe/Paris",
                noticeOn: nil,
                places: []
            )
        }
    }

    private static let rules = Rules(
        kind: .municipalCouncil,
        countedChannels: Channel.allCases,
        quorum: QuorumRule(
            base: .membersInOffice,
            threshold: .nothing,
            countsRepresented: false,
            countsRecused: true
        ),
        majority: MajorityRule(base: .votesCast, threshold: .nothing, tieRule: .rejected),
        proxies: ProxyRule(perHolder: 1)
    )
}
