@testable import Meetings

extension Refusal.Bound {
    /// An event that fills the sitting, by the shortest way.
    func filling(_ number: Int) -> Event {
        switch self {
        case .members: .guestAdmitted(GuestAdmitted(at: .at(18), member: .guest(number)))
        case .items: .itemAdded(.made(number, under: nil))
        case .levels: .itemAdded(.made(number, under: number - 1))
        case .marks: .marked(Marked(mark: .arrival(number)))
        case .notes: .noted(Noted(note: .made(number)))
        case .motions: .motionMoved(MotionMoved(motion: .made(number)))
        case .turns:
            .turnBegan(TurnBegan(at: .at(18), turn: TurnID(number: number), person: 1, item: nil))
        case .votes: .voteOpened(.made(number))
        case .decisions:
            .decided(
                Decided(
                    at: .at(18),
                    decision: DecisionID(number: number),
                    item: nil,
                    vote: nil,
                    text: PassageID(number: number),
                    number: nil
                )
            )
        case .tasks:
            number.isMultiple(of: 2)
                ? .taskAssigned(TaskAssigned(task: .made(number)))
                : .taskFollowed(TaskFollowed(task: .made(number)))
        case .incidents: .incidentReported(IncidentReported(incident: .made(number)))
        case .proxies:
            .proxyGiven(
                ProxyGiven(at: .at(17), proxy: ProxyID(number: number), giver: 4, holder: 3)
            )
        case .annexes: .annexAttached(AnnexAttached(at: .at(18), annex: .one(number), item: nil))
        case .remarks: .remarked(Remarked(remark: .made(number)))
        case .announcements: .announced(Announced(announcement: .made(number)))
        case .replacements:
            .replaced(
                Replaced(replacement: .made(number, of: 3, by: 5, from: .at(17), until: .at(17)))
            )
        case .recusals: .recused(Recused(recusal: .made(number, of: 2)))
        case .quorumChecks: .quorumChecked(QuorumChecked(check: .underAnItem))
        case .recesses: .recessed(Recessed(at: .at(18), until: .at(18)))
        case .closedSessions:
            .closedSessionBegan(ClosedSessionBegan(at: .at(18), until: .at(18)))
        }
    }

    /// An act that adds one more, after the last event that filled the sitting.
    func adding(_ number: Int, after last: Int) -> Hall.Deciding {
        switch self {
        case .members: { m throws(Refusal) in try m.admit(.guest(number), at: .at(19)) }
        case .items, .levels:
            { m throws(Refusal) in
                try m.addItem(
                    id: ItemID(number: number),
                    under: self == .levels ? ItemID(number: last) : nil,
                    title: PassageID(number: number),
                    at: .at(19)
                )
            }
        case .marks: { m throws(Refusal) in try m.mark(.arrival(number)) }
        case .notes: { m throws(Refusal) in try m.note(.made(number)) }
        case .motions: { m throws(Refusal) in try m.move(.made(number)) }
        case .turns:
            { m throws(Refusal) in
                try m.beginTurn(id: TurnID(number: number), by: 1, on: nil, at: .at(19))
            }
        case .incidents: { m throws(Refusal) in try m.report(.made(number)) }
        case .annexes: { m throws(Refusal) in try m.attach(.one(number), to: nil, at: .at(19)) }
        case .remarks: { m throws(Refusal) in try m.remark(.made(number)) }
        case .votes, .decisions, .tasks, .proxies: addingToDecisions(number)
        case .announcements, .replacements, .recusals, .quorumChecks, .recesses, .closedSessions:
            addingToPresence(number)
        }
    }

    private func addingToPresence(_ number: Int) -> Hall.Deciding {
        switch self {
        case .announcements: { m throws(Refusal) in try m.announce(.made(number)) }
        case .replacements:
            { m throws(Refusal) in try m.replace(.made(number, of: 2, by: 5, from: .at(19))) }
        case .recusals: { m throws(Refusal) in try m.recuse(.made(number, of: 1)) }
        case .recesses: { m throws(Refusal) in try m.recess(at: .at(19), until: .at(19)) }
        case .closedSessions:
            { m throws(Refusal) in try m.closeSession(at: .at(19), until: .at(19)) }
        default: { m throws(Refusal) in try m.checkQuorum(.item, at: .at(19)) }
        }
    }

    private func addingToDecisions(_ number: Int) -> Hall.Deciding {
        switch self {
        case .votes:
            { m throws(Refusal) in
                try m.openVote(
                    id: VoteID(number: number),
                    on: MotionID(number: 9),
                    method: .secret,
                    at: .at(19)
                )
            }
        case .decisions:
            { m throws(Refusal) in
                try m.decide(
                    id: DecisionID(number: number),
                    item: nil,
                    vote: nil,
                    text: PassageID(number: number),
                    numbering: .first,
                    at: .at(19)
                )
            }
        case .tasks: { m throws(Refusal) in try m.follow(.made(number)) }
        default:
            { m throws(Refusal) in
                try m.giveProxy(id: ProxyID(number: number), from: 1, to: 2, at: .at(17))
            }
        }
    }
}

extension Member {
    fileprivate static func guest(_ number: Int) -> Member {
        Member(person: PersonID(number: number), seat: .guest, isConvened: false)
    }
}

extension Mark {
    fileprivate static func arrival(_ number: Int) -> Mark {
        made(number, 1, .arrived(channel: .video, device: .unknown), on: number, at: .at(18))
    }
}

extension Note {
    fileprivate static func made(_ number: Int) -> Note {
        Note(passage: PassageID(number: number), item: nil, at: .at(19))
    }
}

extension Remark {
    fileprivate static func made(_ number: Int) -> Remark {
        Remark(passage: PassageID(number: number), person: 1, at: .at(20))
    }
}

extension Annex {
    fileprivate static func one(_ number: Int) -> Annex {
        Annex(id: AnnexID(number: number), name: PassageID(number: number), digest: .sevens)
    }
}

extension ItemAdded {
    fileprivate static func made(_ number: Int, under parent: Int?) -> ItemAdded {
        ItemAdded(
            at: .at(18),
            item: ItemID(number: number),
            parent: parent.map { ItemID(number: $0) },
            kind: .ordinary,
            title: PassageID(number: number),
            presenter: nil,
            isClosedSession: false,
            plannedAt: nil,
            approves: nil
        )
    }
}

extension VoteOpened {
    /// A vote on a motion that nobody moved: it fills the sitting and stands in no one's way.
    fileprivate static func made(_ number: Int) -> VoteOpened {
        VoteOpened(
            at: .at(18),
            vote: VoteID(number: number),
            item: nil,
            subject: .motion(id: MotionID(number: number)),
            method: .secret,
            majority: .ofVotesCast,
            isForced: false,
            recused: []
        )
    }
}

extension Announcement {
    fileprivate static func made(_ number: Int) -> Announcement {
        Announcement(
            id: AnnouncementID(number: number),
            person: 2,
            intention: .remote,
            at: .at(17),
            provenance: .declared
        )
    }
}

extension Recusal {
    fileprivate static func made(_ number: Int, of person: PersonID) -> Recusal {
        Recusal(id: RecusalID(number: number), person: person, item: nil, vote: nil, from: .at(19))
    }
}

extension QuorumCheck {
    fileprivate static let underAnItem = QuorumCheck(
        at: .at(18),
        occasion: .item,
        item: nil,
        reckoning: .sample
    )
}
