import CLibZip
import Foundation

/// A zip archive opened from memory.
final class Archive {
    private let pointer: OpaquePointer
    /// libzip reads from here until the archive is closed.
    private let memory: UnsafeMutableRawBufferPointer

    /// What the directory states about an entry.
    struct Listing {
        let index: UInt64
        let path: String
        let size: UInt64
        let isStored: Bool
        let isDeflated: Bool
        let isEncrypted: Bool
        let isSymbolicLink: Bool
    }

    init(_ bytes: Data) throws(PackageError) {
        guard !bytes.isEmpty else { throw .notAnArchive }
        memory = .allocate(byteCount: bytes.count, alignment: 1)
        memory.copyBytes(from: bytes)
        var code: Int32 = 0
        guard let opened = Self.open(memory, flags: ZIP_CHECKCONS, code: &code) else {
            let error = code == ZIP_ER_EXISTS ? Self.duplicate(in: memory) : .notAnArchive
            memory.deallocate()
            throw error
        }
        pointer = opened
    }

    private static func open(
        _ memory: UnsafeMutableRawBufferPointer,
        flags: Int32,
        code: inout Int32
    ) -> OpaquePointer? {
        let size = UInt64(memory.count)
        guard let source = zip_source_buffer_create(memory.baseAddress, size, 0, nil) else {
            return nil
        }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let opened = zip_open_from_source(source, ZIP_RDONLY | flags, &error)
        if opened == nil { zip_source_free(source) }
        code = zip_error_code_zip(&error)
        return opened
    }

    /// Names the entry on whose account libzip's own check has failed.
    private static func duplicate(in memory: UnsafeMutableRawBufferPointer) -> PackageError {
        var code: Int32 = 0
        guard let opened = open(memory, flags: 0, code: &code) else { return .notAnArchive }
        defer { zip_discard(opened) }
        var seen: Set<String> = []
        for index in 0..<UInt64(max(0, zip_get_num_entries(opened, 0))) {
            guard let name = zip_get_name(opened, index, 0).map({ String(cString: $0) }) else {
                continue
            }
            if !seen.insert(name).inserted { return .duplicate(name) }
        }
        return .notAnArchive
    }

    deinit {
        zip_discard(pointer)
        memory.deallocate()
    }

    /// All entries in the order of the directory.
    func listings(limit: Int) throws(PackageError) -> [Listing] {
        let count = zip_get_num_entries(pointer, 0)
        guard count <= Int64(limit) else { throw .tooManyEntries(limit: limit) }
        var listings: [Listing] = []
        for index in 0..<UInt64(max(0, count)) {
            listings.append(try listing(at: index))
        }
        return listings
    }

    private func listing(at index: UInt64) throws(PackageError) -> Listing {
        var stat = zip_stat_t()
        guard zip_stat_index(pointer, index, 0, &stat) == 0, let name = stat.name else {
            throw .notAnArchive
        }
        return Listing(
            index: index,
            path: String(cString: name),
            size: stat.size,
            isStored: Int32(stat.comp_method) == ZIP_CM_STORE,
            isDeflated: Int32(stat.comp_method) == ZIP_CM_DEFLATE,
            isEncrypted: Int32(stat.encryption_method) != ZIP_EM_NONE,
            isSymbolicLink: isSymbolicLink(at: index)
        )
    }

    private func isSymbolicLink(at index: UInt64) -> Bool {
        var system: UInt8 = 0
        var attributes: UInt32 = 0
        zip_file_get_external_attributes(pointer, index, 0, &system, &attributes)
        let fileType = (attributes >> 16) & 0o170000
        return Int32(system) == ZIP_OPSYS_UNIX && fileType == 0o120000
    }

    /// Inflates an entry, counting what comes out instead of trusting what is stated.
    ///
    /// Returns nil as soon as there is more than the limit.
    func bytes(of listing: Listing, limit: Int) throws(PackageError) -> Data? {
        guard let file = zip_fopen_index(pointer, listing.index, 0) else {
            throw .damaged(listing.path)
        }
        defer { zip_fclose(file) }
        var result = Data()
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &chunk, UInt64(chunk.count))
            guard count >= 0 else { throw Self.error(of: file, at: listing.path) }
            if count == 0 { break }
            result.append(contentsOf: chunk.prefix(Int(count)))
            if result.count > limit { return nil }
        }
        guard UInt64(result.count) == listing.size else { throw .misstatedSize(listing.path) }
        return result
    }

    private static func error(of file: OpaquePointer, at path: String) -> PackageError {
        let code = zip_error_code_zip(zip_file_get_error(file))
        return code == ZIP_ER_INCONS ? .misstatedSize(path) : .damaged(path)
    }
}
