import Journal
import Meetings

/// Thinks of acts that somebody could hand in.
///
/// It looks at the sitting to be sensible most of the time, and is careless on purpose now and
/// then.
struct Proposer {
    var random: SplitMix
    /// The time in the room: it only goes forward.
    var clock: Instant
    let people: [PersonID]
    let guests: [PersonID]
    let authors: [AuthorID]
    let body: BodyID

    init(seed: UInt64) {
        var random = SplitMix(seed: seed)
        people = (0..<random.number(in: 3...12)).map { _ in random.identifier() }
        guests = (0..<3).map { _ in random.identifier() }
        authors = (0..<2).map { _ in random.identifier() }
        body = random.identifier()
        clock = Self.start(&random)
        self.random = random
    }

    /// Any time of some years; now and then shortly before the clocks of Paris change, on 29 March
    /// and 25 October 2020 at 1:00 UTC.
    private static func start(_ random: inout SplitMix) -> Instant {
        let change: Int64? = random.pick([1_585_443_600_000, 1_603_587_600_000])
        guard random.chance(20), let change else {
            return Instant(milliseconds: 1_584_379_800_000)
                .adding(seconds: random.number(in: -50_000_000...300_000_000))
        }
        return Instant(milliseconds: change).adding(seconds: -random.number(in: 0...3600))
    }

    mutating func salt() -> Salt {
        guard let salt = Salt(bytes: random.bytes(Salt.length)) else {
            preconditionFailure("as many bytes as a salt has are a salt")
        }
        return salt
    }

    /// When the last act was entered: about when it happened, to the millisecond.
    mutating func entered() -> Instant {
        Instant(milliseconds: clock.milliseconds + Int64(random.number(in: 0...9999)))
    }

    /// Mostly now; now and then some time ago.
    mutating func time() -> Instant {
        random.chance(85) ? clock : clock.adding(seconds: -random.number(in: 1...3600))
    }

    mutating func act(
        _ texts: [Passage] = [],
        names: [PersonID: PrintedName] = [:],
        decide: @escaping @Sendable (Meeting) throws(Refusal) -> [Event]
    ) -> Act {
        act(texts, names: names, deciding: .freely(decide))
    }

    mutating func act(
        _ texts: [Passage] = [],
        names: [PersonID: PrintedName] = [:],
        deciding: Act.Deciding
    ) -> Act {
        Act(
            id: random.identifier(),
            author: random.pick(authors) ?? authors[0],
            texts: texts,
            names: names,
            deciding: deciding
        )
    }

    mutating func passage() -> Passage { random.passage(naming: people) }

    /// Somebody: mostly of the roster.
    mutating func anybody() -> PersonID {
        random.pick(random.chance(95) ? people : guests) ?? people[0]
    }
}

extension Proposer {
    /// What an act can be about.
    enum Topic {
        case mark, correction, retraction, guest, quorumCheck, incident
        case item, openItem, closeItem, postponement, annex, turn, endOfTurn, note
        case motion, vote, ballot, endOfVote, decision, task
        case withdrawal, amendment, selection, abandonment, recusal, endOfRecusal, settlement
        case announcement, proxy, revocation, replacement, recess, resumption, adjournment, seal
        case presenceWithoutTimes, times, floorRequest, floorWithdrawal, followUp
        case wholeRecess, closedSession, endOfClosedSession, cancellation
        case remark, returnToDraft, approval, signature, rectification
    }

    private static let recording: [Topic] = [
        .mark, .mark, .mark, .mark, .mark, .correction, .retraction, .guest, .quorumCheck,
        .incident, .item, .openItem, .openItem, .closeItem, .postponement, .annex,
        .turn, .turn, .endOfTurn, .note, .note, .motion,
        .vote, .ballot, .ballot, .ballot, .ballot, .ballot, .endOfVote, .endOfVote,
        .decision, .task, .announcement, .proxy, .revocation, .replacement, .replacement,
        .presenceWithoutTimes, .times, .followUp, .wholeRecess, .closedSession,
        .withdrawal, .amendment, .selection, .abandonment,
        .recusal, .endOfRecusal, .settlement, .amendment, .mark, .note, .note, .item, .ballot,
        .ballot, .endOfVote, .endOfVote,
    ]

    private static func topics(in phase: Phase) -> [Topic] {
        switch phase {
        case .prepared:
            [.item, .annex, .announcement, .proxy, .revocation, .replacement, .retraction]
        case .cancelled: [.item, .cancellation, .cancellation]
        case .open:
            recording + [.recess, .floorRequest, .floorWithdrawal, .endOfClosedSession]
        case .recess: [.mark, .mark, .incident, .retraction, .resumption, .resumption]
        case .adjourned: recording
        case .submitted: [.note, .mark, .seal, .remark, .remark, .returnToDraft, .approval]
        case .approved, .signed: [.note, .signature, .signature, .rectification]
        }
    }

    /// The next act; nil when there is nothing that it could be about.
    mutating func proposal(on meeting: Meeting) -> Act? {
        clock = clock.adding(seconds: random.number(in: 0...180))
        let phase = random.chance(96) ? meeting.phase : random.pick(Phase.allCases) ?? .open
        return random.pick(Self.topics(in: phase)).flatMap { act(on: $0, in: meeting) }
    }

    private mutating func act(on topic: Topic, in meeting: Meeting) -> Act? {
        switch topic {
        case .mark: mark(in: meeting)
        case .correction: correction(in: meeting)
        case .retraction: retraction(in: meeting)
        case .guest: guest(in: meeting)
        case .quorumCheck: quorumCheck(in: meeting)
        case .incident: incident(in: meeting)
        case .item: item(in: meeting)
        case .openItem: openItem(in: meeting)
        case .closeItem: closeItem(in: meeting)
        case .postponement: postponement(in: meeting)
        case .annex: annex(in: meeting)
        case .turn: turn(in: meeting)
        case .endOfTurn: endOfTurn(in: meeting)
        case .note: note(in: meeting)
        case .motion: motion(in: meeting)
        case .vote: vote(in: meeting)
        case .ballot: ballot(in: meeting)
        case .endOfVote: endOfVote(in: meeting)
        case .withdrawal: withdrawal(in: meeting)
        case .amendment: amendment(in: meeting)
        case .selection: selection(in: meeting)
        case .abandonment: abandonment(in: meeting)
        case .recusal: recusal(in: meeting)
        case .endOfRecusal: endOfRecusal(in: meeting)
        case .settlement: settlement(in: meeting)
        case .decision: decision(in: meeting)
        case .task: task(in: meeting)
        case .announcement: announcement(in: meeting)
        case .proxy: proxy(in: meeting)
        case .revocation: revocation(in: meeting)
        case .replacement: replacement(in: meeting)
        case .recess: recess()
        case .resumption: resumption()
        case .cancellation: cancellation(of: meeting)
        case .adjournment: adjournment()
        case .seal: seal()
        default: lateAct(on: topic, in: meeting)
        }
    }
}
