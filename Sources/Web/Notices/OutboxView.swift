import Access
import Foundation
import Meetings
import Notices
import Registry
import Secretariat
import Wording

/// All that goes out of the house, went or failed: of all bodies, or of those of whoever looks.
struct OutboxView: PageView {
    static let template = "outbox"

    let frame: PageFrame
    let words = OutboxWords()
    let address = Route.outboxDecided.address()
    /// Nil for whoever does not say how things go out.
    let settingsAddress: String?
    let parts: [PartView]
    /// The one that is shown.
    let part: String
    let items: [OutboxItemView]
    let isEmpty: Bool
    /// Where earlier ones are; nil where there are none.
    let olderAddress: String?
    let maySendAgain: Bool

    /// Some of what there is, by how far it has come.
    enum Part: String, CaseIterable, Sendable {
        case open
        case waiting
        case sent
        case dropped

        var states: Set<OutboxItem.State> {
            switch self {
            case .open: [.failed, .uncertain]
            case .waiting: [.waiting, .sending]
            case .sent: [.sent]
            case .dropped: [.dropped]
            }
        }
    }

    struct PartView: Sendable {
        let label: Phrase
        let address: String
        let isChosen: Bool

        fileprivate static let example = PartView(
            label: Phrase(verbatim: "…"),
            address: "/",
            isChosen: true
        )
    }

    init(
        _ asked: Asked,
        _ outbox: HouseOutbox,
        _ part: Part,
        _ surroundings: OutboxSurroundings,
        most: Int
    ) {
        frame = PageFrame(words.title, asked)
        settingsAddress =
            asked.guest.visitor.may(.delivery) ? Route.delivery.address() : nil
        parts = Part.allCases.map { shown in
            let count = shown.states.reduce(0) { $0 + (outbox.counts[$1] ?? 0) }
            return PartView(
                label: OutboxWords.part(shown, count),
                address: Route.outbox.address(query: [("part", shown.rawValue)]),
                isChosen: shown == part
            )
        }
        self.part = part.rawValue
        items = outbox.items.map { OutboxItemView($0, surroundings) }
        isEmpty = items.isEmpty
        olderAddress =
            outbox.items.count < most
            ? nil
            : outbox.items.last.map { last in
                let query = [("part", part.rawValue), ("before", String(last.number))]
                return Route.outbox.address(query: query)
            }
        maySendAgain =
            part == .open
            && outbox.items.contains {
                $0.state == .failed && !$0.message.isEmpty
            }
    }

    private init() {
        (frame, settingsAddress, parts, part) = (.example, "/", [.example], "…")
        (items, isEmpty, olderAddress, maySendAgain) = ([.example], true, "/", true)
    }

    static let example = OutboxView()
}

/// What is known beside the items of an outbox.
struct OutboxSurroundings: Sendable {
    /// What sittings are called.
    var references: [MeetingID: String] = [:]
    /// The sittings whose messages may be read by whoever looks.
    var readable: Set<MeetingID> = []
    /// The clocks by which they are held.
    var zones: [MeetingID: TimeZone] = [:]
}

/// Something of the outbox.
struct OutboxItemView: Sendable {
    let number: Int64
    let topic: Phrase
    let destination: String
    let state: Phrase
    /// When it came so far.
    let moment: Phrase
    /// Why, and what to do; nil where there is nothing to say.
    let reason: Phrase?
    /// Where the addresses of the person are whom it did not reach; nil where it is nobody’s.
    let person: LinkView?
    /// Nil where it is of none, or where that is plain.
    let sitting: LinkView?
    let title: String
    /// What is sent, word for word; nil for whoever may not read it, and where it is kept no more.
    let preview: String?
    let decisions: [DecisionView]
    let isDecidable: Bool

    /// A button.
    struct DecisionView: Sendable {
        let value: String
        let label: Phrase
    }

    init(_ item: OutboxItem, _ around: OutboxSurroundings) {
        (number, topic, destination) = (item.number, item.topic.label, item.destination)
        (state, title) = (item.state.label, item.title)
        let zone = item.meeting.flatMap { around.zones[$0] } ?? .current
        let day = item.changed.day(in: zone)?.inWords
        moment =
            day.map { Phrase.Notice.moment($0, item.changed.clock(in: zone)) }
            ?? Phrase(verbatim: "–")
        reason = item.explanation
        person = item.state == .failed ? item.recipient.page : nil
        sitting = item.meeting.flatMap { around.references[$0] }.map {
            LinkView(text: Phrase(verbatim: $0), address: Route.notices.address($0))
        }
        let isReadable = item.meeting.map(around.readable.contains) ?? false
        preview = isReadable ? OutgoingMessage(stored: item.message)?.preview : nil
        let possible: [OutboxDecision] =
            switch item.state {
            case .uncertain: [.sent, .again, .drop]
            case .failed: [.again, .drop]
            case .waiting: item.attempts > 0 ? [.again, .drop] : [.drop]
            case .sending, .sent, .dropped: []
            }
        // What was said before is not said again where its words are gone.
        let open = possible.filter { $0 != .again || !item.message.isEmpty }
        decisions = open.map {
            DecisionView(value: $0.rawValue, label: $0.label.capitalised)
        }
        isDecidable = !open.isEmpty
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (number, topic, destination, state, moment) = (1, text, "…", text, text)
        (reason, person, sitting, title, preview) = (text, .example, .example, "…", "…")
        (decisions, isDecidable) = ([DecisionView(value: "…", label: text)], true)
    }

    static let example = OutboxItemView()
}

extension OutboxItem.Recipient {
    /// The page of the person; nil for a channel.
    fileprivate var page: LinkView? {
        guard case .person(let person) = self else { return nil }
        return LinkView(
            text: OutboxWords.person,
            address: Route.person.address(person.description)
        )
    }
}
