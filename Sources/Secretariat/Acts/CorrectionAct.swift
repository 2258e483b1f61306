import Access
import Foundation
import Journal
public import Meetings
import Registry
import Wording

/// What was entered by mistake.
public enum CorrectionAct: Hashable, Sendable {
    /// `retract`: takes something back; it stays in the record as such.
    ///
    /// `kind` (`mark`, `annex`, `passage`, `turn`, `motion`, `selection`, `recusal`, `vote`, `decision`, `task`,
    /// `incident`, `proxy`, `announcement`, `replacement`), `subject` (its id); `reason`.
    case retract(Reference, reason: String?)
    /// `undo`: takes back what was put on record last and stands, the opening, a vote, its ballots and
    /// its close among it; refused where that cannot be taken back, and of a closed session or an item
    /// in or under which something was recorded.
    ///
    /// `scope` (`own`: by whoever hands it in, `all`; `own`); or `undoes`: that act and no other. `seen`:
    /// the number of the last line of the journal that whoever hands it in had seen (the line of the
    /// act itself); a vote in which something happened since is not undone.
    case undo(undoes: ActID?, isOwn: Bool, seen: Int64?)
}

extension CorrectionAct: ActTopic {
    enum Name: String, CaseIterable { case retract, undo }

    private enum Scope: String, CaseIterable { case own, all }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .retract:
            let kind: RetractableKind = try fields.word("kind")
            let id: Identifier<Reference> = try fields.id("subject")
            self = .retract(kind.reference(id.uuid), reason: try fields.textIfAny("reason"))
        case .undo:
            self = .undo(
                undoes: try fields.idIfAny("undoes"),
                isOwn: try fields.wordIfAny("scope", Scope.self) != .all,
                seen: try fields.numberIfAny("seen", 0...1_000_000_000).map(Int64.init)
            )
        }
    }

    var action: Action { .console }

    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let at = hand.at
        switch self {
        case .retract(let subject, let reason):
            let reason = try await hand.passageIfAny(reason, "reason")
            return hand.act([reason]) { meeting throws(Refusal) in
                try meeting.retract(subject, reason: reason?.id, at: at)
            }
        case .undo(let undoes, let isOwn, let seen):
            let record = try await asking(await hand.registry.record(of: hand.meeting))
            // Handed in again it finds nothing more to do, whatever could be undone by now.
            if record.entries.contains(where: { $0.act == hand.id }) { return hand.act { _ in [] } }
            let meeting = Meeting(id: hand.meeting, folding: record.entries)
            let author = isOwn && undoes == nil ? hand.author : nil
            guard let last = record.lastEntry(by: author, named: undoes, in: meeting) else {
                throw .nothingToUndo
            }
            switch last.fate {
            case .undoable: break
            case .refused(let refusal): throw try await hand.declined(.refused(refusal))
            case .kept:
                throw .notUndoable(last.events[0], Glossary(of: record, meeting: meeting.id))
            }
            let told = seen ?? record.entries.last { $0.act == last.act }?.sequence ?? 0
            let known = Meeting(
                id: meeting.id,
                folding: record.entries.prefix { $0.sequence <= told }
            )
            return hand.act { now throws(Refusal) in
                try last.undone(in: now, seen: known, found: meeting, at: at)
            }
        }
    }
}

/// What can be taken back, by a word.
private enum RetractableKind: String, CaseIterable {
    case mark, annex, passage, turn, motion, selection, recusal, vote, decision, task, incident
    case proxy
    case announcement, replacement

    func reference(_ id: UUID) -> Reference {
        switch self {
        case .mark: .mark(id: MarkID(id))
        case .annex: .annex(id: AnnexID(id))
        case .passage: .passage(id: PassageID(id))
        case .turn: .turn(id: TurnID(id))
        case .motion: .motion(id: MotionID(id))
        case .selection: .selection(id: SelectionID(id))
        case .recusal: .recusal(id: RecusalID(id))
        case .vote: .vote(id: VoteID(id))
        case .decision: .decision(id: DecisionID(id))
        case .task: .task(id: TaskID(id))
        case .incident: .incident(id: IncidentID(id))
        case .proxy: .proxy(id: ProxyID(id))
        case .announcement: .announcement(id: AnnouncementID(id))
        case .replacement: .replacement(id: ReplacementID(id))
        }
    }
}
