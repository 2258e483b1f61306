import Meetings

/// A text as written: paragraphs, with people named by their key.
struct MarkedText: Hashable, Sendable {
    let place: SourcePlace
    let paragraphs: [Paragraph]

    struct Paragraph: Hashable, Sendable {
        let runs: [Run]
        var form = Passage.Form.plain
    }

    enum Run: Hashable, Sendable {
        case text(String, Passage.Style = .plain)
        case person(Named, Passage.Style = .plain)
    }

    /// The passage with the people that their keys stand for.
    func passage(
        id: PassageID,
        person: (Named) throws(RecordError) -> PersonID
    ) throws(RecordError) -> Passage {
        let paragraphs = try paragraphs.map { (paragraph) throws(RecordError) in
            Passage.Paragraph(
                try paragraph.runs.map { (run) throws(RecordError) -> Passage.Run in
                    switch run {
                    case .text(let text, let style): .text(text, style)
                    case .person(let key, let style): .person(try person(key), style)
                    }
                },
                form: paragraph.form
            )
        }
        return Passage(id: id, paragraphs: paragraphs)
    }
}

extension Part {
    /// A text of one paragraph or more, with its markup.
    ///
    /// Under `|` a blank line begins a paragraph and a single break stays a break of the line;
    /// elsewhere YAML has joined lines, and each break that remains begins a paragraph. An item of a
    /// list is a paragraph of its own everywhere.
    func text() throws(RecordError) -> MarkedText { try text(as: .marked) }

    /// A name or a title: people are named in it, and all else is what it is.
    func title() throws(RecordError) -> MarkedText { try text(as: .plain) }

    private func text(as markup: MarkupScanner.Markup) throws(RecordError) -> MarkedText {
        guard case .text(let raw, let isLiteral) = content else {
            throw shape == .nothing ? error(.emptyText) : unexpected(.text)
        }
        let text = markup == .plain ? raw.withVisibleMarks : raw.withVisibleControls
        guard text.utf8.count <= Passage.longest else {
            throw error(.textTooLong(bytes: text.utf8.count, limit: Passage.longest))
        }
        var splitter = ParagraphSplitter(
            place: place,
            isLiteral: isLiteral,
            knowsLists: markup == .marked
        )
        try splitter.split(text)
        guard !splitter.paragraphs.isEmpty else { throw error(.emptyText) }
        let paragraphs = try splitter.paragraphs.map { (paragraph) throws(RecordError) in
            var scanner = MarkupScanner(paragraph.text, at: paragraph.place, as: markup)
            return MarkedText.Paragraph(runs: try scanner.scanned(), form: paragraph.form)
        }
        return MarkedText(place: place, paragraphs: paragraphs)
    }
}
