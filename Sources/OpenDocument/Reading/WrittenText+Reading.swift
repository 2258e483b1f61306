public import Foundation
import SafeXML

extension WrittenText {
    /// Reads an .odt or .fodt file that nobody vouches for.
    ///
    /// Refuses what `Package` refuses, what is no text, and more text than `longest`, counted as it
    /// grows: a few bytes can stand for many blanks.
    public init(
        reading bytes: Data,
        limits: Package.Limits = Package.Limits()
    ) throws(PackageError) {
        try self.init(try Package(document: bytes, limits: limits), limits: limits)
    }

    /// Reads what a package says; throws where it is no text, has no body, or more text than `longest`.
    public init(
        _ package: Package,
        limits: Package.Limits = Package.Limits()
    ) throws(PackageError) {
        try self.init(package, limits: limits, readsIndexes: false)
    }

    /// Reads what a package says, its indexes too if that is wished.
    init(
        _ package: Package,
        limits: Package.Limits = Package.Limits(),
        readsIndexes: Bool
    ) throws(PackageError) {
        guard package.isText else { throw .notText(mediaType: package.mediaType) }
        let content = try Self.part("content.xml", of: package, limits)
        guard let body = content?.root.first("body", in: .office)?.first("text", in: .office) else {
            throw .missing("content.xml")
        }
        try self.init(below: body, of: "content.xml", readsIndexes: readsIndexes)
    }

    /// Reads what stands at the head and the foot of the pages; nothing where `styles.xml` has none.
    init(
        pagesOf package: Package,
        limits: Package.Limits = Package.Limits()
    ) throws(PackageError) {
        let styles = try Self.part("styles.xml", of: package, limits)
        guard let pages = styles?.root.first("master-styles", in: .office) else {
            self.init()
            return
        }
        // The heads and feet of pages hold any element that a text does.
        try self.init(below: pages, of: "styles.xml", readsIndexes: true)
    }

    private init(
        below element: Element,
        of part: String,
        readsIndexes: Bool
    ) throws(PackageError) {
        var reader = TextReader(readsIndexes: readsIndexes)
        reader.read(element)
        guard !reader.isOverfull else { throw .tooMuchText(part) }
        self = reader.finish()
    }

    private static func part(
        _ path: String,
        of package: Package,
        _ limits: Package.Limits
    ) throws(PackageError) -> Document? {
        guard let bytes = package[path] else { return nil }
        do throws(ParseError) {
            return try Document(
                parsing: bytes,
                limit: limits.entryBytes,
                nodes: WrittenText.mostNodes
            )
        } catch {
            throw .malformed(path, error)
        }
    }
}
