/// Why an act was not taken.
///
/// Nothing has changed when one is thrown.
public enum Refusal: Error, Hashable, Sendable {
    // Phases and order
    case outsidePhase(kind: Event.Kind, phase: Phase)
    case writtenByNewerVersion
    /// Acts need the particulars first.
    case notPrepared
    /// Published minutes are adopted before anything else is entered.
    case alreadyBegun
    case anotherBody
    case unknownTimeZone(String)
    /// The time of an act lies before what must precede it.
    case backwards(TimeLine, at: Instant, notBefore: Instant)
    case afterAdjournment(at: Instant, adjournedAt: Instant)
    case duringRecess(at: Instant)
    /// A recess would lie over where something begins, or ends, that needs the sitting to go on.
    case recessOver(TimeLine, Edge, at: Instant)
    case alreadySealed
    /// What is entered once the sitting is over needs its end as well.
    case endMissing(TimeLine)
    /// A stretch of time runs into another of its kind.
    case overlapping(TimeLine, at: Instant)
    case notInClosedSession

    // Things of the record
    case unknown(Reference)
    case duplicate(Reference)
    case alreadyRetracted(Reference)
    /// What is printed and frozen, or carries other facts, cannot be taken back.
    case notRetractable(Reference)
    case tooMany(Bound, limit: Int)
    case emptyRoster
    case invalidWeight(PersonID)
    /// A guest who is admitted during the sitting brings no vote along.
    case guestWithVote(PersonID)

    // Presence
    case connectionAlreadyOpen(ConnectionID)
    case connectionNotOpen(ConnectionID)
    case connectionOfAnother(ConnectionID, owner: PersonID)
    case presentCannotBeExcused(PersonID)
    /// What somebody entered in their own name.
    case ownPart(OfOwnPart)

    // Agenda and discussion
    case itemAlreadyOpen(ItemID)
    case itemNotOpen(ItemID)
    case itemPostponed(ItemID)
    case turnAlreadyEnded(TurnID)
    case speakerAbsent(PersonID)
    case floorAlreadyRequested(PersonID)
    case floorNotRequested(PersonID)

    // Proxies and substitutes
    case proxy(OfProxy)
    case notSubstitute(PersonID)
    /// At that time this substitute already sits for this member.
    case alreadyReplacing(PersonID, member: PersonID)

    // Votes
    case quorumMissing(needed: Int, counted: Int)
    /// A hall without anybody in it decides nothing, not even when the chair forces it.
    case noVoterPresent
    case voteAlreadyOpen(VoteID)
    case voteAlreadyClosed(VoteID)
    case voteStillOpen(VoteID)
    case notEntitled(PersonID)
    case voterAbsent(PersonID)
    case voterRecused(PersonID)
    case alreadyBalloted(PersonID)
    /// Only the holder of the voter's proxy, while it counts, may cast the ballot.
    case notProxyHolder(PersonID, voter: PersonID)
    case ballotsOnlyInRecordedVote(VoteID)
    case tallyOnlyWithoutNames(VoteID)
    case tallyMissing(VoteID)
    case negativeTally
    case tooManyBallots(cast: Int, possible: Int)
    case castingVote(OfCastingVote)

    /// How a vote is held does not go with what is put to it.
    case methodUnfit(VoteID, VoteMethod)
    case toolMissing(VoteID)
    /// Only an external ballot is held with a tool.
    case toolMisplaced(VoteID)
    case alreadyRecused(PersonID)
    case recusalAlreadyEnded(RecusalID)

    // Corrections of the opening and of votes
    case correction(OfCorrection)

    // What is put to the vote
    case motion(OfMotion)
    case choice(OfChoice)

    // Decisions
    case voteNotClosed(VoteID)
    case voteRejected(VoteID)

    // Submission, approval, signature
    case commitmentMissing(Reference)
    /// Minutes are approved at a later sitting, never at their own.
    case approvedBySameSitting
    case alreadySigned(PersonID)

    /// Why somebody does not enter something in their own name.
    public enum OfOwnPart: Hashable, Sendable {
        /// Once it is over, what is still told is the recorder's to enter.
        case sittingOver
        case connectionNotOwn
        /// One person has had their share of the room of the sitting.
        case spent(Bound, limit: Int)
    }

    /// Why a tie was not decided by the chair.
    public enum OfCastingVote: Hashable, Sendable {
        case missing
        case withoutTie
        case undecided
        /// In a tie by name the ballot of whoever is in the chair is the casting vote.
        case againstBallot(of: PersonID)
    }

    /// Why a proxy was not taken.
    public enum OfProxy: Hashable, Sendable {
        case toSelf(PersonID)
        case alreadyGiven(giver: PersonID)
        case limitReached(holder: PersonID, limit: Int)
        case alreadyRevoked(ProxyID)
    }

    /// Why the opening or a vote was not corrected.
    public enum OfCorrection: Hashable, Sendable {
        /// The opening is taken back only while nothing rests on it.
        case sittingUnderWay
        /// Minutes that are numbered stay in their year.
        case numberedInYear(Int)
        /// Nobody arrives a day before the opening: one of the two times is of another day.
        case longBeforeOpening(at: Instant, openedAt: Instant)
        /// No recess or closed session that stands began then.
        case noSuchStretch(Stretch, began: Instant)
        /// Without the closed session, what was recorded in it would be public.
        case closedSessionUsed(began: Instant)
        /// Something was recorded under the item while it was discussed.
        case itemDiscussed(ItemID)
        /// Whoever was convened has their seat from the list; of whoever was let in, something is
        /// recorded already.
        case admissionStands(PersonID, wasConvened: Bool)
        /// By it the minutes of an earlier sitting were approved, under that item.
        case minutesApproved(under: ItemID)
        /// Something follows from the vote, or there are no ballots to correct.
        case notReopenable(VoteID)
        /// There is no ballot to take back.
        case notBalloted(PersonID)
        /// Since somebody looked at the vote that they take back, ballots were cast in it, or it ended.
        case voteMovedOn(VoteID, ballots: Int, hasEnded: Bool)
    }

    /// Why nothing was done with a motion or an amendment.
    public enum OfMotion: Hashable, Sendable {
        case withdrawn(MotionID)
        case alreadyVoted(MotionID)
        /// An amendment is neither voted on nor withdrawn yet.
        case amendmentPending(MotionID)
        case amendmentNotCarried(MotionID)
        case notAnAmendment(MotionID)
    }

    /// Why a choice among candidates or texts, or a round of it, was not taken.
    public enum OfChoice: Hashable, Sendable {
        case impossibleSeats(SelectionID, seats: Int, options: Int)
        case optionUnknown(SelectionID)
        case selectionFilled(SelectionID)
        /// A ballot in a round names from one to as many options as there are seats.
        case ballotUnfit(VoteID, seats: Int)
        /// Each ballot that is counted names from one to as many options as there are seats.
        case countsUnreconciled(ballots: Int, named: Int, seats: Int)
        case tieBreakMissing(VoteID, seats: Int)
        case tieBreakWithoutTie(VoteID)
        /// The tie-break names another number than the seats at stake, or somebody who is not tied.
        case tieBreakUnfit(VoteID, seats: Int)
    }

    /// Lines along which time runs forward only.
    public enum TimeLine: String, Hashable, Sendable, CaseIterable {
        case sitting
        case connection
        case item
        case turn
        case vote
        case recess
        case incident
        case proxy
        case replacement
        case closedSession
        /// Submission, approval, signature.
        case minutes
    }

    /// Where something lies on its line of time.
    public enum Edge: Hashable, Sendable {
        case beginning
        case end
    }

    /// Bounds on what one sitting may hold.
    public enum Bound: String, Hashable, Sendable, CaseIterable {
        case members
        case items
        case marks
        case notes
        case motions
        case turns
        case levels
        case votes
        case decisions
        case tasks
        case incidents
        case proxies
        case annexes
        case remarks
        case announcements
        case replacements
        case recusals
        case quorumChecks
        case recesses
        case closedSessions
    }
}
