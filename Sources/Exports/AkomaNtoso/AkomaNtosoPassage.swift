import OpenDocument
import SafeXML

extension Element {
    /// A passage: `p`, `ul` and `ol`, with `b`, `i` and `a` inside.
    func add(_ paragraphs: [Paragraph]) {
        for block in paragraphs.blocks {
            switch block {
            case .paragraph(let paragraph): add("p").append(paragraph)
            case .list(let list): add(list)
            }
        }
    }

    private func add(_ list: ParagraphList) {
        let written = add(list.kind == .numbered ? "ol" : "ul")
        for item in list.items {
            let element = written.add("li")
            element.append(item.paragraph)
            for inner in item.lists { element.add(inner) }
        }
    }

    private func append(_ paragraph: Paragraph) {
        for run in paragraph.runs where !run.text.isEmpty {
            var element = self
            if let link = run.link { element = element.add("a", ["href": link]) }
            if run.isStrong { element = element.add("b") }
            if run.isEmphasised { element = element.add("i") }
            element.append(text: run.text)
        }
    }

    /// Gives each list below the name that the schema asks for.
    func nameLists() {
        var count = 0
        var pending = [self]
        while let next = pending.popLast() {
            if next.is("ul", in: .akn) || next.is("ol", in: .akn) {
                count += 1
                next.set("eId", to: "list_\(count)")
            }
            pending.append(contentsOf: next.elements.reversed())
        }
    }
}
