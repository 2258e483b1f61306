import Meetings
import OpenDocument

extension HTMLText {
    /// A passage, in an element of its own where that is asked for.
    mutating func add(
        _ paragraphs: [Paragraph],
        of passage: PassageID?,
        after label: String = ""
    ) {
        guard marksPassages, let passage else { return add(paragraphs, after: label) }
        add("<div class=\"passage\" id=\"passage-\(passage)\">")
        add(paragraphs, after: label)
        add("</div>")
    }

    /// A passage, the first paragraph of which follows a label.
    mutating func add(_ paragraphs: [Paragraph], after label: String = "") {
        var label = label
        if paragraphs.first?.item != nil || paragraphs.isEmpty {
            if !label.isEmpty || paragraphs.isEmpty { add("<p>\(label)</p>") }
            label = ""
        }
        for block in paragraphs.blocks {
            switch block {
            case .paragraph(let paragraph):
                add("<p>\(label)\(Self.inline(paragraph))</p>")
                label = ""
            case .list(let list): add(Self.text(of: list))
            }
        }
    }

    private static func text(of list: ParagraphList) -> String {
        let name = list.kind == .numbered ? "ol" : "ul"
        let items = list.items.map { item in
            "<li>\(inline(item.paragraph))\(item.lists.map(text).joined())</li>"
        }
        return "<\(name)>\(items.joined())</\(name)>"
    }

    private static func inline(_ paragraph: Paragraph) -> String {
        paragraph.runs.map { run in
            var text = escaped(run.text)
            guard !text.isEmpty else { return "" }
            if run.isEmphasised { text = "<em>\(text)</em>" }
            if run.isStrong { text = "<strong>\(text)</strong>" }
            return run.link.map { "<a href=\"\(escaped($0))\">\(text)</a>" } ?? text
        }
        .joined()
    }
}
