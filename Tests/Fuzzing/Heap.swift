import CLibFuzzer
import Foundation
import OpenDocument
import Synchronization

/// Counts the bytes of the heap that live, and holds each input to what reading it may take.
enum Heap {
    /// What reading may take at once whatever is read, and for each byte of it, unpacked.
    private static let (base, multiple) = (64 << 20, 10)

    private static let live = Atomic<Int>(0)
    private static let peak = Atomic<Int>(0)
    private static let worst = Atomic<Int>(0)

    /// Counts from now on, and tells at the end what the hungriest input took.
    static func watch() {
        let installed = __sanitizer_install_malloc_and_free_hooks(
            { _, count in
                let now = Heap.live.add(count, ordering: .relaxed).newValue
                Heap.peak.max(now, ordering: .relaxed)
            },
            { pointer in
                let count = __sanitizer_get_allocated_size(pointer)
                Heap.live.subtract(count, ordering: .relaxed)
            }
        )
        claim(installed > 0, "the sanitizer counts nothing")
        atexit {
            let bytes = Heap.worst.load(ordering: .relaxed)
            let text = "fuzzing: no input took more than \(bytes >> 10) KiB at once\n"
            FileHandle.standardError.write(Data(text.utf8))
        }
    }

    /// Runs a body that reads these bytes, and stops where it took more than it may.
    static func bound(_ bytes: [UInt8], _ body: () -> Void) {
        let start = live.load(ordering: .relaxed)
        peak.store(start, ordering: .relaxed)
        body()
        let taken = peak.load(ordering: .relaxed) - start
        worst.max(taken, ordering: .relaxed)
        guard taken > base + multiple * bytes.count else { return }
        let unpacked = unpacked(Data(bytes))
        claim(
            taken <= base + multiple * unpacked,
            "\(taken) bytes of memory for \(bytes.count), which are \(unpacked) unpacked"
        )
    }

    /// How many bytes are in what is packed, as far as it is unpacked at all, the archive included.
    private static func unpacked(_ bytes: Data) -> Int {
        guard bytes.starts(with: Data("PK".utf8)) else { return bytes.count }
        var paths: [String] = []
        _ = try? ZippedFiles(reading: bytes) { path in
            paths.append(path)
            return false
        }
        return paths.reduce(bytes.count) { $0 + unpacked(bytes, path: $1) }
    }

    private static func unpacked(_ bytes: Data, path: String) -> Int {
        let limits = Package.Limits(entryBytes: 128 << 20, totalBytes: 192 << 20)
        do throws(PackageError) {
            let files = try ZippedFiles(reading: bytes, limits: limits) { $0 == path }
            return files.contents.values.reduce(0) { $0 + $1.count }
        } catch {
            // It was unpacked so far, and then refused.
            if case .entryTooLarge(_, let limit) = error { return limit }
            return 0
        }
    }
}
