import Access
import Foundation
import Synchronization
import Testing

@testable import Web

@Suite("The room for connections") struct ConnectionRoomTests {
    private final class Line: Sendable {
        let hasEnded = Atomic<Bool>(false)
    }

    private let gauge = Gauge()
    private let room: ConnectionRoom

    init() {
        var limits = WebLimits()
        (limits.allConnections, limits.ownConnections) = (400, 30)
        room = ConnectionRoom(gauge, limits)
    }

    private func enter(_ count: Int, from network: Int) -> [Line] {
        let network = ClientNetwork(address: "203.0.113.\(network)")
        return (0..<count).map { _ in
            let line = Line()
            _ = gauge.connectionBegan()
            room.enter(ObjectIdentifier(line), from: network) {
                line.hasEnded.store(true, ordering: .relaxed)
            }
            return line
        }
    }

    private func show(_ lines: some Sequence<Line>, as person: UInt8) {
        let secret = Token(random: [UInt8](repeating: person, count: Token.length))
        room.show(lines.map { ObjectIdentifier($0) }, as: ShownSecret(secret))
    }

    private func open(_ lines: [Line]) -> Int {
        lines.count { !$0.hasEnded.load(ordering: .relaxed) }
    }

    @Test("is a quarter for strangers of one network, of whom goes who came longest ago")
    func network() {
        let first = enter(100, from: 1)
        #expect(open(first) == 100)
        let later = enter(7, from: 1)
        #expect(open(later) == 7 && open(first) == 93)
        #expect(first.prefix(7).allSatisfy { $0.hasEnded.load(ordering: .relaxed) })
        #expect(open(enter(100, from: 2)) == 100)
        for line in first { room.leave(ObjectIdentifier(line)) }
        #expect(open(enter(93, from: 1)) == 93 && open(later) == 7)
    }

    @Test("is three quarters for all strangers, and a little for those of a network that comes new")
    func strangers() {
        for network in 1...3 { #expect(open(enter(100, from: network)) == 100) }
        #expect(open(enter(9, from: 4)) == 4)
    }

    @Test("is everybody’s own once they show who they are, as much as one person may have")
    func persons() {
        let hall = enter(100, from: 1)
        show(hall.prefix(30), as: 1)
        show(hall.dropFirst(30).prefix(60), as: 2)
        // Sixty are theirs who sit there, and forty are left to strangers.
        #expect(open(enter(200, from: 1)) == 100)
        #expect(open(Array(hall.prefix(60))) == 60 && open(hall) == 60)
        show(hall.prefix(60), as: 3)
        for line in hall.prefix(30) { room.leave(ObjectIdentifier(line)) }
        let more = enter(30, from: 1)
        show(more, as: 1)
        _ = enter(200, from: 1)
        #expect(open(more) == 30)
    }

    @Test("counts every connection once, whoever ends it")
    func counting() {
        let lines = enter(120, from: 1)
        #expect(gauge.openConnections == 120)
        for line in lines { room.leave(ObjectIdentifier(line)) }
        #expect(gauge.openConnections == 0)
        #expect(open(enter(100, from: 1)) == 100)
    }
}
