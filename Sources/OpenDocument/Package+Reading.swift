public import Foundation

extension Package {
    /// Reads a document that nobody vouches for, whether it is a package or a flat document.
    ///
    /// Throws what `init(reading:limits:)` and `init(flat:limits:)` throw.
    public init(document bytes: Data, limits: Limits = Limits()) throws(PackageError) {
        if bytes.starts(with: Data("PK".utf8)) {
            try self.init(reading: bytes, limits: limits)
        } else {
            try self.init(flat: bytes, limits: limits)
        }
    }

    /// Reads a package that nobody vouches for.
    ///
    /// Refuses, each with an error of its own, what is not a package by ODF 1.3 part 2 and
    /// what would harm the reader: bombs, misstated sizes, paths and links leading outside,
    /// entries of one name, encryption, signatures, macros.
    public init(reading bytes: Data, limits: Limits = Limits()) throws(PackageError) {
        let archive = try Archive(bytes)
        let listings = try archive.listings(limit: limits.entries)
        try Self.check(listings)
        try Self.checkMimetype(listings, bytes: bytes)
        var contents: [String: Data] = [:]
        var remaining = limits.totalBytes
        for listing in listings where !EntryPath.isFolder(listing.path) {
            let limit = min(limits.entryBytes, remaining)
            guard let content = try archive.bytes(of: listing, limit: limit) else {
                throw remaining < limits.entryBytes
                    ? .tooLarge(limit: limits.totalBytes)
                    : .entryTooLarge(listing.path, limit: limits.entryBytes)
            }
            contents[listing.path] = content
            remaining -= content.count
        }
        try self.init(order: listings.map(\.path), contents: contents)
    }

    private init(order: [String], contents: [String: Data]) throws(PackageError) {
        let mimetype = String(decoding: contents[Self.mimetypePath] ?? Data(), as: UTF8.self)
        guard mimetype.hasPrefix(Self.family) else { throw .mimetypeUnknown(mimetype) }
        guard let stated = contents[Self.manifestPath] else {
            throw .missing(Self.manifestPath)
        }
        guard contents["content.xml"] != nil else { throw .missing("content.xml") }
        let manifest = try Manifest(reading: stated)
        guard manifest.mediaType == mimetype else {
            throw .mediaTypeMismatch(mimetype: mimetype, manifest: manifest.mediaType)
        }
        try manifest.check(against: order)
        self.init(mediaType: mimetype)
        for path in order where !Manifest.isImplied(path) {
            guard let content = contents[path] else { continue }
            set(content, at: path, mediaType: manifest.mediaTypes[path] ?? "")
        }
        for (path, mediaType) in manifest.embeddedDocuments {
            set(Data(), at: path, mediaType: mediaType)
        }
    }

    private static func check(_ listings: [Archive.Listing]) throws(PackageError) {
        var seen: Set<String> = []
        for listing in listings {
            let path = listing.path
            guard EntryPath.isSafe(path) else { throw .unsafePath(path) }
            guard !listing.isSymbolicLink else { throw .symbolicLink(path) }
            guard !listing.isEncrypted else { throw .encrypted(path) }
            guard listing.isStored || listing.isDeflated else { throw .unknownCompression(path) }
            guard !EntryPath.isMacro(path) else { throw .macros(path) }
            guard !EntryPath.isSignature(path) else { throw .signed(path) }
            guard seen.insert(path).inserted else { throw .duplicate(path) }
        }
    }

    /// ODF 1.3 part 2, 3.3: the first entry, stored, so that anyone can read the media type
    /// from byte 38 on.
    private static func checkMimetype(
        _ listings: [Archive.Listing],
        bytes: Data
    ) throws(PackageError) {
        guard let mimetype = listings.first(where: { $0.path == mimetypePath }) else {
            throw .mimetypeAbsent
        }
        let header = Array(bytes.prefix(38))
        guard header.count == 38, header[30...].elementsEqual(mimetypePath.utf8) else {
            throw .mimetypeNotFirst
        }
        guard mimetype.isStored else { throw .mimetypeCompressed }
        guard header[28] == 0, header[29] == 0 else { throw .mimetypeExtraField }
    }
}
