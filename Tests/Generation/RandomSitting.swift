public import Journal
public import Meetings

/// A sitting that a seed tells: acts, most of them sensible, decided one after the other as a
/// committer would decide them.
///
/// The same seed tells the same sitting. It is over and submitted in most runs, and then approved,
/// signed or back to a draft in some.
public struct RandomSitting: Sendable {
    /// An act that was taken, with what it came to.
    ///
    /// Handed to another committer, the act comes to the same events, save for what that committer
    /// brings itself: numbers, salts and the head.
    public struct Step: Sendable {
        public let act: Act
        public let entered: Instant
        public let events: [Event]
    }

    /// An act that was refused; it changed nothing.
    public struct Refused: Sendable {
        public let act: Act
        /// How many steps had been taken before it.
        public let position: Int
        public let refusal: Refusal
    }

    public let seed: UInt64
    public let meeting: MeetingID
    public private(set) var steps: [Step] = []
    public private(set) var refused: [Refused] = []
    /// The rows, the texts and the names of all acts that were taken.
    public private(set) var record = Record(entries: [], texts: [:], names: [:])
    /// The sitting as folded while the acts came in.
    public private(set) var folded: Meeting

    /// Tells a sitting of about so many acts between its opening and its end, and so many after the
    /// submission.
    public init(seed: UInt64, proposals: Int = 60, afterSubmission: Int = 6) {
        self.seed = seed
        var proposer = Proposer(seed: seed)
        meeting = proposer.random.identifier()
        folded = Meeting(id: meeting)
        for act in proposer.preparation() { take(act, by: &proposer) }
        for _ in 0..<proposals {
            if let act = proposer.proposal(on: folded) { take(act, by: &proposer) }
        }
        conclude(by: &proposer, afterSubmission: afterSubmission)
    }
}

extension RandomSitting {
    /// The sitting of the lowest seed whose minutes are sealed, and nothing more.
    public static var sealed: RandomSitting {
        var seed: UInt64 = 1
        while true {
            let sitting = RandomSitting(seed: seed, afterSubmission: 0)
            if case .sealed = sitting.events.last { return sitting }
            seed += 1
        }
    }

    /// All events in their order.
    public var events: [Event] { steps.flatMap(\.events) }

    public var texts: [PassageID: Passage] { record.texts.mapValues(\.value) }

    public var names: [PersonID: PrintedName] { record.names.mapValues(\.value) }

    /// The end of the chain.
    public var head: Head { record.entries.last?.head ?? Head(genesisOf: meeting) }

    /// The next numbers that the sitting was decided on: those of a body that has met before.
    public static let numbering = Numbering(minutes: 4, decision: 11)
}

extension RandomSitting {
    private mutating func conclude(by proposer: inout Proposer, afterSubmission: Int) {
        guard proposer.random.chance(90) else { return }
        for act in proposer.conclusion(of: folded) { take(act, by: &proposer) }
        for _ in 0..<8 {
            if let act = proposer.proposal(on: folded) { take(act, by: &proposer) }
        }
        guard proposer.random.chance(90) else { return }
        for act in proposer.submission(of: folded) { take(act, by: &proposer) }
        guard proposer.random.chance(60) else { return }
        for _ in 0..<afterSubmission {
            if let act = proposer.proposal(on: folded) { take(act, by: &proposer) }
        }
    }

    private mutating func take(_ act: Act, by proposer: inout Proposer) {
        let proposed = Record(
            entries: record.entries,
            texts: record.texts.merging(
                act.texts.map { ($0.id, Salted($0, salt: proposer.salt())) },
                uniquingKeysWith: { $1 }
            ),
            names: record.names.merging(
                act.names.sorted { $0.key < $1.key }
                    .map { ($0.key, Salted($0.value, salt: proposer.salt())) },
                uniquingKeysWith: { $1 }
            )
        )
        do {
            let events = try decide(act, on: proposed)
            let entered = proposer.entered()
            let rows = try? head.appending(
                events,
                act: act.id,
                author: act.author,
                entered: entered
            )
            record = Record(
                entries: record.entries + (rows ?? []),
                texts: proposed.texts,
                names: proposed.names
            )
            for event in events { folded.apply(event) }
            steps.append(Step(act: act, entered: entered, events: events))
        } catch {
            refused.append(Refused(act: act, position: steps.count, refusal: error))
        }
    }

    private func decide(_ act: Act, on proposed: Record) throws(Refusal) -> [Event] {
        switch act.deciding {
        case .freely(let decide): try decide(folded)
        case .numbering(let decide): try decide(folded, numbering)
        case .committing(let decide): try decide(folded, proposed.commitments)
        case .sealing(let decide): try decide(folded, head.hash)
        }
    }

    private var numbering: Numbering {
        let used = folded.decisions.count { $0.number != nil }
        return Numbering(
            minutes: Self.numbering.minutes,
            decision: Self.numbering.decision + used
        )
    }
}
