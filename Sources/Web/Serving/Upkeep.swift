import Foundation
import Logging
import Meetings
import Registry
import ServiceLifecycle

/// Forgets what has no reason to be kept any more: at the start, and once a day.
struct Upkeep: Service {
    let registry: Registry
    /// How long the access log is kept; nil for good.
    let months: Int?
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let isDone = await forget()
                guard (try? await Task.sleep(for: isDone ? Self.day : Self.hour)) != nil else {
                    return
                }
            }
        }
    }

    private static let day = Duration.seconds(86_400)
    private static let hour = Duration.seconds(3600)
    /// How long it can be seen what was sent, in days.
    private static let outboxDays = 30

    /// Drops sessions, links, tokens and reports whose time is over, and old notes of who read names;
    /// gives whether all of it could be done.
    func forget() async -> Bool {
        let registry = registry
        let isPast = [
            await attempt { () async throws(RegistryError) in try await registry.forgetExpired() },
            await attempt { () async throws(RegistryError) in
                try await registry.deletePastReports()
            },
            await attempt { () async throws(RegistryError) in
                let seconds = -Self.outboxDays * 86_400
                try await registry.forgetOutbox(before: registry.now.adding(seconds: seconds))
            },
            await attempt { () async throws(RegistryError) in
                guard let first = firstKept else { return }
                try await registry.forgetAccessNotes(before: first)
            },
            await attempt { () async throws(RegistryError) in
                try await registry.scrubWhatIsOwed()
            },
        ]
        return !isPast.contains(false)
    }

    /// From when on the access log is kept; nil where it is for good.
    private var firstKept: Instant? {
        guard let months else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let now = Date(timeIntervalSince1970: Double(registry.now.milliseconds) / 1000)
        return calendar.date(byAdding: .month, value: -months, to: now).map { Instant($0) }
    }

    /// Whether a step could be done; what one cannot do keeps no other from it.
    private func attempt(_ step: () async throws(RegistryError) -> Void) async -> Bool {
        do throws(RegistryError) {
            try await step()
            return true
        } catch {
            logger.error("what is past cannot be forgotten: \(error)")
            return false
        }
    }
}
