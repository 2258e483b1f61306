import Meetings

/// Splits a text into paragraphs and items of lists.
///
/// `- ` begins an item; so does `1. `, and the number that comes next in that list. What stands
/// further in than the item before it is an item below it.
struct ParagraphSplitter {
    struct Paragraph {
        var text: String
        let place: SourcePlace
        var form = Passage.Form.plain
    }

    let place: SourcePlace
    /// Whether single breaks are kept, as under `|`.
    let isLiteral: Bool
    let knowsLists: Bool

    private(set) var paragraphs: [Paragraph] = []
    /// The lists that the last paragraph stands in, the innermost last.
    private var lists: [(indent: Int, list: Passage.List, count: Int)] = []
    private var isWithin = false

    init(place: SourcePlace, isLiteral: Bool, knowsLists: Bool) {
        self.place = place
        self.isLiteral = isLiteral
        self.knowsLists = knowsLists
    }

    mutating func split(_ text: String) throws(RecordError) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let place = SourcePlace(
                file: place.file,
                line: place.line + (isLiteral ? index + 1 : 0),
                column: nil
            )
            if line.allSatisfy({ $0 == " " || $0 == "\t" || $0 == "\r" }) {
                isWithin = false
            } else if let item = try item(line, at: place) {
                paragraphs.append(item)
                isWithin = isLiteral
            } else if isWithin {
                let words = lists.isEmpty ? line : line.drop { $0 == " " }
                paragraphs[paragraphs.count - 1].text += "\n" + words
            } else {
                lists = []
                paragraphs.append(Paragraph(text: String(line), place: place))
                isWithin = isLiteral
            }
        }
    }

    private mutating func item(
        _ line: Substring,
        at place: SourcePlace
    ) throws(RecordError) -> Paragraph? {
        guard knowsLists else { return nil }
        let words = line.drop { $0 == " " }
        let indent = line.count - words.count
        guard let marker = Marker(words) else { return nil }
        let outer = lists.filter { $0.indent < indent }
        let before = lists.count > outer.count ? lists[outer.count] : nil
        var count = 1
        if let before, before.list == marker.list { count += before.count }
        if let number = marker.number, number != count {
            guard number == 1 else { return nil }
            count = 1
        }
        let level = outer.count + 1
        guard level <= Passage.deepestLevel else {
            throw place.error(.listTooDeep(limit: Passage.deepestLevel))
        }
        lists = outer + [(indent, marker.list, count)]
        let form = Passage.Form.item(marker.list, level: level)
        return Paragraph(text: String(marker.words), place: place, form: form)
    }
}

/// What makes a line an item.
private struct Marker {
    let list: Passage.List
    /// Nil of a bullet.
    let number: Int?
    let words: Substring

    /// Nil where the line is none, or says nothing after its marker.
    init?(_ line: Substring) {
        let sign: Substring
        if line.first == "-" {
            (list, number, sign) = (.bulleted, nil, line.dropFirst())
        } else {
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            guard (1...3).contains(digits.count), digits.first != "0", let value = Int(digits),
                line[digits.endIndex...].first == "."
            else { return nil }
            (list, number, sign) = (.numbered, value, line[digits.endIndex...].dropFirst())
        }
        guard sign.first == " " else { return nil }
        words = sign.drop { $0 == " " }
        guard !words.isEmpty else { return nil }
    }
}
