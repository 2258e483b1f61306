import OpenDocument

extension [Paragraph] {
    /// The paragraphs for where nothing can stand out: an item begins with a dash or its number, and
    /// the address of a link follows it in brackets.
    var lines: [String] {
        blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [paragraph.plain]
            case .list(let list): list.lines
            }
        }
    }
}

extension ParagraphList {
    fileprivate var lines: [String] {
        items.enumerated().flatMap { offset, item in
            let marker = kind == .numbered ? "\(offset + 1).\u{A0}" : "–\u{A0}"
            return [marker + item.paragraph.plain] + item.lists.flatMap(\.lines)
        }
    }
}

extension Paragraph {
    fileprivate var plain: String {
        runs.enumerated().map { offset, run in
            // Of one link in several styles the address is told once, at its end.
            guard let link = run.link, runs.dropFirst(offset + 1).first?.link != link,
                run.text != link
            else { return run.text }
            return "\(run.text) (\(link))"
        }
        .joined()
    }
}
