public import Foundation
import SafeXML

extension UnreadContent {
    /// Looks through an .odt or .fodt file that nobody vouches for; nothing where every word of it
    /// is told by `VisibleText`.
    public static func find(
        in bytes: Data,
        limits: Package.Limits = Package.Limits()
    ) throws(PackageError) -> [UnreadContent] {
        guard bytes.starts(with: Data("PK".utf8)) else {
            let flat = try document(bytes, "", limits)
            let hidden = HiddenStyles([flat.root])
            return contents(of: flat.root, as: "document", Self.flatParts, hidden)
        }
        return try find(in: Package(reading: bytes, limits: limits), limits: limits)
    }

    /// The same for a package that has been read.
    static func find(
        in package: Package,
        limits: Package.Limits = Package.Limits()
    ) throws(PackageError) -> [UnreadContent] {
        var found = package.entries.map(\.path).filter { !isKnown($0) }
            .map { UnreadContent(.part, $0) }
        let parts = [
            ("styles.xml", "document-styles", Self.styleParts),
            ("content.xml", "document-content", Self.contentParts),
            ("meta.xml", "document-meta", ["meta"]),
        ]
        var documents: [String: Document] = [:]
        for (path, _, _) in parts {
            if let bytes = package[path] { documents[path] = try document(bytes, path, limits) }
        }
        let hidden = HiddenStyles(documents.values.map(\.root))
        for (path, name, parts) in parts {
            guard let root = documents[path]?.root else { continue }
            found += contents(of: root, as: name, parts, hidden)
        }
        return found
    }

    private static let styleParts: Set = [
        "font-face-decls", "styles", "automatic-styles", "master-styles",
    ]
    private static let contentParts: Set = [
        "scripts", "font-face-decls", "automatic-styles", "body",
    ]
    private static let flatParts = styleParts.union(contentParts).union(["meta", "settings"])

    /// The files that office suites and Greffier put into a package beside the text.
    private static func isKnown(_ path: String) -> Bool {
        let known: Set = [
            "content.xml", "styles.xml", "meta.xml", "settings.xml", "manifest.rdf",
            "layout-cache", "Thumbnails/thumbnail.png", "Greffier/minutes.xml",
        ]
        return known.contains(path) || path.hasPrefix("Configurations2/")
            || path.hasPrefix("Pictures/")
    }

    private static func document(
        _ bytes: Data,
        _ path: String,
        _ limits: Package.Limits
    ) throws(PackageError) -> Document {
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

    /// What stands in a part whose root should be of that name and hold those elements, each once.
    private static func contents(
        of root: Element,
        as name: String,
        _ parts: Set<String>,
        _ hidden: HiddenStyles
    ) -> [UnreadContent] {
        var found: [UnreadContent] = []
        if !root.is(name, in: .office) { found.append(UnreadContent(.structure, root.fullName)) }
        var seen: Set<String> = []
        var search = UnreadSearch(hiddenStyles: hidden)
        for child in root.elements {
            let isPart = child.namespace == .office && parts.contains(child.name)
            guard isPart, seen.insert(child.name).inserted else {
                found.append(UnreadContent(.structure, child.fullName, child.text))
                continue
            }
            switch child.name {
            case "body": search.body(child)
            case "master-styles": search.pages(child)
            case "styles", "automatic-styles": search.styles(child)
            case "scripts": search.scripts(child)
            case "meta": search.metadata(child)
            default: break
            }
        }
        search.namespaces(root)
        return found + search.found
    }
}

extension Element {
    /// With the prefix that it is mostly written with: `text:title`.
    var fullName: String {
        let prefix = namespace.map { $0.standardPrefix } ?? ""
        return prefix.isEmpty ? name : "\(prefix):\(name)"
    }
}

/// The styles whose words are not shown, or only on a condition.
struct HiddenStyles {
    private var names: Set<String> = []

    /// Of the styles of all parts; a style that is derived from such a one hides too.
    init(_ roots: [Element]) {
        let all = roots.flatMap(\.elements).filter {
            $0.name == "styles" || $0.name == "automatic-styles"
        }
        .flatMap { $0.elements("style", in: .style) }
        var derived: [String: [String]] = [:]
        var waiting: [String] = []
        for style in all {
            guard let name = style.attribute("name", in: .style) else { continue }
            let maps = style.elements("map", in: .style)
            let others =
                [style.attribute("parent-style-name", in: .style)]
                + maps.map { $0.attribute("apply-style-name", in: .style) }
            for other in others.compactMap(\.self) { derived[other, default: []].append(name) }
            let properties = style.first("text-properties", in: .style)
            if properties?.isHidden == true { waiting.append(name) }
        }
        while let name = waiting.popLast() {
            if names.insert(name).inserted { waiting += derived[name] ?? [] }
        }
    }

    func contains(_ element: Element) -> Bool {
        element.attribute("style-name", in: .text).map(names.contains) ?? false
    }
}

extension Element {
    /// Whether it, or what bears it, is kept from sight, always or on a condition.
    var isHidden: Bool {
        ["none", "condition"].contains(attribute("display", in: .text) ?? "")
    }
}
