import Meetings

/// The kinds of entries, each with the keys that may say more about it.
struct EntryForms: Sendable {
    /// In the order of the table of keys.
    let acts: [Key]
    private let details: [Key: [Key]]
    private let vocabulary: Vocabulary<Key>

    init(_ details: [Key: [Key]]) {
        self.details = details
        acts = Key.allCases.filter { details[$0] != nil }
        let used = Set(details.keys).union(details.values.joined())
        vocabulary = Vocabulary(Key.allCases.filter(used.contains)).forManyTexts
    }

    /// The one thing that an entry records, and what it says about it.
    ///
    /// A key that may stand for an entry by itself may also add to another: the decision that
    /// follows from a vote stands with the vote.
    func read(_ part: Part) throws(RecordError) -> (act: Key, fields: Fields) {
        let fields = try Fields(part, in: vocabulary)
        let candidates = fields.keys.filter { details[$0] != nil }
        let leading = candidates.filter { act in
            candidates.allSatisfy { $0 == act || own(act).contains($0) }
        }
        guard let act = leading.first else {
            throw part.error(
                candidates.isEmpty
                    ? .entryWithoutAct(expected: acts.map(\.word))
                    : .entryWithSeveralActs(acts.filter(candidates.contains).map(\.word))
            )
        }
        if let misplaced = fields.keys.first(where: { !own(act).contains($0) }) {
            throw fields.place(of: misplaced).error(
                .misplacedKey(misplaced.word, of: act.word, expected: own(act).map(\.word))
            )
        }
        return (act, fields)
    }

    /// An entry that its reader passes over says nothing: better no record than a wrong one.
    static func unread(_ part: Part) -> RecordError {
        part.error(.entryWithoutAct(expected: all.acts.map(\.word)))
    }

    /// Whether a key may stand in an entry.
    func uses(_ key: Key) -> Bool { vocabulary.meanings.contains(key) }

    /// How many entries with a key a sitting can hold at most, where that is bounded.
    func bound(on key: String) -> (Refusal.Bound, limit: Int)? {
        switch vocabulary.meaning(of: key) {
        case .note, .words: (.notes, Limits.notes)
        case .turn: (.turns, Limits.turns)
        case .motion: (.motions, Limits.motions)
        case .item: (.items, Limits.items)
        case .arrives, .leaves: (.marks, Limits.marks)
        default: nil
        }
    }

    private func own(_ act: Key) -> [Key] { [act] + (details[act] ?? []) }
}

extension EntryForms {
    /// Every kind of entry of a record.
    static let all = EntryForms([
        .opening: [.at, .chair, .secretary],
        .arrives: [.at, .label, .channel, .device, .connection, .source],
        .leaves: [.at, .label, .channel, .connection, .source],
        .switches: [.at, .channel, .device, .connection, .from, .source],
        .admits: [.at],
        .item: [.at, .under],
        .end: [.at],
        .postponement: [.at],
        .note: [.at, .label, .under],
        .turn: [.at, .label, .under, .until, .words],
        .motion: [.at, .label, .under, .mover, .kind, .amends],
        .withdrawal: [.at],
        .recusal: [.at, .label, .under, .until],
        .selection: [.at, .label, .under, .candidates, .options, .seats, .tie],
        .vote: [
            .at, .label, .under, .until, .on, .majority, .recused, .tellers, .isForced,
            .castingVote, .tool, .abandoned, .amendedText, .candidates, .counts, .validBallots,
            .tieBreak, .reason, .inFavour, .against, .abstentions, .blank, .spoiled, .notTakingPart,
            .decision,
        ],
        .decision: [.at, .label, .under],
        .task: [.at, .label, .under, .who, .due, .following],
        .incident: [.at, .label, .under, .until, .who, .text],
        .followUp: [.at, .label, .under, .outcome, .origin, .number, .who, .due],
        .recess: [.at, .until],
        .closedSession: [.at, .until],
        .publicSession: [.at],
        .present: [.at, .label, .channel, .device, .source],
        .requestsFloor: [.at],
        .withdraws: [.at],
        .times: [.at, .stretches],
        .resumption: [.at],
        .quorum: [.at, .under],
        .adjournment: [.at, .next],
        .cancellation: [.at],
        .annex: [.at, .label, .under, .digest],
        .proxy: [.at, .label, .holder],
        .revokes: [.at],
        .announcement: [.at, .label, .intention, .source],
        .substitute: [.at, .label, .replaces, .until],
        .corrects: [.at, .channel, .device],
        .retracts: [.at, .reason],
    ])
}

extension EntryForms {
    /// The kinds of entries that can be named without a label; those of people by whose they are.
    static let described = EntryForms([
        .arrives: [.at], .leaves: [.at], .note: [.at], .turn: [.at], .motion: [.at], .vote: [.at],
        .decision: [.at], .task: [.at], .incident: [.at], .annex: [.at], .proxy: [.at],
        .announcement: [.at], .substitute: [.at],
    ])

    static let ofPeople: Set<Key> = [.arrives, .leaves, .turn, .proxy, .announcement, .substitute]
}
