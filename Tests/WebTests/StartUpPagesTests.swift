import Foundation
import Testing

@testable import Web

@Suite("What only the start needed") struct StartUpPagesTests {
    @Test(
        "is code of files alone, never what the program may have written to",
        arguments: [
            ("55d0c1a00000-55d0c3e00000 r-xp 00dd6000 fe:00 12  /usr/bin/a b", true),
            ("55d0c1a00000-55d0c3e00000 r--p 00dd6000 fe:00 12  /usr/bin/greffier", false),
            ("55d0c1a00000-55d0c3e00000 rw-p 00dd6000 fe:00 12  /usr/bin/greffier", false),
            ("7fff19400000-7fff19600000 r-xp 00000000 00:00 0  [vdso]", false),
            ("7fff19400000-7fff19600000 r-xp 00000000 00:00 0 ", false),
            ("7fff19600000-7fff19400000 r-xp 00000000 fe:00 12  /usr/bin/greffier", false),
            ("x-y r-xp 00000000 fe:00 12  /usr/bin/greffier", false), ("", false),
        ]
    )
    func lines(line: String, isCode: Bool) {
        let code = StartUpPages.code(in: line[...])
        #expect(code == (isCode ? 0x55d0_c1a0_0000..<0x55d0_c3e0_0000 : nil))
    }

    @Test("is given back, and read again where it is needed once more")
    func givenBack() throws {
        let before = try residentCode()
        StartUpPages.giveBack()
        let after = try residentCode()
        #expect(before > after, "\(before) kB, then \(after) kB")
    }

    /// How much code of files is in memory, in kilobytes.
    private func residentCode() throws -> Int {
        let data = try #require(FileManager.default.contents(atPath: "/proc/self/smaps"))
        var (isCode, sum) = (false, 0)
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.first?.contains("-") ?? false {
                isCode = StartUpPages.code(in: line) != nil
            } else if words.first == "Rss:", isCode {
                sum += Int(words[1]) ?? 0
            }
        }
        return sum
    }
}
