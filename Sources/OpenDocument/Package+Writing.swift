public import Foundation

extension Package {
    /// The package as a file: `mimetype` first and stored, the rest deflated, the manifest
    /// last; the same package gives the same bytes.
    ///
    /// Throws where there is no `content.xml`, an entry bears a path that leads outside or that
    /// packages keep for themselves, or the archive cannot be made.
    public func bytes() throws(PackageError) -> Data {
        guard self["content.xml"] != nil else { throw .missing("content.xml") }
        for entry in entries {
            guard EntryPath.isSafe(entry.path), !Manifest.isImplied(entry.path) else {
                throw .unsafePath(entry.path)
            }
        }
        let writer = try ArchiveWriter()
        let deflater = try Deflater()
        try writer.add(stored: Data(mediaType.utf8), at: Self.mimetypePath)
        for entry in entries where !EntryPath.isFolder(entry.path) {
            if let deflated = entry.deflated {
                try writer.add(deflated, at: entry.path)
            } else {
                try writer.add(deflater.deflated(entry.bytes), at: entry.path)
            }
        }
        let manifest = try deflater.deflated(Manifest.bytes(of: self))
        try writer.add(manifest, at: Self.manifestPath)
        return try writer.finish()
    }
}
