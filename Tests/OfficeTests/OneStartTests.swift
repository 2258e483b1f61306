import Foundation
import Testing

@testable import Office

@Suite(.timeLimit(.minutes(2))) struct OneStartTests {
    private func convert(
        _ sources: [PDFSource],
        on stage: Stage,
        _ limits: OfficeLimits = OfficeLimits()
    ) async throws(OfficeError) -> [String] {
        let converter = PDFConverter.libreOffice(environment: stage.environment, limits: limits)
        return try await converter.convert(sources).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `Where LibreOffice is missing, that is what is said`() async throws {
        let stage = try Stage()
        let converter = PDFConverter.libreOffice(environment: stage.bareEnvironment)
        let missing = await fault { () throws(OfficeError) in
            _ = try await converter.convert([document("a")])
        }
        #expect(missing == .missing(.libreOffice))
    }

    @Test func `A missing qpdf is said before anything starts, and only when it is needed`()
        async throws
    {
        let stage = try Stage(soffice: "convert")
        // The rest of the system, without its qpdf.
        let tools = ["sh", "dirname", "basename", "wc", "mkdir", "cat", "setsid", "rm"]
        for tool in tools {
            try FileManager.default.createSymbolicLink(
                atPath: stage.folder.appending(path: tool).path,
                withDestinationPath: "/usr/bin/\(tool)"
            )
        }
        let converter = PDFConverter.libreOffice(environment: stage.bareEnvironment)
        let missing = await fault { () throws(OfficeError) in
            _ = try await converter.convert([document("a", attachment: someXML)])
        }
        #expect(missing == .missing(.qpdf))
        #expect(stage.starts.isEmpty)
        #expect(try await converter.convert([document("a")]).count == 1)
    }

    @Test func `Several documents share a start, and come out in their order`() async throws {
        let stage = try Stage(soffice: "convert")
        let texts = (0..<12).map { "document \($0)" }
        let pdfs = try await convert(texts.map { document($0) }, on: stage)
        #expect(pdfs == texts.map { "%PDF-1.7\n\($0)\n%%EOF\n" })
        #expect(stage.starts.count == 1)
    }

    @Test func `No more documents share a start than may`() async throws {
        let stage = try Stage(soffice: "convert")
        let sources = (0..<5).map { document("\($0)") }
        let limits = OfficeLimits(documentsPerStart: 2)
        #expect(try await convert(sources, on: stage, limits).count == 5)
        #expect(stage.starts.count == 3)
    }

    @Test func `A start that hangs is stopped, and what it did not make is tried once more`()
        async throws
    {
        let stage = try Stage(
            soffice: """
                if [ "$start" = 1 ]; then
                    set -- $files; files=$1; convert; exec sleep 1000
                fi
                echo "$files" | wc -w >>"$notes/again"
                convert
                """
        )
        let sources = (0..<3).map { document("\($0)") }
        let limits = OfficeLimits(secondsToStart: 10, secondsPerDocument: 0)
        #expect(try await convert(sources, on: stage, limits).count == 3)
        #expect(stage.starts.count == 2)
        #expect(stage.lines("again").map { $0.trimmingCharacters(in: .whitespaces) } == ["2"])
        await Stage.end(of: stage.starts[0])
    }

    @Test func `A document that hangs twice is given up, and nothing of it runs on`() async throws {
        let stage = try Stage(soffice: "sleep 1000 & exec sleep 1000")
        let limits = OfficeLimits(secondsToStart: 1, secondsPerDocument: 0)
        let late = await fault { () throws(OfficeError) in
            _ = try await convert([document("a")], on: stage, limits)
        }
        #expect(late == .late(.libreOffice, seconds: 1))
        #expect(stage.starts.count == 2)
        for process in stage.starts { await Stage.end(of: process) }
    }

    @Test(arguments: ["echo nothing came of it", "convert; for f in $out/*; do echo x >$f; done"])
    func `What comes out as no PDF is tried twice, and then told with the last words`(
        _ play: String
    ) async throws {
        let stage = try Stage(soffice: play)
        let failed = await fault { () throws(OfficeError) in
            _ = try await convert([document("a")], on: stage)
        }
        let said = play.hasPrefix("echo") ? "nothing came of it" : ""
        #expect(failed == .failed(.libreOffice, document: "a", said: said))
        #expect(stage.starts.count == 2)
    }

    @Test func `A PDF that outgrows its limit is stopped, not read`() async throws {
        let stage = try Stage(soffice: "mkdir -p $out; cat /dev/zero >$out/document0.pdf")
        let limits = OfficeLimits(fileBytes: 1 << 20)
        let outgrown = await fault { () throws(OfficeError) in
            _ = try await convert([document("a")], on: stage, limits)
        }
        #expect(outgrown == .tooLarge(document: "a", limit: 1 << 20))
        let large = PDFSource(name: "b", document: Array(repeating: 0, count: 1 << 20))
        let refused = await fault { () throws(OfficeError) in
            _ = try await convert([large], on: stage, limits)
        }
        #expect(refused == .tooLarge(document: "b", limit: 1 << 20))
    }

    @Test func `What nobody waits for any more is stopped, and not tried again`() async throws {
        let stage = try Stage(soffice: "exec sleep 1000")
        let converter = PDFConverter.libreOffice(environment: stage.environment)
        let conversion = Task {
            await fault { () throws(OfficeError) in
                _ = try await converter.convert([document("a")])
            }
        }
        while stage.starts.isEmpty { await Task.yield() }
        conversion.cancel()
        #expect(await conversion.value == .cancelled)
        #expect(stage.starts.count == 1)
        for process in stage.starts { await Stage.end(of: process) }
    }

    @Test func `Of what a program says the last words are kept`() throws {
        let workspace = try Workspace()
        #expect(workspace.lastWords(in: "said") == "")
        try workspace.write(Array("one\n".utf8), to: "said")
        #expect(workspace.lastWords(in: "said") == "one")
        let long = String(repeating: "a", count: 1000) + String(repeating: "b", count: 500)
        try workspace.write(Array(long.utf8), to: "said")
        #expect(workspace.lastWords(in: "said") == String(repeating: "b", count: 500))
    }
}
