import Meetings
import OpenDocument
import Wording

/// The agenda, and what was done under each item.
struct ItemFields {
    let reading: Reading
    let timeline: Timeline
    private let turns: [ItemID?: [SpeakingTurn]]

    init(_ reading: Reading, _ timeline: Timeline) {
        self.reading = reading
        self.timeline = timeline
        let placement = Placement(reading.meeting)
        turns = Dictionary(grouping: reading.openTurns) {
            $0.item ?? placement.item(at: $0.beganAt)
        }
    }

    var fields: [String: Value] {
        ["items": .list(opening + reading.meeting.agenda.numbered.map(item))]
    }

    /// What happened before the first item, under a heading of its own; nothing where nothing did.
    private var opening: [Value] {
        let blocks = timeline.blocks(under: nil)
        let speakers = speakers(nil)
        guard !blocks.isEmpty || speakers != nil else { return [] }
        return [
            [
                "isOpening": true, "isTop": false, "isNested": false, "number": "", "title": "",
                "presenter": "", "annexes": "", "remark": "",
                "blocks": .list(blocks.map(\.fields)), "speakers": reading.text(speakers),
            ]
        ]
    }

    /// An item as the agenda lists it.
    static func heading(_ numbered: NumberedItem, _ reading: Reading) -> Value {
        var fields = title(of: numbered, reading)
        fields["presenter"] = reading.text(numbered.item.presenter.map(reading.name))
        fields["annexes"] = reading.titles(numbered.item.annexes.map(\.name))
        fields["planned"] = reading.text(numbered.item.plannedAt.map(reading.clock))
        return .record(fields)
    }

    private static func title(
        of numbered: NumberedItem,
        _ reading: Reading
    ) -> [String: Value] {
        let isTop = numbered.number.count == 1
        let digits = numbered.dotted
        let title = reading.title(numbered.item.title)
        return [
            "number": .text(isTop ? digits + "." : digits),
            "title": title ?? reading.text(Phrase.closedSessionItem),
            "isOpening": false,
            "isTop": .flag(isTop),
            "isNested": .flag(!isTop),
        ]
    }

    private func item(_ numbered: NumberedItem) -> Value {
        let item = numbered.item
        let isClosed = reading.isWithheld(item.title)
        let blocks = timeline.blocks(under: item.id)
        var fields = Self.title(of: numbered, reading)
        fields["presenter"] = reading.text(item.presenter.map(reading.name))
        fields["blocks"] = .list(blocks.map(\.fields))
        fields["speakers"] = reading.text(speakers(item.id))
        fields["annexes"] = reading.titles(item.annexes.map(\.name))
        fields["remark"] = reading.text(remark(on: item, isClosed: isClosed, blocks))
        return .record(fields)
    }

    /// What is said of an item whose texts are not printed, or that nobody took up.
    private func remark(on item: AgendaItem, isClosed: Bool, _ blocks: [Block]) -> Phrase? {
        if isClosed { return .heldInClosedSession }
        let isUntouched =
            item.discussed.isEmpty && item.postponedAt == nil && blocks.isEmpty
            && turns[item.id] == nil
        let hasChildren = reading.meeting.agenda.contains { $0.parent == item.id }
        return reading.meeting.adjournment != nil && isUntouched && !hasChildren
            ? .itemNotTakenUp : nil
    }

    /// Each speaker once, in order, with the ways in which they took part when they spoke.
    private func speakers(_ item: ItemID?) -> Phrase? {
        var order: [PersonID] = []
        var means: [PersonID: [Phrase]] = [:]
        for turn in turns[item] ?? [] {
            if means[turn.person] == nil { order.append(turn.person) }
            means[turn.person, default: []] += []
            let presence = reading.meeting.attendance.presence(of: turn.person, at: turn.beganAt)
            guard let label = presence?.channel.label else { continue }
            if !means[turn.person, default: []].contains(label) {
                means[turn.person, default: []].append(label)
            }
        }
        guard !order.isEmpty else { return nil }
        // How everybody took part is said once, in the first sentence, unless it sets speakers apart.
        let isSaid =
            reading.meeting.particulars?.form != .hybrid && Set(means.values.joined()).count < 2
        return order.map { person in
            Phrase.speaker(reading.name(person), through: isSaid ? [] : means[person] ?? [])
        }
        .joined(by: Phrase(verbatim: ", "))
    }
}
