import Foundation
import Generation

/// A zip archive of entries that are not compressed, taken apart and put together again with the
/// sizes and checksums that are right.
struct StoredArchive {
    private struct Entry {
        var path: Data
        var content: Data
    }

    private var entries: [Entry] = []

    /// Nil where anything is compressed, or no archive.
    init?(_ bytes: Data) {
        let bytes = [UInt8](bytes)
        var position = 0
        func number(_ offset: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[position + offset + $1]) << (8 * $1) }
        }
        while position + 30 <= bytes.count, number(0, 4) == 0x0403_4B50 {
            let (size, name, extra) = (number(18, 4), number(26, 2), number(28, 2))
            let start = position + 30 + name + extra
            guard number(8, 2) == 0, number(6, 2) == 0, extra == 0, start + size <= bytes.count
            else { return nil }
            entries.append(
                Entry(
                    path: Data(bytes[position + 30..<start]),
                    content: Data(bytes[start..<start + size])
                )
            )
            position = start + size
        }
        if entries.isEmpty { return nil }
    }

    /// Changes one thing.
    mutating func change(by random: inout SplitMix) {
        guard let index = random.pick(entries.indices), let other = random.pick(entries.indices)
        else { return }
        switch random.number(in: 0...9) {
        case 0: entries.append(entries[index])
        case 1: if entries.count > 1 { entries.remove(at: index) }
        case 2: entries.swapAt(index, other)
        case 3: entries[index].path = ByteChange.changed(entries[index].path)
        case 4: entries[index].content = ByteChange.changed(entries[index].content)
        case 5: entries[index].content = entries[other].content
        default:
            let content = entries[index].content
            entries[index].content =
                TreeChange.changed(content, by: &random) ?? ByteChange.changed(content)
        }
    }

    /// The archive as a file.
    var bytes: Data {
        var (local, directory) = (Data(), Data())
        for entry in entries {
            let fields =
                Self.number(20, 2) + Self.number(0, 4) + Self.number(0x21_0000, 4)
                + Self.number(Int(Self.checksum(entry.content)), 4)
                + Self.number(entry.content.count, 4) + Self.number(entry.content.count, 4)
                + Self.number(entry.path.count, 2) + Self.number(0, 2)
            directory +=
                Self.number(0x0201_4B50, 4) + Self.number(20, 2) + fields + Self.number(0, 10)
                + Self.number(local.count, 4) + entry.path
            local += Self.number(0x0403_4B50, 4) + fields + entry.path + entry.content
        }
        return local + directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4)
            + Self.number(entries.count, 2) + Self.number(entries.count, 2)
            + Self.number(directory.count, 4) + Self.number(local.count, 4) + Self.number(0, 2)
    }

    private static func number(_ value: Int, _ count: Int) -> Data {
        Data((0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 })
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }

    private static func checksum(_ bytes: Data) -> UInt32 {
        ~bytes.reduce(UInt32.max) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }
}
