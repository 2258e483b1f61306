import Hummingbird
import NIOCore

/// Runs what goes out over a connection on the thread that writes to its socket: a thousand who follow
/// are told at once without a turn in the pool, where pages and acts wait.
final class ChannelExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

extension ResponseBody {
    /// The same, written on the thread of a connection.
    func written(on loop: any EventLoop) -> ResponseBody {
        ResponseBody(contentLength: contentLength) { [self] writer in
            let target = writer
            try await withTaskExecutorPreference(ChannelExecutor(loop)) {
                try await write(target)
            }
        }
    }
}
