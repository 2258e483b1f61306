import Foundation

/// What of the program itself only its start needed.
enum StartUpPages {
    /// Gives the pages of code back to the system, which reads from their files the few that are needed once
    /// more: half of what the service takes at rest would be code that nothing calls again.
    static func giveBack() {
        guard let maps = FileManager.default.contents(atPath: "/proc/self/maps") else { return }
        for line in String(decoding: maps, as: UTF8.self).split(separator: "\n") {
            guard let code = code(in: line),
                let start = UnsafeMutableRawPointer(bitPattern: code.lowerBound)
            else { continue }
            madvise(start, Int(code.count), MADV_DONTNEED)
        }
    }

    /// Where a line of the map says that there is code of a file, which nothing writes to.
    ///
    /// `55d0c1a00000-55d0c3e00000 r-xp 00dd6000 fe:00 1234  /usr/bin/greffier`
    static func code(in line: Substring) -> Range<UInt>? {
        let fields = line.split(separator: " ", maxSplits: 5)
        guard fields.count == 6, fields[1] == "r-xp",
            fields[5].drop(while: { $0 == " " }).hasPrefix("/")
        else { return nil }
        let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
        guard ends.count == 2, ends[0] < ends[1] else { return nil }
        return ends[0]..<ends[1]
    }
}
