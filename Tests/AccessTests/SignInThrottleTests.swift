import Meetings
import Testing

@testable import Access

@Suite("The pace of sign-in")
struct SignInThrottleTests {
    private static let bound: Int64 = 2000
    private static let start = Instant(milliseconds: 1_600_000_000_000)

    private static func name(_ text: String) throws -> SignInName {
        try #require(SignInName(text))
    }

    private static func network(_ number: UInt64) -> ClientNetwork {
        ClientNetwork(address: "192.0.2.\(number)")
    }

    /// Attempts told from a seed: of a few names, from a few networks, at growing times.
    private struct Onslaught {
        var state: UInt64
        var moment = SignInThrottleTests.start

        mutating func random(below bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }

        mutating func next() throws -> SignInThrottle.Attempt {
            moment = Instant(milliseconds: moment.milliseconds + Int64(random(below: 400)))
            let name = try SignInThrottleTests.name(random(below: 2) == 0 ? "chair" : "other")
            return SignInThrottle.Attempt(name, from: SignInThrottleTests.network(random(below: 3)))
        }
    }

    @Test("lets the first five try at once, then waits a second, and two at most")
    func growing() throws {
        var throttle = SignInThrottle()
        var moment = Self.start
        let attempt = SignInThrottle.Attempt(try Self.name("chair"), from: Self.network(1))
        for _ in 0..<5 { #expect(throttle.admit(attempt, at: moment) == .admitted) }
        for seconds in [1, 2, 2, 2] as [Int64] {
            let answer = throttle.admit(attempt, at: moment)
            #expect(answer == .wait(milliseconds: seconds * 1000))
            moment = moment.adding(seconds: Int(seconds))
            #expect(throttle.admit(attempt, at: moment) == .admitted)
        }
        #expect(throttle.admit(attempt, at: moment.adding(seconds: 15 * 60)) == .admitted)
        #expect(throttle.admit(attempt, at: moment.adding(seconds: 15 * 60)) == .admitted)
    }

    @Test(
        "never keeps a device that signed in before waiting for what others do",
        arguments: 1...20
    )
    func knownDevice(seed: UInt64) throws {
        var (throttle, onslaught) = (SignInThrottle(), Onslaught(state: seed))
        let token = try #require(Token(bytes: [UInt8](repeating: 7, count: 32)))
        let chair = SignInThrottle.Attempt(
            try Self.name("chair"),
            from: Self.network(1),
            device: token.fingerprint
        )
        for _ in 0..<3000 { _ = throttle.admit(try onslaught.next(), at: onslaught.moment) }
        #expect(throttle.admit(chair, at: onslaught.moment) == .admitted)
    }

    @Test("nor anybody from a network where nobody guesses", arguments: 1...20)
    func otherNetwork(seed: UInt64) throws {
        var (throttle, onslaught) = (SignInThrottle(), Onslaught(state: seed))
        for _ in 0..<3000 { _ = throttle.admit(try onslaught.next(), at: onslaught.moment) }
        let chair = SignInThrottle.Attempt(try Self.name("chair"), from: Self.network(9))
        #expect(throttle.admit(chair, at: onslaught.moment) == .admitted)
    }

    @Test(
        "keeps nobody longer than it says, and what came too early changes nothing",
        arguments: 1...20
    )
    func bounded(seed: UInt64) throws {
        var (throttle, onslaught) = (SignInThrottle(), Onslaught(state: seed))
        var admitted = 0
        for _ in 0..<3000 {
            let attempt = try onslaught.next()
            switch throttle.admit(attempt, at: onslaught.moment) {
            case .admitted: admitted += 1
            case .wait(let milliseconds):
                #expect(milliseconds > 0 && milliseconds <= Self.bound)
                var patient = throttle
                #expect(
                    patient.admit(attempt, at: onslaught.moment)
                        == .wait(milliseconds: milliseconds)
                )
                let later = Instant(milliseconds: onslaught.moment.milliseconds + milliseconds)
                #expect(patient.admit(attempt, at: later) == .admitted)
            }
        }
        // Ten minutes, six counters: five free each, one on the way to the bound, thirty a minute then.
        #expect(admitted <= 6 * (5 + 1 + 300))
    }

    @Test("slows down whoever knows a password and guesses the code, from wherever they come")
    func codes() throws {
        var throttle = SignInThrottle()
        var (admitted, moment) = (0, Self.start)
        for number in 0..<86_400 {
            moment = moment.adding(seconds: 1)
            let attempt = SignInThrottle.Attempt(
                try Self.name("chair"),
                from: Self.network(UInt64(number % 200))
            )
            if throttle.admitCode(of: attempt, at: moment) == .admitted { admitted += 1 }
        }
        // Three codes of a million are good at a time: in a day, less than one of two hundred is met.
        #expect(admitted <= 5 + 6 + 24 * 60)
        let token = try #require(Token(bytes: [UInt8](repeating: 7, count: 32)))
        let known = SignInThrottle.Attempt(
            try Self.name("chair"),
            from: Self.network(1),
            device: token.fingerprint
        )
        #expect(throttle.admitCode(of: known, at: moment) == .admitted)
        throttle.succeeded(known)
        let next = SignInThrottle.Attempt(try Self.name("chair"), from: Self.network(1))
        #expect(throttle.admitCode(of: next, at: moment) == .admitted)
    }

    @Test("counts attempts that are made at the same time")
    func together() throws {
        var throttle = SignInThrottle()
        let attempt = SignInThrottle.Attempt(try Self.name("chair"), from: Self.network(1))
        let answers = (0..<100).map { _ in throttle.admit(attempt, at: Self.start) }
        #expect(answers.count { $0 == .admitted } == 5)
    }

    @Test("slows down whoever tries many names, and one's own account does not buy more")
    func manyNames() throws {
        var throttle = SignInThrottle()
        let own = SignInThrottle.Attempt(try Self.name("own"), from: Self.network(1))
        var admitted = 0
        for number in 0..<2000 {
            let attempt = SignInThrottle.Attempt(
                try Self.name("victim\(number)"),
                from: Self.network(1)
            )
            if throttle.admit(attempt, at: Self.start) == .admitted { admitted += 1 }
            if throttle.admit(own, at: Self.start) == .admitted { throttle.succeeded(own) }
        }
        #expect(admitted == 200)
    }

    @Test("starts afresh when the password was right")
    func success() throws {
        var throttle = SignInThrottle()
        let attempt = SignInThrottle.Attempt(try Self.name("chair"), from: Self.network(1))
        for _ in 0..<50 {
            #expect(throttle.admit(attempt, at: Self.start) == .admitted)
            throttle.succeeded(attempt)
        }
        #expect(throttle.size == 1)
    }

    @Test("slows a known device down as well, by itself")
    func stolenDevice() throws {
        var throttle = SignInThrottle()
        let token = try #require(Token(bytes: [UInt8](repeating: 7, count: 32)))
        let stolen = SignInThrottle.Attempt(
            try Self.name("chair"),
            from: Self.network(1),
            device: token.fingerprint
        )
        for _ in 0..<5 { #expect(throttle.admit(stolen, at: Self.start) == .admitted) }
        #expect(throttle.admit(stolen, at: Self.start) == .wait(milliseconds: 1000))
        let chair = SignInThrottle.Attempt(try Self.name("chair"), from: Self.network(1))
        #expect(throttle.admit(chair, at: Self.start) == .admitted)
    }

    @Test("holds no more than it was given room for")
    func capacity() throws {
        var throttle = SignInThrottle(capacity: 100)
        for number in 0..<1000 {
            let network = ClientNetwork(address: "10.0.\(number / 250).\(number % 250)")
            let attempt = SignInThrottle.Attempt(try Self.name("n\(number)"), from: network)
            #expect(throttle.admit(attempt, at: Self.start.adding(seconds: number)) == .admitted)
            #expect(throttle.size <= 100)
        }
    }

    @Test("gives looks in the order in which people came, however fast the others ask")
    func line() throws {
        var (throttle, moment) = (SignInThrottle(), Self.start)
        let attempt = SignInThrottle.Attempt(try Self.name("chair"), from: Self.network(1))
        for _ in 0..<8 {
            _ = throttle.admit(attempt, at: moment)
            moment = moment.adding(seconds: 2)
        }
        _ = throttle.admit(attempt, at: moment)
        var guessing = (0..<3).compactMap { _ in throttle.lineUp(attempt) }
        let last = throttle.lineUp(attempt)
        let chair = try #require(last)
        var looks = 0
        while looks < 3 {
            moment = Instant(milliseconds: moment.milliseconds + 10)
            #expect(throttle.admit(chair, at: moment) != .admitted)
            // Each of the others asks a hundred times a second, and comes again at once.
            for (index, place) in guessing.enumerated()
            where throttle.admit(place, at: moment) == .admitted {
                throttle.leave(place)
                let again = throttle.lineUp(attempt)
                guessing[index] = try #require(again)
                looks += 1
            }
        }
        moment = moment.adding(seconds: 2)
        for place in guessing { #expect(throttle.admit(place, at: moment) != .admitted) }
        #expect(throttle.admit(chair, at: moment) == .admitted)
    }

    @Test("lets so many wait as have their turn while there is patience, and others elsewhere")
    func longestLine() throws {
        var throttle = SignInThrottle()
        let attempt = SignInThrottle.Attempt(try Self.name("chair"), from: Self.network(1))
        let elsewhere = SignInThrottle.Attempt(try Self.name("chair"), from: Self.network(2))
        let places = (0...SignInThrottle.longestLine).compactMap { _ in throttle.lineUp(attempt) }
        #expect(places.count == SignInThrottle.longestLine)
        #expect(throttle.lineUp(elsewhere) != nil)
        throttle.leave(places[3])
        #expect(throttle.lineUp(attempt) != nil)
        #expect(throttle.lineUp(attempt) == nil)
    }

    @Test("waits no longer when the clock is set back")
    func clock() throws {
        var throttle = SignInThrottle()
        let attempt = SignInThrottle.Attempt(try Self.name("chair"), from: Self.network(1))
        for _ in 0..<5 { _ = throttle.admit(attempt, at: Self.start) }
        let earlier = Self.start.adding(seconds: -3600)
        #expect(throttle.admit(attempt, at: earlier) == .wait(milliseconds: 1000))
    }
}
