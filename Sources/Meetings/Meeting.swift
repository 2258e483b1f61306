public import Foundation

/// One sitting of a body, folded from its journal.
public struct Meeting: Equatable, Sendable, Identifiable {
    public let id: MeetingID
    public internal(set) var phase = Phase.prepared
    /// Set when the record was begun from published minutes, without the journal they came from.
    public internal(set) var origin: Origin?
    /// Nil only before the first event.
    public internal(set) var particulars: Particulars?
    public internal(set) var roster = Roster()
    public internal(set) var agenda = Table<AgendaItem>()
    public internal(set) var annexes: [Annex] = []
    /// When each file was handed in, those of items included.
    public internal(set) var annexedAt: [AnnexID: Instant] = [:]
    public internal(set) var announcements = Table<Announcement>()
    public internal(set) var proxies = Table<Proxy>()
    public internal(set) var replacements = Table<Replacement>()
    public internal(set) var opening: Opened?
    public internal(set) var attendance = Attendance()
    public internal(set) var quorumChecks: [QuorumCheck] = []
    /// The items under discussion, the outermost first.
    public internal(set) var openItems: [ItemID] = []
    public internal(set) var turns = Table<SpeakingTurn>()
    /// Who waits for the floor, the first to ask first; empty once the sitting is over.
    public internal(set) var speakerList: [FloorRequest] = []
    public internal(set) var notes = Table<Note>()
    public internal(set) var motions = Table<Motion>()
    public internal(set) var selections = Table<Selection>()
    public internal(set) var recusals = Table<Recusal>()
    public internal(set) var votes = Table<Vote>()
    public internal(set) var decisions = Table<Decision>()
    public internal(set) var tasks = Table<AssignedTask>()
    /// The tasks of earlier sittings that came back at this one.
    public internal(set) var followedTasks = Table<FollowedTask>()
    public internal(set) var incidents = Table<Incident>()
    /// In order of time, none overlapping another.
    public internal(set) var recesses: [Period] = []
    /// In order of time, none overlapping another.
    public internal(set) var closedSessions: [Period] = []
    /// What was recorded in the instant in which a closed session ended, before it did.
    public internal(set) var lastOfClosedSessions: Set<UUID> = []
    public internal(set) var retractions = Table<Retraction>()
    public internal(set) var adjournment: Adjourned?
    public internal(set) var submission: Submitted?
    public internal(set) var seal: Sealed?
    /// Each time that submitted minutes became a draft again.
    public internal(set) var returns: [ReturnedToDraft] = []
    public internal(set) var remarks = Table<Remark>()
    public internal(set) var approval: Approved?
    public internal(set) var signatures: [Signature] = []
    public internal(set) var rectifications = Table<Rectification>()
    /// The journal holds an event that this version does not understand: nothing more is entered.
    public internal(set) var isWrittenByNewerVersion = false

    public init(id: MeetingID) {
        self.id = id
    }

    /// The sitting that a journal tells.
    public init(id: MeetingID, folding events: some Sequence<Event>) {
        self.init(id: id)
        for event in events { apply(event) }
    }

    /// Works one event in.
    ///
    /// Never fails.
    public mutating func apply(_ event: Event) {
        event.payload.apply(to: &self)
    }
}

extension Meeting {
    /// The time zone of the body; UTC before the sitting is prepared.
    public var zone: TimeZone {
        particulars.flatMap { TimeZone(identifier: $0.zone) } ?? .gmt
    }

    /// When the sitting was open: from the opening to the adjournment; nil before it opens.
    public var sitting: Period? {
        opening.map { Period(from: $0.at, to: adjournment?.at) }
    }

    /// Whether something was taken back.
    public func isRetracted(_ reference: Reference) -> Bool { retractions.contains(reference) }

    /// The votes on a motion, in the order in which they were opened.
    public func votes(on motion: MotionID) -> [Vote] {
        votes.filter { $0.subject == .motion(id: motion) }
    }

    /// A decision as the register names it, `2020-BF-007`; nil while it has no number.
    public func reference(of decision: Decision) -> String? {
        guard let number = decision.number, let particulars, let adjournment else { return nil }
        return "\(adjournment.year)-\(particulars.code)-\(number.padded(to: 3))"
    }

    /// Every passage that the record refers to, each once, in the order of first mention.
    public var passages: [PassageID] {
        var seen: Set<PassageID> = []
        return mentions.filter { seen.insert($0).inserted }
    }

    private var mentions: [PassageID] {
        var all: [PassageID] = []
        if let particulars {
            all +=
                [particulars.organisation, particulars.bodyName] + particulars.places.map(\.text)
        }
        all += (roster.members.flatMap(\.mandates)).map(\.section)
        all += annexes.map(\.name)
        all += agenda.flatMap { [$0.title] + $0.annexes.map(\.name) }
        all += notes.map(\.passage)
        all += motions.flatMap { [$0.text] + $0.revisions.map(\.text) }
        all += selections.flatMap(\.passages)
        all += votes.flatMap(\.passages)
        all += decisions.map(\.text)
        all += tasks.map(\.text)
        all += followedTasks.map(\.text)
        all += incidents.compactMap(\.text)
        all += retractions.compactMap(\.reason)
        all += returns.compactMap(\.reason)
        all += remarks.map(\.passage)
        all += approval?.corrections ?? []
        all += rectifications.map(\.passage)
        return all
    }
}
