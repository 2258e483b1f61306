import Meetings
import Testing

/// Every refusal is met at least once, by name.
@Suite struct RefusalTests {
    @Test("each refusal can be met, and nothing has changed then", arguments: RefusalCase.allCases)
    func provoke(refusal: RefusalCase) throws {
        let provocation = try refusal.provocation
        let met = try #require(provocation.hall.refusal(of: provocation.act))
        #expect(RefusalCase(met) == refusal, "met \(met)")
    }
}

/// A sitting and an act that it refuses.
struct Provocation {
    let hall: Hall
    let act: Hall.Deciding

    init(_ hall: Hall, _ act: @escaping Hall.Deciding) {
        self.hall = hall
        self.act = act
    }
}

extension RefusalCase {
    var provocation: Provocation {
        get throws {
            switch self {
            case .outsidePhase, .writtenByNewerVersion, .notPrepared, .alreadyBegun, .anotherBody,
                .unknownTimeZone, .backwards, .afterAdjournment, .duringRecess, .recessOver,
                .alreadySealed,
                .commitmentMissing, .endMissing, .overlapping, .notInClosedSession,
                .approvedBySameSitting, .alreadySigned:
                try provocationOfOrder
            case .sittingUnderWay, .numberedInYear, .longBeforeOpening, .notReopenable,
                .notBalloted, .voteMovedOn, .noSuchStretch, .closedSessionUsed,
                .itemDiscussed, .admissionStands, .minutesApproved:
                try provocationOfCorrections
            case .unknown, .duplicate, .alreadyRetracted, .notRetractable, .tooMany, .emptyRoster,
                .invalidWeight, .guestWithVote:
                try provocationOfThings
            case .connectionAlreadyOpen, .connectionNotOpen, .connectionOfAnother,
                .presentCannotBeExcused, .itemAlreadyOpen, .itemNotOpen, .itemPostponed,
                .turnAlreadyEnded, .speakerAbsent, .floorAlreadyRequested, .floorNotRequested:
                try provocationInTheRoom
            case .ownAfterSitting, .ownConnection, .ownShareSpent: try provocationOfOwnPart
            case .proxyToSelf, .proxyAlreadyGiven, .proxyLimitReached, .proxyAlreadyRevoked,
                .notSubstitute, .alreadyReplacing, .quorumMissing, .noVoterPresent,
                .notEntitled, .voterAbsent, .voterRecused, .alreadyBalloted, .notProxyHolder:
                try provocationOfVoters
            case .voteAlreadyOpen, .voteAlreadyClosed, .voteStillOpen,
                .ballotsOnlyInRecordedVote, .tallyOnlyWithoutNames, .tallyMissing,
                .negativeTally, .tooManyBallots, .castingVoteMissing, .castingVoteWithoutTie,
                .castingVoteUndecided, .castingVoteAgainstBallot, .voteNotClosed, .voteRejected:
                try provocationOfVotes
            case .methodUnfit, .toolMissing, .toolMisplaced, .alreadyRecused,
                .recusalAlreadyEnded, .motionWithdrawn, .motionAlreadyVoted, .amendmentPending,
                .amendmentNotCarried, .notAnAmendment:
                try provocationOfMotions
            case .impossibleSeats, .optionUnknown, .selectionFilled, .ballotUnfit,
                .countsUnreconciled, .tieBreakMissing, .tieBreakWithoutTie, .tieBreakUnfit:
                try provocationOfChoices
            }
        }
    }
}
