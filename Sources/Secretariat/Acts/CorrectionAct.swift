import Access
import Foundation
public import Journal
public import Meetings
import Registry

/// What was entered by mistake.
public enum CorrectionAct: Hashable, Sendable {
    /// `retract`: takes something back; it stays in the record as such.
    ///
    /// `kind` (`mark`, `annex`, `passage`, `turn`, `motion`, `selection`, `recusal`, `decision`, `task`, `incident`,
    /// `proxy`, `announcement`, `replacement`), `subject` (its id); `reason`.
    case retract(Reference, reason: String?)
    /// `undo`: takes back the last act that can be taken back.
    ///
    /// `scope` (`own`: of those of whoever hands it in, `all`; `own`); or `undoes`: that act and no other.
    case undo(undoes: ActID?, isOwn: Bool)
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
                isOwn: try fields.wordIfAny("scope", Scope.self) != .all
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
        case .undo(let undoes, let isOwn):
            let record = try await asking(await hand.registry.record(of: hand.meeting))
            // Handed in again it finds nothing more to do, whatever could be undone by now.
            let isKnown = record.entries.contains { $0.act == hand.id }
            let author = isOwn && undoes == nil ? hand.author : nil
            let last = record.lastUndoable(by: author, named: undoes)
            guard let subjects = isKnown ? [] : last?.subjects else { throw .nothingToUndo }
            return hand.act { meeting throws(Refusal) in
                try meeting.retract(all: subjects, at: at)
            }
        }
    }
}

/// What can be taken back, by a word.
private enum RetractableKind: String, CaseIterable {
    case mark, annex, passage, turn, motion, selection, recusal, decision, task, incident, proxy
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
        case .decision: .decision(id: DecisionID(id))
        case .task: .task(id: TaskID(id))
        case .incident: .incident(id: IncidentID(id))
        case .proxy: .proxy(id: ProxyID(id))
        case .announcement: .announcement(id: AnnouncementID(id))
        case .replacement: .replacement(id: ReplacementID(id))
        }
    }
}

/// An act that can be taken back.
public struct UndoableAct: Hashable, Sendable {
    /// Which.
    public let act: ActID
    /// What it made and what stands of it, the last first.
    public let subjects: [Reference]
}

extension Record {
    /// The last act that made something that can be taken back as the record stands; with an author,
    /// of theirs, and with an id, that one alone.
    public func lastUndoable(by author: AuthorID? = nil, named id: ActID? = nil) -> UndoableAct? {
        guard let sitting = entries.first?.meeting else { return nil }
        let meeting = Meeting(id: sitting, folding: entries)
        var rest = entries[...]
        while let last = rest.last {
            let own = rest.reversed().prefix { $0.act == last.act }
            rest = rest.dropLast(own.count)
            guard id.map({ $0 == last.act }) ?? true, author.map({ $0 == last.author }) ?? true
            else { continue }
            let subjects = own.compactMap(\.event.made).filter { !meeting.isRetracted($0) }
            if !subjects.isEmpty, (try? meeting.retract(all: subjects, at: last.entered)) != nil {
                return UndoableAct(act: last.act, subjects: subjects)
            }
        }
        return nil
    }
}

extension Meeting {
    /// Takes several things back, one after the other, or none of them.
    fileprivate func retract(all subjects: [Reference], at: Instant) throws(Refusal) -> [Event] {
        var steps = Succession(self)
        for subject in subjects {
            steps.add(try steps.meeting.retract(subject, reason: nil, at: at))
        }
        return steps.events
    }
}

extension Event {
    /// What the event put on record that can be taken back as a whole; nil of any other.
    fileprivate var made: Reference? {
        switch self {
        case .marked(let event): .mark(id: event.mark.id)
        case .markedUntimed(let event): .mark(id: event.mark.id)
        case .annexAttached(let event): .annex(id: event.annex.id)
        case .announced(let event): .announcement(id: event.announcement.id)
        case .proxyGiven(let event): .proxy(id: event.proxy)
        case .replaced(let event): .replacement(id: event.replacement.id)
        case .turnBegan(let event): .turn(id: event.turn)
        case .noted(let event): .passage(id: event.note.passage)
        case .motionMoved(let event): .motion(id: event.motion.id)
        case .selectionProposed(let event): .selection(id: event.selection.id)
        case .recused(let event): .recusal(id: event.recusal.id)
        case .decided(let event): .decision(id: event.decision)
        case .taskAssigned(let event): .task(id: event.task.id)
        case .taskFollowed(let event): .task(id: event.task.id)
        case .incidentReported(let event): .incident(id: event.incident.id)
        case .adopted, .prepared, .convened, .itemAdded, .proxyRevoked, .opened, .guestAdmitted,
            .markCorrected, .retracted, .quorumChecked, .itemOpened, .itemClosed, .itemPostponed,
            .itemTimed, .turnEnded, .floorRequested, .floorWithdrawn, .motionWithdrawn,
            .motionAmended, .voteAbandoned, .recusalEnded, .voteOpened, .balloted, .voteClosed,
            .recessed, .resumed, .closedSessionBegan, .closedSessionEnded, .adjourned, .submitted,
            .sealed, .returnedToDraft, .remarked, .approved, .signed, .rectified, .unknown:
            nil
        }
    }
}
