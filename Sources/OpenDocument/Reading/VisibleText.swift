import Foundation
import SafeXML

/// The paragraphs that a reader of a document sees, in the order of the file: those of the text, and
/// those at the head and the foot of the pages.
///
/// It is what `WrittenText` tells, once all tracked changes are accepted, and what indexes say beside
/// the headings that they repeat; comments and changes are counted. Formatting and pictures are not
/// looked at, nor the numbers of pages; hidden sections count as visible.
public struct VisibleText: Hashable, Sendable {
    /// A paragraph, heading or cell that is not empty.
    public struct Paragraph: Hashable, Sendable {
        /// Its characters, without white space at either end.
        public let text: String
        /// The heading under which it stands; empty before the first.
        public let heading: String
        /// Whether it stands at the head or the foot of the pages.
        public let isOfPage: Bool
    }

    /// Those of the text, and then those at the head and the foot of the pages.
    public private(set) var paragraphs: [Paragraph] = []
    /// How many comments stand at its margin.
    public let comments: Int
    /// How many changes are tracked and neither accepted nor rejected.
    public let trackedChanges: Int

    /// Reads the text of `content.xml` and the heads and feet of the pages in `styles.xml`.
    ///
    /// Throws where the package is no text, a part is not well-formed or missing, or there is more
    /// text than `WrittenText.longest`.
    public init(of package: Package) throws(PackageError) {
        let text = try WrittenText(package, readsIndexes: true)
        let pages = try WrittenText(pagesOf: package)
        comments = text.comments.count
        trackedChanges = text.changes.count + pages.changes.count
        let headings = text.lines.filter { $0.isHeading && !$0.isOfIndex }
            .map { IndexLine.onOneLine(text.text(in: $0.range)) }
        add(text, repeating: Set(headings), isOfPage: false)
        add(pages, repeating: Set(headings), isOfPage: true)
    }

    private mutating func add(
        _ text: WrittenText,
        repeating headings: Set<String>,
        isOfPage: Bool
    ) {
        var heading = ""
        for line in text.lines {
            var words = text.text(in: line.range).trimmingCharacters(in: .whitespacesAndNewlines)
            if line.isOfIndex {
                let entry = IndexLine(words)
                words = entry.repeats(headings) ? "" : entry.withoutPage
            }
            guard !words.isEmpty else { continue }
            if line.isHeading, !line.isOfIndex { heading = words }
            paragraphs.append(Paragraph(text: words, heading: heading, isOfPage: isOfPage))
        }
    }
}
