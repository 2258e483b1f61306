/// What a text document says, read as somebody has left it: its lines, and where bookmarks, tracked
/// changes and comments lie in them.
///
/// All tracked changes count as made: `scalars` is the text that an office suite shows once they
/// are accepted; each change tells what stood there before. Headers, footers, indexes and what
/// pictures say of themselves are left out; the lines of a table come cell by cell, those of a note
/// after the paragraph that it belongs to. What the document says about itself is `Metadata`.
public struct WrittenText: Hashable, Sendable {
    /// How many nodes a part of a document may have, as `Document.mostNodes` counts them: minutes of a
    /// thousand people have a tenth of it, and each takes its time to be compared.
    public static let mostNodes = 500_000

    /// All characters, with `lineEnd` behind each line.
    public internal(set) var scalars: [Unicode.Scalar] = []
    /// The paragraphs and headings, in order.
    public internal(set) var lines: [Line] = []
    /// Bookmarks in the order in which they begin; those that do not end stand where they begin.
    public internal(set) var bookmarks: [Bookmark] = []
    /// Tracked changes in the order in which they begin.
    public internal(set) var changes: [Change] = []
    /// Comments in the order in which they stand.
    public internal(set) var comments: [Comment] = []

    /// What ends a line: a character that no document can hold.
    public static let lineEnd: Unicode.Scalar = "\u{FFFF}"

    /// The most characters that are taken from a document.
    public static let longest = 16 << 20

    /// A paragraph or heading; its range is without the line end.
    public struct Line: Hashable, Sendable {
        /// Where its characters stand in `scalars`.
        public let range: Range<Int>
        /// Whether it is a heading, of whatever level.
        public let isHeading: Bool
        /// Whether it stands in an index; no line does unless indexes are read.
        let isOfIndex: Bool
    }

    /// A stretch of the text with a name.
    public struct Bookmark: Hashable, Sendable {
        /// The name, which a document gives once.
        public let name: String
        /// What it encloses in `scalars`; empty where it stands at a mere place.
        public internal(set) var range: Range<Int>
    }

    /// Who did something and when, as the document says.
    public struct Mention: Hashable, Sendable {
        /// Who; empty when the document does not say.
        public let author: String
        /// When: ISO 8601, mostly without a zone; empty when the document does not say.
        public let time: String

        /// Somebody, and a time as documents write it.
        public init(author: String, time: String) {
            self.author = author
            self.time = time
        }
    }

    /// A change that was tracked and neither accepted nor rejected.
    public struct Change: Hashable, Sendable {
        /// What was done.
        public enum Kind: Hashable, Sendable {
            /// What stands in the range is new.
            case insertion
            /// These paragraphs stood where the range begins; the first and the last go on with
            /// what stands around them. Bookmarks that went with them are named.
            case deletion([String], bookmarks: [String])
            /// What stands in the range looks otherwise.
            case formatting
        }

        /// What was done.
        public let kind: Kind
        /// Who did it and when.
        public let mention: Mention
        /// Where, in `scalars`; empty for a deletion.
        public let range: Range<Int>
    }

    /// A comment in the margin, and what it is on: an empty range for a mere place.
    public struct Comment: Hashable, Sendable {
        /// Who made it and when.
        public let mention: Mention
        /// What it says, without empty paragraphs.
        public let paragraphs: [String]
        /// Whether somebody has marked it as settled.
        public let isResolved: Bool
        /// What it is on, in `scalars`.
        public internal(set) var range: Range<Int>
    }
}

extension WrittenText {
    /// The characters of a stretch, without its line ends.
    public func text(in range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range].filter { $0 != Self.lineEnd }))
    }

    /// A stretch as paragraphs, those at its ends as far as they lie in it.
    public func paragraphs(in range: Range<Int>) -> [String] {
        scalars[range].split(separator: Self.lineEnd, omittingEmptySubsequences: false)
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
}
