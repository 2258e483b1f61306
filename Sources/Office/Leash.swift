import Foundation
import Synchronization

/// A program that outlives neither this one nor its time, and fills neither disk nor memory.
///
/// A small shell stands between: it runs the program in a group of its own, and stops the whole
/// group as soon as it is told so, or as its standard input ends, which happens at the latest when
/// this process does, however it may end.
final class Leash: Sendable {
    /// What a program is started with.
    struct Run {
        var program: String
        var arguments: [String]
        /// The most bytes of any file that it writes.
        var fileBytes: Int
        /// The most bytes of memory that it may address.
        var addressedBytes: Int
        /// The file of the workspace that takes what it says.
        var log = "said"
        /// The file of the workspace that takes its output; else that goes to the log.
        var output: String?
    }

    private let process: Process
    private let rein: FileHandle
    private let endings: AsyncStream<Int32>
    private let end: ProcessEnd
    private let isStopped = Mutex(false)

    private static let script = """
        trap '' INT HUP TERM
        exec 3<&0 </dev/null
        ulimit -f "$1"; ulimit -v "$2"; folder=$3; socket=$4; shift 4
        setsid "$@" 3<&- &
        job=$!
        {
            read -r _; told=$?
            trap '' USR1
            kill -s KILL -- "-$job"
            [ "$told" = 0 ] || rm -rf -- "$folder" "$socket"
        } <&3 2>/dev/null &
        watch=$!
        exec 3<&-
        wait "$job"; status=$?
        # What it has left behind in its group goes with it.
        kill -s KILL -- "-$job" 2>/dev/null
        { kill -s USR1 "$watch"; wait "$watch"; } 2>/dev/null
        exit "$status"
        """

    init(_ run: Run, in workspace: Workspace, environment: [String: String]) throws(OfficeError) {
        // Word to a program that has just ended must not end this one.
        signal(SIGPIPE, SIG_IGN)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments =
            [
                "-c", Self.script, "sh", String(run.fileBytes / 512),
                String(run.addressedBytes / 1024), workspace.url.path, workspace.socket,
                run.program,
            ] + run.arguments
        process.environment = environment
        process.currentDirectoryURL = workspace.url
        let ends = try Self.ends()
        process.standardInput = ends.bit
        rein = ends.rein
        let log = try Self.file(run.log, in: workspace)
        process.standardError = log
        process.standardOutput =
            try run.output.map { name throws(OfficeError) in
                try Self.file(name, in: workspace)
            } ?? log
        let (endings, continuation) = AsyncStream<Int32>.makeStream()
        let end = ProcessEnd(continuation)
        process.terminationHandler = { end.note($0.terminationStatus) }
        self.process = process
        self.endings = endings
        self.end = end
        guard Self.unblockingSignals({ (try? process.run()) != nil }) else { throw .noScratch }
        end.watch(process.processIdentifier)
    }

    /// Two ends that no program inherits which another thread starts at this moment: else that one
    /// would hold the rein too, and the shell would not hear that it was let go.
    private static func ends() throws(OfficeError) -> (bit: FileHandle, rein: FileHandle) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .noScratch }
        return (
            FileHandle(fileDescriptor: ends[0], closeOnDealloc: true),
            FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        )
    }

    /// A thread of the pool blocks all signals, and a program takes that over: a shell would then
    /// never hear that its child has ended.
    private static func unblockingSignals(_ work: () -> Bool) -> Bool {
        var (none, before) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return work()
    }

    private static func file(
        _ name: String,
        in workspace: Workspace
    ) throws(OfficeError) -> FileHandle {
        try workspace.write([], to: name)
        guard let handle = FileHandle(forWritingAtPath: workspace.path(name)) else {
            throw .noScratch
        }
        return handle
    }

    /// Whether the program, or the shell beside it, is still there.
    var isRunning: Bool { !end.isNoted && process.isRunning }

    /// The process of the shell; the program is the only child that it waits for.
    var identifier: Int32 { process.processIdentifier }

    /// Stops the program and all that it has started; the workspace stays.
    func stop() {
        let isFirst = isStopped.withLock { isStopped in
            defer { isStopped = true }
            return !isStopped
        }
        guard isFirst else { return }
        try? rein.write(contentsOf: Data("stop\n".utf8))
        Task { [process, end] in
            // The shell has nothing left to wait for; should it wait all the same, it goes too.
            try await Task.sleep(for: .seconds(5))
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            end.note(SIGKILL)
        }
    }

    /// How a program came to its end.
    enum Ending: Equatable {
        /// By itself, with this status.
        case ended(Int32)
        /// It was stopped, for its time was up.
        case late
        /// It was stopped, for nobody waits for it any more.
        case cancelled
    }

    /// Waits until the program ends; stops it when its time is up, or when the task that waits is
    /// cancelled.
    func ending(within seconds: Int) async -> Ending {
        let clock = Task {
            try await Task.sleep(for: .seconds(seconds))
            stop()
        }
        defer { clock.cancel() }
        // A task of its own, for a cancelled one would not wait: the folder is in use until the
        // program has gone.
        let end = Task { [endings] in
            var status: Int32?
            for await ended in endings { status = ended }
            return status
        }
        let status = await withTaskCancellationHandler {
            await end.value
        } onCancel: {
            stop()
        }
        if Task.isCancelled { return .cancelled }
        guard let status, !isStopped.withLock(\.self) else { return .late }
        return .ended(status)
    }
}
