import Logging
import Meetings
import Registry
import Secretariat
import ServiceLifecycle
import Synchronization

/// Wakes whoever carries things out.
final class Postbox: Sendable {
    private let waiting = Mutex<AsyncStream<Void>.Continuation?>(nil)

    /// Something was put in.
    func wake() { _ = waiting.withLock { $0?.yield() } }

    /// A ring each time that something was put in; several at once are one.
    var rings: AsyncStream<Void> {
        let (stream, continuation) = AsyncStream<Void>.makeStream(
            bufferingPolicy: .bufferingNewest(1)
        )
        waiting.withLock { $0 = continuation }
        return stream
    }
}

/// Carries out what waits in the outbox, for as long as the service runs: at once when something is put
/// in, else twice a minute.
///
/// Mails one after the other, and so what goes into channels: never more than one of each is under way
/// when the service ends.
struct Carrying: Service {
    let registry: Registry
    let postbox: Postbox
    let ways: DeliveryWays
    let logger: Logger
    private let failed = FailedSendings()

    init(registry: Registry, postbox: Postbox, ways: DeliveryWays, logger: Logger) {
        (self.registry, self.postbox, self.ways, self.logger) = (registry, postbox, ways, logger)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            // Heard before anybody rings: what waits at the start need not wait for the second ring.
            let rings = postbox.rings
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    while !Task.isCancelled {
                        postbox.wake()
                        guard (try? await Task.sleep(for: .seconds(30))) != nil else { return }
                    }
                }
                for await _ in rings {
                    guard !Task.isCancelled else { break }
                    await carry()
                }
                group.cancelAll()
            }
        }
    }

    private func carry() async {
        for error in await registry.sendByItself(failed) {
            logger.error("what is to go by itself cannot be told: \(error)")
        }
        do throws(RegistryError) {
            try await Postman(registry, by: ways).carry { carried in
                // Neither to whom nor what: the outbox tells that to whoever may read it.
                logger.info(
                    "notice",
                    metadata: [
                        "number": .stringConvertible(carried.item.number),
                        "outcome": .string(carried.outcome.name),
                    ]
                )
            } pause: {
                (try? await Task.sleep(for: Postman.pace)) != nil
            }
        } catch {
            logger.error("what waits cannot be carried out: \(error)")
        }
    }
}

extension OutboxOutcome {
    fileprivate var name: String {
        switch self {
        case .sent: "sent"
        case .later: "later"
        case .closed: "closed"
        case .failed: "failed"
        case .uncertain: "uncertain"
        }
    }
}
