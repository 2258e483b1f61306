import CLibZip
import Foundation

/// Makes a zip archive in memory; the same entries give the same bytes.
struct ArchiveWriter: ~Copyable {
    private let pointer: OpaquePointer
    private let target: OpaquePointer

    init() throws(PackageError) {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw .unwritable }
        guard let pointer = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
            zip_source_free(target)
            throw .unwritable
        }
        // The archive owns its source; the bytes are read from it after the archive is closed.
        zip_source_keep(target)
        self.pointer = pointer
        self.target = target
    }

    deinit {
        zip_discard(pointer)
        zip_source_free(target)
    }

    /// Adds an entry that is not to be compressed after those already there.
    func add(stored bytes: Data, at path: String) throws(PackageError) {
        try add(Self.source(of: bytes), at: path, ZIP_CM_STORE)
    }

    /// Adds an entry that is deflated after those already there.
    func add(_ entry: Deflated, at path: String) throws(PackageError) {
        try add(DeflatedSource.source(of: entry), at: path, ZIP_CM_DEFLATE)
    }

    private func add(
        _ source: OpaquePointer?,
        at path: String,
        _ method: Int32
    ) throws(PackageError) {
        guard let source else { throw .unwritable }
        let index = zip_file_add(pointer, path, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw .unwritable
        }
        zip_set_file_compression(pointer, UInt64(index), method, 0)
        // 1 January 1980, the first day that a zip archive knows.
        zip_file_set_dostime(pointer, UInt64(index), 0, 1 << 5 | 1, 0)
    }

    /// A source that owns a copy of the bytes until the archive is closed.
    private static func source(of bytes: Data) -> OpaquePointer? {
        guard let copy = malloc(max(1, bytes.count)) else { return nil }
        bytes.copyBytes(
            to: copy.assumingMemoryBound(to: UInt8.self),
            count: bytes.count
        )
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            free(copy)
            return nil
        }
        return source
    }

    /// Closes the archive and gives its bytes.
    consuming func finish() throws(PackageError) -> Data {
        let (archive, target) = (pointer, target)
        discard self
        defer { zip_source_free(target) }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw .unwritable
        }
        var stat = zip_stat_t()
        guard zip_source_stat(target, &stat) == 0, zip_source_open(target) == 0 else {
            throw .unwritable
        }
        defer { zip_source_close(target) }
        var bytes = [UInt8](repeating: 0, count: Int(stat.size))
        let count = zip_source_read(target, &bytes, stat.size)
        guard count == Int64(stat.size) else { throw .unwritable }
        return Data(bytes)
    }
}
