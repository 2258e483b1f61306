import Journal
import Logging
import Meetings
import Registry
import ServiceLifecycle
import Wording

/// The sittings that somebody follows, and what is new in them, whoever recorded it.
///
/// Whoever reads one language is given the same bytes.
actor Live {
    private let registry: Registry
    private var hubs: [MeetingID: Hub<Language>] = [:]

    init(_ registry: Registry) {
        self.registry = registry
    }

    /// What is new in a sitting for somebody who has seen the state of `sequence`.
    func updates(
        of meeting: MeetingID,
        in language: Language,
        after sequence: Int64?
    ) async throws(RegistryError) -> AsyncStream<Update> {
        let hub = hubs[meeting] ?? Hub<Language>()
        hubs[meeting] = hub
        if let update = try await state(of: meeting, in: language) {
            await hub.publish(update, to: language)
        }
        return await hub.updates(for: language, after: sequence)
    }

    /// Looks how far each followed sitting has come, and tells its followers.
    func look() async throws(RegistryError) {
        for (meeting, hub) in hubs {
            let audiences = await hub.audiences
            guard !audiences.isEmpty else {
                hubs[meeting] = nil
                continue
            }
            let head = try await registry.head(of: meeting)
            for language in audiences {
                let told = await hub.latest(for: language)?.sequence ?? -1
                guard let head, head.sequence > told else { continue }
                if let update = try await state(of: meeting, in: language) {
                    await hub.publish(update, to: language)
                }
            }
        }
    }

    private func state(
        of meeting: MeetingID,
        in language: Language
    ) async throws(RegistryError) -> Update? {
        try await registry.record(of: meeting).minutes(in: language)
            .map { LiveState($0.masked).update() }
    }
}

/// Looks every second, for a sitting may be recorded by another program as well.
struct Watch: Service {
    let live: Live
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await live.look()
                } catch {
                    logger.error("the records cannot be looked at: \(error)")
                }
                do {
                    try await Task.sleep(for: .seconds(1))
                } catch {
                    return
                }
            }
        }
    }
}
