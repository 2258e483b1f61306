import Foundation
public import Journal
public import Meetings
import Wording

/// A sitting with all that stands in it, as programs are given it to go on from: identifiers for acts to
/// name, texts, and names as printed; times in ISO 8601 and UTC, null while there are none.
public struct SittingState: Encodable, Sendable {
    let id: String
    let reference: String
    @OrNull var body: String?
    let phase: String
    /// The number of the last event.
    let sequence: Int64
    let head: String
    @OrNull var kind: String?
    @OrNull var form: String?
    let zone: String
    @OrNull var planned: String?
    @OrNull var opened: String?
    @OrNull var adjourned: String?
    let isClosedSession: Bool
    @OrNull var quorum: ListedQuorum?
    let people: [ListedMember]
    let items: [ListedItem]
    /// Who has the floor.
    @OrNull var speaking: String?
    /// Who waits for it, the first to ask first.
    let waiting: [String]
    let proxies: [ListedProxy]
    let motions: [ListedMotion]
    let selections: [ListedSelection]
    let votes: [ListedVote]
    let decisions: [ListedDecision]
    let tasks: [ListedTask]
    let incidents: [ListedIncident]
    /// The words of the minutes as they are typed, each with the base that a revision goes on from;
    /// empty for whoever may not change them.
    let passages: [ListedPassage]

    /// The sitting that `minutes` tell, of that reference; `now` says who is there while it is held.
    ///
    /// `forWriting` adds the words as they are typed, but those of closed sessions where the minutes
    /// are masked.
    public init(
        _ minutes: Minutes,
        isMasked: Bool,
        reference: String,
        now: Instant,
        forWriting: Bool
    ) {
        let meeting = minutes.meeting
        let words = ListedWords(minutes)
        // Masked minutes speak of no closed session any more; what they hold as it was typed does.
        let withheld = isMasked ? minutes.meeting.closedSessionPassages : []
        let moment = meeting.adjournment?.at ?? now
        id = meeting.id.description
        self.reference = reference
        body = meeting.particulars?.code.text
        phase = meeting.phase.rawValue
        sequence = minutes.record?.entries.last?.sequence ?? minutes.seal.head.sequence
        head = minutes.seal.head.hash.description
        kind = meeting.particulars?.kind.rawValue
        form = meeting.particulars?.form.rawValue
        zone = meeting.zone.identifier
        planned = meeting.particulars?.plannedAt.inUTC
        opened = meeting.opening?.at.inUTC
        adjourned = meeting.adjournment?.at.inUTC
        isClosedSession = meeting.isInClosedSession
        quorum = meeting.quorumChecks.last.map(ListedQuorum.init)
        let announced = meeting.lastAnnouncements
        people = meeting.roster.members.map { member in
            ListedMember(member, meeting, words, at: moment, announced[member.person])
        }
        items = meeting.agenda.numbered.map { ListedItem($0, meeting, words) }
        speaking = meeting.turnsUnderWay.last?.person.description
        waiting = meeting.speakerList.map(\.person.description)
        proxies = meeting.proxies.map { ListedProxy($0, meeting) }
        motions = meeting.motions.map { ListedMotion($0, words) }
        selections = meeting.selections.map { ListedSelection($0, words) }
        votes = meeting.votes.map { ListedVote($0, words) }
        decisions = meeting.decisions.map { ListedDecision($0, meeting, words) }
        tasks = meeting.tasks.filter { !meeting.isRetracted(.task(id: $0.id)) }
            .map { ListedTask($0, words) }
        incidents = meeting.incidents.filter { !meeting.isRetracted(.incident(id: $0.id)) }
            .map { ListedIncident($0, words) }
        passages =
            forWriting
            ? (minutes.record?.passages(of: meeting) ?? [])
                .filter { !withheld.contains($0.id) }.map(ListedPassage.init) : []
    }
}

/// The words and names of a sitting in its language.
struct ListedWords {
    private let meeting: Meeting
    private let glossary: Glossary
    private let language: Language

    init(_ minutes: Minutes) {
        meeting = minutes.meeting
        glossary = minutes.glossary
        language = minutes.language
    }

    func text(_ passage: PassageID) -> String { glossary.text(passage)[language] }

    func name(_ person: PersonID) -> String { glossary.name(person)[language] }

    func option(_ option: Selection.Option) -> (id: String, name: String) {
        switch option {
        case .person(let id): (id.description, name(id))
        case .motion(let id):
            (id.description, meeting.motions[id].map { text($0.text) } ?? "")
        case .passage(let id): (id.description, text(id))
        }
    }
}

extension Instant {
    /// As programs are given it.
    var inUTC: String { text(in: .gmt) }
}

/// A reckoning of the quorum.
struct ListedQuorum: Encodable, Sendable {
    let at: String
    let needed: Int
    let counted: Int
    let onSite: Int
    let remote: Int
    let represented: Int
    let isMet: Bool

    init(_ check: QuorumCheck) {
        at = check.at.inUTC
        needed = check.reckoning.needed
        counted = check.reckoning.counted
        onSite = check.reckoning.onSite
        remote = check.reckoning.remote
        represented = check.reckoning.represented
        isMet = check.reckoning.isMet
    }
}

/// Somebody of the roster.
struct ListedMember: Encodable, Sendable {
    let person: String
    let name: String
    let seat: String
    let weight: Int
    let isConvened: Bool
    /// How they take part at the moment, or took part at the end; null for whoever does not.
    @OrNull var channel: String?
    @OrNull var device: String?
    @OrNull var since: String?
    /// What they announced last.
    @OrNull var announced: String?

    init(
        _ member: Member,
        _ meeting: Meeting,
        _ words: ListedWords,
        at moment: Instant,
        _ announcement: Announcement?
    ) {
        let id = member.person
        let span = meeting.attendance.presence(of: id, at: moment)
        person = id.description
        name = words.name(id)
        seat = member.seat.rawValue
        weight = member.weight
        isConvened = member.isConvened
        channel = meeting.attendance.channel(of: id, at: moment)?.rawValue
        device = span?.device.rawValue
        since = span?.period.from.inUTC
        announced = announcement?.intention.rawValue
    }
}

/// An item of the agenda.
struct ListedItem: Encodable, Sendable {
    let id: String
    let number: String
    @OrNull var parent: String?
    let title: String
    let kind: String
    let isClosedSession: Bool
    let isOpen: Bool
    let isPostponed: Bool
    @OrNull var planned: String?
    let discussed: [Stretch]

    struct Stretch: Encodable, Sendable {
        let from: String
        @OrNull var to: String?
    }

    init(_ numbered: NumberedItem, _ meeting: Meeting, _ words: ListedWords) {
        let item = numbered.item
        id = item.id.description
        number = numbered.dotted
        parent = item.parent?.description
        title = words.text(item.title)
        kind = item.kind.rawValue
        isClosedSession = item.isClosedSession
        isOpen = meeting.openItems.contains(item.id)
        isPostponed = item.postponedAt != nil
        planned = item.plannedAt?.inUTC
        discussed = item.discussed.map { Stretch(from: $0.from.inUTC, to: $0.to?.inUTC) }
    }
}

/// Who may vote for whom.
struct ListedProxy: Encodable, Sendable {
    let id: String
    let giver: String
    let holder: String
    let isRevoked: Bool

    init(_ proxy: Proxy, _ meeting: Meeting) {
        id = proxy.id.description
        giver = proxy.giver.description
        holder = proxy.holder.description
        isRevoked = proxy.revokedAt != nil || meeting.isRetracted(.proxy(id: proxy.id))
    }
}
