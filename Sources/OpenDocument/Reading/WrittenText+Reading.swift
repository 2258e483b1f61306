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
        let package =
            bytes.starts(with: Data("PK".utf8))
            ? try Package(reading: bytes, limits: limits)
            : try Package(flat: bytes, limit: limits.entryBytes)
        try self.init(package, limits: limits)
    }

    /// Reads what a package says.
    public init(
        _ package: Package,
        limits: Package.Limits = Package.Limits()
    ) throws(PackageError) {
        guard [Package.text, Package.textTemplate].contains(package.mediaType) else {
            throw .notText(mediaType: package.mediaType)
        }
        let content = try Self.part("content.xml", of: package, limits)
        guard let body = content?.root.first("body", in: .office)?.first("text", in: .office) else {
            throw .missing("content.xml")
        }
        try self.init(below: body, of: "content.xml")
        guard
            let meta = try Self.part("meta.xml", of: package, limits)?.root
                .first("meta", in: .office)
        else { return }
        language = meta.first("language", in: .dc)?.text
        for property in meta.elements("user-defined", in: .meta) {
            guard let name = property.attribute("name", in: .meta) else { continue }
            properties[name] = property.text
        }
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
        try self.init(below: pages, of: "styles.xml")
    }

    private init(below element: Element, of part: String) throws(PackageError) {
        var reader = TextReader()
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
            return try Document(parsing: bytes, limit: limits.entryBytes)
        } catch {
            throw .malformed(path, error)
        }
    }
}
