import Journal
public import Meetings

extension Refusal {
    /// Why an act was not taken, whom or what it is about, and what to do; whole sentences.
    public func explanation(with glossary: Glossary) -> Phrase {
        switch self {
        case .outsidePhase(let kind, let phase): glossary.outsidePhase(kind, phase)
        case .writtenByNewerVersion: .writtenByNewerVersion
        case .notPrepared: .notPrepared
        case .alreadyBegun: .alreadyBegun
        case .anotherBody: .anotherBody
        case .unknownTimeZone(let name): .unknownTimeZone(name)
        case .backwards(let line, let at, let earliest): glossary.backwards(line, at, earliest)
        case .afterAdjournment(let at, let end): glossary.afterAdjournment(at, end)
        case .duringRecess(let at): glossary.duringRecess(at)
        case .recessOver(let line, let edge, let at): glossary.recessOver(line, edge, at)
        case .alreadySealed: .alreadySealed
        case .endMissing(let line): line.endMissing
        case .overlapping(let line, let at): glossary.overlapping(line, at)
        case .notInClosedSession: .notInClosedSession
        case .unknown(let reference): glossary.unknown(reference)
        case .duplicate(let reference): glossary.duplicate(reference)
        case .alreadyRetracted(let reference): glossary.alreadyRetracted(reference)
        case .notRetractable(let reference): glossary.notRetractable(reference)
        case .tooMany(let bound, let limit): .tooMany(bound, limit)
        case .emptyRoster: .emptyRoster
        case .invalidWeight(let person): glossary.invalidWeight(person)
        case .guestWithVote(let person): glossary.guestWithVote(person)
        case .connectionAlreadyOpen(let id): glossary.connectionAlreadyOpen(id)
        case .connectionNotOpen(let id): glossary.connectionNotOpen(id)
        case .connectionOfAnother(_, let owner): glossary.connectionOfAnother(owner)
        case .presentCannotBeExcused(let person): glossary.presentCannotBeExcused(person)
        case .ownPart(let refusal): refusal.explanation
        case .itemAlreadyOpen(let id): glossary.itemAlreadyOpen(id)
        case .itemNotOpen(let id): glossary.itemNotOpen(id)
        case .itemPostponed(let id): glossary.itemPostponed(id)
        case .turnAlreadyEnded(let id): glossary.turnAlreadyEnded(id)
        case .speakerAbsent(let person): glossary.speakerAbsent(person)
        case .floorAlreadyRequested(let person): glossary.floorAlreadyRequested(person)
        case .floorNotRequested(let person): glossary.floorNotRequested(person)
        case .proxy(let refusal): refusal.explanation(with: glossary)
        case .notSubstitute(let person): glossary.notSubstitute(person)
        case .alreadyReplacing(let one, let member): glossary.alreadyReplacing(one, member)
        case .quorumMissing(let needed, let counted): .quorumMissing(needed, counted)
        case .noVoterPresent: .noVoterPresent
        case .voteAlreadyOpen(let id): glossary.voteAlreadyOpen(id)
        case .voteAlreadyClosed(let id): glossary.voteAlreadyClosed(id)
        case .voteStillOpen(let id): glossary.voteStillOpen(id)
        case .notEntitled(let person): glossary.notEntitled(person)
        case .voterAbsent(let person): glossary.voterAbsent(person)
        case .voterRecused(let person): glossary.voterRecused(person)
        case .alreadyBalloted(let person): glossary.alreadyBalloted(person)
        case .notProxyHolder(let holder, let voter): glossary.notProxyHolder(holder, voter)
        case .ballotsOnlyInRecordedVote(let id): glossary.ballotsOnlyInRecordedVote(id)
        case .tallyOnlyWithoutNames(let id): glossary.tallyOnlyWithoutNames(id)
        case .tallyMissing(let id): glossary.tallyMissing(id)
        case .negativeTally: .negativeTally
        case .tooManyBallots(let cast, let possible): .tooManyBallots(cast, possible)
        case .castingVote(let refusal): refusal.explanation(with: glossary)
        case .methodUnfit(_, let method): glossary.methodUnfit(method)
        case .toolMissing(let id): glossary.toolMissing(id)
        case .toolMisplaced(let id): glossary.toolMisplaced(id)
        case .alreadyRecused(let person): glossary.alreadyRecused(person)
        case .recusalAlreadyEnded(let id): glossary.recusalAlreadyEnded(id)
        case .correction(let refusal): refusal.explanation(with: glossary)
        case .motion(let refusal): refusal.explanation(with: glossary)
        case .choice(let refusal): refusal.explanation(with: glossary)
        case .voteNotClosed(let id): glossary.voteNotClosed(id)
        case .voteRejected(let id): glossary.voteRejected(id)
        case .commitmentMissing(let reference): glossary.commitmentMissing(reference)
        case .approvedBySameSitting: .approvedBySameSitting
        case .alreadySigned(let person): glossary.alreadySigned(person)
        }
    }
}

extension Refusal.OfCorrection {
    func explanation(with glossary: Glossary) -> Phrase {
        switch self {
        case .sittingUnderWay: .sittingUnderWay
        case .numberedInYear(let year): .numbered(in: year)
        case .longBeforeOpening(let at, let opening): glossary.longBeforeOpening(at, opening)
        case .noSuchStretch(let stretch, let began): glossary.noSuchStretch(stretch, began)
        case .closedSessionUsed(let began): glossary.closedSessionUsed(began)
        case .itemDiscussed(let id): glossary.itemDiscussed(id)
        case .admissionStands(let person, let wasConvened):
            glossary.admissionStands(person, wasConvened: wasConvened)
        case .minutesApproved(let item): glossary.minutesApproved(under: item)
        case .notReopenable(let id): glossary.notReopenable(id)
        case .notBalloted(let person): glossary.notBalloted(person)
        case .voteMovedOn(let id, let ballots, let hasEnded):
            glossary.voteMovedOn(id, ballots: ballots, hasEnded: hasEnded)
        }
    }
}

extension Refusal.OfProxy {
    func explanation(with glossary: Glossary) -> Phrase {
        switch self {
        case .toSelf(let person): glossary.proxyToSelf(person)
        case .alreadyGiven(let giver): glossary.proxyAlreadyGiven(giver)
        case .limitReached(let holder, let limit): glossary.proxyLimit(holder, limit)
        case .alreadyRevoked(let id): glossary.proxyAlreadyRevoked(id)
        }
    }
}

extension Refusal.OfCastingVote {
    func explanation(with glossary: Glossary) -> Phrase {
        switch self {
        case .missing: .castingVoteMissing
        case .withoutTie: .castingVoteWithoutTie
        case .undecided: .castingVoteUndecided
        case .againstBallot(let chair): glossary.castingVoteAgainstBallot(chair)
        }
    }
}

extension Refusal.OfMotion {
    func explanation(with glossary: Glossary) -> Phrase {
        switch self {
        case .withdrawn(let id): glossary.motionWithdrawn(id)
        case .alreadyVoted(let id): glossary.motionAlreadyVoted(id)
        case .amendmentPending(let id): glossary.amendmentPending(id)
        case .amendmentNotCarried(let id): glossary.amendmentNotCarried(id)
        case .notAnAmendment(let id): glossary.notAnAmendment(id)
        }
    }
}
