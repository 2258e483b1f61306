import Imports
public import Journal
public import Meetings
import Registry

/// A text of the minutes, with what it takes to lead to it and to mend it.
public struct RecordedPassage: Hashable, Sendable, Identifiable {
    /// Which.
    public let id: PassageID
    /// What it is.
    public let kind: Kind
    /// The item that it stands under; nil for the sitting as a whole.
    public let item: ItemID?
    /// When what it tells happened.
    public let at: Instant?
    /// The event of the journal that brought it; nil where the journal has it otherwise.
    public let sequence: Int64?
    /// As one would write it; nil where it was taken out.
    public let written: String?
    /// By what whoever goes on from these words names them.
    public let base: Fingerprint?

    /// What a text is in the record.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case title
        case note
        case motion
        case amendedMotion
        case decision
        case task
        case followedTask
        case incident
    }
}

extension Record {
    /// The texts that somebody wrote and that still stand, as the minutes tell them: item by item, and
    /// under each in order of time.
    public func passages(of meeting: Meeting) -> [RecordedPassage] {
        let writing = writtenPassages(of: meeting.id)
        let sequences = Dictionary(
            entries.compactMap { entry in entry.event.brought.map { ($0, entry.sequence) } }
        ) { first, _ in first }
        let told = meeting.toldPassages.map { told in
            let passage = texts[told.id]?.value
            return RecordedPassage(
                id: told.id,
                kind: told.kind,
                item: told.item,
                at: told.at,
                sequence: sequences[told.id],
                written: passage.map(writing.text),
                base: passage?.digest
            )
        }
        let ranks = Dictionary(
            meeting.agenda.numbered.enumerated().map { ($1.item.id, $0) }
        ) { first, _ in first }
        return told.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            let (rank, other) = (first.rank(ranks), second.rank(ranks))
            if rank != other { return rank < other }
            let (at, later) = (first.order, second.order)
            return at == later ? left.offset < right.offset : at < later
        }.map(\.element)
    }
}

extension RecordedPassage {
    fileprivate func rank(_ ranks: [ItemID: Int]) -> Int {
        item.flatMap { ranks[$0] } ?? -1
    }

    /// The title of an item comes before what was said under it.
    fileprivate var order: Instant {
        kind == .title ? Instant.bounds.lowerBound : at ?? Instant.bounds.lowerBound
    }
}

extension Meeting {
    fileprivate typealias Told = (
        id: PassageID, kind: RecordedPassage.Kind, item: ItemID?, at: Instant?
    )

    fileprivate var toldPassages: [Told] {
        var told: [Told] = agenda.map { ($0.title, .title, $0.id, nil) }
        for note in notes where !isRetracted(.passage(id: note.passage)) {
            told.append((note.passage, .note, note.item, note.at))
        }
        for motion in motions where !isRetracted(.motion(id: motion.id)) {
            told.append((motion.text, .motion, motion.item, motion.at))
            told += motion.revisions.map { ($0.text, .amendedMotion, motion.item, $0.at) }
        }
        for decision in decisions where !isRetracted(.decision(id: decision.id)) {
            told.append((decision.text, .decision, decision.item, decision.at))
        }
        for task in tasks where !isRetracted(.task(id: task.id)) {
            told.append((task.text, .task, task.item, task.at))
        }
        for task in followedTasks where !isRetracted(.task(id: task.id)) {
            told.append((task.text, .followedTask, task.item, task.at))
        }
        for incident in incidents where !isRetracted(.incident(id: incident.id)) {
            guard let text = incident.text else { continue }
            told.append((text, .incident, incident.item, incident.at))
        }
        var seen: Set<PassageID> = []
        return told.filter { seen.insert($0.id).inserted }
    }
}

extension Event {
    /// The text that came with the event, of those that are told.
    fileprivate var brought: PassageID? {
        switch self {
        case .itemAdded(let event): event.title
        case .noted(let event): event.note.passage
        case .motionMoved(let event): event.motion.text
        case .motionAmended(let event): event.text
        case .decided(let event): event.text
        case .taskAssigned(let event): event.task.text
        case .taskFollowed(let event): event.task.text
        case .incidentReported(let event): event.incident.text
        default: nil
        }
    }
}
