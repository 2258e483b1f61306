import Foundation
import Synchronization

/// The end of a process, told once.
///
/// Foundation alone does not tell it while a child lives that the process has left behind: that one
/// holds the socket by whose closing Foundation learns of the end.
final class ProcessEnd: Sendable {
    private let continuation: AsyncStream<Int32>.Continuation
    private let noted = Mutex(false)

    init(_ continuation: AsyncStream<Int32>.Continuation) {
        self.continuation = continuation
    }

    var isNoted: Bool { noted.withLock(\.self) }

    /// Tells the end with its status, unless it has been told.
    func note(_ status: Int32) {
        let isFirst = noted.withLock { noted in
            defer { noted = true }
            return !noted
        }
        guard isFirst else { return }
        continuation.yield(status)
        continuation.finish()
    }

    /// Waits for the process in a thread of its own, and leaves it to Foundation to be cleared away.
    func watch(_ process: Int32) {
        Thread.detachNewThread {
            var information = siginfo_t()
            var result: Int32
            repeat {
                result = waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT)
            } while result != 0 && errno == EINTR
            // Where Foundation was quicker, it has told the end.
            if result == 0 { self.note(information._sifields._sigchld.si_status) }
        }
    }
}
