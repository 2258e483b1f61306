import Meetings

extension RefusalCase {
    var provocationOfCorrections: Provocation {
        get throws {
            switch self {
            case .sittingUnderWay:
                return Provocation(try Hall.standing(in: .open)) { m throws(Refusal) in
                    try m.retractOpening(at: .at(19))
                }
            case .numberedInYear:
                return Provocation(try Hall.standing(in: .adjourned)) { m throws(Refusal) in
                    try m.correctOpening(
                        to: Instant.at(18).adding(seconds: -366 * 86_400),
                        at: .at(22)
                    )
                }
            case .longBeforeOpening:
                return Provocation(try Hall.opened()) { m throws(Refusal) in
                    let early = Instant.at(18).adding(seconds: -86_401)
                    return try m.mark(
                        .made(99, 5, .arrived(channel: .video, device: .tablet), at: early)
                    )
                }
            case .notReopenable:
                return Provocation(try Hall.settled()) { m throws(Refusal) in
                    try m.reopenVote(VoteID(number: 1), at: .at(19, 5))
                }
            case .notBalloted:
                return Provocation(try Hall.voting(in: .open)) { m throws(Refusal) in
                    try m.retractBallot(of: 1, in: VoteID(number: 1), at: .at(19))
                }
            case .voteMovedOn:
                let earlier = try Hall.polling().meeting
                var hall = try Hall.polling()
                try hall.cast(.inFavour, by: 1)
                return Provocation(hall) { m throws(Refusal) in
                    try m.requireNothingMore(on: VoteID(number: 1), than: earlier)
                    return []
                }
            case .noSuchStretch:
                return Provocation(try Hall.standing(in: .recess)) { m throws(Refusal) in
                    try m.retract(.recess, began: .at(19), at: .at(21))
                }
            case .closedSessionUsed:
                return Provocation(try Hall.inClosedSession()) { m throws(Refusal) in
                    try m.undo(.closedSession, began: .at(19), at: .at(20))
                }
            case .itemDiscussed:
                return Provocation(try Hall.inClosedSession()) { m throws(Refusal) in
                    try m.retractDiscussion(of: ItemID(number: 10), began: .at(19), at: .at(20))
                }
            case .admissionStands:
                return Provocation(try Hall.standing(in: .open)) { m throws(Refusal) in
                    try m.retractAdmission(of: 1, at: .at(21))
                }
            case .minutesApproved:
                return Provocation(try Hall.approving()) { m throws(Refusal) in
                    let decision = Reference.decision(id: DecisionID(number: 1))
                    let events = try m.retract(decision, reason: nil, at: .at(21))
                    try m.requireKept([.later: .at(19)], after: events)
                    return events
                }
            default: throw NotInThisArea(refusal: self)
            }
        }
    }
}

extension Hall {
    /// A motion was adopted in one step, without ballots.
    fileprivate static func settled() throws(Refusal) -> Hall {
        var hall = try opened()
        try hall.arrive(1...5)
        try hall.settle(.unanimity)
        return hall
    }

    /// Decision 1, under item 30, approves the minutes of another sitting.
    fileprivate static func approving() throws(Refusal) -> Hall {
        var hall = try opened()
        try hall.take { m throws(Refusal) in
            try m.addItem(
                id: ItemID(number: 30),
                kind: .approvalOfMinutes,
                title: PassageID(number: 1030),
                approving: .later,
                at: .at(18)
            )
        }
        try hall.take { m throws(Refusal) in
            try m.decide(
                id: DecisionID(number: 1),
                item: ItemID(number: 30),
                vote: nil,
                text: PassageID(number: 5001),
                numbering: .first,
                at: .at(19)
            )
        }
        return hall
    }

    /// Item 10 is under discussion in a closed session, and a note stands under it.
    fileprivate static func inClosedSession() throws(Refusal) -> Hall {
        var hall = try opened()
        try hall.addItem(10)
        try hall.take { m throws(Refusal) in try m.closeSession(at: .at(19)) }
        try hall.openItem(10, at: .at(19))
        try hall.take { m throws(Refusal) in
            try m.note(
                Note(passage: PassageID(number: 1), item: ItemID(number: 10), at: .at(19, 10))
            )
        }
        return hall
    }

    /// A vote by name is open, without a ballot.
    fileprivate static func polling() throws(Refusal) -> Hall {
        var hall = try opened()
        try hall.arrive(1...5)
        try hall.openVote(1, .recorded)
        return hall
    }
}
