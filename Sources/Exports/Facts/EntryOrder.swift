import Foundation
import Journal
import Meetings

/// In which order things were entered, for those that the minutes tell and that share a time.
///
/// Minutes that were read from a published file know no such order.
struct EntryOrder {
    enum Subject: Hashable {
        case note(PassageID)
        case motion(MotionID)
        case vote(VoteID)
        case recusal(RecusalID)
        case decision(DecisionID)
        case incident(IncidentID)
        case recess(Instant)
        case closedSession(Instant)
        case quorum(QuorumCheck)
        case resumption(ItemID, Instant)
        case postponement(ItemID)
    }

    private var sequences: [Subject: Int64] = [:]

    init(_ record: Record?) {
        for entry in record?.entries ?? [] where Self.kinds.contains(entry.kind) {
            let event = Event(kind: entry.kind, body: entry.body, at: entry.at)
            guard let subject = Subject(event) else { continue }
            sequences[subject] = entry.sequence
        }
    }

    subscript(subject: Subject) -> Int64? { sequences[subject] }

    /// The kinds that are read at all: a long recorded vote is passed over.
    private static let kinds = Set(
        [
            Event.Kind.noted, .motionMoved, .voteOpened, .voteClosed, .voteAbandoned, .recused,
            .decided, .incidentReported, .recessed, .closedSessionBegan, .quorumChecked,
            .itemOpened, .itemPostponed,
        ]
        .map(\.rawValue)
    )
}

extension EntryOrder.Subject {
    fileprivate init?(_ event: Event) {
        switch event {
        case .noted(let noted): self = .note(noted.note.passage)
        case .motionMoved(let moved): self = .motion(moved.motion.id)
        case .voteOpened(let opened): self = .vote(opened.vote)
        case .recused(let recused): self = .recusal(recused.recusal.id)
        case .voteAbandoned(let abandoned): self = .vote(abandoned.vote)
        case .voteClosed(let closed): self = .vote(closed.vote)
        case .decided(let decided): self = .decision(decided.decision)
        case .incidentReported(let reported): self = .incident(reported.incident.id)
        case .recessed(let recessed): self = .recess(recessed.at)
        case .closedSessionBegan(let began): self = .closedSession(began.at)
        case .quorumChecked(let checked): self = .quorum(checked.check)
        case .itemOpened(let opened): self = .resumption(opened.item, opened.at)
        case .itemPostponed(let postponed): self = .postponement(postponed.item)
        default: return nil
        }
    }
}
