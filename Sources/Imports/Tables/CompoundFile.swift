import Foundation

/// Finds the stream of a workbook in a compound file (MS-CFB) that nobody vouches for.
struct CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private let bytes: [UInt8]
    private let sector: Int
    /// The sector behind each.
    private var chain: [UInt32] = []

    /// The stream of the workbook.
    static func workbook(in bytes: Data) throws(ReportError) -> [UInt8] {
        guard let file = CompoundFile([UInt8](bytes)), let stream = file.workbook() else {
            throw .workbook(.damaged)
        }
        return stream
    }

    private init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard bytes.count >= 1536, bytes.starts(with: Self.signature) else { return nil }
        let shift = Int(bytes[30]) | Int(bytes[31]) << 8
        guard shift == 9 || shift == 12 else { return nil }
        sector = 1 << shift
        guard let tables = tableSectors() else { return nil }
        for table in tables {
            guard let start = offset(table) else { return nil }
            for index in 0..<sector / 4 { chain.append(word(start + index * 4)) }
        }
    }

    /// The sectors in which the table of sectors stands.
    private func tableSectors() -> [UInt32]? {
        let stated = Int(word(44))
        guard stated > 0, stated <= bytes.count / sector else { return nil }
        var tables = (0..<min(stated, 109)).map { word(76 + $0 * 4) }
        var (next, steps) = (word(68), 0)
        while tables.count < stated {
            guard let start = offset(next), steps <= bytes.count / sector else { return nil }
            for index in 0..<min(sector / 4 - 1, stated - tables.count) {
                tables.append(word(start + index * 4))
            }
            next = word(start + sector - 4)
            steps += 1
        }
        return tables
    }

    /// Where a sector begins; nil outside the file.
    private func offset(_ index: UInt32) -> Int? {
        let start = (Int(index) + 1) * sector
        return index < 0xFFFF_FFF0 && start + sector <= bytes.count ? start : nil
    }

    private func word(_ offset: Int) -> UInt32 {
        UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
            | UInt32(bytes[offset + 3]) << 24
    }

    /// All bytes of a chain of sectors; nil where it leads outside or in a ring.
    private func stream(from first: UInt32, count: Int?) -> [UInt8]? {
        var (result, next, steps): ([UInt8], UInt32, Int) = ([], first, 0)
        while next != 0xFFFF_FFFE, count.map({ result.count < $0 }) ?? true {
            guard let start = offset(next), Int(next) < chain.count, steps <= bytes.count / sector
            else { return nil }
            result.append(contentsOf: bytes[start..<start + sector])
            next = chain[Int(next)]
            steps += 1
        }
        guard let count else { return result }
        return result.count >= count ? Array(result.prefix(count)) : nil
    }

    /// The stream of the workbook.
    private func workbook() -> [UInt8]? {
        guard let directory = stream(from: word(48), count: nil), directory.count >= 128 else {
            return nil
        }
        let names: [[UInt8]] = ["Workbook", "Book"].map { name in
            name.utf8.flatMap { [$0, 0] as [UInt8] }
        }
        for start in stride(from: 0, to: directory.count - 127, by: 128) {
            let entry = CompoundEntry(directory[start..<start + 128])
            guard entry.isStream, names.contains(entry.name) else { continue }
            guard entry.size <= bytes.count else { return nil }
            return entry.size < 4096
                ? small(entry, root: CompoundEntry(directory[0..<128]))
                : stream(from: entry.first, count: entry.size)
        }
        return nil
    }

    /// A stream below 4,096 bytes stands in sectors of 64 within the root's.
    private func small(_ entry: CompoundEntry, root: CompoundEntry) -> [UInt8]? {
        guard let home = stream(from: root.first, count: nil),
            let table = stream(from: word(60), count: nil)
        else { return nil }
        var (result, next, steps): ([UInt8], UInt32, Int) = ([], entry.first, 0)
        while result.count < entry.size {
            let start = Int(next) * 64
            guard next < 0xFFFF_FFF0, start + 64 <= home.count, Int(next) * 4 + 4 <= table.count,
                steps <= table.count
            else { return nil }
            result.append(contentsOf: home[start..<start + 64])
            let place = Int(next) * 4
            next = (0..<4).reduce(0) { $0 | UInt32(table[place + $1]) << (8 * $1) }
            steps += 1
        }
        return Array(result.prefix(entry.size))
    }
}

/// One line of the directory of a compound file.
private struct CompoundEntry {
    let name: [UInt8]
    let isStream: Bool
    let first: UInt32
    let size: Int

    init(_ bytes: ArraySlice<UInt8>) {
        let bytes = Array(bytes)
        func word(_ offset: Int) -> UInt32 {
            (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << (8 * $1) }
        }
        let length = min(64, Int(bytes[64]) | Int(bytes[65]) << 8)
        name = Array(bytes.prefix(max(0, length - 2)))
        isStream = bytes[66] == 2
        first = word(116)
        size = Int(word(120))
    }
}
