import Foundation

/// What an event carries: one type, one file, one frozen sample that must decode for ever.
public protocol Payload: Codable, Hashable, Sendable {
    /// The time that the event speaks of.
    var at: Instant { get }
    /// Works the event into the record.
    ///
    /// Never fails: what does not fit is passed over.
    func apply(to meeting: inout Meeting)
}

/// A fact of the journal.
///
/// It carries ids, numbers, times, kinds and commitments, never prose or names. The few that hold much
/// are kept beside it (`indirect`): marks come by the ten thousand, and take no more room than they need.
public enum Event: Hashable, Sendable {
    case adopted(Adopted)
    indirect case prepared(Prepared)
    case convened(Convened)
    case itemAdded(ItemAdded)
    case annexAttached(AnnexAttached)
    case announced(Announced)
    case proxyGiven(ProxyGiven)
    case proxyRevoked(ProxyRevoked)
    case replaced(Replaced)
    case cancelled(Cancelled)
    case cancellationRetracted(CancellationRetracted)
    indirect case opened(Opened)
    case openingCorrected(OpeningCorrected)
    case adjournmentCorrected(AdjournmentCorrected)
    case openingRetracted(OpeningRetracted)
    case adjournmentRetracted(AdjournmentRetracted)
    case guestAdmitted(GuestAdmitted)
    case admissionRetracted(AdmissionRetracted)
    case marked(Marked)
    case markCorrected(MarkCorrected)
    case markedUntimed(MarkedUntimed)
    case retracted(Retracted)
    case quorumChecked(QuorumChecked)
    case itemOpened(ItemOpened)
    case itemClosed(ItemClosed)
    case itemPostponed(ItemPostponed)
    case itemTimed(ItemTimed)
    case turnBegan(TurnBegan)
    case turnEnded(TurnEnded)
    case floorRequested(FloorRequested)
    case floorWithdrawn(FloorWithdrawn)
    case noted(Noted)
    case motionMoved(MotionMoved)
    case selectionProposed(SelectionProposed)
    case motionWithdrawn(MotionWithdrawn)
    case motionAmended(MotionAmended)
    case voteAbandoned(VoteAbandoned)
    case recused(Recused)
    case recusalEnded(RecusalEnded)
    indirect case voteOpened(VoteOpened)
    case balloted(Balloted)
    indirect case voteClosed(VoteClosed)
    case voteReopened(VoteReopened)
    case ballotRetracted(BallotRetracted)
    case decided(Decided)
    case taskAssigned(TaskAssigned)
    case taskFollowed(TaskFollowed)
    case incidentReported(IncidentReported)
    case recessed(Recessed)
    case resumed(Resumed)
    case closedSessionBegan(ClosedSessionBegan)
    case closedSessionEnded(ClosedSessionEnded)
    case stretchCorrected(StretchCorrected)
    case stretchRetracted(StretchRetracted)
    case adjourned(Adjourned)
    case submitted(Submitted)
    case sealed(Sealed)
    case returnedToDraft(ReturnedToDraft)
    case remarked(Remarked)
    case approved(Approved)
    case signed(Signed)
    case rectified(Rectified)
    case unknown(UnknownEvent)
}

extension Event {
    /// The kind as it stands in the journal.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case adopted, prepared, convened, itemAdded, annexAttached, announced, proxyGiven
        case proxyRevoked, replaced, opened
        case guestAdmitted, marked, markCorrected, retracted, quorumChecked
        case itemOpened, itemClosed, itemPostponed, turnBegan, turnEnded, noted, motionMoved
        case selectionProposed, motionWithdrawn, motionAmended, voteAbandoned, recused
        case recusalEnded
        case openingCorrected, openingRetracted, voteReopened, ballotRetracted
        case adjournmentCorrected, cancelled, cancellationRetracted, admissionRetracted
        case stretchCorrected, stretchRetracted, adjournmentRetracted
        case voteOpened, balloted, voteClosed, decided, taskAssigned, incidentReported
        case taskFollowed, markedUntimed, itemTimed, floorRequested, floorWithdrawn
        case recessed, resumed, closedSessionBegan, closedSessionEnded
        case adjourned, submitted, sealed, returnedToDraft, remarked, approved, signed, rectified
        case unknown
    }

    /// Its kind.
    public var kind: Kind { form.kind }

    /// The kind in words of the journal: of an unknown event, the word that it came with.
    public var kindName: String {
        if case .unknown(let event) = self { event.kind } else { kind.rawValue }
    }

    /// What it says, by its kind.
    public var payload: any Payload { form.payload }

    /// The time that the event speaks of.
    public var at: Instant { payload.at }

    private var form: (kind: Kind, payload: any Payload) {
        switch self {
        case .adopted(let payload): (.adopted, payload)
        case .prepared(let payload): (.prepared, payload)
        case .convened(let payload): (.convened, payload)
        case .itemAdded(let payload): (.itemAdded, payload)
        case .annexAttached(let payload): (.annexAttached, payload)
        case .announced(let payload): (.announced, payload)
        case .proxyGiven(let payload): (.proxyGiven, payload)
        case .proxyRevoked(let payload): (.proxyRevoked, payload)
        case .replaced(let payload): (.replaced, payload)
        case .cancelled(let payload): (.cancelled, payload)
        case .cancellationRetracted(let payload): (.cancellationRetracted, payload)
        case .opened(let payload): (.opened, payload)
        case .openingRetracted(let payload): (.openingRetracted, payload)
        case .adjournmentRetracted(let payload): (.adjournmentRetracted, payload)
        case .openingCorrected(let payload): (.openingCorrected, payload)
        case .adjournmentCorrected(let payload): (.adjournmentCorrected, payload)
        case .guestAdmitted(let payload): (.guestAdmitted, payload)
        case .admissionRetracted(let payload): (.admissionRetracted, payload)
        case .marked(let payload): (.marked, payload)
        case .markCorrected(let payload): (.markCorrected, payload)
        case .markedUntimed(let payload): (.markedUntimed, payload)
        case .retracted(let payload): (.retracted, payload)
        case .quorumChecked(let payload): (.quorumChecked, payload)
        case .itemOpened(let payload): (.itemOpened, payload)
        case .itemClosed(let payload): (.itemClosed, payload)
        case .itemPostponed(let payload): (.itemPostponed, payload)
        case .itemTimed(let payload): (.itemTimed, payload)
        case .turnBegan(let payload): (.turnBegan, payload)
        case .turnEnded(let payload): (.turnEnded, payload)
        case .floorRequested(let payload): (.floorRequested, payload)
        case .floorWithdrawn(let payload): (.floorWithdrawn, payload)
        case .noted(let payload): (.noted, payload)
        case .motionMoved(let payload): (.motionMoved, payload)
        case .selectionProposed(let payload): (.selectionProposed, payload)
        case .motionWithdrawn(let payload): (.motionWithdrawn, payload)
        case .motionAmended(let payload): (.motionAmended, payload)
        case .voteAbandoned(let payload): (.voteAbandoned, payload)
        case .recused(let payload): (.recused, payload)
        case .recusalEnded(let payload): (.recusalEnded, payload)
        case .voteOpened(let payload): (.voteOpened, payload)
        case .balloted(let payload): (.balloted, payload)
        case .voteClosed(let payload): (.voteClosed, payload)
        case .ballotRetracted(let payload): (.ballotRetracted, payload)
        case .voteReopened(let payload): (.voteReopened, payload)
        case .decided(let payload): (.decided, payload)
        case .taskAssigned(let payload): (.taskAssigned, payload)
        case .taskFollowed(let payload): (.taskFollowed, payload)
        case .incidentReported(let payload): (.incidentReported, payload)
        case .recessed(let payload): (.recessed, payload)
        case .resumed(let payload): (.resumed, payload)
        case .closedSessionBegan(let payload): (.closedSessionBegan, payload)
        case .closedSessionEnded(let payload): (.closedSessionEnded, payload)
        case .stretchCorrected(let payload): (.stretchCorrected, payload)
        case .stretchRetracted(let payload): (.stretchRetracted, payload)
        case .adjourned(let payload): (.adjourned, payload)
        case .submitted(let payload): (.submitted, payload)
        case .sealed(let payload): (.sealed, payload)
        case .returnedToDraft(let payload): (.returnedToDraft, payload)
        case .remarked(let payload): (.remarked, payload)
        case .approved(let payload): (.approved, payload)
        case .signed(let payload): (.signed, payload)
        case .rectified(let payload): (.rectified, payload)
        case .unknown(let payload): (.unknown, payload)
        }
    }
}

extension Event.Kind {
    /// Whether an event of this kind may hold a figure, which can be out of bounds; what is made of
    /// identifiers, moments and words of fixed lists can always be read back.
    var mayHoldFigures: Bool {
        switch self {
        case .marked, .retracted, .itemOpened, .itemClosed, .turnBegan, .turnEnded,
            .floorRequested, .floorWithdrawn, .noted, .balloted, .ballotRetracted, .voteReopened,
            .openingRetracted, .cancelled, .cancellationRetracted, .admissionRetracted,
            .stretchCorrected, .stretchRetracted, .adjournmentRetracted:
            false
        default:
            true
        }
    }
}

extension Event {
    /// The body of the event as it goes into the journal: JSON with sorted keys.
    ///
    /// An unknown event gives back the bytes that it came with.
    public func body() throws(Unencodable) -> [UInt8] {
        if case .unknown(let event) = self { return event.body }
        if case .marked(let event) = self { return event.body }
        guard let body = (try? Self.encoder.encode(payload)).map({ Array($0) }),
            !kind.mayHoldFigures || Event(kind: kindName, body: body, at: at) == self
        else { throw Unencodable(kind: kind) }
        return body
    }

    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    private static let decoder = JSONDecoder()

    /// An event that could not be read back from the journal, such as one with a figure out of all
    /// bounds.
    public struct Unencodable: Error, Hashable, Sendable {
        /// The kind of the event.
        public let kind: Kind
    }

    /// Reads an event from the journal.
    ///
    /// A kind, or a body, that this version does not know becomes `unknown` and keeps its bytes;
    /// `at` is the time that the journal gives for it.
    public init(kind: String, body: [UInt8], at: Instant) {
        let known = Kind(rawValue: kind).flatMap {
            try? Event(kind: $0, data: Data(body))
        }
        self = known ?? .unknown(UnknownEvent(kind: kind, body: body, at: at))
    }

    private init?(kind: Kind, data: Data) throws {
        func read<P: Payload>() throws -> P { try Self.decoder.decode(P.self, from: data) }
        switch kind {
        case .adopted: self = .adopted(try read())
        case .prepared: self = .prepared(try read())
        case .convened: self = .convened(try read())
        case .itemAdded: self = .itemAdded(try read())
        case .annexAttached: self = .annexAttached(try read())
        case .announced: self = .announced(try read())
        case .proxyGiven: self = .proxyGiven(try read())
        case .proxyRevoked: self = .proxyRevoked(try read())
        case .replaced: self = .replaced(try read())
        case .cancelled: self = .cancelled(try read())
        case .cancellationRetracted: self = .cancellationRetracted(try read())
        case .opened: self = .opened(try read())
        case .openingRetracted: self = .openingRetracted(try read())
        case .adjournmentRetracted: self = .adjournmentRetracted(try read())
        case .openingCorrected: self = .openingCorrected(try read())
        case .adjournmentCorrected: self = .adjournmentCorrected(try read())
        case .guestAdmitted: self = .guestAdmitted(try read())
        case .admissionRetracted: self = .admissionRetracted(try read())
        case .marked: self = .marked(try read())
        case .markCorrected: self = .markCorrected(try read())
        case .markedUntimed: self = .markedUntimed(try read())
        case .retracted: self = .retracted(try read())
        case .quorumChecked: self = .quorumChecked(try read())
        case .itemOpened: self = .itemOpened(try read())
        case .itemClosed: self = .itemClosed(try read())
        case .itemPostponed: self = .itemPostponed(try read())
        case .itemTimed: self = .itemTimed(try read())
        case .turnBegan: self = .turnBegan(try read())
        case .turnEnded: self = .turnEnded(try read())
        case .floorRequested: self = .floorRequested(try read())
        case .floorWithdrawn: self = .floorWithdrawn(try read())
        case .noted: self = .noted(try read())
        case .motionMoved: self = .motionMoved(try read())
        case .selectionProposed: self = .selectionProposed(try read())
        case .motionWithdrawn: self = .motionWithdrawn(try read())
        case .motionAmended: self = .motionAmended(try read())
        case .voteAbandoned: self = .voteAbandoned(try read())
        case .recused: self = .recused(try read())
        case .recusalEnded: self = .recusalEnded(try read())
        case .voteOpened: self = .voteOpened(try read())
        case .balloted: self = .balloted(try read())
        case .voteClosed: self = .voteClosed(try read())
        case .ballotRetracted: self = .ballotRetracted(try read())
        case .voteReopened: self = .voteReopened(try read())
        case .decided: self = .decided(try read())
        case .taskAssigned: self = .taskAssigned(try read())
        case .taskFollowed: self = .taskFollowed(try read())
        case .incidentReported: self = .incidentReported(try read())
        case .recessed: self = .recessed(try read())
        case .resumed: self = .resumed(try read())
        case .closedSessionBegan: self = .closedSessionBegan(try read())
        case .closedSessionEnded: self = .closedSessionEnded(try read())
        case .stretchCorrected: self = .stretchCorrected(try read())
        case .stretchRetracted: self = .stretchRetracted(try read())
        case .adjourned: self = .adjourned(try read())
        case .submitted: self = .submitted(try read())
        case .sealed: self = .sealed(try read())
        case .returnedToDraft: self = .returnedToDraft(try read())
        case .remarked: self = .remarked(try read())
        case .approved: self = .approved(try read())
        case .signed: self = .signed(try read())
        case .rectified: self = .rectified(try read())
        case .unknown: return nil
        }
    }
}
