import Foundation
import Testing

/// On a disk of two megabytes, which only root may mount.
@Suite("A full disk", .serialized, .enabled(if: getuid() == 0, "mounting a disk needs root"))
struct FullDiskTests {
    /// A small disk under a folder, for as long as `body` runs.
    private func withSmallDisk(_ body: (Secretary, _ disk: String) throws -> Void) throws {
        let secretary = try Secretary()
        let disk = secretary.folder.path("disk")
        try FileManager.default.createDirectory(
            atPath: disk,
            withIntermediateDirectories: false
        )
        func tool(_ path: String, _ arguments: [String]) throws -> Int32 {
            try run(URL(fileURLWithPath: path), arguments).status
        }
        let mounted = try tool("/bin/mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk])
        guard mounted == 0 else {
            return withKnownIssue("no disk can be mounted here", isIntermittent: true) {
                #expect(mounted == 0)
            }
        }
        defer { _ = try? tool("/bin/umount", [disk]) }
        try body(secretary, disk)
    }

    /// Leaves no room but for so many bytes.
    private func fill(_ disk: String, leaving room: Int) throws {
        let path = disk + "/filler"
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: disk)
        let free = try #require(attributes[.systemFreeSize] as? Int)
        try Data(count: max(0, free - room)).write(to: URL(fileURLWithPath: path))
    }

    @Test(
        "ends recording with 74, says in either language what to do, and nothing is lost",
        arguments: [
            ("fr", "Le disque est plein. Rien n’a été perdu\u{202F}; faites de la place."),
            ("en", "The disk is full. Nothing was lost; make room."),
        ]
    )
    func recording(language: String, words: String) throws {
        try withSmallDisk { secretary, disk in
            let environment = [
                "GREFFIER_DATABASE": disk + "/g.sqlite", "GREFFIER_LANGUAGE": language,
            ]
            let small = try CommandLineTests.sample("secretariat-federal")
            let first = try secretary.run(["record", small], environment: environment)
            try #require(first.status == 0, "\(first.complaint)")
            let before = try secretary.run(["verify", "--json"], environment: environment)
            try fill(disk, leaving: 40_000)
            let large = try CommandLineTests.sample("bureau-federal")
            let full = try secretary.run(["record", large], environment: environment)
            #expect(full.status == 74)
            #expect(full.complaint.contains(words), "\(full.complaint)")
            #expect(full.output.isEmpty)
            let after = try secretary.run(["verify", "--json"], environment: environment)
            #expect(after.status == 0)
            #expect(after.output == before.output)
            try FileManager.default.removeItem(atPath: disk + "/filler")
            let again = try secretary.run(["record", large], environment: environment)
            #expect(again.status == 0, "\(again.complaint)")
        }
    }

    @Test("ends an export with 74, and leaves the file that was there as it was")
    func exporting() throws {
        try withSmallDisk { secretary, disk in
            let sample = try CommandLineTests.sample("bureau-federal")
            try #require(try secretary.greffier("record", sample).status == 0)
            let path = disk + "/m.html"
            try Data("avant".utf8).write(to: URL(fileURLWithPath: path))
            try fill(disk, leaving: 4096)
            let outcome = try secretary.greffier(
                "export",
                CommandLineTests.bureau,
                "--format",
                "html",
                "--output",
                path
            )
            #expect(outcome.status == 74)
            #expect(outcome.complaint.contains("le disque est plein"), "\(outcome.complaint)")
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "avant")
            #expect(try FileManager.default.contentsOfDirectory(atPath: disk).count == 2)
        }
    }
}
