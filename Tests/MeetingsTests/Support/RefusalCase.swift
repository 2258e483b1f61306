import Meetings

/// The cases of `Refusal` without what they carry, so that they can be listed.
///
/// A new case of `Refusal` does not compile here before it has a name, and in `provocation` before
/// it has a test.
enum RefusalCase: String, CaseIterable {
    case outsidePhase, writtenByNewerVersion, notPrepared, alreadyBegun, anotherBody
    case unknownTimeZone
    case backwards, afterAdjournment, duringRecess, alreadySealed
    case unknown, duplicate, alreadyRetracted, notRetractable, tooMany, emptyRoster
    case invalidWeight, guestWithVote
    case connectionAlreadyOpen, connectionNotOpen, connectionOfAnother, presentCannotBeExcused
    case itemAlreadyOpen, itemNotOpen, itemPostponed, turnAlreadyEnded, speakerAbsent
    case proxyToSelf, proxyAlreadyGiven, proxyLimitReached
    case proxyAlreadyRevoked, notSubstitute, alreadyReplacing
    case quorumMissing, voteAlreadyOpen, voteAlreadyClosed, voteStillOpen, notEntitled
    case voterAbsent, voterRecused, alreadyBalloted, notProxyHolder
    case ballotsOnlyInRecordedVote, tallyOnlyWithoutNames, tallyMissing, negativeTally
    case tooManyBallots, castingVoteMissing, castingVoteWithoutTie, castingVoteUndecided
    case voteNotClosed, voteRejected
    case commitmentMissing, approvedBySameSitting, alreadySigned
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
            case .itemAlreadyOpen: .itemAlreadyOpen
            case .itemNotOpen: .itemNotOpen
            case .itemPostponed: .itemPostponed
            case .turnAlreadyEnded: .turnAlreadyEnded
            case .speakerAbsent: .speakerAbsent
            case .proxyToSelf: .proxyToSelf
            case .proxyAlreadyGiven: .proxyAlreadyGiven
            case .proxyLimitReached: .proxyLimitReached
            case .proxyAlreadyRevoked: .proxyAlreadyRevoked
            case .notSubstitute: .notSubstitute
            case .alreadyReplacing: .alreadyReplacing
            case .quorumMissing: .quorumMissing
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
            case .castingVoteMissing: .castingVoteMissing
            case .castingVoteWithoutTie: .castingVoteWithoutTie
            case .castingVoteUndecided: .castingVoteUndecided
            case .voteNotClosed: .voteNotClosed
            case .voteRejected: .voteRejected
            case .commitmentMissing: .commitmentMissing
            case .approvedBySameSitting: .approvedBySameSitting
            case .alreadySigned: .alreadySigned
            case .endMissing: .endMissing
            case .overlapping: .overlapping
            case .notInClosedSession: .notInClosedSession
            case .floorAlreadyRequested: .floorAlreadyRequested
            case .floorNotRequested: .floorNotRequested
            }
    }
}
