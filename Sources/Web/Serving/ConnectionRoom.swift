import Access
import NIOCore
import Synchronization

/// The room for connections, of which nobody takes that of the others.
///
/// A connection counts as a stranger’s, of its network, until somebody shows on it who they are; from then
/// on it is theirs. Of 12,000, strangers from one network hold 3,000 at most and those from all networks
/// 9,000: a hall of 1,000 people behind one address comes in with three connections each before the first
/// of them has shown a link, and holds nothing of that part afterwards. Where there are more, not whoever
/// comes has to go but the stranger of the same network who came longest ago: at 1,000 new connections a
/// second, everybody has three seconds to show who they are.
final class ConnectionRoom: Sendable {
    fileprivate struct Line {
        let number: UInt64
        let end: @Sendable () -> Void
        var holder: Gauge.Holder
    }

    fileprivate struct Lines {
        var open: [ObjectIdentifier: Line] = [:]
        /// Those of strangers by number: who came first has the lowest.
        var strangers: [ClientNetwork: [UInt64: ObjectIdentifier]] = [:]
        var strangerCount = 0
        var ofPersons: [ShownSecret: Int] = [:]
        var lastNumber: UInt64 = 0
    }

    private let gauge: Gauge
    private let limits: WebLimits
    /// Whether what comes from this machine is passed on by a proxy, for people of any network.
    private let isBehindProxy: Bool
    private let lines = Mutex(Lines())

    init(_ gauge: Gauge, _ limits: WebLimits, isBehindProxy: Bool = false) {
        (self.gauge, self.limits, self.isBehindProxy) = (gauge, limits, isBehindProxy)
    }

    /// Counts a connection; false where there would soon be no file left to open.
    func enter(_ channel: any Channel) -> Bool {
        guard gauge.connectionBegan() <= limits.allConnections else { return false }
        let address = channel.remoteAddress?.ipAddress ?? ""
        if !address.isEmpty, !(isBehindProxy && ForwardedRule.isLoopback(address)) {
            enter(ObjectIdentifier(channel), from: ClientNetwork(address: address)) {
                channel.close(promise: nil)
            }
        }
        return true
    }

    /// A connection of whom nobody knows yet; `end` ends it.
    func enter(
        _ line: ObjectIdentifier,
        from network: ClientNetwork,
        end: @escaping @Sendable () -> Void
    ) {
        let ended = lines.withLock { lines in
            lines.begin(line, from: network, end: end)
            return isFull(lines, for: network) ? lines.takeOldest(of: network) : nil
        }
        ended?()
    }

    private func isFull(_ lines: Lines, for network: ClientNetwork) -> Bool {
        let (all, own) = (limits.allConnections, lines.strangers[network]?.count ?? 0)
        if own > max(all / 4, 1) { return true }
        // Whoever comes from elsewhere still finds some room when strangers have had theirs.
        return lines.strangerCount > all / 4 * 3 && own > max(all / 100, 1)
    }

    /// Somebody has shown on connections who they are.
    ///
    /// Those are theirs, as many as one person may have; others stay with the strangers.
    func show(_ shown: [ObjectIdentifier], as person: ShownSecret) {
        lines.withLock { lines in
            for line in shown { lines.give(line, to: person, most: limits.ownConnections) }
        }
    }

    /// A connection is over.
    func leave(_ line: ObjectIdentifier) {
        gauge.connectionEnded()
        lines.withLock { _ = $0.end(line) }
    }
}

extension ConnectionRoom.Lines {
    fileprivate mutating func begin(
        _ line: ObjectIdentifier,
        from network: ClientNetwork,
        end: @escaping @Sendable () -> Void
    ) {
        lastNumber += 1
        open[line] = .init(number: lastNumber, end: end, holder: .network(network))
        strangers[network, default: [:]][lastNumber] = line
        strangerCount += 1
    }

    /// The stranger of a network who came longest ago counts no more; gives what ends the connection.
    fileprivate mutating func takeOldest(of network: ClientNetwork) -> (@Sendable () -> Void)? {
        guard let oldest = strangers[network]?.min(by: { $0.key < $1.key })?.value else {
            return nil
        }
        return end(oldest)?.end
    }

    fileprivate mutating func give(_ line: ObjectIdentifier, to person: ShownSecret, most: Int) {
        guard case .network = open[line]?.holder, ofPersons[person] ?? 0 < most,
            var given = end(line)
        else { return }
        given.holder = .person(person)
        open[line] = given
        ofPersons[person, default: 0] += 1
    }

    fileprivate mutating func end(_ line: ObjectIdentifier) -> ConnectionRoom.Line? {
        guard let ended = open.removeValue(forKey: line) else { return nil }
        switch ended.holder {
        case .network(let network):
            strangers[network]?[ended.number] = nil
            if strangers[network]?.isEmpty ?? false { strangers[network] = nil }
            strangerCount -= 1
        case .person(let person): ofPersons.take(person)
        }
        return ended
    }
}

extension Dictionary where Value == Int {
    /// One less; nothing is kept of whoever has none.
    mutating func take(_ key: Key) {
        let left = (self[key] ?? 1) - 1
        self[key] = left > 0 ? left : nil
    }
}
