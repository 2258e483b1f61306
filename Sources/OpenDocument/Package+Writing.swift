public import Foundation

extension Package {
    /// The package as a file: `mimetype` first and stored, the rest deflated, the manifest
    /// last; the same package gives the same bytes.
    public func bytes() throws(PackageError) -> Data {
        guard self["content.xml"] != nil else { throw .missing("content.xml") }
        for entry in entries {
            guard EntryPath.isSafe(entry.path), !Manifest.isImplied(entry.path) else {
                throw .unsafePath(entry.path)
            }
        }
        let writer = try ArchiveWriter()
        try writer.add(Data(mediaType.utf8), at: Self.mimetypePath, compressed: false)
        for entry in entries where !EntryPath.isFolder(entry.path) {
            try writer.add(entry.bytes, at: entry.path, compressed: true)
        }
        try writer.add(Manifest.bytes(of: self), at: Self.manifestPath, compressed: true)
        return try writer.finish()
    }
}
