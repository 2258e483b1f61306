import Foundation
import Testing

@testable import Office

@Suite(.timeLimit(.minutes(1))) struct LeashTests {
    private static let sleeping = Leash.Run(
        program: "/bin/sh",
        arguments: ["-c", "echo $$ >pid; sleep 1000 & sleep 1000"],
        fileBytes: 1 << 20,
        addressedBytes: 1 << 32
    )

    private static func process(in folder: URL) async throws -> Int32 {
        while true {
            let text = try? String(contentsOf: folder.appending(path: "pid"), encoding: .utf8)
            if let text, text.hasSuffix("\n"), let process = Int32(text.dropLast()) {
                return process
            }
            await Task.yield()
        }
    }

    @Test func `When this process dies, the program dies with it, and its folder goes`()
        async throws
    {
        let workspace = try Workspace()
        let environment = ["PATH": "/usr/bin:/bin"]
        var leash: Leash? = try Leash(Self.sleeping, in: workspace, environment: environment)
        let process = try await Self.process(in: workspace.url)
        #expect(leash?.isRunning == true)
        // As the system does with all that a process had open when it dies.
        leash = nil
        await Stage.end(of: process)
        while FileManager.default.fileExists(atPath: workspace.url.path) { await Task.yield() }
    }

    @Test func `When nobody waits any more, the program is stopped before that is told`()
        async throws
    {
        let workspace = try Workspace()
        let environment = ["PATH": "/usr/bin:/bin"]
        let leash = try Leash(Self.sleeping, in: workspace, environment: environment)
        let process = try await Self.process(in: workspace.url)
        let waiting = Task { await leash.ending(within: 1000) }
        waiting.cancel()
        #expect(await waiting.value == .cancelled)
        #expect(!leash.isRunning)
        await Stage.end(of: process)
    }

    @Test func `When its time is up, the program is stopped with all that it has started`()
        async throws
    {
        let workspace = try Workspace()
        let environment = ["PATH": "/usr/bin:/bin"]
        let leash = try Leash(Self.sleeping, in: workspace, environment: environment)
        let process = try await Self.process(in: workspace.url)
        #expect(await leash.ending(within: 0) == .late)
        await Stage.end(of: process)
        #expect(FileManager.default.fileExists(atPath: workspace.url.path))
    }

    private static func leaving(_ child: String) -> Leash.Run {
        var run = sleeping
        run.arguments = [
            "-c",
            "\(child) 'echo $$ >pid; exec sleep 1000' & until [ -s pid ]; do :; done; exit 7",
        ]
        return run
    }

    @Test func `The end of a program is told though a child of it lives on`() async throws {
        let workspace = try Workspace()
        let environment = ["PATH": "/usr/bin:/bin"]
        let leash = try Leash(Self.leaving("setsid sh -c"), in: workspace, environment: environment)
        #expect(await leash.ending(within: 60) == .ended(7))
        #expect(!leash.isRunning)
        kill(try await Self.process(in: workspace.url), SIGKILL)
    }

    @Test func `What a program leaves behind in its group goes with it`() async throws {
        let workspace = try Workspace()
        let environment = ["PATH": "/usr/bin:/bin"]
        let leash = try Leash(Self.leaving("sh -c"), in: workspace, environment: environment)
        #expect(await leash.ending(within: 60) == .ended(7))
        await Stage.end(of: try await Self.process(in: workspace.url))
    }

    @Test func `The folder of a run is nobody else's, and goes with it`() throws {
        var workspace: Workspace? = try Workspace()
        let path = try #require(workspace?.url.path)
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(rights as? Int == 0o700)
        workspace = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `LibreOffice's own socket is known by its name, to be cleared away`() {
        // As LibreOffice 7.4 named it for a profile of this address.
        #expect(
            Workspace.socket(of: "file:///tmp/greffier-ab12cd34/p")
                .hasSuffix("SingleOfficeIPC_5268a6cb6913fe3a203ea64543f8e53")
        )
    }
}
