import SafeXML

/// What `text:tracked-changes` tells of one change; where it was made stands in the text.
struct TrackedRegion {
    let ids: [String]
    /// How many characters were taken out, and whether there were more than could be read.
    let count: Int
    let isOverfull: Bool
    private let kind: WrittenText.Change.Kind
    private let mention: WrittenText.Mention

    /// `limit` is the most characters to read of what was taken out.
    init?(_ element: Element, limit: Int) {
        ids = [element.attribute("id", in: .text), element.attribute("id", in: .xml)]
            .compactMap(\.self)
        guard let change = element.elements.first else { return nil }
        var reader = TextReader(limit: limit)
        switch change.name {
        case "insertion": kind = .insertion
        case "deletion":
            reader.read(change)
            let deleted = reader.finish()
            kind = .deletion(
                deleted.lines.map { deleted.text(in: $0.range) },
                bookmarks: deleted.bookmarks.map(\.name)
            )
        default: kind = .formatting
        }
        count = reader.count
        isOverfull = reader.isOverfull
        mention = WrittenText.Mention(of: change.first("change-info", in: .office) ?? change)
    }

    func change(at range: Range<Int>) -> WrittenText.Change {
        WrittenText.Change(kind: kind, mention: mention, range: range)
    }
}

extension WrittenText.Mention {
    /// Of an element with `dc:creator` and `dc:date`.
    init(of element: Element) {
        self.init(
            author: element.first("creator", in: .dc)?.text ?? "",
            time: element.first("date", in: .dc)?.text ?? ""
        )
    }
}
