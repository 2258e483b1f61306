import Meetings
import Testing

@testable import Access

@Suite("The pace of codes at a door")
struct DoorThrottleTests {
    private static let start = Instant(milliseconds: 1_600_000_000_000)
    private let hall = ClientNetwork(address: "192.0.2.1")

    private func browser(_ number: Int) -> Fingerprint {
        var bytes = [UInt8](repeating: 0, count: Token.length)
        (bytes[0], bytes[1]) = (UInt8(number & 255), UInt8(number >> 8))
        return Token(random: bytes).fingerprint
    }

    @Test(
        "lets a browser mistype ten times, then waits a second, two, four … half a minute at most"
    )
    func browser() {
        var throttle = DoorThrottle()
        var moment = Self.start
        for _ in 1...10 {
            #expect(throttle.admit(from: hall, by: browser(1), at: moment) == .admitted)
        }
        for seconds in [1, 2, 4, 8, 16, 30, 30] as [Int64] {
            let answer = throttle.admit(from: hall, by: browser(1), at: moment)
            #expect(answer == .wait(milliseconds: seconds * 1000))
            moment = moment.adding(seconds: Int(seconds))
            #expect(throttle.admit(from: hall, by: browser(1), at: moment) == .admitted)
        }
        #expect(
            throttle.admit(from: hall, by: browser(1), at: moment.adding(seconds: 600)) == .admitted
        )
    }

    @Test("keeps nobody of a hall of seven hundred waiting for a neighbour who guesses all evening")
    func neighbour() {
        var throttle = DoorThrottle()
        var admitted = 0
        for second in 0..<600 {
            let moment = Self.start.adding(seconds: second)
            for _ in 1...20
            where throttle.admit(from: hall, by: browser(0), at: moment) == .admitted {
                admitted += 1
            }
        }
        #expect(admitted < 40)
        let then = Self.start.adding(seconds: 600)
        for number in 1...700 {
            #expect(throttle.admit(from: hall, by: browser(number), at: then) == .admitted)
            throttle.succeeded(from: hall, by: browser(number))
        }
    }

    /// How many codes whoever throws each mark away tries in an evening of twelve hours.
    private func guesses(_ throttle: inout DoorThrottle, isMarked: Bool) -> Int {
        var (moment, admitted) = (Self.start, 0)
        let end = Self.start.adding(seconds: 12 * 3600)
        while moment < end {
            switch throttle.admit(from: hall, by: isMarked ? browser(admitted) : nil, at: moment) {
            case .admitted: admitted += 1
            case .wait(let milliseconds):
                moment = Instant(milliseconds: moment.milliseconds + milliseconds)
            }
        }
        return admitted
    }

    @Test("leaves whoever guesses from one network a few thousand of a thousand million codes")
    func network() {
        var throttle = DoorThrottle()
        #expect((1000...22_700).contains(guesses(&throttle, isMarked: true)))
        let elsewhere = ClientNetwork(address: "198.51.100.7")
        let then = Self.start.adding(seconds: 12 * 3600)
        #expect(throttle.admit(from: elsewhere, by: nil, at: then) == .admitted)
    }

    @Test("is wider where a sitting is held, for an evening")
    func known() {
        var throttle = DoorThrottle()
        throttle.noteHall(hall, at: Self.start)
        #expect((100_000...442_100).contains(guesses(&throttle, isMarked: false)))
        var other = DoorThrottle()
        other.noteHall(hall, at: Self.start)
        let later = Self.start.adding(seconds: 12 * 3600)
        for _ in 1...1000 {
            #expect(other.admit(from: hall, by: nil, at: later) == .admitted)
        }
        #expect(other.admit(from: hall, by: nil, at: later) == .wait(milliseconds: 250))
    }

    @Test("counts no code that led to a sitting, and none that came too early")
    func uncounted() {
        var throttle = DoorThrottle()
        for _ in 1...50 {
            #expect(throttle.admit(from: hall, by: browser(1), at: Self.start) == .admitted)
            throttle.succeeded(from: hall, by: browser(1))
        }
        for _ in 1...10 { _ = throttle.admit(from: hall, by: browser(1), at: Self.start) }
        for _ in 1...50 {
            let answer = throttle.admit(from: hall, by: browser(1), at: Self.start)
            #expect(answer == .wait(milliseconds: 1000))
        }
    }

    @Test("holds no more than it was given room for")
    func capacity() {
        var throttle = DoorThrottle(capacity: 100)
        for number in 0..<1000 {
            let network = ClientNetwork(address: "10.0.\(number / 250).\(number % 250)")
            let moment = Self.start.adding(seconds: number)
            throttle.noteHall(network, at: moment)
            #expect(throttle.admit(from: network, by: browser(number), at: moment) == .admitted)
            #expect(throttle.size <= 100)
        }
    }
}
