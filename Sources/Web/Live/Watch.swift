import Logging
import Registry
import ServiceLifecycle

/// Tells followers of each commit at once, and of those of other programs within a fifth of a second.
struct Watch: Service {
    private static let interval = Duration.milliseconds(200)
    /// Where the records cannot be looked at, one comes back less and less often, and soon enough all the
    /// same for those who wait in the room.
    private static let longestInterval = Duration.seconds(5)
    /// Many acts in a row are told together: with many followers, telling costs more than recording.
    private static let pausePerFollower = Duration.microseconds(20)
    private static let pauseInRush = Duration.microseconds(30)
    private static let longestPause = Duration.milliseconds(60)

    let live: Live
    let registry: Registry
    let logger: Logger
    let lines: LogLines

    func run() async throws {
        defer { lines.finish() }
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await tell() }
                group.addTask { await lookAround() }
            }
        }
    }

    private func tell() async {
        var told = registry.generation
        for await generation in registry.changes() {
            // What could not be told is not forgotten until somebody commits again.
            var rest = Self.interval
            while await !attempt({ () async throws(RegistryError) in try await live.look() }) {
                guard (try? await Task.sleep(for: rest)) != nil else { return }
                rest = Self.longer(rest)
            }
            // Where one act follows the other, each telling keeps the acts behind it waiting.
            let isRush = generation > told + 1
            told = generation
            let perFollower = isRush ? Self.pauseInRush : Self.pausePerFollower
            let pause = perFollower * (await live.followerCount)
            guard (try? await Task.sleep(for: min(pause, Self.longestPause))) != nil else { return }
        }
    }

    private func lookAround() async {
        var (rest, untilNext) = (Self.interval, Duration.zero)
        while (try? await Task.sleep(for: Self.interval)) != nil {
            untilNext -= Self.interval
            if untilNext <= .zero {
                let isSeen = await attempt { () async throws(RegistryError) in
                    try await registry.lookForChangesOfOthers()
                    try await live.lookAgain()
                }
                rest = isSeen ? Self.interval : Self.longer(rest)
                untilNext = isSeen ? .zero : rest
            }
            await live.settleConnections()
            await live.beat(after: Self.interval)
            await live.review(after: Self.interval)
            lines.flush()
        }
    }

    /// The pause after one that was in vain.
    static func longer(_ rest: Duration) -> Duration { min(rest * 2, longestInterval) }

    private func attempt(_ step: () async throws(RegistryError) -> Void) async -> Bool {
        do throws(RegistryError) {
            try await step()
            return true
        } catch {
            logger.error("the records cannot be looked at: \(error)")
            return false
        }
    }
}
