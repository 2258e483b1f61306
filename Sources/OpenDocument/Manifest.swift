import Foundation
import SafeXML

/// The list of entries that every package carries as `META-INF/manifest.xml`.
struct Manifest {
    private static let namespace = Namespace(
        uri: "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        prefix: "manifest"
    )

    /// The media type of the whole.
    let mediaType: String
    /// The media types of the entries, by path.
    let mediaTypes: [String: String]

    /// Whether an entry belongs to the package without standing in its manifest.
    static func isImplied(_ path: String) -> Bool {
        path == Package.mimetypePath || path.hasPrefix("META-INF/")
    }

    init(reading bytes: Data) throws(PackageError) {
        let document: Document
        do throws(ParseError) {
            document = try Document(parsing: bytes, limit: 16 << 20)
        } catch {
            throw .malformed(Package.manifestPath, error)
        }
        var mediaTypes: [String: String] = [:]
        for entry in document.root.elements("file-entry", in: Self.namespace) {
            guard let path = entry.attribute("full-path", in: Self.namespace) else { continue }
            if entry.first("encryption-data", in: Self.namespace) != nil {
                throw .encrypted(path)
            }
            mediaTypes[path] = entry.attribute("media-type", in: Self.namespace) ?? ""
        }
        mediaType = mediaTypes.removeValue(forKey: "/") ?? ""
        self.mediaTypes = mediaTypes
    }

    /// The folders of embedded documents, which bear a media type but no bytes.
    var embeddedDocuments: [(path: String, mediaType: String)] {
        mediaTypes.filter { EntryPath.isFolder($0.key) && !$0.value.isEmpty }
            .sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }

    /// Sees to it that the manifest lists what is there and nothing else.
    func check(against paths: [String]) throws(PackageError) {
        let present = Set(paths)
        let absent = mediaTypes.keys.sorted().first { path in
            !EntryPath.isFolder(path) && !present.contains(path)
        }
        if let absent { throw .listedButAbsent(absent) }
        let unlisted = paths.first { path in
            !EntryPath.isFolder(path) && !Self.isImplied(path) && mediaTypes[path] == nil
        }
        if let unlisted { throw .unlisted(unlisted) }
    }

    /// The manifest of a package, ready to be written.
    static func bytes(of package: Package) -> Data {
        let document = Document(root: "manifest", in: namespace)
        document.root.set("version", in: namespace, to: OpenDocumentVersion.current)
        let whole = document.root.append("file-entry", in: namespace)
        whole.set("full-path", in: namespace, to: "/")
        whole.set("version", in: namespace, to: OpenDocumentVersion.current)
        whole.set("media-type", in: namespace, to: package.mediaType)
        for entry in package.entries {
            let listed = document.root.append("file-entry", in: namespace)
            listed.set("full-path", in: namespace, to: entry.path)
            // An embedded document is one of its own.
            if EntryPath.isFolder(entry.path) {
                listed.set("version", in: namespace, to: OpenDocumentVersion.current)
            }
            listed.set("media-type", in: namespace, to: entry.mediaType)
        }
        return document.bytes(indented: true)
    }
}
