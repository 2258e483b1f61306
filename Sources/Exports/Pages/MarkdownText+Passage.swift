import Meetings
import OpenDocument

extension MarkdownText {
    /// The paragraphs and lists of a passage, the first after a label.
    static func blocks(_ paragraphs: [Paragraph], after label: String = "") -> [String] {
        var label = label
        var blocks: [String] = []
        for block in paragraphs.blocks {
            switch block {
            case .paragraph(let paragraph):
                blocks.append(label + lines(inline(paragraph), isStart: label.isEmpty))
            case .list(let list):
                if !label.isEmpty { blocks.append(label.trimmingBlanks) }
                blocks.append(text(of: list))
            }
            label = ""
        }
        return (label.isEmpty ? [] : [label]) + blocks
    }

    /// What belongs to an item stands as far in as its words.
    private static func text(of list: ParagraphList) -> String {
        list.items.enumerated().map { offset, item in
            let marker = list.kind == .numbered ? "\(offset + 1). " : "- "
            let indent = "\n" + String(repeating: " ", count: marker.count)
            let words = lines(inline(item.paragraph), isStart: true)
            let parts = [words] + item.lists.map(text)
            return marker + parts.joined(separator: "\n").replacing("\n", with: indent)
        }
        .joined(separator: "\n")
    }

    private static func inline(_ paragraph: Paragraph) -> String {
        var text = ""
        for (offset, run) in paragraph.runs.enumerated() {
            let next = paragraph.runs.dropFirst(offset + 1).first { !$0.text.isEmpty }
            let words = inline(run, after: text.last, before: next)
            // An exclamation mark that touches a link would make a picture of it.
            if words.hasPrefix("["), run.link != nil, text.hasSuffix("!") {
                text = text.dropLast() + "\\!"
            }
            text += words
        }
        return text
    }

    /// Blanks at the edges stand outside: a mark has to touch what it marks.
    private static func inline(_ run: Run, after: Character?, before next: Run?) -> String {
        let words = run.text.drop(while: \.isWhitespace)
        let head = run.text[..<words.startIndex]
        let core = String(words).trimmingBlanks
        let tail = words.dropFirst(core.count)
        guard !core.isEmpty else { return escapedMarks(run.text) }
        var text = escapedMarks(core)
        if run.isStrong || run.isEmphasised {
            let before = head.last ?? after
            let following = tail.first ?? next.map { $0.isPlain ? $0.text.first ?? " " : "*" }
            text =
                canMark(core, after: before, before: following)
                ? run.stars + text + run.stars : run.elements(around: text)
        }
        if let link = run.link {
            text = "[\(text)](<\(link.replacing("&", with: "\\&"))>)"
        }
        return head + text + tail
    }

    /// Whether CommonMark takes stars there for marks (0.31, 6.2); else elements stand for them.
    private static func canMark(
        _ core: String,
        after: Character?,
        before: Character?
    ) -> Bool {
        func isEdge(_ outer: Character?, _ inner: Character?) -> Bool {
            guard outer != "*" else { return false }
            let isFree = outer.map { $0.isWhitespace || $0.isPunctuation || $0.isSymbol } ?? true
            return isFree || inner.map { $0.isLetter || $0.isNumber } ?? false
        }
        return isEdge(after, core.first) && isEdge(before, core.last)
    }
}

extension Run {
    fileprivate var isPlain: Bool { !isStrong && !isEmphasised && link == nil }

    fileprivate var stars: String { (isStrong ? "**" : "") + (isEmphasised ? "*" : "") }

    fileprivate func elements(around text: String) -> String {
        let inner = isEmphasised ? "<em>\(text)</em>" : text
        return isStrong ? "<strong>\(inner)</strong>" : inner
    }
}
