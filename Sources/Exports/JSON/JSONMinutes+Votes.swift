import Journal
import Meetings
import Wording

extension JSONMinutes {
    /// A choice among candidates or texts; its rounds are vote events.
    struct Choosing: Encodable {
        let id: String
        let itemId: String?
        let date: String
        let title: String?
        let seats: Int
        let tieRule: String
        let options: [Candidate]
    }

    /// Somebody or something that is chosen among.
    struct Candidate: Encodable {
        /// Of a text, where it stands for the first time.
        let id: String?
        let personId: String?
        let motionId: String?
        let textId: String?
        let text: String?
    }

    struct VoteEvent: Encodable {
        let id: String
        let motionId: String?
        let selectionId: String?
        let round: Int?
        let seats: Int?
        let options: [Candidate]
        let itemId: String?
        let method: String
        /// What an external ballot was held with.
        let tool: String?
        let isClosedSession: Bool
        let isForced: Bool
        let startDate: String
        let endDate: String?
        let majority: Majority
        let recusedIds: [String]
        let tellerIds: [String]
        let abandoned: Abandoned?
        /// What was frozen when the vote closed.
        let snapshot: SnapshotTold?
        let outcome: String?
        let result: String?
        let counts: [Count]
        let optionCounts: [OptionTold]
        let elected: [Candidate]
        let tieBreak: TieBroken?
        /// By name in a recorded vote; never otherwise.
        let votes: [Vote]

        struct Majority: Encodable {
            let base: String
            let threshold: String
            let tieRule: String
        }

        struct Abandoned: Encodable {
            let date: String
            let reason: String?
        }

        struct Count: Encodable {
            let option: String
            let value: Int
        }

        struct OptionTold: Encodable {
            let option: Candidate
            let value: Int
        }

        struct TieBroken: Encodable {
            let elected: [Candidate]
            let reason: String?
        }

        struct Vote: Encodable {
            let voterId: String
            let option: String
            let options: [Candidate]
            let castBy: String?
            let date: String
        }

        struct SnapshotTold: Encodable {
            let entitled: Int
            let onSite: Int
            let remote: Int
            let unknown: Int
            let represented: Int
            let recused: Int
            let quorumNeeded: Int
            let quorumCounted: Int
            let isQuorumMet: Bool
            let base: Int
            let needed: Int
            let notVoting: Int
            /// Nil where the box of a secret ballot held no more than the room.
            let remotePapers: Int?
        }
    }

    /// Who kept out of what, from when to when.
    struct StandingBack: Encodable {
        let id: String
        let personId: String
        let itemId: String?
        let voteEventId: String?
        let startDate: String
        let endDate: String?
    }

    struct Questioned: Encodable {
        let voteEventId: String?
        /// The place among the checks of the quorum, from 0.
        let quorumCheck: Int?
        let differences: [Difference]
        let reversesQuorum: Bool
        let outcome: String?

        struct Difference: Encodable {
            let figure: String
            let printed: Int
            let corrected: Int
        }
    }
}

extension JSONMinutes.Choosing {
    init(_ selection: Selection, _ reading: Reading) {
        self.init(
            id: selection.id.description,
            itemId: selection.item?.description,
            date: reading.time(selection.at),
            title: reading.line(selection.title),
            seats: selection.seats,
            tieRule: selection.tieRule.rawValue,
            options: selection.options.map { option in
                guard case .passage(let id) = option else { return .init(option, reading) }
                return .init(text: id, reading)
            }
        )
    }
}

extension JSONMinutes.Candidate {
    /// A text among the options of its choice.
    init(text: PassageID, _ reading: Reading) {
        self.init(
            id: text.description,
            personId: nil,
            motionId: nil,
            textId: nil,
            text: reading.line(text)
        )
    }

    init(_ option: Selection.Option, _ reading: Reading) {
        var person: PersonID?
        var motion: MotionID?
        var passage: PassageID?
        switch option {
        case .person(let id): person = id
        case .motion(let id): motion = id
        case .passage(let id): passage = id
        }
        self.init(
            id: nil,
            personId: person.map(reading.identifier),
            motionId: motion?.description,
            textId: passage?.description,
            text: nil
        )
    }
}

extension JSONMinutes.VoteEvent {
    init(_ vote: Meetings.Vote, _ reading: Reading) {
        func candidate(_ option: Selection.Option) -> JSONMinutes.Candidate {
            .init(option, reading)
        }
        let snapshot = vote.closing?.snapshot
        id = vote.id.description
        motionId = reading.motion(of: vote)?.id.description
        let round = vote.round
        selectionId = round.flatMap { reading.meeting.selections[$0.selection]?.id.description }
        self.round = round?.number
        seats = round?.seats
        options = (round?.options ?? []).map(candidate)
        itemId = vote.item?.description
        method = vote.method.rawValue
        tool = vote.tool.flatMap(reading.line)
        isClosedSession = reading.isClosed(vote)
        isForced = vote.isForced || vote.closing?.isForced ?? false
        startDate = reading.time(vote.openedAt)
        endDate = (vote.closing?.at).map(reading.time)
        majority = Majority(
            base: vote.majority.base.rawValue,
            threshold: vote.majority.threshold.code,
            tieRule: vote.majority.tieRule.rawValue
        )
        recusedIds = reading.recused(in: vote).map(reading.identifier)
        tellerIds = (vote.closing?.tellers ?? []).map(reading.identifier)
        abandoned = vote.abandonment.map {
            Abandoned(date: reading.time($0.at), reason: reading.line($0.reason))
        }
        self.snapshot = snapshot.map(SnapshotTold.init)
        outcome = snapshot?.outcome.rawValue
        result = snapshot?.outcome.popolo
        let tally = vote.method.isCounted ? snapshot?.tally : nil
        counts =
            tally.map { tally in
                Choice.allCases.map { Count(option: $0.popolo, value: tally[$0]) }
            } ?? []
        optionCounts = (snapshot?.tally.options ?? []).map {
            OptionTold(option: candidate($0.option), value: $0.weight)
        }
        elected = (snapshot?.elected ?? []).map(candidate)
        tieBreak = vote.closing?.tieBreak.map {
            TieBroken(elected: $0.elected.map(candidate), reason: reading.line($0.reason))
        }
        votes = Self.votes(of: vote, reading)
    }

    private static func votes(of vote: Meetings.Vote, _ reading: Reading) -> [Vote] {
        guard vote.method == .recorded else { return [] }
        return reading.meeting.roster.members.compactMap { member in
            vote.ballots[member.person].map {
                Vote(
                    voterId: reading.identifier(member.person),
                    option: $0.choice.popolo,
                    options: $0.options.map { .init($0, reading) },
                    castBy: $0.castBy.map(reading.identifier),
                    date: reading.time($0.at)
                )
            }
        }
    }
}

extension JSONMinutes.VoteEvent.SnapshotTold {
    fileprivate init(_ snapshot: Snapshot) {
        self.init(
            entitled: snapshot.entitled,
            onSite: snapshot.present(.onSite),
            remote: snapshot.present(.remote),
            unknown: snapshot.presentInUnknownMode,
            represented: snapshot.represented,
            recused: snapshot.recused,
            quorumNeeded: snapshot.quorum.needed,
            quorumCounted: snapshot.quorum.counted,
            isQuorumMet: snapshot.quorum.isMet,
            base: snapshot.base,
            needed: snapshot.needed,
            notVoting: snapshot.notVoting,
            remotePapers: snapshot.remotePapers
        )
    }
}

extension JSONMinutes.StandingBack {
    init(_ recusal: Recusal, _ reading: Reading) {
        self.init(
            id: recusal.id.description,
            personId: reading.identifier(recusal.person),
            itemId: recusal.item?.description,
            voteEventId: recusal.vote?.description,
            startDate: reading.time(recusal.from),
            endDate: recusal.to.map(reading.time)
        )
    }
}

extension JSONMinutes.Questioned {
    init(_ question: Question) {
        var (vote, check): (VoteID?, Int?)
        switch question.subject {
        case .vote(let id): vote = id
        case .quorumCheck(let index): check = index
        }
        self.init(
            voteEventId: vote?.description,
            quorumCheck: check,
            differences: question.differences.map {
                Difference(
                    figure: $0.figure.rawValue,
                    printed: $0.printed,
                    corrected: $0.corrected
                )
            },
            reversesQuorum: question.reversesQuorum,
            outcome: question.outcome?.rawValue
        )
    }
}
