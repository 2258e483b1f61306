import Foundation
import SafeXML

/// The paragraphs that a reader of a document sees, in the order of the file: those of the text, and
/// those at the head and the foot of the pages.
///
/// It is what `WrittenText` tells, once all tracked changes are accepted; comments and changes are
/// counted. Formatting and pictures are not looked at.
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
        let text = try WrittenText(package)
        let pages = try WrittenText(pagesOf: package)
        comments = text.comments.count
        trackedChanges = text.changes.count + pages.changes.count
        add(text, isOfPage: false)
        add(pages, isOfPage: true)
    }

    private mutating func add(_ text: WrittenText, isOfPage: Bool) {
        var heading = ""
        for line in text.lines {
            let words = text.text(in: line.range).trimmingCharacters(in: .whitespacesAndNewlines)
            guard !words.isEmpty else { continue }
            if line.isHeading { heading = words }
            paragraphs.append(Paragraph(text: words, heading: heading, isOfPage: isOfPage))
        }
    }
}
