import Generation
import Testing

@testable import Meetings

/// From spans to stays, with seeds (procedure §5, rules 1, 4 and 7).
@Suite struct SweepTests {
    /// The seconds of the evening that the random spans fall into.
    static let length = 120

    @Test("stays never overlap, are in order, and no two that touch are alike", arguments: 0..<200)
    func neverOverlap(seed: UInt64) {
        let stays = Sweep.stays(Self.spans(seed: seed))
        for (stay, next) in zip(stays, stays.dropFirst()) {
            guard let end = stay.period.to else {
                Issue.record("a stay without end is followed by another")
                continue
            }
            #expect(stay.period.from < end)
            #expect(end <= next.period.from)
            let isAlike = stay.channel == next.channel && stay.device == next.device
            #expect(end < next.period.from || !isAlike)
        }
    }

    @Test("second by second, a stay is the span that wins", arguments: 0..<200)
    func agreesWithBruteForce(seed: UInt64) {
        let spans = Self.spans(seed: seed)
        let stays = Sweep.stays(spans)
        for second in 0..<Self.length {
            let instant = Instant.at(18, 0, second)
            let winner = Self.winner(among: spans, at: instant)
            let stay = stays.filter { $0.period.contains(instant) }
            #expect(stay.count == (winner == nil ? 0 : 1), "second \(second)")
            #expect(stay.first?.channel == winner?.channel, "second \(second)")
            #expect(stay.first?.device == winner?.device, "second \(second)")
        }
    }

    @Test("the stays last as long as the union of the spans", arguments: 0..<200)
    func unionByCounting(seed: UInt64) {
        let spans = Self.spans(seed: seed).filter { $0.period.to != nil }
        let counted = (0..<Self.length).count { second in
            spans.contains { $0.period.contains(.at(18, 0, second)) }
        }
        let total = Sweep.stays(spans).reduce(0) { sum, stay in
            sum + (stay.period.to.map { stay.period.from.seconds(to: $0) } ?? .infinity)
        }
        #expect(total == Double(counted))
    }

    @Test("splitting a span changes nothing", arguments: 0..<200)
    func splitting(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let spans = Self.spans(seed: seed)
        let split = spans.flatMap { $0.split(at: .at(18, 0, random.number(in: 0...Self.length))) }
        #expect(Sweep.stays(split) == Sweep.stays(spans))
    }

    @Test("the order of the spans changes nothing", arguments: 0..<200)
    func shuffling(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let spans = Self.spans(seed: seed)
        #expect(Sweep.stays(spans.shuffled(using: &random)) == Sweep.stays(spans))
    }

    @Test("presence at an instant agrees with the stays", arguments: 0..<100)
    func presenceAgrees(seed: UInt64) {
        let spans = Self.spans(seed: seed)
        let attendance = Attendance(spans)
        let stays = attendance.stays(of: 1, until: nil)
        #expect(stays == Sweep.stays(spans))
        for second in 0..<Self.length {
            let instant = Instant.at(18, 0, second)
            let presence = attendance.presence(of: 1, at: instant)
            let stay = stays.first { $0.period.contains(instant) }
            #expect(presence?.channel == stay?.channel, "second \(second)")
            #expect(presence?.device == stay?.device, "second \(second)")
        }
    }
}

extension SweepTests {
    /// The spans of person 1 on up to four connections.
    private static func spans(seed: UInt64) -> [Span] {
        var random = SplitMix(seed: seed)
        return (1...random.number(in: 1...4)).flatMap { connection -> [Span] in
            var spans: [Span] = []
            var from = random.number(in: 0...40)
            while from < length, random.chance(75) {
                let isOpen = random.chance(5)
                let to = min(length, from + random.number(in: 1...50))
                spans.append(
                    Span(
                        person: 1,
                        connection: ConnectionID(number: connection),
                        period: Period(
                            from: .at(18, 0, from),
                            to: isOpen ? nil : .at(18, 0, to)
                        ),
                        channel: random.pick(Channel.allCases) ?? .video,
                        device: random.pick(Device.allCases) ?? .unknown
                    )
                )
                if isOpen { break }
                from = to + random.number(in: 0...20)
            }
            return spans
        }
    }

    /// The rule as procedure words it, one comparison after the other.
    private static func winner(among spans: [Span], at instant: Instant) -> Span? {
        var left = spans.filter { $0.period.contains(instant) }
        for channel in [Channel.onSite, .secondarySite, .video, .audio, .unknown] {
            let winners = left.filter { $0.channel == channel }
            if !winners.isEmpty {
                left = winners
                break
            }
        }
        let known = left.filter { $0.device != .unknown }
        if !known.isEmpty { left = known }
        func begin(_ connection: ConnectionID) -> Instant? {
            spans.filter { $0.connection == connection }.map(\.period.from).min()
        }
        let earliest = left.compactMap { begin($0.connection) }.min()
        return left.filter { begin($0.connection) == earliest }
            .min { $0.connection < $1.connection }
    }
}

extension Span {
    fileprivate func split(at instant: Instant) -> [Span] {
        guard period.contains(instant), period.from < instant else { return [self] }
        return [Period(from: period.from, to: instant), Period(from: instant, to: period.to)].map {
            Span(
                person: person,
                connection: connection,
                period: $0,
                channel: channel,
                device: device
            )
        }
    }
}

extension Attendance {
    /// The attendance whose marks give the spans.
    fileprivate init(_ spans: [Span]) {
        self.init()
        var number = 0
        func mark(_ span: Span, _ movement: Movement, at: Instant) -> Mark {
            number += 1
            return Mark(
                id: MarkID(number: number),
                person: span.person,
                connection: span.connection,
                at: at,
                movement: movement,
                provenance: .observed
            )
        }
        for span in spans {
            let arrival = Movement.arrived(channel: span.channel, device: span.device)
            add(mark(span, arrival, at: span.period.from))
            if let to = span.period.to { add(mark(span, .left, at: to)) }
        }
    }
}
