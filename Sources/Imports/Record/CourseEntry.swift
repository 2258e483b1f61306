import Meetings

/// Something that happened, as an entry of the course or of what came afterwards.
struct CourseEntry: Sendable {
    let place: SourcePlace
    let label: Named?
    /// When it happened; of a correction, the moment that was corrected last.
    let at: Instant
    /// The item that it belongs to, where that is not the one under discussion.
    let under: Named?
    let happening: Happening
}

enum Happening: Sendable {
    case opening(chair: Named, secretary: Named, text: MarkedText?)
    case arrival([Named], Way)
    case departure([Named], ConnectionChoice?, Provenance)
    case switching([Named], from: ConnectionChoice?, to: Way)
    case admission([Named])
    case item(ItemChoice)
    case end(Named)
    case postponement(Named)
    case note(MarkedText)
    case turn(Named, until: Instant?, words: MarkedText?)
    case motion(WrittenMotion)
    case withdrawal(Named)
    case recusal([Named], until: Instant?)
    case selection(WrittenSelection)
    case vote(WrittenVote)
    case decision(MarkedText)
    case task(MarkedText, who: [Named], due: Day?, following: Named?)
    case incident(WrittenIncident)
    case followUp(WrittenFollowUp)
    case recess(MarkedText?, until: Instant?)
    case closedSession(MarkedText?, until: Instant?)
    case publicSession(MarkedText?)
    /// Somebody was there, nobody noted when.
    case presence([Named], Way)
    case floorRequest([Named])
    case floorWithdrawal([Named])
    case times(Named, [Period])
    case resumption(MarkedText?)
    case quorum(QuorumCheck.Occasion)
    case adjournment(next: Instant?, text: MarkedText?)
    /// The sitting does not take place, for that reason.
    case cancellation(MarkedText?)
    case annex(WrittenAnnex)
    case proxy(WrittenProxy)
    /// By the giver.
    case revocation(Named)
    case announcement(WrittenAnnouncement)
    case replacement(of: Named, by: Named, until: Instant?)
    case correction(WrittenCorrection)
    case retraction(EntryChoice, reason: MarkedText?)
}

/// How somebody takes part.
struct Way: Sendable {
    let channel: Channel
    let device: Device
    /// Nil for the connection that goes with the channel.
    let connection: Named?
    let provenance: Provenance

    var choice: ConnectionChoice { connection.map { .named($0) } ?? .usual(channel) }
}

/// Which of a person's connections is meant.
enum ConnectionChoice: Sendable {
    /// The one that goes with a channel.
    case usual(Channel)
    case named(Named)

    /// What the file calls it.
    var word: Word {
        switch self {
        case .usual(let channel): channel.word
        case .named(let name): Word(name.text, name.text)
        }
    }
}

enum ItemChoice: Sendable {
    case planned(Named)
    /// An item that came up.
    case new(WrittenItem, under: Named?)
}

/// An item of the agenda with those under it.
struct WrittenItem: Sendable {
    let place: SourcePlace
    let key: Named?
    let title: MarkedText
    let presenter: Named?
    let kind: AgendaItem.Kind
    let isClosedSession: Bool
    let plannedAt: Instant?
    /// The reference of the sitting whose minutes are to be approved.
    let approves: Named?
    let annexes: [WrittenAnnex]
    let items: [WrittenItem]
}

struct WrittenAnnex: Sendable {
    let place: SourcePlace
    let name: MarkedText
    let digest: Fingerprint
}

struct WrittenProxy: Sendable {
    let place: SourcePlace
    let label: Named?
    let giver: Named
    let holder: Named
    /// Nil when nothing is said: before the sitting.
    let receivedAt: Instant?
}

struct WrittenAnnouncement: Sendable {
    let label: Named?
    let people: [Named]
    let intention: Announcement.Intention
    /// Nil when nothing is said: before the sitting.
    let receivedAt: Instant?
    let provenance: Provenance
}

struct WrittenMotion: Sendable {
    let text: MarkedText
    let kind: Motion.Kind
    let mover: Named?
    /// The label of the motion that it would change.
    let amends: Named?
}

struct WrittenSelection: Sendable {
    let title: MarkedText
    let candidates: [Named]
    /// Labels of motions, or the texts themselves.
    let texts: [Named]
    let seats: Int
    let tieRule: Selection.TieRule
}

struct WrittenVote: Sendable {
    let method: VoteMethod
    /// The label of the motion or choice; nil for the one put up last.
    let subject: Named?
    let majority: MajorityRule?
    let recused: [Named]
    let tellers: [Named]
    let isForced: Bool
    let castingVote: Choice?
    let tool: MarkedText?
    /// Why it ended without a result; nil unless it did.
    let abandoned: MarkedText?
    /// What a carried amendment makes of the text that it amends.
    let amendedText: MarkedText?
    /// Those who stand in a round, where that is not all who are left.
    let candidates: [Named]?
    let tieBreak: [Named]?
    let tieBreakReason: MarkedText?
    let closedAt: Instant?
    let ballots: WrittenBallots
    let decision: MarkedText?
}

enum WrittenBallots: Sendable {
    case tally(Tally, counts: [WrittenCount], validBallots: Int?)
    case names([WrittenBallot])
}

struct WrittenBallot: Sendable {
    let voter: Named
    /// The holder of the proxy who cast it.
    let holder: Named?
    let choice: Choice
    /// Whom or what the ballot names, in a round.
    let options: [Named]
}

/// The votes for somebody or something in a round.
struct WrittenCount: Sendable {
    let option: Named
    let weight: Int
}

struct WrittenIncident: Sendable {
    let kind: Incident.Kind
    let people: [Named]
    let until: Instant?
    let text: MarkedText?
}

/// What a mark should have said; nil for what was right.
struct WrittenCorrection: Sendable {
    let entry: EntryChoice
    let at: Instant?
    let channel: Channel?
    let device: Device?
}

/// Which entry is meant, to come back to it.
enum EntryChoice: Sendable {
    case labelled(Named)
    /// The entry of a kind at a time; of those that name somebody, whose.
    case described(Key, Named?, at: Instant, place: SourcePlace, text: String)

    var place: SourcePlace {
        switch self {
        case .labelled(let label): label.place
        case .described(_, _, _, let place, _): place
        }
    }

    /// As the file says it.
    var text: String {
        switch self {
        case .labelled(let label): label.text
        case .described(_, _, _, _, let text): text
        }
    }

    func error(_ reason: RecordError.Reason) -> RecordError { place.error(reason) }
}

/// What became of a task of an earlier sitting: the task by the reference of that sitting and its
/// number among those that it assigned.
struct WrittenFollowUp: Sendable {
    let text: MarkedText
    let outcome: FollowedTask.Outcome
    let origin: Named
    let number: Int
    let who: [Named]
    let due: Day?
}
