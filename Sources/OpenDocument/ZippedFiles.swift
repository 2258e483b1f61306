public import Foundation

/// Some files of a zip archive that is no OpenDocument package, such as another office suite's.
public struct ZippedFiles: Sendable {
    /// The content of each wanted file, by its path.
    public let contents: [String: Data]

    /// Reads an archive that nobody vouches for, and of it only the files that are wanted.
    ///
    /// Bombs, misstated sizes, paths and links leading outside, entries of one name and
    /// encryption are refused, each with an error of its own.
    public init(
        reading bytes: Data,
        limits: Package.Limits = Package.Limits(),
        where isWanted: (String) -> Bool
    ) throws(PackageError) {
        let archive = try Archive(bytes)
        var contents: [String: Data] = [:]
        var seen: Set<String> = []
        var remaining = limits.totalBytes
        for listing in try archive.listings(limit: limits.entries) {
            let path = listing.path
            guard EntryPath.isSafe(path) else { throw .unsafePath(path) }
            guard seen.insert(path).inserted else { throw .duplicate(path) }
            guard isWanted(path), !EntryPath.isFolder(path) else { continue }
            guard !listing.isSymbolicLink else { throw .symbolicLink(path) }
            guard !listing.isEncrypted else { throw .encrypted(path) }
            guard listing.isStored || listing.isDeflated else { throw .unknownCompression(path) }
            let limit = min(limits.entryBytes, remaining)
            guard let content = try archive.bytes(of: listing, limit: limit) else {
                throw remaining < limits.entryBytes
                    ? .tooLarge(limit: limits.totalBytes)
                    : .entryTooLarge(path, limit: limits.entryBytes)
            }
            contents[path] = content
            remaining -= content.count
        }
        self.contents = contents
    }
}
