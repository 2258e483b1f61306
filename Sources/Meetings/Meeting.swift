public import Foundation

/// One sitting of a body, folded from its journal.
public struct Meeting: Equatable, Sendable, Identifiable {
    /// Its identifier.
    public let id: MeetingID
    /// How far it has come; says what may be entered.
    public internal(set) var phase = Phase.prepared
    /// Set when the record was begun from published minutes, without the journal they came from.
    public internal(set) var origin: Origin?
    /// Nil only before the first event.
    public internal(set) var particulars: Particulars?
    /// Everybody who may appear.
    public internal(set) var roster = Roster()
    /// The items, in the order in which they were added.
    public internal(set) var agenda = Table<AgendaItem>()
    /// Documents of the sitting as a whole.
    public internal(set) var annexes: [Annex] = []
    /// When each file was handed in, those of items included.
    public internal(set) var annexedAt: [AnnexID: Instant] = [:]
    /// What was said beforehand of presence.
    public internal(set) var announcements = Table<Announcement>()
    /// Who may vote for whom; revoked ones among them.
    public internal(set) var proxies = Table<Proxy>()
    /// Which substitute sat for which member, and when.
    public internal(set) var replacements = Table<Replacement>()
    /// That the sitting does not take place; nil unless it was called off.
    public internal(set) var cancellation: Cancelled?
    /// Each time that it had been called off and took place after all.
    public internal(set) var formerCancellations: [Cancelled] = []
    /// Chair, secretary, roster and rules; nil before the sitting opened.
    public internal(set) var opening: Opened?
    /// Who was there, how and when.
    public internal(set) var attendance = Attendance()
    /// Each reckoning of the quorum, as it was.
    public internal(set) var quorumChecks: [QuorumCheck] = []
    /// The items under discussion, the outermost first.
    public internal(set) var openItems: [ItemID] = []
    /// Who spoke, and when.
    public internal(set) var turns = Table<SpeakingTurn>()
    /// Who waits for the floor, the first to ask first; empty once the sitting is over.
    public internal(set) var speakerList: [FloorRequest] = []
    /// What was said, by passages.
    public internal(set) var notes = Table<Note>()
    /// What was put forward; withdrawn ones among them.
    public internal(set) var motions = Table<Motion>()
    /// Choices among candidates or texts.
    public internal(set) var selections = Table<Selection>()
    /// Who kept out of what.
    public internal(set) var recusals = Table<Recusal>()
    /// Votes and rounds, abandoned ones among them.
    public internal(set) var votes = Table<Vote>()
    /// What was decided; annulled ones among them.
    public internal(set) var decisions = Table<Decision>()
    /// Who does what, by when.
    public internal(set) var tasks = Table<AssignedTask>()
    /// The tasks of earlier sittings that came back at this one.
    public internal(set) var followedTasks = Table<FollowedTask>()
    /// What went wrong with the technology.
    public internal(set) var incidents = Table<Incident>()
    /// In order of time, none overlapping another.
    public internal(set) var recesses: [Period] = []
    /// In order of time, none overlapping another.
    public internal(set) var closedSessions: [Period] = []
    /// Each recess and closed session that was taken back.
    public internal(set) var retractedStretches: [StretchRetracted] = []
    /// What was recorded in the instant in which a closed session ended, before it did.
    public internal(set) var lastOfClosedSessions: Set<UUID> = []
    /// What was taken back.
    public internal(set) var retractions = Table<Retraction>()
    /// The end and the numbers; nil before.
    public internal(set) var adjournment: Adjourned?
    /// The adjournment that was taken back, with all numbers that were given: they stay the sitting's
    /// until it is over again.
    public internal(set) var retractedAdjournment: Adjourned?
    /// The commitments; nil unless the minutes are submitted.
    public internal(set) var submission: Submitted?
    /// The head that the minutes print; nil unless they are sealed.
    public internal(set) var seal: Sealed?
    /// Each time that submitted minutes became a draft again.
    public internal(set) var returns: [ReturnedToDraft] = []
    /// Remarks on submitted minutes.
    public internal(set) var remarks = Table<Remark>()
    /// At which sitting the minutes were approved; nil before.
    public internal(set) var approval: Approved?
    /// Who signed.
    public internal(set) var signatures: [Signature] = []
    /// Annotations to approved minutes.
    public internal(set) var rectifications = Table<Rectification>()
    /// The journal holds an event that this version does not understand: nothing more is entered.
    public internal(set) var isWrittenByNewerVersion = false

    /// A sitting of which nothing is known yet.
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
        all += retractions.compactMap(\.reason) + retractedStretches.compactMap(\.reason)
        all += (formerCancellations + [cancellation].compactMap(\.self)).compactMap(\.reason)
        all += returns.compactMap(\.reason)
        all += remarks.map(\.passage)
        all += approval?.corrections ?? []
        all += rectifications.map(\.passage)
        return all
    }
}
