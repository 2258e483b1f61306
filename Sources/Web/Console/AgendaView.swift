import Foundation
import Meetings
import Registry
import Wording

/// The agenda, step by step: what was planned, what became of it, and what comes next.
struct AgendaView: Sendable {
    let words = AgendaWords()
    let items: [Item]
    /// Opens the next item; that under discussion ends.
    let next: ActButton?
    /// Under which a new item may stand.
    let parents: [ChoiceView]
    let mayAdd: Bool
    /// Where a file can be attached; nil where none can.
    let annexes: AnnexesLink?

    struct AnnexesLink: Sendable {
        let address: String
        let label = ConvenedWords.toAnnexes

        init?(_ phase: Phase, reference: String) {
            guard Event.Kind.annexAttached.phases.contains(phase) else { return nil }
            address = Route.convened.address(reference) + "#annexes"
        }

        private init() { address = "/" }

        static let example = AnnexesLink()
    }
    /// The minutes that a new item may approve; nil until they are asked for.
    let approvals: [ChoiceView]?
    /// Asks for them; nil where they are there.
    let approvalsAddress: String?

    struct Item: Sendable {
        let id: String
        let number: String
        let title: Phrase
        let depth: Int
        /// `open`, `done`, `postponed`, `ahead`.
        let state: String
        let status: Phrase
        /// «prévu à 18 h 45».
        let planned: Phrase?
        /// «18 h 50 – 19 h 10».
        let real: Phrase?
        let isLate: Bool
        /// Whether it is to be discussed in closed session.
        let isClosedSession: Bool
        /// Since when it is under discussion, in milliseconds since 1970; nil where it is not.
        let since: Int64?
        /// Shows its notes and votes.
        let address: String
        let isShown: Bool
        let buttons: [ActButton]
    }

    /// Asks for the minutes that a new item may approve.
    static let approvals = "approbations"

    init(
        _ facts: ConsoleFacts,
        reference: String,
        _ waiting: [Sitting]?,
        _ query: [(String, String)]
    ) {
        let meeting = facts.meeting
        let numbered = meeting.agenda.numbered
        items = numbered.map { Item($0, facts, reference: reference) }
        let upcoming = numbered.first {
            $0.item.discussed.isEmpty && $0.item.postponedAt == nil
                && !meeting.openItems.contains($0.item.id)
        }
        next =
            meeting.phase == .open
            ? upcoming.map {
                let isClosed = facts.closes(with: $0.item)
                return ActButton(
                    AgendaWords.next(facts.glossary.text($0.item.title), isClosed: isClosed),
                    "openItem",
                    [("item", $0.item.id.description)]
                        + (isClosed ? [("closedSession", "true")] : [])
                )
            } : nil
        parents = numbered.map {
            ChoiceView(
                value: $0.item.id.description,
                label: facts.glossary.text($0.item.title),
                isChosen: false
            )
        }
        mayAdd = Event.Kind.itemAdded.phases.contains(meeting.phase)
        annexes = AnnexesLink(meeting.phase, reference: reference)
        approvals = waiting?.map {
            ChoiceView(
                value: $0.id.description,
                label: PreparationWords.minutes(of: $0),
                isChosen: false
            )
        }
        approvalsAddress =
            waiting == nil
            ? Route.console.address(reference, query: query + [(Self.approvals, "1")]) + "#agenda"
            : nil
    }

    private init() {
        (items, next, parents, mayAdd) = ([Item()], .example, [.example], true)
        annexes = .example
        (approvals, approvalsAddress) = ([.example], "/")
    }

    static let example = AgendaView()
}

extension ConsoleFacts {
    /// Whether an item is to be discussed in closed session, and the doors are still open.
    fileprivate func closes(with item: AgendaItem) -> Bool {
        item.isClosedSession && meeting.phase == .open && !meeting.isInClosedSession
    }
}

extension AgendaView.Item {
    fileprivate init(_ numbered: NumberedItem, _ facts: ConsoleFacts, reference: String) {
        let (meeting, item) = (facts.meeting, numbered.item)
        let glossary = facts.glossary
        id = item.id.description
        number = numbered.dotted
        title = glossary.text(item.title)
        depth = numbered.number.count
        let isOpen = meeting.openItems.contains(item.id)
        if isOpen {
            (state, status) = ("open", AgendaWords.open)
        } else if item.postponedAt != nil {
            (state, status) = ("postponed", AgendaWords.postponed)
        } else if item.discussed.isEmpty {
            (state, status) = ("ahead", AgendaWords.ahead)
        } else {
            (state, status) = ("done", AgendaWords.done)
        }
        planned = item.plannedAt.map { AgendaWords.planned(glossary.clock($0)) }
        let stretches = item.discussed.map { period in
            let from = glossary.clock(period.from)
            return period.to.map { Phrase.stretch(from: from, to: glossary.clock($0)) }
                ?? Phrase.since(from)
        }
        real = stretches.isEmpty ? nil : Phrase.successive(stretches)
        let began = item.discussed.first?.from ?? (state == "ahead" ? facts.moment : nil)
        isLate =
            item.plannedAt.flatMap { plan in began.map { plan.adding(seconds: 300) < $0 } }
            ?? false
        since = isOpen ? item.discussed.last?.from.milliseconds : nil
        address = Route.console.address(reference, query: [("point", id)]) + "#notes"
        isShown = facts.item == item.id
        isClosedSession = item.isClosedSession
        let named = [("item", id)]
        var buttons: [ActButton] = []
        if Event.Kind.itemOpened.phases.contains(meeting.phase) {
            if isOpen {
                buttons.append(ActButton(AgendaWords.close, "closeItem", named))
            } else {
                let label = state == "done" ? AgendaWords.resume : AgendaWords.begin
                if facts.closes(with: item) {
                    buttons.append(
                        ActButton(
                            AgendaWords.beginClosed,
                            "openItem",
                            named + [("closedSession", "true")]
                        )
                    )
                    buttons.append(ActButton(AgendaWords.beginPublic, "openItem", named))
                } else {
                    buttons.append(ActButton(label, "openItem", named))
                }
            }
            if state == "ahead" || isOpen {
                buttons.append(ActButton(AgendaWords.postpone, "postponeItem", named))
            }
        }
        self.buttons = buttons
    }

    fileprivate init() {
        let text = Phrase(verbatim: "…")
        (id, number, title, depth, state, status) = ("…", "1", text, 1, "open", text)
        (planned, real, isLate, since) = (text, text, true, 0)
        (address, isShown, buttons) = ("/", true, [.example])
        isClosedSession = true
    }
}
