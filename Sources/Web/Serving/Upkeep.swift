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
                do {
                    try await forget()
                } catch {
                    logger.error("what is past cannot be forgotten: \(error)")
                }
                do {
                    try await Task.sleep(for: .seconds(86_400))
                } catch {
                    return
                }
            }
        }
    }

    /// Drops sessions, links, tokens and reports whose time is over, and old notes of who read names.
    func forget() async throws(RegistryError) {
        try await registry.forgetExpired()
        try await registry.deletePastReports()
        try await registry.forgetOutbox(before: registry.now.adding(seconds: -30 * 86_400))
        guard let months else { return }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let now = Date(timeIntervalSince1970: Double(registry.now.milliseconds) / 1000)
        guard let first = calendar.date(byAdding: .month, value: -months, to: now) else { return }
        try await registry.forgetAccessNotes(before: Instant(first))
    }
}
