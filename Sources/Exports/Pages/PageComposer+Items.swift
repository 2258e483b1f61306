import Wording

extension PageComposer {
    /// An item of the agenda with everything that is told under it.
    func item(_ offset: Int, _ item: FieldReader) -> [Page.Block] {
        var blocks = [head(of: item)] + introduction(of: item)
        for block in item.list("blocks") { blocks += told(block) }
        return blocks + labelled(.speakers, "speakers", in: item)
    }

    /// Who presents it, what belongs to it, and what is to be known of it.
    func introduction(of item: FieldReader) -> [Page.Block] {
        let remark = item.text("remark")
        return labelled(.presentation, "presenter", in: item)
            + labelled(.annexes, "annexes", in: item) + (remark.isEmpty ? [] : [.event(remark)])
    }

    private func head(of item: FieldReader) -> Page.Block {
        guard !item.flag("isOpening") else { return heading(.Heading.opening) }
        let number = item.text("number")
        return .heading(
            level: item.flag("isTop") ? 2 : 3,
            "\(number) \(item.text("title"))",
            id: "item-\(number.trimmedNumber)"
        )
    }

    func told(_ block: FieldReader) -> [Page.Block] {
        let event = block.text("event")
        let note = block.paragraphs("note")
        return (note.isEmpty ? [] : [.passage(note, block.passage("note"))])
            + (event.isEmpty ? [] : [.event(event)])
            + (block.record("motion").map { [panel(.motion, label: $0.text("label"), $0)] } ?? [])
            + (block.record("vote").map { [vote($0)] } ?? [])
            + (block.record("decision").map { [panel(.decision, label: $0.text("title"), $0)] }
                ?? [])
    }

    /// The decisions by number, each with the vote that it follows from.
    var decisions: [Page.Block] {
        let decisions = fields.list("decisions").flatMap { record -> [Page.Block] in
            let item = record.text("item")
            let place = words(.itemOfDecision(record.text("number"), item))
            let title = [record.text("title"), item.isEmpty ? "" : place]
                .filter { !$0.isEmpty }.joined(separator: " · ")
            return [.heading(level: 3, title, id: nil), panel(.decision, label: "", record)]
                + (record.record("vote").map { [vote($0)] } ?? [])
        }
        return decisions.isEmpty ? [] : [heading(.Heading.decisions)] + decisions
    }

    /// «Résolution mise aux voix : », before the text.
    private func introduced(_ label: String) -> String {
        words(.labelled(Phrase(verbatim: label), ""))
    }

    private func panel(
        _ kind: Page.Panel.Kind,
        label: String,
        _ record: FieldReader
    ) -> Page.Block {
        .panel(
            Page.Panel(
                kind: kind,
                label: label.isEmpty ? "" : introduced(label),
                text: record.paragraphs("text"),
                passage: record.passage("text"),
                lines: [],
                outcome: ""
            )
        )
    }

    private func vote(_ record: FieldReader) -> Page.Block {
        var lines = record.list("remarks").map { $0.text("text") } + [record.text("method")]
        if let closed = record.record("closed") {
            let presence = [closed.text("presence"), closed.text("quorum")]
            lines.append(presence.filter { !$0.isEmpty }.joined(separator: " "))
            for choice in closed.list("choices") {
                let label = Phrase(verbatim: choice.text("label"))
                lines.append(words(.labelled(label, choice.text("names") + ".")))
            }
            let figures = [closed.text("tally"), closed.text("majority"), closed.text("tie")]
            lines.append(figures.filter { !$0.isEmpty }.joined(separator: " "))
        }
        lines += [record.text("question"), record.text("pending")]
        return .panel(
            Page.Panel(
                kind: .vote,
                label: introduced(record.text("label")),
                text: record.paragraphs("text"),
                passage: record.passage("text"),
                lines: lines.filter { !$0.isEmpty },
                outcome: record.record("closed")?.text("outcome") ?? ""
            )
        )
    }
}
