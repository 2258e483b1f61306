import Logging
import Meetings
import Registry
import Secretariat
import ServiceLifecycle
import Synchronization

/// Wakes whoever carries things out.
final class Postbox: Sendable {
    /// Somebody who does one thing after the other, and waits for nobody else.
    enum Carrier: Hashable, Sendable {
        /// Puts in what goes by itself.
        case byItself
        case lane(OutboxItem.Lane)

        static let all: [Carrier] = [.byItself] + OutboxItem.Lane.allCases.map { Carrier.lane($0) }
    }

    private let waiting = Mutex<[Carrier: AsyncStream<Void>.Continuation]>([:])

    /// Something was put in; whoever did that need not hear it.
    func wake(allBut carrier: Carrier? = nil) {
        waiting.withLock { waiting in
            for (each, continuation) in waiting where each != carrier { continuation.yield() }
        }
    }

    /// A ring each time that something was put in; several at once are one.
    func rings(for carrier: Carrier) -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream<Void>.makeStream(
            bufferingPolicy: .bufferingNewest(1)
        )
        waiting.withLock { $0[carrier] = continuation }
        return stream
    }
}

/// Carries out what waits in the outbox, for as long as the service runs: at once when something is put
/// in, else twice a minute.
///
/// Mails one after the other, and so what goes into channels, and what is put in by itself: a server of
/// mails keeps none of the others waiting, and never more than one of each is under way when the service
/// ends.
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
            await withTaskGroup(of: Void.self) { group in
                for carrier in Postbox.Carrier.all {
                    // Heard before anybody rings: what waits at the start need not wait for the second
                    // ring.
                    let rings = postbox.rings(for: carrier)
                    group.addTask {
                        for await _ in rings {
                            guard !Task.isCancelled else { return }
                            await carry(carrier)
                        }
                    }
                }
                group.addTask {
                    while !Task.isCancelled {
                        postbox.wake()
                        guard (try? await Task.sleep(for: .seconds(30))) != nil else { return }
                    }
                }
            }
        }
    }

    private func carry(_ carrier: Postbox.Carrier) async {
        switch carrier {
        case .byItself:
            for error in await registry.sendByItself(failed) {
                logger.error("what is to go by itself cannot be told: \(error)")
            }
            postbox.wake(allBut: carrier)
        case .lane(let lane):
            await carry(in: lane)
        }
    }

    private func carry(in lane: OutboxItem.Lane) async {
        do throws(RegistryError) {
            try await Postman(registry, by: ways).carry(in: lane) { carried in
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
