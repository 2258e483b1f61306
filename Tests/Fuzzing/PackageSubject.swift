import Foundation
import OpenDocument

/// Reads bytes as a package or flat document, and what such a document says.
enum PackageSubject {
    /// Small, so that what is too large is met often.
    private static let limits = Package.Limits(
        entries: 64,
        entryBytes: 1 << 20,
        totalBytes: 2 << 20
    )

    static func examine(_ bytes: Data) {
        guard
            let package = read({ () throws(PackageError) in
                try Package(document: bytes, limits: limits)
            })
        else { return }
        isBounded(package)
        comesBack(package)
        isText(package)
        _ = read { () throws(PackageError) in try Metadata(reading: package) }
    }

    private static func isBounded(_ package: Package) {
        let total = package.entries.reduce(0) { $0 + $1.bytes.count }
        // A flat document repeats its styles and names in two parts.
        claim(total <= 8 * limits.totalBytes, "\(total) bytes were read")
    }

    private static func comesBack(_ package: Package) {
        let written = expect("a package that was read is written") { () throws(PackageError) in
            try package.bytes()
        }
        let again = expect("a package that was written is read") { () throws(PackageError) in
            try Package(reading: written)
        }
        claim(again.mediaType == package.mediaType, "the media type comes back")
        let (entries, others) = (byPath(package), byPath(again))
        claim(entries == others, "the entries come back")
        let twice = expect("it is written again") { () throws(PackageError) in try again.bytes() }
        let thrice = expect("and again") { () throws(PackageError) in
            try Package(reading: twice).bytes()
        }
        claim(twice == thrice, "the same package gives the same bytes")
    }

    private static func byPath(_ package: Package) -> [String: Package.Entry] {
        Dictionary(package.entries.map { ($0.path, $0) }) { $1 }
    }

    private static func isText(_ package: Package) {
        guard let text = read({ () throws(PackageError) in try WrittenText(package) }) else {
            return
        }
        claim(text.scalars.count <= WrittenText.longest + text.lines.count, "the text is bounded")
        let whole = 0..<text.scalars.count
        for line in text.lines {
            claim(line.range.clamped(to: whole) == line.range, "a line lies in the text")
        }
        for bookmark in text.bookmarks.prefix(20) { _ = text.paragraphs(in: bookmark.range) }
        for comment in text.comments { _ = text.text(in: comment.range) }
        for change in text.changes.prefix(20) { _ = text.paragraphs(in: change.range) }
        _ = text.paragraphs(in: whole)
    }
}
