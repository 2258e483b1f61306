import Foundation

/// A file that is written piece by piece.
struct GrowingFile {
    private let path: String
    private let handle: FileHandle

    /// Begins it anew; a database is never written over.
    init(_ path: String) throws(CommandError) {
        try Files.write([], to: path)
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        guard let handle = FileHandle(forWritingAtPath: target.path) else {
            throw .unwritable(path)
        }
        (self.path, self.handle) = (path, handle)
    }

    func append(_ bytes: [UInt8]) throws(CommandError) {
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
            throw isFull ? .diskFull(path) : .unwritable(path)
        }
    }
}
