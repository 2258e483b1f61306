import Meetings

extension RefusalCase {
    var provocationOfVoters: Provocation {
        get throws {
            var hall = try Hall.standing(in: .open)
            func giving(from giver: PersonID, to holder: PersonID) -> Provocation {
                Provocation(hall) { m throws(Refusal) in
                    try m.giveProxy(
                        id: ProxyID(number: 9),
                        from: giver,
                        to: holder,
                        at: .at(19)
                    )
                }
            }
            func casting(by voter: PersonID, through holder: PersonID? = nil) -> Provocation {
                Provocation(hall) { m throws(Refusal) in
                    try m.cast(
                        .against,
                        by: voter,
                        through: holder,
                        in: VoteID(number: 1),
                        at: .at(19, 1)
                    )
                }
            }
            switch self {
            case .proxyToSelf: return giving(from: 6, to: 6)
            case .proxyAlreadyGiven: return giving(from: 7, to: 2)
            case .proxyLimitReached: return giving(from: 6, to: 1)
            case .proxyAlreadyRevoked:
                try hall.revokeProxy(7, at: .at(19))
                return Provocation(hall) { m throws(Refusal) in
                    try m.revokeProxy(ProxyID(number: 7), at: .at(19, 5))
                }
            case .notSubstitute:
                return Provocation(hall) { m throws(Refusal) in
                    try m.replace(.made(1, of: 6, by: 5, from: .at(19)))
                }
            case .alreadyReplacing:
                try hall.replace(.made(1, of: 6, by: 8, from: .at(19)))
                return Provocation(hall) { m throws(Refusal) in
                    try m.replace(.made(2, of: 7, by: 8, from: .at(20)))
                }
            case .quorumMissing:
                hall = try Hall.opened(rules: .quorum(.atLeast(1, 2)))
                try hall.move(1)
                return Provocation(hall) { m throws(Refusal) in
                    try m.openVote(
                        id: VoteID(number: 1),
                        on: MotionID(number: 1),
                        method: .showOfHands,
                        at: .at(19)
                    )
                }
            case .noVoterPresent:
                hall = try Hall.opened(rules: .quorum(.atLeast(1, 2)))
                try hall.openVote(1, .unanimity, isForced: true)
                return Provocation(hall) { m throws(Refusal) in
                    try m.closeVote(VoteID(number: 1), isForced: true, at: .at(19, 5))
                }
            case .notEntitled:
                try hall.take { m throws(Refusal) in
                    try m.admit(Member(person: 9, seat: .guest), at: .at(18))
                }
                return giving(from: 6, to: 9)
            case .voterAbsent:
                try hall.openVote(1, .recorded)
                return casting(by: 6)
            case .voterRecused:
                try hall.openVote(1, .recorded, recused: [3])
                return casting(by: 3)
            case .alreadyBalloted:
                try hall.openVote(1, .recorded)
                try hall.cast(.inFavour, by: 1)
                return casting(by: 1)
            case .notProxyHolder:
                try hall.openVote(1, .recorded)
                return casting(by: 7, through: 2)
            default: throw NotInThisArea(refusal: self)
            }
        }
    }

    var provocationOfVotes: Provocation {
        get throws {
            switch self {
            case .voteAlreadyOpen:
                return Provocation(try Hall.voting(in: .open)) { m throws(Refusal) in
                    try m.openVote(
                        id: VoteID(number: 3),
                        on: MotionID(number: 1),
                        method: .secret,
                        at: .at(19)
                    )
                }
            case .voteAlreadyClosed:
                var hall = try Hall.voting(in: .open)
                try hall.closeVote(2, Tally(inFavour: 1))
                return hall.closing(2, Tally(inFavour: 1))
            case .voteStillOpen:
                return Provocation(try Hall.voting(in: .open)) { m throws(Refusal) in
                    try m.adjourn(numbering: .first, at: .at(22))
                }
            case .ballotsOnlyInRecordedVote:
                return Provocation(try Hall.voting(in: .open)) { m throws(Refusal) in
                    try m.cast(.inFavour, by: 1, in: VoteID(number: 2), at: .at(19))
                }
            case .tallyOnlyWithoutNames: return try Hall.voting(in: .open).closing(1, Tally())
            case .tallyMissing: return try Hall.voting(in: .open).closing(2, nil)
            case .negativeTally: return try Hall.voting(in: .open).closing(2, Tally(against: -1))
            case .tooManyBallots: return try Hall.voting(in: .open).closing(2, Tally(blank: 7))
            case .castingVoteMissing: return try Hall.tied().closing(2, .tied)
            case .castingVoteWithoutTie:
                return try Hall.tied().closing(2, Tally(inFavour: 2), castingVote: .inFavour)
            case .castingVoteUndecided:
                return try Hall.tied().closing(2, .tied, castingVote: .blank)
            case .castingVoteAgainstBallot:
                var hall = try Hall.standing(in: .open)
                let majority = MajorityRule.ofVotesCast.with { $0.tieRule = .castingVote }
                try hall.openVote(1, .recorded, majority: majority)
                try hall.cast(.inFavour, by: 1)
                try hall.cast(.against, by: 3)
                return hall.closing(1, nil, castingVote: .against)
            case .voteNotClosed: return try Hall.voting(in: .open).deciding(from: 2)
            case .voteRejected:
                var hall = try Hall.voting(in: .open)
                try hall.closeVote(2, Tally(against: 1))
                return hall.deciding(from: 2)
            default: throw NotInThisArea(refusal: self)
            }
        }
    }
}

extension Tally {
    fileprivate static let tied = Tally(inFavour: 2, against: 2)
}

extension Hall {
    /// A vote 2 whose ties the chair decides.
    fileprivate static func tied() throws -> Hall {
        var hall = try standing(in: .open)
        try hall.openVote(2, majority: MajorityRule.ofVotesCast.with { $0.tieRule = .castingVote })
        return hall
    }

    fileprivate func closing(
        _ vote: Int,
        _ tally: Tally?,
        castingVote: Choice? = nil
    ) -> Provocation {
        Provocation(self) { m throws(Refusal) in
            try m.closeVote(
                VoteID(number: vote),
                tally: tally,
                castingVote: castingVote,
                at: .at(19, 5)
            )
        }
    }

    fileprivate func deciding(from vote: Int) -> Provocation {
        Provocation(self) { m throws(Refusal) in
            try m.decide(
                id: DecisionID(number: 1),
                item: nil,
                vote: VoteID(number: vote),
                text: PassageID(number: 5001),
                numbering: .first,
                at: .at(19, 10)
            )
        }
    }
}
