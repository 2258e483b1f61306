import Meetings

extension RefusalCase {
    var provocationOfMotions: Provocation {
        get throws {
            var hall = try Hall.opened(members: 5)
            try hall.arrive(1...5)
            try hall.move(1)
            switch self {
            case .methodUnfit:
                return hall.trying { m throws(Refusal) in
                    try m.settle(
                        id: VoteID(number: 1),
                        on: MotionID(number: 1),
                        method: .secret,
                        at: .at(19)
                    )
                }
            case .toolMissing: return hall.opening(.external)
            case .toolMisplaced: return hall.opening(.secret, tool: PassageID(number: 1))
            case .alreadyRecused:
                try hall.recuse(2)
                return hall.trying { m throws(Refusal) in
                    try m.recuse(
                        Recusal(
                            id: RecusalID(number: 2),
                            person: 2,
                            item: nil,
                            vote: nil,
                            from: .at(19)
                        )
                    )
                }
            case .recusalAlreadyEnded:
                try hall.recuse(2)
                try hall.endRecusal(at: .at(19))
                return hall.trying { m throws(Refusal) in
                    try m.endRecusal(RecusalID(number: 1), at: .at(19))
                }
            case .motionWithdrawn:
                try hall.take { m throws(Refusal) in
                    try m.withdraw(MotionID(number: 1), at: .at(19))
                }
                return hall.opening(.secret)
            case .motionAlreadyVoted:
                try hall.openVote(1)
                return hall.trying { m throws(Refusal) in
                    try m.withdraw(MotionID(number: 1), at: .at(19))
                }
            case .amendmentPending:
                try hall.amend(1, by: 2)
                return hall.opening(.showOfHands)
            case .amendmentNotCarried:
                try hall.amend(1, by: 2)
                return hall.amending(by: 2)
            case .notAnAmendment: return hall.amending(by: 1)
            default: throw NotInThisArea(refusal: self)
            }
        }
    }

    var provocationOfChoices: Provocation {
        get throws {
            var hall = try Hall.opened(members: 5)
            try hall.arrive(1...5)
            switch self {
            case .impossibleSeats:
                return hall.trying { m throws(Refusal) in
                    try m.propose(.made(1, [1, 2], seats: 3))
                }
            case .optionUnknown:
                try hall.propose()
                try hall.openRound()
                return hall.closing([5: 2])
            case .selectionFilled:
                try hall.propose()
                try hall.openRound()
                try hall.closeRound([1: 3])
                return hall.trying { m throws(Refusal) in
                    try m.openRound(
                        id: VoteID(number: 2),
                        of: SelectionID(number: 1),
                        method: .secret,
                        at: .at(19, 10)
                    )
                }
            case .ballotUnfit:
                try hall.propose()
                try hall.openRound(1, .recorded)
                return hall.trying { m throws(Refusal) in
                    try m.cast(
                        .inFavour,
                        for: [.person(id: 1), .person(id: 2)],
                        by: 4,
                        in: VoteID(number: 1),
                        at: .at(19, 1)
                    )
                }
            case .countsUnreconciled:
                try hall.propose()
                try hall.openRound()
                return hall.closing([1: 2, 2: 2], ballots: 3)
            case .tieBreakMissing:
                try hall.propose(tieRule: .lot)
                try hall.openRound(threshold: .nothing)
                return hall.closing([1: 2, 2: 2])
            case .tieBreakWithoutTie:
                try hall.propose(tieRule: .lot)
                try hall.openRound(threshold: .nothing)
                return hall.closing([1: 2, 2: 1], tieBreak: [1])
            case .tieBreakUnfit:
                try hall.propose(tieRule: .lot)
                try hall.openRound(threshold: .nothing)
                return hall.closing([1: 2, 2: 2], tieBreak: [3])
            default: throw NotInThisArea(refusal: self)
            }
        }
    }
}

extension Hall {
    fileprivate func trying(_ act: @escaping Deciding) -> Provocation { Provocation(self, act) }

    fileprivate func opening(_ method: VoteMethod, tool: PassageID? = nil) -> Provocation {
        trying { m throws(Refusal) in
            try m.openVote(
                id: VoteID(number: 1),
                on: MotionID(number: 1),
                method: method,
                tool: tool,
                at: .at(19)
            )
        }
    }

    fileprivate func amending(by number: Int) -> Provocation {
        trying { m throws(Refusal) in
            try m.amend(by: MotionID(number: number), text: PassageID(number: 4444), at: .at(19))
        }
    }

    fileprivate func closing(
        _ counts: [PersonID: Int],
        ballots: Int? = nil,
        tieBreak: [PersonID]? = nil
    ) -> Provocation {
        trying { m throws(Refusal) in
            try m.closeVote(
                VoteID(number: 1),
                tally: .ofRound(counts, ballots: ballots),
                tieBreak: tieBreak.map { TieBreak.made($0) },
                at: .at(19, 5)
            )
        }
    }
}
