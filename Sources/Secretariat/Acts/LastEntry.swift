import Foundation
public import Journal
public import Meetings
import Registry

/// Something that somebody put on record and that stands, wholly or in part, with what became of it.
public struct LastEntry: Sendable {
    /// The act that it came with.
    public let act: ActID
    /// What of it stands, in the order in which it was entered; never empty.
    public let events: [Event]
    /// Whether it can be taken back.
    public let fate: Fate
    fileprivate let steps: [Step]

    /// Whether something can be taken back.
    public enum Fate: Hashable, Sendable {
        case undoable
        /// By its kind it cannot.
        case kept
        /// What follows from it, or the phase of the sitting, keeps it on record.
        case refused(Refusal)
    }

    /// What takes one event back.
    fileprivate enum Step: Hashable, Sendable {
        case retract(Reference)
        /// Of a mark that the act took back, to enter another in its place.
        case enterAgain(MarkID)
        case ballot(of: PersonID, VoteID)
        case reopen(VoteID)
        case opening
        case adjournment
        case cancellation
        case stretch(StretchTrace)
        case discussion(of: ItemID, began: Instant)
        case admission(of: PersonID)
    }
}

extension Record {
    /// What was put on record last of what stands; with an author, by them, and with an act, by that
    /// one alone.
    ///
    /// In the order of entering, whatever time it speaks of; what takes something back, or enters again
    /// what was in its place before, is passed over, and what cannot be taken back is not.
    public func lastEntry(
        by author: AuthorID? = nil,
        named id: ActID? = nil,
        in meeting: Meeting
    ) -> LastEntry? {
        // Of openings, and of adjournments, the last alone can stand.
        let bounds = [Event.Kind.opened, .adjourned].map(\.rawValue)
        let standing = bounds.map { kind in entries.last { $0.kind == kind } }
        var rest = entries[...]
        while let entry = rest.last {
            let count = rest.reversed().prefix { $0.act == entry.act }.count
            let own = rest.suffix(count)
            rest = rest.dropLast(count)
            guard id.map({ $0 == entry.act }) ?? true, author.map({ $0 == entry.author }) ?? true
            else { continue }
            let lines = own.filter { !bounds.contains($0.kind) || standing.contains($0) }
            let events = lines.map { line in
                (event: line.event, trace: line.beginsStretch ? stretchTraces[line.sequence] : nil)
            }
            if let last = LastEntry(entry.act, events, in: meeting, at: entry.entered) {
                return last
            }
        }
        return nil
    }
}

extension LastEntry {
    /// Whether it opened a vote, with which goes what others cast in it.
    public var opensVote: Bool { events.contains { $0.openedVote != nil } }
}

extension LastEntry {
    /// Nil where nothing of it stands.
    fileprivate init?(
        _ act: ActID,
        _ events: [(event: Event, trace: StretchTrace?)],
        in meeting: Meeting,
        at: Instant
    ) {
        let opened = Set(events.compactMap { $0.event.openedVote })
        let replaced = Set(events.compactMap { $0.event.retractedMark })
            .subtracting(events.compactMap { $0.event.enteredMark })
        // What enters again what was taken back before is no entry of its own.
        let earlier: Set<UUID> =
            replaced.isEmpty ? [] : Set(meeting.attendance.retracted.map(\.uuid.howeverOften))
        var (steps, standing): ([Step], [Event]) = ([], [])
        var isUndoableKind = false
        for (event, trace) in events {
            guard let step = event.step ?? trace.flatMap({ Step($0) }) else {
                if !event.takesBack { standing.append(event) }
                continue
            }
            if case .enterAgain(let mark) = step {
                if replaced.contains(mark) { steps.insert(step, at: 0) }
                continue
            }
            isUndoableKind = true
            guard step.stands(event, in: meeting) else { continue }
            if !(event.enteredMark.map { earlier.contains($0.uuid.howeverOften) } ?? false) {
                standing.append(event)
            }
            // With the vote goes what was cast in it, and its close.
            if step.vote.map(opened.contains) ?? false { continue }
            steps.insert(step, at: 0)
        }
        // Where all else is gone, or stays, so does what it took the place of.
        if steps.allSatisfy(\.entersAgain) { steps = [] }
        guard !standing.isEmpty, !steps.isEmpty || !isUndoableKind else { return nil }
        (self.act, self.events, self.steps) = (act, standing, steps)
        guard !steps.isEmpty else {
            fate = .kept
            return
        }
        do throws(Refusal) {
            _ = try Self.undoing(steps, in: meeting, at: at)
            fate = .undoable
        } catch {
            fate = .refused(error)
        }
    }

    /// Takes all of it back, the last first, or nothing.
    ///
    /// `seen` is the sitting as whoever takes it back saw it, and nothing more may rest on the votes
    /// that go with it; `found` as it was when this was found, and none of it may be another since.
    func undone(
        in meeting: Meeting,
        seen: Meeting,
        found: Meeting,
        at: Instant
    ) throws(Refusal) -> [Event] {
        for vote in events.compactMap(\.openedVote) {
            try meeting.requireNothingMore(on: vote, than: seen)
        }
        for vote in Set(steps.compactMap(\.vote)) {
            try meeting.requireNothingMore(on: vote, than: found)
        }
        return try Self.undoing(steps, in: meeting, at: at)
    }

    private static func undoing(
        _ list: [Step],
        in meeting: Meeting,
        at: Instant
    ) throws(Refusal) -> [Event] {
        var steps = Succession(meeting)
        for step in list { steps.add(try step.events(in: steps.meeting, at: at)) }
        return steps.events
    }
}

extension LastEntry.Step {
    /// Nil where what takes it back would take back another.
    fileprivate init?(_ trace: StretchTrace) {
        guard !trace.isOvershadowed else { return nil }
        self = .stretch(trace)
    }

    /// The vote in which it takes something back.
    fileprivate var vote: VoteID? {
        switch self {
        case .ballot(_, let vote), .reopen(let vote): vote
        case .retract, .enterAgain, .opening, .adjournment, .cancellation, .stretch, .discussion,
            .admission:
            nil
        }
    }

    fileprivate var entersAgain: Bool { if case .enterAgain = self { true } else { false } }

    fileprivate func stands(_ event: Event, in meeting: Meeting) -> Bool {
        switch (self, event) {
        case (.retract(let reference), _): return !meeting.isRetracted(reference)
        case (.ballot, .balloted(let cast)):
            let ballot = meeting.votes[cast.vote]?.ballots[cast.voter]
            return ballot?.at == cast.at && ballot?.choice == cast.choice
                && ballot?.options == cast.options
        case (.reopen, .voteClosed(let closed)):
            return meeting.votes[closed.vote]?.closing == closed.closing
        case (.adjournment, _): return meeting.adjournment != nil
        case (.cancellation, .cancelled(let event)): return meeting.cancellation == event
        case (.stretch(let trace), _): return trace.from != nil
        case (.discussion(let item, let began), _):
            return meeting.agenda[item]?.discussed.contains { $0.from == began } ?? false
        case (.admission(let person), _): return meeting.wasAdmitted(person)
        default: return meeting.opening != nil
        }
    }

    fileprivate func events(in meeting: Meeting, at: Instant) throws(Refusal) -> [Event] {
        switch self {
        case .retract(let reference): try meeting.retract(reference, reason: nil, at: at)
        case .enterAgain(let mark): try meeting.enterAgain(mark, at: at)
        case .ballot(let voter, let vote): try meeting.retractBallot(of: voter, in: vote, at: at)
        case .reopen(let vote): try meeting.reopenVote(vote, at: at)
        case .opening: try meeting.retractOpening(at: at)
        case .adjournment: try meeting.retractAdjournment(at: at)
        case .cancellation: try meeting.retractCancellation(at: at)
        case .stretch(let trace): try trace.undoing(in: meeting, at: at)
        case .discussion(let item, let began):
            try meeting.retractDiscussion(of: item, began: began, at: at)
        case .admission(let person): try meeting.retractAdmission(of: person, at: at)
        }
    }
}

extension StretchTrace {
    fileprivate func undoing(in meeting: Meeting, at: Instant) throws(Refusal) -> [Event] {
        guard let from else { return [] }
        return try meeting.undo(stretch, began: from, at: at)
    }
}

extension Meeting {
    /// Enters once more what a mark said that was taken back, under another id.
    fileprivate func enterAgain(_ id: MarkID, at: Instant) throws(Refusal) -> [Event] {
        let ids = (1...UInt8.max).map { MarkID(id.uuid.mixed(with: .again($0))) }
        let fresh = ids.first { !attendance.holds($0) } ?? id
        if let old = attendance.marks[id] {
            let again = Mark(
                id: fresh,
                person: old.person,
                connection: old.connection,
                at: old.at,
                movement: old.movement,
                provenance: old.provenance
            )
            return try mark(again)
        }
        guard let old = attendance.untimed[id] else { throw .unknown(.mark(id: id)) }
        let again = UntimedMark(
            id: fresh,
            person: old.person,
            channel: old.channel,
            device: old.device,
            provenance: old.provenance
        )
        return try markUntimed(again, at: opening?.at ?? at)
    }
}

extension Event {
    /// The mark that it enters.
    fileprivate var enteredMark: MarkID? {
        switch self {
        case .marked(let event): event.mark.id
        case .markedUntimed(let event): event.mark.id
        default: nil
        }
    }

    /// The mark that it takes back.
    fileprivate var retractedMark: MarkID? {
        if case .retracted(let event) = self, case .mark(let id) = event.subject { id } else { nil }
    }

    fileprivate var openedVote: VoteID? {
        if case .voteOpened(let event) = self { event.vote } else { nil }
    }

    /// Whether the event itself takes something back.
    fileprivate var takesBack: Bool {
        switch self {
        case .retracted, .ballotRetracted, .voteReopened, .openingRetracted,
            .adjournmentRetracted, .cancellationRetracted, .stretchRetracted, .admissionRetracted:
            true
        default: false
        }
    }

    /// What takes it back; nil of what cannot be, and of a recess or a closed session, of which its
    /// trace tells.
    fileprivate var step: LastEntry.Step? {
        switch self {
        case .marked(let event): .retract(.mark(id: event.mark.id))
        case .markedUntimed(let event): .retract(.mark(id: event.mark.id))
        case .annexAttached(let event): .retract(.annex(id: event.annex.id))
        case .announced(let event): .retract(.announcement(id: event.announcement.id))
        case .proxyGiven(let event): .retract(.proxy(id: event.proxy))
        case .replaced(let event): .retract(.replacement(id: event.replacement.id))
        case .turnBegan(let event): .retract(.turn(id: event.turn))
        case .noted(let event): .retract(.passage(id: event.note.passage))
        case .motionMoved(let event): .retract(.motion(id: event.motion.id))
        case .selectionProposed(let event): .retract(.selection(id: event.selection.id))
        case .recused(let event): .retract(.recusal(id: event.recusal.id))
        case .decided(let event): .retract(.decision(id: event.decision))
        case .taskAssigned(let event): .retract(.task(id: event.task.id))
        case .taskFollowed(let event): .retract(.task(id: event.task.id))
        case .incidentReported(let event): .retract(.incident(id: event.incident.id))
        case .voteOpened(let event): .retract(.vote(id: event.vote))
        case .balloted(let event): .ballot(of: event.voter, event.vote)
        case .voteClosed(let event): .reopen(event.vote)
        case .retracted: retractedMark.map { .enterAgain($0) }
        case .opened: .opening
        case .adjourned: .adjournment
        case .cancelled: .cancellation
        case .itemOpened(let event): .discussion(of: event.item, began: event.at)
        case .guestAdmitted(let event): .admission(of: event.member.person)
        case .adopted, .prepared, .convened, .itemAdded, .proxyRevoked,
            .cancellationRetracted, .stretchCorrected, .stretchRetracted, .admissionRetracted,
            .markCorrected, .quorumChecked, .recessed, .closedSessionBegan, .itemClosed,
            .itemPostponed,
            .itemTimed, .turnEnded, .floorRequested, .floorWithdrawn, .motionWithdrawn,
            .motionAmended, .voteAbandoned, .recusalEnded, .openingCorrected, .openingRetracted,
            .adjournmentCorrected, .adjournmentRetracted,
            .voteReopened, .ballotRetracted, .resumed, .closedSessionEnded, .submitted,
            .sealed, .returnedToDraft, .remarked,
            .approved, .signed, .rectified, .unknown:
            nil
        }
    }
}

extension Entry {
    fileprivate var beginsStretch: Bool {
        [Event.Kind.recessed, .closedSessionBegan].map(\.rawValue).contains(kind)
    }
}
