import Logging
import ServiceLifecycle
import Synchronization
import Testing

@testable import Web

@Suite("Errands", .timeLimit(.minutes(1))) struct ErrandsTests {
    /// Lets an errand go on when told to.
    private final class Gate: Sendable {
        let (openings, opening) = AsyncStream.makeStream(of: Void.self)
        let begun = Atomic<Bool>(false)
        let ended = Atomic<Bool>(false)

        /// Waits for the gate; whoever is cancelled before it is open has not ended.
        var errand: Errands.Errand {
            { [self] in
                begun.store(true, ordering: .sequentiallyConsistent)
                for await _ in openings {
                    return ended.store(true, ordering: .sequentiallyConsistent)
                }
            }
        }
        var hasBegun: Bool { begun.load(ordering: .sequentiallyConsistent) }
        var hasEnded: Bool { ended.load(ordering: .sequentiallyConsistent) }
    }

    private func group(_ errands: Errands, bound: Duration) -> ServiceGroup {
        var configuration = ServiceGroupConfiguration(
            services: [errands],
            logger: Logger(label: "errands") { _ in SwiftLogNoOpLogHandler() }
        )
        configuration.maximumGracefulShutdownDuration = bound
        return ServiceGroup(configuration: configuration)
    }

    @Test("that were taken are done before the service ends, and none is taken afterwards")
    func ending() async throws {
        let (errands, gate, late, over) = (Errands(), Gate(), Gate(), Gate())
        let group = group(errands, bound: .seconds(3600))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                try await group.run()
                over.ended.store(true, ordering: .sequentiallyConsistent)
            }
            errands.add(gate.errand)
            while !gate.hasBegun { await Task.yield() }
            await group.triggerGracefulShutdown()
            for _ in 1...1000 { await Task.yield() }
            #expect(!over.hasEnded)
            gate.opening.yield()
            try await tasks.waitForAll()
        }
        #expect(gate.hasEnded)
        errands.add(late.errand)
        for _ in 1...1000 { await Task.yield() }
        #expect(!late.hasBegun)
    }

    @Test("that do not end are given up when the time to end is over")
    func bound() async throws {
        let (errands, gate) = (Errands(), Gate())
        let group = group(errands, bound: .milliseconds(1))
        let running = Task { try await group.run() }
        errands.add(gate.errand)
        while !gate.hasBegun { await Task.yield() }
        await group.triggerGracefulShutdown()
        _ = try? await running.value
        #expect(!gate.hasEnded)
    }

    @Test("are done a few at once, in the order in which they came")
    func fewAtOnce() async throws {
        let errands = Errands()
        let gates = (0...Errands.mostAtOnce).map { _ in Gate() }
        let group = group(errands, bound: .seconds(3600))
        let running = Task { try await group.run() }
        for gate in gates { errands.add(gate.errand) }
        while !gates[Errands.mostAtOnce - 1].hasBegun { await Task.yield() }
        for _ in 1...1000 { await Task.yield() }
        #expect(gates.last?.hasBegun == false)
        gates[3].opening.yield()
        while gates.last?.hasBegun == false { await Task.yield() }
        for gate in gates { gate.opening.yield() }
        await group.triggerGracefulShutdown()
        try await running.value
        #expect(gates.allSatisfy { $0.hasEnded })
    }
}
