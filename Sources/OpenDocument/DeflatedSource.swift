import CLibZip

/// Hands libzip an entry that is deflated already, which it takes as it is.
final class DeflatedSource {
    private let entry: Deflated
    private var position = 0

    private init(_ entry: Deflated) { self.entry = entry }

    /// A source that owns the entry until libzip frees it; nil when libzip has no memory for it.
    static func source(of entry: Deflated) -> OpaquePointer? {
        let owned = Unmanaged.passRetained(DeflatedSource(entry))
        let answer: zip_source_callback = { owner, target, length, command in
            guard let owner else { return -1 }
            let owned = Unmanaged<DeflatedSource>.fromOpaque(owner)
            if command == ZIP_SOURCE_FREE {
                owned.release()
                return 0
            }
            return owned.takeUnretainedValue().answer(command, target, length)
        }
        guard let source = zip_source_function_create(answer, owned.toOpaque(), nil) else {
            owned.release()
            return nil
        }
        return source
    }

    private func answer(
        _ command: zip_source_cmd_t,
        _ target: UnsafeMutableRawPointer?,
        _ length: UInt64
    ) -> Int64 {
        switch command {
        case ZIP_SOURCE_OPEN:
            position = 0
            return 0
        case ZIP_SOURCE_READ: return read(into: target, length)
        case ZIP_SOURCE_STAT: return state(in: target)
        case ZIP_SOURCE_SUPPORTS: return Self.commands
        case ZIP_SOURCE_CLOSE, ZIP_SOURCE_ERROR: return 0
        default: return -1
        }
    }

    private func read(into target: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
        let count = min(Int(clamping: length), entry.bytes.count - position)
        guard let target, count > 0 else { return 0 }
        entry.bytes.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(start: target, count: count)
                .copyMemory(from: .init(rebasing: bytes[position..<position + count]))
        }
        position += count
        return Int64(count)
    }

    private func state(in target: UnsafeMutableRawPointer?) -> Int64 {
        guard let state = target?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
        zip_stat_init(state)
        state.pointee.size = UInt64(entry.size)
        state.pointee.comp_size = UInt64(entry.bytes.count)
        state.pointee.comp_method = UInt16(ZIP_CM_DEFLATE)
        state.pointee.crc = entry.checksum
        state.pointee.valid = UInt64(
            ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC
        )
        return Int64(MemoryLayout<zip_stat_t>.size)
    }

    private static let commands: Int64 = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS,
    ].reduce(0) { $0 | 1 << Int64($1.rawValue) }
}
