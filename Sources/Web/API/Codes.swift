import Meetings
import Registry

// Why something was refused, in a word for programs: it stays, whatever the case is called one day.

extension Meetings.Refusal {
    var code: String {
        switch self {
        case .outsidePhase: "outsidePhase"
        case .writtenByNewerVersion: "writtenByNewerVersion"
        case .notPrepared: "notPrepared"
        case .alreadyBegun: "alreadyBegun"
        case .anotherBody: "anotherBody"
        case .unknownTimeZone: "unknownTimeZone"
        case .backwards: "backwards"
        case .afterAdjournment: "afterAdjournment"
        case .duringRecess: "duringRecess"
        case .recessOver: "recessOver"
        case .alreadySealed: "alreadySealed"
        case .endMissing: "endMissing"
        case .overlapping: "overlapping"
        case .notInClosedSession: "notInClosedSession"
        case .unknown: "unknown"
        case .duplicate: "duplicate"
        case .alreadyRetracted: "alreadyRetracted"
        case .notRetractable: "notRetractable"
        case .tooMany: "tooMany"
        case .emptyRoster: "emptyRoster"
        case .invalidWeight: "invalidWeight"
        case .guestWithVote: "guestWithVote"
        case .connectionAlreadyOpen: "connectionAlreadyOpen"
        case .connectionNotOpen: "connectionNotOpen"
        case .connectionOfAnother: "connectionOfAnother"
        case .presentCannotBeExcused: "presentCannotBeExcused"
        case .ownPart: "ownPart"
        case .itemAlreadyOpen: "itemAlreadyOpen"
        case .itemNotOpen: "itemNotOpen"
        case .itemPostponed: "itemPostponed"
        case .turnAlreadyEnded: "turnAlreadyEnded"
        case .speakerAbsent: "speakerAbsent"
        case .floorAlreadyRequested: "floorAlreadyRequested"
        case .floorNotRequested: "floorNotRequested"
        case .proxy: "proxy"
        case .notSubstitute: "notSubstitute"
        case .alreadyReplacing: "alreadyReplacing"
        case .quorumMissing: "quorumMissing"
        case .noVoterPresent: "noVoterPresent"
        case .voteAlreadyOpen: "voteAlreadyOpen"
        case .voteAlreadyClosed: "voteAlreadyClosed"
        case .voteStillOpen: "voteStillOpen"
        case .notEntitled: "notEntitled"
        case .voterAbsent: "voterAbsent"
        case .voterRecused: "voterRecused"
        case .alreadyBalloted: "alreadyBalloted"
        case .notProxyHolder: "notProxyHolder"
        case .ballotsOnlyInRecordedVote: "ballotsOnlyInRecordedVote"
        case .tallyOnlyWithoutNames: "tallyOnlyWithoutNames"
        case .tallyMissing: "tallyMissing"
        case .negativeTally: "negativeTally"
        case .tooManyBallots: "tooManyBallots"
        case .castingVote: "castingVote"
        case .methodUnfit: "methodUnfit"
        case .toolMissing: "toolMissing"
        case .toolMisplaced: "toolMisplaced"
        case .alreadyRecused: "alreadyRecused"
        case .recusalAlreadyEnded: "recusalAlreadyEnded"
        case .correction: "correction"
        case .motion: "motion"
        case .choice: "choice"
        case .voteNotClosed: "voteNotClosed"
        case .voteRejected: "voteRejected"
        case .commitmentMissing: "commitmentMissing"
        case .approvedBySameSitting: "approvedBySameSitting"
        case .alreadySigned: "alreadySigned"
        }
    }
}

extension RegistryError {
    var code: String {
        switch self {
        case .refused(let refusal): refusal.code
        case .unknownMeeting: "unknownMeeting"
        case .otherAct: "otherAct"
        case .ambiguousMeeting: "ambiguousMeeting"
        case .textTooLong: "textTooLong"
        case .listTooDeep: "listTooDeep"
        case .textChanged: "textChanged"
        case .textFrozen: "textFrozen"
        case .nameFrozen: "nameFrozen"
        case .referenceTaken: "referenceTaken"
        case .codeTaken: "codeTaken"
        case .numberTaken: "numberTaken"
        case .outOfBounds: "outOfBounds"
        case .alreadyRecorded: "alreadyRecorded"
        case .notPrepared: "notPrepared"
        case .otherOrigin: "otherOrigin"
        case .continued: "continued"
        case .diverges: "diverges"
        case .unsound: "unsound"
        case .directory(let error): error.code
        case .account(let error): error.code
        case .busy: "busy"
        case .cancelled: "cancelled"
        case .storage: "storage"
        }
    }
}

extension DirectoryError {
    var code: String {
        switch self {
        case .unknownPerson: "unknownPerson"
        case .ambiguousPerson: "ambiguousPerson"
        case .personExists: "personExists"
        case .unknownBody: "unknownBody"
        case .bodyExists: "bodyExists"
        case .unknownZone: "unknownZone"
        case .emptyTerm: "emptyTerm"
        case .seatTaken: "seatTaken"
        case .rulesTaken: "rulesTaken"
        case .noSeat: "noSeat"
        case .tooManyAddresses: "tooManyAddresses"
        case .unknownPassage: "unknownPassage"
        case .ambiguousPassage: "ambiguousPassage"
        case .wasErased: "wasErased"
        case .notErased: "notErased"
        }
    }
}

extension AccountError {
    var code: String {
        switch self {
        case .nameTaken: "nameTaken"
        case .unknownAccount: "unknownAccount"
        case .alreadySetUp: "alreadySetUp"
        case .lastAdministrator: "lastAdministrator"
        case .personTaken: "personTaken"
        case .unknownPerson: "unknownPerson"
        case .unknownBody: "unknownBody"
        case .linkExpired: "linkExpired"
        case .emptyToken: "emptyToken"
        case .otherPassword: "otherPassword"
        }
    }
}
