import ServiceLifecycle

/// Small things that are done once their answer is out, a few at once.
///
/// They belong to the life of the service: one that is told to end takes no more, and waits for those
/// that it has taken, for as long as it may.
struct Errands: Service {
    typealias Errand = @Sendable () async -> Void

    private let errands: AsyncStream<Errand>
    private let taken: AsyncStream<Errand>.Continuation
    static let mostAtOnce = 8
    private static let mostWaiting = 100

    init() {
        (errands, taken) = AsyncStream.makeStream(
            bufferingPolicy: .bufferingOldest(Self.mostWaiting)
        )
    }

    /// Takes an errand; where too many wait, it is not done.
    func add(_ errand: @escaping Errand) { taken.yield(errand) }

    func run() async {
        await withGracefulShutdownHandler {
            await withTaskGroup(of: Void.self) { group in
                var underWay = 0
                for await errand in errands {
                    if underWay == Self.mostAtOnce {
                        await group.next()
                        underWay -= 1
                    }
                    group.addTask { await errand() }
                    underWay += 1
                }
            }
        } onGracefulShutdown: {
            taken.finish()
        }
    }
}
