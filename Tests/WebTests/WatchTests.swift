import Testing

@testable import Web

@Suite("The watch over the records") struct WatchTests {
    @Test("comes back less and less often where they cannot be looked at, and soon enough")
    func pauses() {
        let pauses = sequence(first: Duration.milliseconds(200), next: Watch.longer).prefix(10)
        #expect(
            pauses.prefix(3).elementsEqual([
                .milliseconds(200), .milliseconds(400), .milliseconds(800),
            ])
        )
        #expect(pauses.allSatisfy { $0 <= .seconds(5) } && Array(pauses).last == .seconds(5))
    }
}
