public import Meetings
public import OpenDocument

/// The text of a document with the passages that are printed in it, each found by its bookmark.
///
/// A bookmark outlives saving in an office suite, and moving, splitting and joining of paragraphs.
/// It does not grow: what is typed directly before or behind a passage stands outside, and
/// `DocumentReview` counts it in where nothing else stood there.
public struct MarkedDocument: Sendable {
    /// One of the places at which a passage is printed.
    public struct Place: Hashable, Sendable {
        public let mark: PassageMark
        public let range: Range<Int>
        /// What stands within the bookmark, without empty paragraphs at either end.
        public let paragraphs: [String]
    }

    /// A line with its passages, however many lines these take up.
    struct Row: Sendable {
        var pieces: [Piece] = []
        var isHeading = false
        var range: Range<Int>

        enum Piece: Hashable, Sendable {
            case text(String)
            /// A place, by its index.
            case place(Int)
        }
    }

    public let text: WrittenText
    /// In the order of the text; none overlaps another.
    public let places: [Place]
    let rows: [Row]

    public init(_ text: WrittenText) {
        self.text = text
        places = Self.marks(of: text).map { mark, range in
            Place(
                mark: mark,
                range: range,
                paragraphs: text.paragraphs(in: range).withoutEmptyEnds
            )
        }
        rows = Self.rows(of: text, places)
    }

    /// The bookmarks of passages, none over another.
    ///
    /// One that has come to enclose others says nothing any more of where its passage stands.
    private static func marks(
        of text: WrittenText
    ) -> [(mark: PassageMark, range: Range<Int>)] {
        var marks: [(mark: PassageMark, range: Range<Int>)] = []
        for bookmark in text.bookmarks {
            guard let mark = PassageMark(bookmark.name) else { continue }
            let range = bookmark.range
            if let last = marks.last?.range, range.lowerBound < last.upperBound {
                let isEnclosed = range.upperBound <= last.upperBound && range.count < last.count
                guard isEnclosed, !range.isEmpty else { continue }
                marks.removeLast()
            }
            marks.append((mark, range))
        }
        return marks
    }

    /// What the document prints of each passage, where it stands first.
    public var passages: [PassageID: [String]] {
        Dictionary(places.map { ($0.mark.passage, $0.paragraphs) }) { first, _ in first }
    }

    /// The passages that went with a tracked deletion, and who deleted them.
    var deleted: [PassageID: WrittenText.Mention] {
        var deleted: [PassageID: WrittenText.Mention] = [:]
        for change in text.changes {
            guard case .deletion(_, let bookmarks) = change.kind else { continue }
            for mark in bookmarks.compactMap(PassageMark.init) {
                deleted[mark.passage] = change.mention
            }
        }
        return deleted
    }

    private static func rows(of text: WrittenText, _ places: [Place]) -> [Row] {
        var rows: [Row] = []
        var row: Row?
        var next = 0
        var position = 0
        for line in text.lines where line.range.upperBound >= position {
            // A bookmark that ends where a line begins has ended with the line before.
            if let begun = row, position <= line.range.lowerBound {
                rows.append(begun)
                row = nil
            }
            var current = row ?? Row(isHeading: line.isHeading, range: line.range)
            position = max(position, line.range.lowerBound)
            while next < places.count, places[next].range.lowerBound <= line.range.upperBound,
                position <= line.range.upperBound
            {
                current.add(text.text(in: position..<places[next].range.lowerBound))
                current.pieces.append(.place(next))
                position = places[next].range.upperBound
                next += 1
            }
            if position > line.range.upperBound {
                row = current
                continue
            }
            current.add(text.text(in: position..<line.range.upperBound))
            current.range = current.range.lowerBound..<line.range.upperBound
            position = line.range.upperBound
            rows.append(current)
            row = nil
        }
        return rows + (row.map { [$0] } ?? [])
    }
}

extension MarkedDocument.Row {
    fileprivate mutating func add(_ text: String) {
        if !text.isEmpty { pieces.append(.text(text)) }
    }

    var places: [Int] {
        pieces.compactMap { if case .place(let index) = $0 { index } else { nil } }
    }

    /// What is not of passages.
    var ownText: String {
        pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }

    /// The text directly before and behind a passage of the row.
    func surroundings(of place: Int) -> (before: String, after: String) {
        guard let index = pieces.firstIndex(of: .place(place)) else { return ("", "") }
        func text(_ index: Int) -> String {
            guard pieces.indices.contains(index), case .text(let text) = pieces[index] else {
                return ""
            }
            return text
        }
        return (text(index - 1), text(index + 1))
    }
}

extension [String] {
    /// Without empty paragraphs at either end.
    var withoutEmptyEnds: [String] {
        Array(drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed())
    }

    /// As words are compared and kept: without blanks around paragraphs, and without empty ones.
    var tidied: [String] { map(\.trimmingBlanks).filter { !$0.isEmpty } }
}
