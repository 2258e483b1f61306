import Meetings
import OpenDocument

/// Lines that stand as they are printed, though the bookmarks in them are gone.
extension DocumentComparison {
    /// The rows of a document by all that they say.
    static func lines(of document: MarkedDocument) -> [String: [Int]] {
        let rows = document.rows.indices.filter { !document.rows[$0].range.isEmpty }
        return Dictionary(grouping: rows) {
            document.text.text(in: document.rows[$0].range).trimmingBlanks
        }
    }

    /// Whether the line in which a passage is printed stands in the document, whole; it is taken for
    /// that one line alone.
    mutating func settleLine(ofPrinted place: Int) -> Bool {
        let row = row(ofPrinted: place)
        if foundLines.contains(row) { return true }
        let words = printed.text.text(in: printed.rows[row].range).trimmingBlanks
        guard let found = lines[words]?.first(where: { !settled.contains($0) }) else {
            return false
        }
        foundLines.insert(row)
        settled.insert(found)
        return true
    }
}
