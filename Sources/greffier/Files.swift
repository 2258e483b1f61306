import Foundation

/// Reading and writing of whole files, within bounds and with names in the errors.
enum Files {
    /// No file that is read may be larger, in bytes.
    static let largest = 1 << 30

    static func read(_ path: String, limit: Int = largest) throws(CommandError) -> [UInt8] {
        let url = URL(fileURLWithPath: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .noFile(path)
        }
        guard !isFolder.boolValue else { throw .isFolder(path) }
        try checkReadable(url, path, limit)
        do {
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            let data = try handle.read(upToCount: limit + 1) ?? Data()
            guard data.count <= limit else { throw CommandError.tooLarge(path, limit: limit) }
            return Array(data)
        } catch let error as CommandError {
            throw error
        } catch {
            throw .unreadable(path)
        }
    }

    /// Refuses what might have no end, unless it was handed over as the standard input or as another
    /// open file, and what is too large before any of it is read.
    private static func checkReadable(
        _ url: URL,
        _ path: String,
        _ limit: Int
    ) throws(CommandError) {
        let isHandedOver = ["/dev/stdin", "/dev/fd/", "/proc/self/fd/"]
            .contains { path.hasPrefix($0) }
        guard !isHandedOver else { return }
        let file = url.resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else {
            throw .unreadable(path)
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw .isNoFile(path)
        }
        guard attributes[.size] as? Int ?? 0 <= limit else {
            throw .tooLarge(path, limit: limit)
        }
    }

    /// Writes a file as a whole or not at all, with the rights that it has.
    ///
    /// Behind a link stands what it leads to; a device takes the bytes as they come, and so does a
    /// pipe from which somebody reads; a database is never written over.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let manager = FileManager.default
        let standing = try? manager.attributesOfItem(atPath: target.path)
        guard !isDatabase(target, standing) else { throw .wouldDestroy(path) }
        do {
            guard (standing?[.type] as? FileAttributeType ?? .typeRegular) == .typeRegular else {
                return try writeStream(bytes, to: target)
            }
            try Data(bytes).write(to: target, options: .atomic)
            if let rights = standing?[.posixPermissions] {
                try manager.setAttributes([.posixPermissions: rights], ofItemAtPath: target.path)
            }
        } catch {
            let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
            throw isFull ? .diskFull(path) : .unwritable(path)
        }
    }

    /// Opening a pipe would wait for a reader that may never come.
    private static func writeStream(_ bytes: [UInt8], to target: URL) throws {
        let descriptor = open(target.path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        let stream = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let flags = fcntl(descriptor, F_GETFL)
        guard fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
        try stream.write(contentsOf: Data(bytes))
    }

    private static func isDatabase(
        _ file: URL,
        _ attributes: [FileAttributeKey: Any]?
    ) -> Bool {
        guard attributes?[.type] as? FileAttributeType == .typeRegular,
            let handle = try? FileHandle(forReadingFrom: file)
        else { return false }
        defer { try? handle.close() }
        let mark = Data("SQLite format 3\0".utf8)
        return (try? handle.read(upToCount: mark.count)) == mark
    }

    /// A name that nobody chose must not cost somebody's edited file.
    static func refuseToOverwrite(_ path: String, with bytes: [UInt8]) throws(CommandError) {
        guard exists(path), try read(path) != bytes else { return }
        throw .wouldOverwrite(path)
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Makes a folder, and those around it, where there is none.
    static func makeFolder(_ path: String) throws(CommandError) {
        guard !isFolder(path) else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            throw .unwritable(path)
        }
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }
}
