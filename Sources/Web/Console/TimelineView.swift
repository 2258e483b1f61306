import Foundation
import Journal
import Meetings
import Secretariat
import Wording

/// The whole sitting, event by event, each with what corrects it.
struct TimelineView: Sendable {
    let words = TimelineWords()
    let lines: [Line]
    let isOpen: Bool

    struct Line: Sendable {
        let sequence: Int64
        let clock: Phrase
        let text: Phrase
        let isRetracted: Bool
        /// That the line was corrected, and to which time.
        let corrected: Phrase?
        /// Whether something of it can be changed, or nothing but that it stands.
        let isCorrectable: Bool
        let isRetractable: Bool
        /// Shows what corrects it.
        let address: String
        let isChosen: Bool
        /// What corrects it, where the line is chosen.
        let correction: Correction?
    }

    /// What may be done with a line.
    struct Correction: Sendable {
        let words = TimelineWords()
        /// Of an arrival or a departure: the mark whose time may be set.
        let mark: String?
        let time: TimeField?
        /// Of an arrival: by what.
        let channels: [ChoiceView]
        let devices: [ChoiceView]
        /// Of an item: the beginning and the end of each stretch.
        let item: String?
        let stretches: [Stretch]
        /// Of an item that was opened once, with nothing recorded under it: it was not discussed.
        let undiscussed: String?
        /// Of the opening or the end of the sitting.
        let bound: Bound?
        /// Of a recess or a closed session.
        let stretch: StretchView?
        /// Of somebody who was let in: the person whose seat can be taken back.
        let admitted: String?
        /// A vote that can be reopened at the line of its close.
        let vote: String?
        let retract: Retract?
        let isNothing: Bool

        /// The act that sets the time anew, what it takes along, and the time as a field gives it.
        struct Bound: Sendable {
            let act: String
            let hint: Phrase
            let time: String
            /// By which somebody says that the sitting was opened on another day than planned.
            var anotherDay: Phrase?
        }

        struct Stretch: Sendable {
            let from: TimeField
            let until: TimeField
        }

        /// A field for a time: for day and time on the clocks of the sitting, or, where these showed it
        /// twice, for the moment in full.
        struct TimeField: Sendable {
            let value: String
            let isLocal: Bool

            init(_ instant: Instant?, in zone: TimeZone) {
                let isTwice = instant?.isShownTwice(in: zone) ?? false
                isLocal = !isTwice
                value = instant.map { isTwice ? $0.text(in: zone) : $0.local(in: zone) } ?? ""
            }

            fileprivate init() { (value, isLocal) = ("…", true) }

            static let example = TimeField()
        }

        struct Retract: Sendable {
            let kind: String
            let subject: String
        }
    }

    init(_ facts: ConsoleFacts, reference: String) {
        let isOpen = Event.Kind.retracted.phases.contains(facts.meeting.phase)
        self.isOpen = isOpen
        let traces = facts.stretchTraces
        lines = facts.moments.map { moment in
            let trace = traces[moment.sequence]
            let isChosen = facts.line == moment.sequence
            let query = [("ligne", String(moment.sequence))]
            return Line(
                sequence: moment.sequence,
                clock: facts.glossary.moment(moment.event.at),
                text: TimelineWords.words(of: moment.event, count: moment.count, facts),
                isRetracted: facts.isRetracted(moment.event)
                    || trace.map { $0.from == nil } ?? false,
                corrected: facts.correction(of: moment.event)
                    ?? trace.flatMap { facts.correction(of: $0) },
                isCorrectable: isOpen
                    && (facts.isCorrectable(moment.event) || trace?.from != nil),
                isRetractable: isOpen && facts.isRetractable(moment.event),
                address: Route.console.address(reference, query: query)
                    + "#line-\(moment.sequence)",
                isChosen: isChosen && isOpen,
                correction: isChosen && isOpen ? Correction(moment.event, trace, facts) : nil
            )
        }
    }

    private init() {
        let text = Phrase(verbatim: "…")
        let line = Line(
            sequence: 1,
            clock: text,
            text: text,
            isRetracted: true,
            corrected: text,
            isCorrectable: true,
            isRetractable: true,
            address: "/",
            isChosen: true,
            correction: .example
        )
        (lines, isOpen) = ([line], true)
    }

    static let example = TimelineView()
}

extension TimelineView.Correction {
    fileprivate init(_ event: Event, _ trace: StretchTrace?, _ facts: ConsoleFacts) {
        let meeting = facts.meeting
        var (mark, item): (Mark?, AgendaItem?) = (nil, nil)
        switch event {
        case .marked(let event): mark = meeting.attendance.marks[event.mark.id]
        case .itemOpened(let event): item = meeting.agenda[event.item]
        case .itemClosed(let event): item = meeting.agenda[event.item]
        default: break
        }
        let (reference, zone) = (event.made, meeting.zone)
        let isRetracted = reference.map { meeting.isRetracted($0.reference) } ?? true
        self.mark = isRetracted ? nil : mark?.id.description
        time = mark.map { TimeField($0.at, in: zone) }
        if case .arrived(let channel, let device) = mark?.movement {
            channels = ChoiceView.all(of: Channel.self, chosen: channel)
            devices = ChoiceView.all(of: Device.self, chosen: device)
        } else {
            (channels, devices) = ([], [])
        }
        self.item = item?.id.description
        stretches = (item?.discussed ?? []).map {
            Stretch(from: TimeField($0.from, in: zone), until: TimeField($0.to, in: zone))
        }
        undiscussed = item.flatMap { facts.isOpenedForNothing($0) ? $0.id.description : nil }
        bound = facts.bound(of: event)
        stretch = StretchView(trace, facts)
        admitted = facts.dismissible(event)?.description
        vote = facts.reopenable(event)?.description
        retract =
            isRetracted ? nil : reference.map { Retract(kind: $0.kind, subject: $0.id) }
        isNothing =
            self.mark == nil && item == nil && retract == nil && bound == nil && vote == nil
            && stretch == nil && admitted == nil
    }

    private init(example: String) {
        (mark, time, channels, devices) = (example, TimeField(), [.example], [.example])
        let hint = Phrase(verbatim: example)
        bound = Bound(act: example, hint: hint, time: example, anotherDay: hint)
        vote = example
        (stretch, admitted, undiscussed) = (.example, example, example)
        (item, stretches) = (example, [Stretch(from: TimeField(), until: TimeField())])
        (retract, isNothing) = (Retract(kind: example, subject: example), true)
    }

    static let example = TimelineView.Correction(example: "…")
}

extension Instant {
    /// As a field for day and time gives it, on the clocks of a zone: `2020-03-16T18:42:00`.
    func local(in zone: TimeZone) -> String { String(text(in: zone).prefix(19)) }
}

extension ConsoleFacts {
    /// Events of one kind that came together or follow each other count as one.
    struct Moment: Sendable {
        let sequence: Int64
        let event: Event
        var count = 1
    }

    /// The events of the sitting by their time; ballots together, for they are told with their vote.
    var moments: [Moment] {
        var moments: [Moment] = []
        let planned = self.entries.first { $0.kind == Event.Kind.prepared.rawValue }?.sequence
        let entries = self.entries.enumerated().sorted { left, right in
            (left.element.at, left.offset) < (right.element.at, right.offset)
        }
        for (_, entry) in entries {
            let event = entry.event
            guard !isBeforeSitting(event, planned: entry.sequence == planned) else { continue }
            if case .balloted(let ballot) = event, let last = moments.last,
                case .balloted(let other) = last.event, other.vote == ballot.vote
            {
                moments[moments.count - 1].count += 1
                continue
            }
            moments.append(Moment(sequence: entry.sequence, event: event))
        }
        return moments
    }

    /// The preparation has a page of its own; that a sitting which was planned is planned otherwise
    /// belongs to its course.
    private func isBeforeSitting(_ event: Event, planned isFirstPlan: Bool) -> Bool {
        switch event {
        case .adopted, .convened: true
        case .prepared: isFirstPlan
        case .annexAttached(let event): meeting.opening.map { event.at < $0.at } ?? true
        case .itemAdded(let item): item.plannedAt != nil
        default: false
        }
    }

    /// Whether times or modes of it can be changed.
    func isCorrectable(_ event: Event) -> Bool {
        switch event {
        case .marked: !isRetracted(event)
        case .itemOpened, .itemClosed: true
        case .opened, .adjourned: bound(of: event) != nil
        case .voteClosed: reopenable(event) != nil
        default: false
        }
    }

    /// Whether it can be taken back, and nothing of it be changed.
    func isRetractable(_ event: Event) -> Bool {
        if dismissible(event) != nil { return true }
        guard let made = event.made, !isRetracted(event), !isCorrectable(event) else {
            return false
        }
        guard case .vote = made.reference else { return true }
        return (try? meeting.retract(made.reference, reason: nil, at: moment)) != nil
    }

    /// Whether it is the opening, or the adjournment, that stands: others may have been taken back.
    func isStanding(bound event: Event) -> Bool {
        switch event {
        case .opened: guard meeting.opening != nil else { return false }
        case .adjourned: guard meeting.adjournment != nil else { return false }
        default: return false
        }
        return entries.last { $0.kind == event.kindName }?.event == event
    }

    /// What sets the opening or the end of the sitting anew; nil of what is neither.
    func bound(of event: Event) -> TimelineView.Correction.Bound? {
        guard isStanding(bound: event) else { return nil }
        if case .opened = event, let at = meeting.opening?.at {
            return .init(
                act: "correctOpening",
                hint: TimelineWords.openingHint,
                time: at.local(in: meeting.zone),
                anotherDay: TimelineWords.anotherDay
            )
        }
        return meeting.adjournment.map { adjournment in
            .init(
                act: "correctAdjournment",
                hint: TimelineWords.adjournmentHint,
                time: adjournment.at.local(in: meeting.zone)
            )
        }
    }

    /// The vote that was closed then, where it can be reopened.
    func reopenable(_ event: Event) -> VoteID? {
        guard case .voteClosed(let closed) = event,
            meeting.votes[closed.vote]?.closing == closed.closing,
            (try? meeting.reopenVote(closed.vote, at: moment)) != nil
        else { return nil }
        return closed.vote
    }

    /// Whether an item was opened once, and that can be taken back.
    func isOpenedForNothing(_ item: AgendaItem) -> Bool {
        guard let only = item.discussed.first, item.discussed.count == 1 else { return false }
        return (try? meeting.retractDiscussion(of: item.id, began: only.from, at: moment)) != nil
    }

    /// Whose seat can be taken back at the line that let them in.
    func dismissible(_ event: Event) -> PersonID? {
        guard case .guestAdmitted(let event) = event,
            (try? meeting.retractAdmission(of: event.member.person, at: moment)) != nil
        else { return nil }
        return event.member.person
    }

    func isRetracted(_ event: Event) -> Bool {
        switch event {
        case .guestAdmitted(let event): meeting.roster[event.member.person] == nil
        case .opened, .adjourned: !isStanding(bound: event)
        default: event.made.map { meeting.isRetracted($0.reference) } ?? false
        }
    }
}

extension Event {
    /// What the event put on record that can be taken back, as acts name it.
    var made: (kind: String, id: String, reference: Reference)? {
        switch self {
        case .marked(let event): Self.mark(event.mark.id)
        case .markedUntimed(let event): Self.mark(event.mark.id)
        case .announced(let event):
            (
                "announcement", event.announcement.id.description,
                .announcement(id: event.announcement.id)
            )
        case .proxyGiven(let event):
            ("proxy", event.proxy.description, .proxy(id: event.proxy))
        case .replaced(let event):
            (
                "replacement", event.replacement.id.description,
                .replacement(id: event.replacement.id)
            )
        case .turnBegan(let event): ("turn", event.turn.description, .turn(id: event.turn))
        case .noted(let event):
            ("passage", event.note.passage.description, .passage(id: event.note.passage))
        case .motionMoved(let event):
            ("motion", event.motion.id.description, .motion(id: event.motion.id))
        case .selectionProposed(let event):
            ("selection", event.selection.id.description, .selection(id: event.selection.id))
        case .recused(let event):
            ("recusal", event.recusal.id.description, .recusal(id: event.recusal.id))
        case .voteOpened(let event): ("vote", event.vote.description, .vote(id: event.vote))
        case .decided(let event):
            ("decision", event.decision.description, .decision(id: event.decision))
        case .taskAssigned(let event):
            ("task", event.task.id.description, .task(id: event.task.id))
        case .annexAttached(let event):
            ("annex", event.annex.id.description, .annex(id: event.annex.id))
        case .taskFollowed(let event):
            ("task", event.task.id.description, .task(id: event.task.id))
        case .incidentReported(let event):
            ("incident", event.incident.id.description, .incident(id: event.incident.id))
        default: nil
        }
    }

    private static func mark(_ id: MarkID) -> (String, String, Reference) {
        ("mark", id.description, .mark(id: id))
    }
}
