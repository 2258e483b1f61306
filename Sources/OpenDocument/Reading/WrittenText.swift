/// What a text document says, read as somebody has left it: its lines, and where bookmarks, tracked
/// changes and comments lie in them.
///
/// All tracked changes count as made: `scalars` is the text that an office suite shows once they
/// are accepted; `paragraphs(in:beforeChanges:)` tells what stood there before. Headers, footers,
/// indexes and what pictures say of themselves are left out; the lines of a table come cell by cell,
/// those of a note after the paragraph that it belongs to.
public struct WrittenText: Hashable, Sendable {
    /// All characters, with `lineEnd` behind each line.
    public internal(set) var scalars: [Unicode.Scalar] = []
    /// The paragraphs and headings, in order.
    public internal(set) var lines: [Line] = []
    /// Bookmarks in the order in which they begin; those that do not end stand where they begin.
    public internal(set) var bookmarks: [Bookmark] = []
    public internal(set) var changes: [Change] = []
    public internal(set) var comments: [Comment] = []
    /// The language of the whole as `meta.xml` gives it.
    public internal(set) var language: String?
    /// The properties of one's own in `meta.xml`.
    public internal(set) var properties: [String: String] = [:]

    /// What ends a line: a character that no document can hold.
    public static let lineEnd: Unicode.Scalar = "\u{FFFF}"

    /// The most characters that are taken from a document.
    public static let longest = 16 << 20

    /// A paragraph or heading; its range is without the line end.
    public struct Line: Hashable, Sendable {
        public let range: Range<Int>
        public let isHeading: Bool
        /// Whether it stands in an index; no line does unless indexes are read.
        let isOfIndex: Bool
    }

    /// A stretch of the text with a name.
    public struct Bookmark: Hashable, Sendable {
        public let name: String
        public internal(set) var range: Range<Int>
    }

    /// Who did something and when, as the document says.
    public struct Mention: Hashable, Sendable {
        /// Empty when the document does not say.
        public let author: String
        /// ISO 8601, mostly without a zone; empty when the document does not say.
        public let time: String

        public init(author: String, time: String) {
            self.author = author
            self.time = time
        }
    }

    /// A change that was tracked and neither accepted nor rejected.
    public struct Change: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            /// What stands in the range is new.
            case insertion
            /// These paragraphs stood where the range begins; the first and the last go on with
            /// what stands around them. Bookmarks that went with them are named.
            case deletion([String], bookmarks: [String])
            /// What stands in the range looks otherwise.
            case formatting
        }

        public let kind: Kind
        public let mention: Mention
        public let range: Range<Int>
    }

    /// A comment in the margin, and what it is on: an empty range for a mere place.
    public struct Comment: Hashable, Sendable {
        public let mention: Mention
        public let paragraphs: [String]
        public let isResolved: Bool
        public internal(set) var range: Range<Int>
    }
}

extension WrittenText {
    /// The characters of a stretch, without its line ends.
    public func text(in range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range].filter { $0 != Self.lineEnd }))
    }

    /// A stretch as paragraphs, with all tracked changes or with none.
    public func paragraphs(in range: Range<Int>, beforeChanges: Bool = false) -> [String] {
        let stretch = beforeChanges ? before(range) : Array(scalars[range])
        return stretch.split(separator: Self.lineEnd, omittingEmptySubsequences: false)
            .map { String(String.UnicodeScalarView($0)) }
    }

    /// The tracked changes that touch a stretch.
    public func changes(in range: Range<Int>) -> [Change] {
        changes.filter { change in
            change.range.isEmpty
                ? range.lowerBound <= change.range.lowerBound
                    && change.range.lowerBound <= range.upperBound
                : change.range.overlaps(range)
        }
    }

    private func before(_ range: Range<Int>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var position = range.lowerBound
        func place(of change: Change) -> (Int, Int) {
            (change.range.lowerBound, change.range.upperBound)
        }
        for change in changes(in: range).sorted(by: { place(of: $0) < place(of: $1) }) {
            let start = max(change.range.lowerBound, position)
            result += scalars[position..<min(start, range.upperBound)]
            position = min(start, range.upperBound)
            switch change.kind {
            case .insertion:
                position = max(position, min(change.range.upperBound, range.upperBound))
            case .deletion(let paragraphs, _):
                for (index, paragraph) in paragraphs.enumerated() {
                    if index > 0 { result.append(Self.lineEnd) }
                    result += paragraph.unicodeScalars
                }
            case .formatting: break
            }
        }
        return result + scalars[position..<range.upperBound]
    }
}
