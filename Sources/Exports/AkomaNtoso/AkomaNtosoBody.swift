import Meetings
import OpenDocument
import SafeXML
import Wording

/// The course of the sitting: the roll call, the items nested as the agenda is, the adjournment.
struct AkomaNtosoBody {
    private let reading: Reading
    private let fields: FieldReader
    private let timeline: Timeline
    private let turns: [ItemID?: [SpeakingTurn]]
    private let children: [ItemID?: [NumberedItem]]
    private let composer: PageComposer
    /// What the minutes say of each item, by its name in the document.
    private let items: [String: FieldReader]

    init(_ reading: Reading, _ fields: FieldReader) {
        self.reading = reading
        self.fields = fields
        timeline = Timeline(reading)
        composer = PageComposer(fields: fields, language: reading.language)
        items = Dictionary(
            fields.list("items").map { (reading.aknItem($0.text("number")), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let placement = Placement(reading.meeting)
        turns = Dictionary(grouping: reading.openTurns) {
            $0.item ?? placement.item(at: $0.beganAt)
        }
        children = Dictionary(grouping: reading.meeting.agenda.numbered) { numbered in
            numbered.item.parent.flatMap { reading.meeting.agenda[$0]?.id }
        }
    }

    func append(to debate: Element) {
        let body = debate.add("debateBody")
        addRollCall(to: body)
        addOpening(to: body)
        for item in children[nil] ?? [] { add(item, to: body) }
        addAdjournment(to: body)
    }

    private func addRollCall(to body: Element) {
        let section = body.add("rollCall", ["eId": "rollCall"])
        section.add("heading").append(text: Phrase.Heading.attendance[reading.language])
        add(composer.attendance, as: "p", to: section)
    }

    /// Paragraphs, tables and the headings above a single paragraph; the section has its own.
    private func add(_ blocks: [Page.Block], as name: String, to section: Element) {
        var tables = 0
        for block in blocks {
            switch block {
            case .heading(let level, let text, _):
                if level > 2 { section.add(name).append(text: text) }
            case .table(let table):
                tables += 1
                add(table, eId: "\(section.attribute("eId") ?? "")__table_\(tables)", to: section)
            case .paragraph(let text), .event(let text): section.add(name).append(text: text)
            case .passage(let paragraphs, _): section.add(paragraphs)
            case .contents, .panel, .signatures: break
            }
        }
    }

    private func add(_ table: Page.Table, eId: String, to section: Element) {
        let element = section.add("table", ["eId": eId])
        element.add("caption").append(text: table.caption)
        for (name, row) in [("th", table.columns)] + table.rows.map({ ("td", $0) }) {
            let line = element.add("tr")
            for cell in row { line.add(name).add("p").append(text: cell) }
        }
    }

    /// What happened before the first item, after the first sentence of the minutes.
    private func addOpening(to body: Element) {
        let section = body.add("debateSection", ["eId": "opening", "name": "opening"])
        section.add("heading").append(text: Phrase.Heading.opening[reading.language])
        for line in [fields.text("opening"), fields.text("officers")] where !line.isEmpty {
            section.add("narrative").append(text: line)
        }
        addCourse(of: nil, to: section)
    }

    private func add(_ numbered: NumberedItem, to parent: Element) {
        let number = numbered.number.map(String.init)
        let name = reading.aknItem(number.joined(separator: "."))
        let section = parent.add("debateSection", ["eId": name, "name": "item"])
        let title = reading.line(numbered.item.title) ?? Phrase.closedSessionItem[reading.language]
        section.add("num").append(text: number.joined(separator: "."))
        section.add("heading").append(text: title)
        if let item = items[name] {
            add(composer.introduction(of: item), as: "narrative", to: section)
        }
        addCourse(of: numbered.item.id, to: section)
        for child in children[numbered.item.id] ?? [] { add(child, to: section) }
    }

    private func addAdjournment(to body: Element) {
        let adjourned = fields.text("adjourned")
        guard !adjourned.isEmpty else { return }
        let section = body.add("adjournment", ["eId": "adjournment"])
        add(composer.followedTasks + composer.tasks + composer.closing, as: "p", to: section)
    }

    /// Speeches and everything else under an item, in order of time.
    private func addCourse(of item: ItemID?, to section: Element) {
        var turns = (turns[item] ?? [])[...]
        for block in timeline.blocks(under: item) {
            while let turn = turns.first, turn.beganAt < block.at {
                add(turn, to: section)
                turns.removeFirst()
            }
            add(block, to: section)
        }
        for turn in turns { add(turn, to: section) }
    }

    private func add(_ turn: SpeakingTurn, to section: Element) {
        let speech = section.add(
            "speech",
            [
                "by": "#\(reading.aknPerson(turn.person))",
                "startTime": turn.beganAt.text(in: reading.zone),
            ]
        )
        if let end = turn.endedAt { speech.set("endTime", to: end.text(in: reading.zone)) }
        let presence = reading.meeting.attendance.presence(of: turn.person, at: turn.beganAt)
        if let presence { speech.set("refersTo", to: "#\(presence.channel.aknName)") }
        let means = presence.map { [$0.channel.label] } ?? []
        let name = Phrase.speaker(reading.name(turn.person), through: means)
        speech.add("from").append(text: name[reading.language])
        speech.add("p").append(text: Phrase.notTranscribed[reading.language])
    }
}

extension AkomaNtosoBody {
    private func add(_ block: Block, to section: Element) {
        switch block.content {
        case .note(let passage):
            section.add(FieldReader.paragraphs(passage))
        case .event(let line):
            let narrative = section.add("narrative")
            narrative.append(text: FieldReader.text(line, in: reading.language))
            if case .incident(let id) = block.subject,
                let kind = reading.meeting.incidents[id]?.kind
            {
                narrative.set("refersTo", to: "#\(kind.aknName)")
            }
        case .motion(let fields): addPanel(fields, "motion", of: block, to: section)
        case .vote(let fields): addPanel(fields, "vote", of: block, to: section)
        case .decision(let fields): addPanel(fields, "decision", of: block, to: section)
        }
    }

    private func addPanel(
        _ fields: [String: Value],
        _ name: String,
        of block: Block,
        to section: Element
    ) {
        let eId = "\(name)_\(place(of: block))"
        let panel =
            name == "decision"
            ? section.add("resolutions", ["eId": eId])
            : section.add("debateSection", ["eId": eId, "name": name])
        let composer = PageComposer(
            fields: FieldReader(fields: [name: .record(fields)], language: reading.language),
            language: reading.language
        )
        for case .panel(let content) in composer.told(composer.fields) {
            panel.add("heading").append(text: content.label.trimmedEnd)
            panel.add(content.text.filter { !$0.text.isEmpty })
            for line in content.lines + [content.outcome] where !line.isEmpty {
                panel.add("p").append(text: line)
            }
        }
    }

    /// The place of a motion, a vote or a decision among those of its kind, from 1.
    private func place(of block: Block) -> Int {
        let meeting = reading.meeting
        let position =
            switch block.subject {
            case .motion(let id): meeting.motions.position(of: id)
            case .vote(let id): meeting.votes.position(of: id)
            case .decision(let id): meeting.decisions.position(of: id)
            default: nil as Int?
            }
        return (position ?? -1) + 1
    }
}

extension String {
    /// Without the colon and the blanks that introduce what follows.
    fileprivate var trimmedEnd: String {
        String(
            self[
                ..<(lastIndex { !$0.isWhitespace && $0 != ":" }.map { index(after: $0) } ?? endIndex)
            ]
        )
    }
}
