import Foundation

/// Threads for what keeps a core busy for long: the pool of the language is as wide as there are cores,
/// and whoever waits for a short answer waits for one of those.
final class WorkThreads: TaskExecutor {
    static let shared = WorkThreads()

    private let queue = DispatchQueue(label: "greffier.work", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        queue.async { job.runSynchronously(on: executor) }
    }
}
