import SafeXML

/// Passages: paragraphs, lists, and characters that stand out or lead somewhere.
extension Renderer {
    /// Writes paragraphs and lists, the words of all of them within one bookmark if it has a name.
    mutating func render(
        _ paragraphs: [Paragraph],
        bookmarked name: String? = nil
    ) {
        if paragraphs.isEmpty { letHostGoWhenEmpty() }
        var bookmark = ParagraphBookmark(name: name, rest: paragraphs.count)
        // A paragraph that was just begun takes the next words; what holds words already ends.
        var isBegun = true
        for block in paragraphs.blocks {
            switch block {
            case .paragraph(let paragraph):
                if !isBegun { beginNextParagraph() }
                write(paragraph, &bookmark)
                isBegun = false
            case .list(let list) where isInHost:
                leaveHost()
                write(list, &bookmark)
                enterHost()
                isBegun = true
            case .list(let list):
                render(list.items.flatMap(\.paragraph.runs))
            }
        }
    }

    private mutating func write(
        _ list: ParagraphList,
        _ bookmark: inout ParagraphBookmark
    ) {
        writer.begin(WrittenElement.list.startTag)
        writer.append(attribute: "text:style-name", value: richText.lists[list.kind] ?? "")
        for item in list.items {
            writer.begin(WrittenElement.listItem.startTag)
            writeItem(richText.items[list.kind]) { $0.write(item.paragraph, &bookmark) }
            for inner in item.lists { write(inner, &bookmark) }
            writer.end(WrittenElement.listItem.endTag)
        }
        writer.end(WrittenElement.list.endTag)
    }

    private mutating func write(
        _ paragraph: Paragraph,
        _ bookmark: inout ParagraphBookmark
    ) {
        if let name = bookmark.beginning { write(.bookmarkStart, named: name) }
        render(paragraph.runs)
        bookmark.isBegun = true
        bookmark.rest -= 1
        if let name = bookmark.end { write(.bookmarkEnd, named: name) }
    }

    mutating func render(_ runs: [Run]) {
        for run in runs where !run.text.isEmpty { render(run) }
    }

    private mutating func render(_ run: Run) {
        var spans: [String] = []
        if run.isStrong { spans.append(richText.strong) }
        if run.isEmphasised { spans.append(richText.emphasis) }
        // A link holds no other.
        let link = isInLink ? nil : run.link
        if let link {
            writer.begin(WrittenElement.link.startTag)
            writer.append(attribute: "xlink:type", value: "simple")
            writer.append(attribute: "xlink:href", value: link)
            writer.append(attribute: "text:style-name", value: richText.link)
            writer.append(attribute: "text:visited-style-name", value: richText.link)
        }
        for name in spans {
            writer.begin(WrittenElement.span.startTag)
            writer.append(attribute: "text:style-name", value: name)
        }
        LiteralText.write(run.text, to: &writer)
        for _ in spans { writer.end(WrittenElement.span.endTag) }
        if link != nil { writer.end(WrittenElement.link.endTag) }
    }
}

/// A bookmark from the words of the first paragraph to those of the last: its ends stand in lines,
/// whatever lists these are items of.
private struct ParagraphBookmark {
    let name: String?
    /// How many paragraphs are still to come.
    var rest: Int
    var isBegun = false

    /// The name where it is to begin.
    var beginning: String? { isBegun ? nil : name }
    /// The name where it is to end.
    var end: String? { rest == 0 ? name : nil }
}
