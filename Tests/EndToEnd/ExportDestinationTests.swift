import Foundation
import Testing

@Suite("Where an export goes")
struct ExportDestinationTests {
    @Test("a file that nobody named is not overwritten when it differs")
    func keepsEdits() throws {
        let secretary = try CommandLineTests.recorded()
        #expect(
            try secretary.greffier("export", CommandLineTests.bureau, "--format", "odt").status == 0
        )
        #expect(
            try secretary.greffier("export", CommandLineTests.bureau, "--format", "odt").status == 0
        )
        let path = secretary.folder.path("BF-2020-03-16.odt")
        try Data("retouché".utf8).write(to: URL(fileURLWithPath: path))
        let outcome = try secretary.greffier("export", CommandLineTests.bureau, "--format", "odt")
        #expect(outcome.status == 2)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("retouché".utf8))
    }

    @Test("an export goes where a link leads, keeps the rights of a file, and to a device as it is")
    func destinations() throws {
        let secretary = try CommandLineTests.recorded()
        let manager = FileManager.default
        let (file, link) = (secretary.folder.path("kept.md"), secretary.folder.path("link.md"))
        try Data("x".utf8).write(to: URL(fileURLWithPath: file))
        try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
        try manager.createSymbolicLink(atPath: link, withDestinationPath: file)
        func export(to path: String) throws -> Outcome {
            try secretary.greffier(
                "export",
                CommandLineTests.bureau,
                "--format",
                "md",
                "--output",
                path
            )
        }
        #expect(try export(to: link).status == 0)
        #expect(try manager.destinationOfSymbolicLink(atPath: link) == file)
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Procès-verbal"))
        let rights = try manager.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(rights == 0o640)
        #expect(try export(to: "/dev/null").status == 0)
        #expect(try export(to: "/dev/full").status == 74)
        let attributes = try manager.attributesOfItem(atPath: "/dev/full")
        #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
        let database = secretary.folder.path("other.sqlite")
        try Data("SQLite format 3\0…".utf8).write(to: URL(fileURLWithPath: database))
        #expect(try export(to: database).status == 2)
    }

    @Test("a pipe takes an export when somebody reads from it, and never holds it up")
    func pipes() throws {
        let secretary = try CommandLineTests.recorded()
        let pipe = secretary.folder.path("pipe")
        try #require(mkfifo(pipe, 0o600) == 0)
        func export() throws -> Int32 {
            try secretary.run("export \(CommandLineTests.bureau) --format md --output pipe").status
        }
        #expect(try export() == 74)
        let reader = open(pipe, O_RDWR | O_NONBLOCK)
        defer { close(reader) }
        #expect(try export() == 0)
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(reader, &bytes, bytes.count)
        let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        #expect(text.contains("Procès-verbal"))
    }

    @Test("nothing is read from what is no regular file", .timeLimit(.minutes(1)))
    func noFiles() throws {
        let secretary = try CommandLineTests.recorded()
        try #require(mkfifo(secretary.folder.path("pipe"), 0o600) == 0)
        for command in ["template check", "verify", "review", "record"] {
            for file in ["pipe", "/dev/zero"] {
                let outcome = try secretary.run("\(command) \(file)")
                #expect(outcome.status == 74, "\(command) \(file)")
                #expect(outcome.complaint.contains("pas un fichier ordinaire"))
            }
        }
    }

    @Test("an export never takes the place of the records")
    func keepsRecords() throws {
        let secretary = try CommandLineTests.recorded()
        for name in ["greffier.sqlite", "./greffier.sqlite", "greffier.sqlite-wal"] {
            let outcome = try secretary.greffier(
                "export",
                CommandLineTests.bureau,
                "--format",
                "odt",
                "--output",
                name
            )
            #expect(outcome.status == 2)
        }
        #expect(try secretary.greffier("verify").status == 0)
    }
}
