import Foundation
import Testing

@testable import Office

@Suite(.timeLimit(.minutes(2))) struct WarmConverterTests {
    /// Plays a LibreOffice that is held, and those that hand documents over to it.
    private static let play = """
        case "$*" in
            *--convert-to*) ;;
            *)
                echo $$ >>"$notes/held"
                for document; do :; done
                touch "$(dirname "$document")/.~lock.$(basename "$document")#"
                exec sleep 1000 ;;
        esac
        echo handed >>"$notes/handed"

        """

    private func held(_ stage: Stage) -> [Int32] { stage.lines("held").compactMap { Int32($0) } }

    @Test func `One office is held for many documents, and ends when it is told to rest`()
        async throws
    {
        let stage = try Stage(soffice: Self.play + "convert")
        let warm = try WarmConverter(environment: stage.environment)
        #expect(stage.starts.isEmpty)
        for number in 0..<4 {
            let pdfs = try await warm.converter.convert([document("\(number)")])
            #expect(pdfs == [Array("%PDF-1.7\n\(number)\n%%EOF\n".utf8)])
        }
        #expect(held(stage).count == 1)
        #expect(await warm.residentBytes > 0)
        await warm.rest()
        await Stage.end(of: held(stage)[0])
        #expect(try await warm.converter.convert([document("again")]).count == 1)
        #expect(held(stage).count == 2)
    }

    @Test func `Nothing is handed over before the held document is open`() async throws {
        let slow = """
            case "$*" in
                *--convert-to*) [ -e "$notes/open" ] || echo early >>"$notes/early" ;;
                *) mkdir -p "$profile"; touch "$profile/.lock"; sleep 0.3; touch "$notes/open" ;;
            esac

            """
        let stage = try Stage(soffice: slow + Self.play + "convert")
        let warm = try WarmConverter(environment: stage.environment)
        #expect(try await warm.converter.convert([document("a")]).count == 1)
        #expect(stage.lines("early").isEmpty)
        #expect(stage.lines("handed").count == 1)
        await warm.rest()
        await Stage.end(of: held(stage)[0])
    }

    @Test func `An office that has served its number of documents gives way to another`()
        async throws
    {
        let stage = try Stage(soffice: Self.play + "convert")
        let warm = try WarmConverter(environment: stage.environment, documentsPerOffice: 2)
        for number in 0..<5 { _ = try await warm.converter.convert([document("\(number)")]) }
        #expect(await warm.starts == 3)
        for process in held(stage).prefix(2) { await Stage.end(of: process) }
    }

    @Test func `An office that keeps too much memory gives way to another`() async throws {
        let stage = try Stage(soffice: Self.play + "convert")
        let limits = OfficeLimits(residentBytes: 1)
        let warm = try WarmConverter(environment: stage.environment, limits: limits)
        for number in 0..<2 { _ = try await warm.converter.convert([document("\(number)")]) }
        #expect(await warm.starts == 2)
        for process in held(stage) { await Stage.end(of: process) }
    }

    @Test func `An office that hangs is stopped, and the document given to another`() async throws {
        let hanging = """
            [ "$(wc -l <"$notes/handed")" != 1 ] || exec sleep 1000
            convert
            """
        let stage = try Stage(soffice: Self.play + hanging)
        let limits = OfficeLimits(secondsPerDocument: 1)
        let warm = try WarmConverter(environment: stage.environment, limits: limits)
        #expect(try await warm.converter.convert([document("a")]).count == 1)
        #expect(held(stage).count == 2)
        await Stage.end(of: held(stage)[0])
    }

    @Test func `A document that fails twice is given up, and the next one is served`()
        async throws
    {
        let failing = """
            grep -q poison $files || convert
            """
        let stage = try Stage(soffice: Self.play + failing)
        let warm = try WarmConverter(environment: stage.environment)
        let failed = await fault { () throws(OfficeError) in
            _ = try await warm.converter.convert([document("poison")])
        }
        #expect(failed == .failed(.libreOffice, document: "poison", said: ""))
        #expect(stage.lines("handed").count == 2)
        #expect(try await warm.converter.convert([document("a")]).count == 1)
    }

    @Test func `Documents that come at once wait for one office, or share as many as may be`()
        async throws
    {
        for most in [1, 2] {
            let stage = try Stage(soffice: Self.play + "convert")
            let warm = try WarmConverter(environment: stage.environment, offices: most)
            let made = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<6 {
                    group.addTask {
                        try await warm.converter.convert([document("\(number)")]).count
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(made == 6)
            #expect(await warm.starts <= most)
        }
    }

    @Test func `The row of those who wait is bounded`() async throws {
        let stage = try Stage(soffice: Self.play + "until [ -e $notes/go ]; do :; done; convert")
        let warm = try WarmConverter(environment: stage.environment, waiting: 0)
        let first = Task { try await warm.converter.convert([document("a")]).count }
        while stage.lines("handed").isEmpty { await Task.yield() }
        let refused = await fault { () throws(OfficeError) in
            _ = try await warm.converter.convert([document("b")])
        }
        #expect(refused == .busy(waiting: 0))
        try Data().write(to: stage.folder.appending(path: "go"))
        #expect(try await first.value == 1)
    }

    @Test func `An office that does not come up is told, and keeps nobody waiting`() async throws {
        let stage = try Stage(soffice: "echo no display; exit 1")
        let warm = try WarmConverter(environment: stage.environment)
        for _ in 0..<2 {
            let failed = await fault { () throws(OfficeError) in
                _ = try await warm.converter.convert([document("a")])
            }
            #expect(failed == .failed(.libreOffice, document: "", said: "no display"))
        }
    }

    /// An office that converts once the file `go` is there, and one document in its hands.
    private func busyConverter(
        on stage: Stage,
        waiting: Int
    ) async throws -> (WarmConverter, Task<Int, any Error>) {
        let warm = try WarmConverter(environment: stage.environment, waiting: waiting)
        let first = Task { try await warm.converter.convert([document("a")]).count }
        while stage.lines("handed").isEmpty { await Task.yield() }
        return (warm, first)
    }

    @Test func `Whoever waits is served before those who come later`() async throws {
        let stage = try Stage(soffice: Self.play + "until [ -e $notes/go ]; do :; done; convert")
        let (warm, first) = try await busyConverter(on: stage, waiting: 1)
        let second = Task { try await warm.converter.convert([document("b")]).count }
        while await warm.waiting == 0 { await Task.yield() }
        let others = (0..<8).map { _ in
            Task {
                while !Task.isCancelled {
                    _ = await fault { () throws(OfficeError) in
                        _ = try await warm.converter.convert([document("c")])
                    }
                }
            }
        }
        try Data().write(to: stage.folder.appending(path: "go"))
        #expect(try await first.value == 1)
        #expect(try await second.value == 1)
        for other in others { other.cancel() }
        for other in others { await other.value }
    }

    @Test func `Who is called off leaves the row, and the office goes on`() async throws {
        let stage = try Stage(soffice: Self.play + "until [ -e $notes/go ]; do :; done; convert")
        let (warm, first) = try await busyConverter(on: stage, waiting: 1)
        let second = Task {
            await fault { () throws(OfficeError) in
                _ = try await warm.converter.convert([document("b")])
            }
        }
        while await warm.waiting == 0 { await Task.yield() }
        second.cancel()
        #expect(await second.value == .cancelled)
        #expect(await warm.waiting == 0)
        try Data().write(to: stage.folder.appending(path: "go"))
        #expect(try await first.value == 1)
        #expect(try await warm.converter.convert([document("c")]).count == 1)
        #expect(await warm.starts == 1)
    }

    @Test(arguments: [play + "exec sleep 1000", "exec sleep 1000"])
    func `A conversion that is called off stops its office, and is not tried again`(
        _ play: String
    ) async throws {
        let stage = try Stage(soffice: play)
        let warm = try WarmConverter(environment: stage.environment)
        let isHeld = play != "exec sleep 1000"
        let conversion = Task {
            await fault { () throws(OfficeError) in
                _ = try await warm.converter.convert([document("a")])
            }
        }
        while isHeld ? stage.lines("handed").isEmpty : stage.starts.isEmpty { await Task.yield() }
        conversion.cancel()
        #expect(await conversion.value == .cancelled)
        #expect(await warm.starts == 1)
        for process in stage.starts { await Stage.end(of: process) }
    }
}
