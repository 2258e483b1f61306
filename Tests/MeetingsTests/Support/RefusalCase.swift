import Meetings

/// The cases of `Refusal` without what they carry, so that they can be listed.
///
/// A new case of `Refusal` does not compile here before it has a name, and in `provocation` before
/// it has a test.
enum RefusalCase: String, CaseIterable {
    case outsidePhase, writtenByNewerVersion, notPrepared, alreadyBegun, anotherBody
    case unknownTimeZone
    case backwards, afterAdjournment, duringRecess, recessOver, alreadySealed
    case unknown, duplicate, alreadyRetracted, notRetractable, tooMany, emptyRoster
    case invalidWeight, guestWithVote
    case connectionAlreadyOpen, connectionNotOpen, connectionOfAnother, presentCannotBeExcused
    case ownAfterSitting, ownConnection, ownShareSpent
    case itemAlreadyOpen, itemNotOpen, itemPostponed, turnAlreadyEnded, speakerAbsent
    case proxyToSelf, proxyAlreadyGiven, proxyLimitReached
    case proxyAlreadyRevoked, notSubstitute, alreadyReplacing
    case quorumMissing, noVoterPresent, notEntitled
    case voteAlreadyOpen, voteAlreadyClosed, voteStillOpen
    case voterAbsent, voterRecused, alreadyBalloted, notProxyHolder
    case ballotsOnlyInRecordedVote, tallyOnlyWithoutNames, tallyMissing, negativeTally
    case tooManyBallots, castingVoteMissing, castingVoteWithoutTie, castingVoteUndecided
    case castingVoteAgainstBallot
    case methodUnfit, toolMissing, toolMisplaced, alreadyRecused, recusalAlreadyEnded
    case motionWithdrawn, motionAlreadyVoted, amendmentPending, amendmentNotCarried
    case notAnAmendment, impossibleSeats, optionUnknown, selectionFilled, ballotUnfit
    case countsUnreconciled, tieBreakMissing, tieBreakWithoutTie, tieBreakUnfit
    case voteNotClosed, voteRejected
    case commitmentMissing, approvedBySameSitting, alreadySigned
    case noSuchStretch, closedSessionUsed, itemDiscussed, admissionStands, minutesApproved
    case sittingUnderWay, numberedInYear, longBeforeOpening, notReopenable, notBalloted, voteMovedOn
    case endMissing, overlapping, notInClosedSession, floorAlreadyRequested, floorNotRequested

    init(_ refusal: Refusal) {
        self =
            switch refusal {
            case .outsidePhase: .outsidePhase
            case .writtenByNewerVersion: .writtenByNewerVersion
            case .notPrepared: .notPrepared
            case .alreadyBegun: .alreadyBegun
            case .anotherBody: .anotherBody
            case .unknownTimeZone: .unknownTimeZone
            case .backwards: .backwards
            case .afterAdjournment: .afterAdjournment
            case .duringRecess: .duringRecess
            case .recessOver: .recessOver
            case .alreadySealed: .alreadySealed
            case .unknown: .unknown
            case .duplicate: .duplicate
            case .alreadyRetracted: .alreadyRetracted
            case .notRetractable: .notRetractable
            case .tooMany: .tooMany
            case .emptyRoster: .emptyRoster
            case .invalidWeight: .invalidWeight
            case .guestWithVote: .guestWithVote
            case .connectionAlreadyOpen: .connectionAlreadyOpen
            case .connectionNotOpen: .connectionNotOpen
            case .connectionOfAnother: .connectionOfAnother
            case .presentCannotBeExcused: .presentCannotBeExcused
            case .ownPart(let refusal): Self(refusal)
            case .itemAlreadyOpen: .itemAlreadyOpen
            case .itemNotOpen: .itemNotOpen
            case .itemPostponed: .itemPostponed
            case .turnAlreadyEnded: .turnAlreadyEnded
            case .speakerAbsent: .speakerAbsent
            case .notSubstitute: .notSubstitute
            case .alreadyReplacing: .alreadyReplacing
            case .quorumMissing: .quorumMissing
            case .noVoterPresent: .noVoterPresent
            case .voteAlreadyOpen: .voteAlreadyOpen
            case .voteAlreadyClosed: .voteAlreadyClosed
            case .voteStillOpen: .voteStillOpen
            case .notEntitled: .notEntitled
            case .voterAbsent: .voterAbsent
            case .voterRecused: .voterRecused
            case .alreadyBalloted: .alreadyBalloted
            case .notProxyHolder: .notProxyHolder
            case .ballotsOnlyInRecordedVote: .ballotsOnlyInRecordedVote
            case .tallyOnlyWithoutNames: .tallyOnlyWithoutNames
            case .tallyMissing: .tallyMissing
            case .negativeTally: .negativeTally
            case .tooManyBallots: .tooManyBallots
            case .castingVote(let refusal): Self(refusal)
            case .methodUnfit: .methodUnfit
            case .toolMissing: .toolMissing
            case .toolMisplaced: .toolMisplaced
            case .alreadyRecused: .alreadyRecused
            case .recusalAlreadyEnded: .recusalAlreadyEnded
            case .proxy(let refusal): Self(refusal)
            case .correction(let refusal): Self(refusal)
            case .motion(let refusal): Self(refusal)
            case .choice(let refusal): Self(refusal)
            case .voteNotClosed: .voteNotClosed
            case .voteRejected: .voteRejected
            case .commitmentMissing, .approvedBySameSitting, .alreadySigned:
                Self.ofMinutes(refusal)
            case .endMissing: .endMissing
            case .overlapping: .overlapping
            case .notInClosedSession: .notInClosedSession
            case .floorAlreadyRequested: .floorAlreadyRequested
            case .floorNotRequested: .floorNotRequested
            }
    }

    private static func ofMinutes(_ refusal: Refusal) -> RefusalCase {
        switch refusal {
        case .approvedBySameSitting: .approvedBySameSitting
        case .alreadySigned: .alreadySigned
        default: .commitmentMissing
        }
    }

    private init(_ refusal: Refusal.OfOwnPart) {
        self =
            switch refusal {
            case .sittingOver: .ownAfterSitting
            case .connectionNotOwn: .ownConnection
            case .spent: .ownShareSpent
            }
    }

    private init(_ refusal: Refusal.OfCastingVote) {
        self =
            switch refusal {
            case .missing: .castingVoteMissing
            case .withoutTie: .castingVoteWithoutTie
            case .undecided: .castingVoteUndecided
            case .againstBallot: .castingVoteAgainstBallot
            }
    }

    private init(_ refusal: Refusal.OfProxy) {
        self =
            switch refusal {
            case .toSelf: .proxyToSelf
            case .alreadyGiven: .proxyAlreadyGiven
            case .limitReached: .proxyLimitReached
            case .alreadyRevoked: .proxyAlreadyRevoked
            }
    }

    private init(_ refusal: Refusal.OfCorrection) {
        self =
            switch refusal {
            case .sittingUnderWay: .sittingUnderWay
            case .numberedInYear: .numberedInYear
            case .longBeforeOpening: .longBeforeOpening
            case .noSuchStretch: .noSuchStretch
            case .closedSessionUsed: .closedSessionUsed
            case .itemDiscussed: .itemDiscussed
            case .admissionStands: .admissionStands
            case .minutesApproved: .minutesApproved
            case .notReopenable: .notReopenable
            case .notBalloted: .notBalloted
            case .voteMovedOn: .voteMovedOn
            }
    }

    private init(_ refusal: Refusal.OfMotion) {
        self =
            switch refusal {
            case .withdrawn: .motionWithdrawn
            case .alreadyVoted: .motionAlreadyVoted
            case .amendmentPending: .amendmentPending
            case .amendmentNotCarried: .amendmentNotCarried
            case .notAnAmendment: .notAnAmendment
            }
    }

    private init(_ refusal: Refusal.OfChoice) {
        self =
            switch refusal {
            case .impossibleSeats: .impossibleSeats
            case .optionUnknown: .optionUnknown
            case .selectionFilled: .selectionFilled
            case .ballotUnfit: .ballotUnfit
            case .countsUnreconciled: .countsUnreconciled
            case .tieBreakMissing: .tieBreakMissing
            case .tieBreakWithoutTie: .tieBreakWithoutTie
            case .tieBreakUnfit: .tieBreakUnfit
            }
    }
}
