import Meetings

extension RefusalCase {
    var provocationOfCorrections: Provocation {
        get throws {
            switch self {
            case .sittingUnderWay:
                Provocation(try Hall.standing(in: .open)) { m throws(Refusal) in
                    try m.retractOpening(at: .at(19))
                }
            case .numberedInYear:
                Provocation(try Hall.standing(in: .adjourned)) { m throws(Refusal) in
                    try m.correctOpening(
                        to: Instant.at(18).adding(seconds: -366 * 86_400),
                        at: .at(22)
                    )
                }
            case .longBeforeOpening:
                Provocation(try Hall.opened()) { m throws(Refusal) in
                    let early = Instant.at(18).adding(seconds: -86_401)
                    return try m.mark(
                        .made(99, 5, .arrived(channel: .video, device: .tablet), at: early)
                    )
                }
            case .notReopenable:
                Provocation(try Hall.settled()) { m throws(Refusal) in
                    try m.reopenVote(VoteID(number: 1), at: .at(19, 5))
                }
            case .notBalloted:
                Provocation(try Hall.voting(in: .open)) { m throws(Refusal) in
                    try m.retractBallot(of: 1, in: VoteID(number: 1), at: .at(19))
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
}
