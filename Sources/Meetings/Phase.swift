/// Where a sitting stands (procedure §3a).
public enum Phase: String, Codable, CaseIterable, Hashable, Sendable {
    case prepared
    /// Called off before it opened: it does not take place.
    case cancelled
    case open
    case recess
    /// Over; the minutes are a draft.
    case adjourned
    case submitted
    /// A later sitting approved the minutes.
    case approved
    case signed
}

extension Phase {
    /// Whether the sitting was called to order.
    public var isHeld: Bool {
        switch self {
        case .prepared, .cancelled: false
        case .open, .recess, .adjourned, .submitted, .approved, .signed: true
        }
    }

    /// Whether the sitting goes on, or will after a recess.
    public var isUnderWay: Bool { self == .open || self == .recess }

    /// Whether the sitting goes on no more, or will not be held.
    public var isOver: Bool { self != .prepared && !isUnderWay }
}

extension Event.Kind {
    /// The phases in which an event of this kind may be entered (procedure §3a).
    public var phases: [Phase] {
        switch self {
        case .adopted, .prepared, .convened, .opened, .cancelled: [.prepared]
        case .cancellationRetracted: [.cancelled]
        case .announced, .proxyGiven, .proxyRevoked, .replaced, .itemAdded, .annexAttached:
            [.prepared, .open, .adjourned]
        case .marked, .markCorrected, .markedUntimed, .guestAdmitted, .incidentReported,
            .quorumChecked, .openingCorrected, .stretchCorrected, .stretchRetracted,
            .admissionRetracted:
            [.open, .recess, .adjourned]
        case .retracted: [.prepared, .open, .recess, .adjourned]
        case .itemOpened, .itemClosed, .itemPostponed, .turnBegan, .turnEnded, .noted,
            .motionMoved, .motionWithdrawn, .motionAmended, .selectionProposed, .voteOpened,
            .voteAbandoned, .recused, .recusalEnded, .balloted, .voteClosed, .decided,
            .taskAssigned, .itemTimed, .taskFollowed, .closedSessionBegan, .voteReopened,
            .ballotRetracted:
            [.open, .adjourned]
        case .recessed: [.open, .adjourned]
        case .closedSessionEnded, .floorRequested, .floorWithdrawn, .openingRetracted: [.open]
        case .resumed: [.recess]
        case .adjourned: [.open, .recess]
        case .submitted, .adjournmentCorrected, .adjournmentRetracted: [.adjourned]
        case .sealed, .returnedToDraft, .remarked, .approved: [.submitted]
        case .signed, .rectified: [.approved, .signed]
        case .unknown: []
        }
    }
}
