import Meetings

/// What the area of a refusal has no provocation for.
struct NotInThisArea: Error {
    let refusal: RefusalCase
}

extension RefusalCase {
    var provocationOfOrder: Provocation {
        get throws {
            switch self {
            case .outsidePhase:
                Provocation(try Hall.prepared()) { m throws(Refusal) in
                    try m.recess(at: .at(19))
                }
            case .writtenByNewerVersion:
                Provocation(try Hall.openedByNewerVersion()) { m throws(Refusal) in
                    try m.recess(at: .at(19))
                }
            case .notPrepared:
                Provocation(Hall()) { m throws(Refusal) in
                    try m.convene(Roster([Member(person: 1)]), at: .at(9))
                }
            case .alreadyBegun:
                Provocation(try Hall.prepared()) { m throws(Refusal) in
                    try m.adopt(.sample, history: [], at: .at(9))
                }
            case .anotherBody:
                Provocation(try Hall.prepared()) { m throws(Refusal) in
                    try m.prepare(.planned.with(body: BodyID(number: 2)), at: .at(9))
                }
            case .unknownTimeZone:
                Provocation(Hall()) { m throws(Refusal) in
                    try m.prepare(.planned.with(zone: "Europe/Ys"), at: .at(9))
                }
            case .backwards:
                Provocation(try Hall.opened()) { m throws(Refusal) in
                    try m.adjourn(numbering: .first, at: .at(17))
                }
            case .afterAdjournment:
                Provocation(try Hall.standing(in: .adjourned)) { m throws(Refusal) in
                    try m.openItem(ItemID(number: 20), at: .at(23))
                }
            case .duringRecess:
                Provocation(try Hall.afterRecess()) { m throws(Refusal) in
                    try m.beginTurn(id: TurnID(number: 9), by: 1, on: nil, at: .at(20, 5))
                }
            case .recessOver:
                Provocation(try Hall.closed()) { m throws(Refusal) in
                    try m.recess(at: .at(18, 30), until: .at(19, 30))
                }
            case .alreadySealed:
                Provocation(try Hall.sealed()) { m throws(Refusal) in
                    try m.seal(head: .sevens, at: .at(23))
                }
            case .commitmentMissing:
                Provocation(try Hall.standing(in: .adjourned)) { m throws(Refusal) in
                    try m.submit(Commitments(passages: [:], names: [:]), at: .at(23))
                }
            case .endMissing:
                Provocation(try Hall.standing(in: .adjourned)) { m throws(Refusal) in
                    try m.recess(at: .at(19))
                }
            case .overlapping:
                Provocation(try Hall.afterRecess()) { m throws(Refusal) in
                    try m.recess(at: .at(19, 55), until: .at(20, 1))
                }
            case .notInClosedSession:
                Provocation(try Hall.opened()) { m throws(Refusal) in
                    try m.reopenSession(at: .at(19))
                }
            case .approvedBySameSitting:
                Provocation(try Hall.standing(in: .submitted)) { m throws(Refusal) in
                    let none = Commitments(passages: [:], names: [:])
                    return try m.approve(at: m.id, commitments: none, at: .at(30))
                }
            case .alreadySigned:
                Provocation(try Hall.standing(in: .signed)) { m throws(Refusal) in
                    try m.sign(Signature(person: 2, role: .secretary, at: .at(45)))
                }
            default: throw NotInThisArea(refusal: self)
            }
        }
    }

    var provocationOfThings: Provocation {
        get throws {
            let open = try Hall.standing(in: .open)
            switch self {
            case .unknown:
                return Provocation(open) { m throws(Refusal) in
                    try m.openItem(ItemID(number: 404), at: .at(19))
                }
            case .duplicate:
                return Provocation(open) { m throws(Refusal) in
                    try m.addItem(
                        id: ItemID(number: 10),
                        title: PassageID(number: 1),
                        at: .at(19)
                    )
                }
            case .alreadyRetracted:
                var hall = open
                try hall.retract(.proxy(id: ProxyID(number: 7)))
                return Provocation(hall) { m throws(Refusal) in
                    try m.retract(.proxy(id: ProxyID(number: 7)), reason: nil, at: .at(19))
                }
            case .notRetractable:
                return Provocation(open) { m throws(Refusal) in
                    try m.retract(.item(id: ItemID(number: 10)), reason: nil, at: .at(19))
                }
            case .tooMany:
                let roster = Roster(
                    (0...Limits.members).map { Member(person: PersonID(number: $0)) }
                )
                return Provocation(try Hall.prepared()) { m throws(Refusal) in
                    try m.convene(roster, at: .at(9))
                }
            case .emptyRoster:
                return Provocation(try Hall.prepared()) { m throws(Refusal) in
                    try m.convene(Roster(), at: .at(9))
                }
            case .invalidWeight:
                return Provocation(try Hall.prepared()) { m throws(Refusal) in
                    try m.convene(Roster([Member(person: 1, weight: -1)]), at: .at(9))
                }
            case .guestWithVote:
                return Provocation(open) { m throws(Refusal) in
                    try m.admit(Member(person: 9, seat: .fullMember), at: .at(19))
                }
            default: throw NotInThisArea(refusal: self)
            }
        }
    }

    var provocationInTheRoom: Provocation {
        get throws {
            var hall = try Hall.standing(in: .open)
            switch self {
            case .connectionAlreadyOpen:
                return hall.marking(.made(9, 1, .there, at: .at(19)))
            case .connectionNotOpen:
                return hall.marking(.made(9, 6, .left, at: .at(19)))
            case .connectionOfAnother:
                return hall.marking(.made(9, 6, .there, on: 100, at: .at(19)))
            case .presentCannotBeExcused:
                return Provocation(hall) { m throws(Refusal) in
                    try m.announce(.made(1, of: 1, .excused, at: .at(19)))
                }
            case .itemAlreadyOpen:
                return Provocation(hall) { m throws(Refusal) in
                    try m.openItem(ItemID(number: 10), at: .at(19))
                }
            case .itemNotOpen:
                return Provocation(hall) { m throws(Refusal) in
                    try m.closeItem(ItemID(number: 20), at: .at(19))
                }
            case .itemPostponed:
                try hall.take { m throws(Refusal) in
                    try m.postpone(ItemID(number: 20), at: .at(19))
                }
                return Provocation(hall) { m throws(Refusal) in
                    try m.openItem(ItemID(number: 20), at: .at(19))
                }
            case .turnAlreadyEnded:
                try hall.take { m throws(Refusal) in
                    try m.endTurn(TurnID(number: 1), at: .at(19))
                }
                return Provocation(hall) { m throws(Refusal) in
                    try m.endTurn(TurnID(number: 1), at: .at(19))
                }
            case .speakerAbsent:
                return Provocation(hall) { m throws(Refusal) in
                    try m.beginTurn(id: TurnID(number: 2), by: 6, on: nil, at: .at(19))
                }
            case .floorAlreadyRequested:
                return Provocation(hall) { m throws(Refusal) in
                    try m.requestFloor(for: 3, at: .at(19))
                }
            case .floorNotRequested:
                return Provocation(hall) { m throws(Refusal) in
                    try m.withdrawRequest(of: 4, at: .at(19))
                }
            default: throw NotInThisArea(refusal: self)
            }
        }
    }
}

extension Movement {
    fileprivate static let there = Movement.arrived(channel: .onSite, device: .unknown)
}

extension Fingerprint {
    static let sevens = Fingerprint(digest: [UInt8](repeating: 7, count: Fingerprint.length))
}

extension Hall {
    fileprivate func marking(_ mark: Mark) -> Provocation {
        Provocation(self) { m throws(Refusal) in try m.mark(mark) }
    }

    fileprivate static func openedByNewerVersion() throws -> Hall {
        var hall = try opened()
        hall.apply(.unknown(UnknownEvent(kind: "sung", body: [], at: .at(19))))
        return hall
    }

    fileprivate static func afterRecess() throws -> Hall {
        var hall = try standing(in: .recess)
        try hall.take { m throws(Refusal) in try m.resume(at: .at(20, 10)) }
        return hall
    }

    fileprivate static func closed() throws -> Hall {
        var hall = try opened()
        try hall.take { m throws(Refusal) in try m.closeSession(at: .at(19)) }
        return hall
    }

    fileprivate static func sealed() throws -> Hall {
        var hall = try standing(in: .submitted)
        try hall.take { m throws(Refusal) in try m.seal(head: .sevens, at: .at(23)) }
        return hall
    }
}
