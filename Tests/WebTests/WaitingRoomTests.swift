import Access
import Foundation
import Meetings
import Testing

@testable import Web

@Suite("The waiting room") struct WaitingRoomTests {
    private let room = WaitingRoom()
    private let now = Instant(milliseconds: 0)
    private let meeting = MeetingID(SeatedEvening.uuid(1))

    private func ticket(_ number: Int) -> Token {
        var bytes = [UInt8](repeating: 0, count: Token.length)
        (bytes[0], bytes[1]) = (UInt8(number & 255), UInt8(number >> 8))
        return Token(random: bytes)
    }

    private func knock(_ number: Int) -> WaitingRoom.KnockID {
        WaitingRoom.KnockID(SeatedEvening.uuid(number))
    }

    /// From one of three networks; gives the sitting where they waited before.
    @discardableResult
    private func wait(
        _ number: Int,
        at place: MeetingID? = nil,
        insteadOf former: Int? = nil
    ) async throws -> MeetingID? {
        try await room.wait(
            knock(number),
            as: "Anne",
            at: place ?? meeting,
            from: ClientNetwork(address: "192.0.2.\(number % 3)"),
            with: ticket(number),
            insteadOf: former.map(ticket),
            at: now
        )
    }

    @Test(
        "tells how long to wait after many codes that led nowhere; one that is let in vouches for the hall"
    )
    func tries() async throws {
        let (network, mark) = (ClientNetwork(address: "192.0.2.1"), ticket(700))
        for _ in 1...10 { try await room.admitTry(from: network, by: mark, at: now) }
        await #expect(throws: WaitingRoom.Fullness.tooManyTries(milliseconds: 1000)) {
            try await room.admitTry(from: network, by: mark, at: now)
        }
        await room.succeeded(from: network, by: mark)
        try await room.admitTry(from: network, by: mark, at: now)
        for _ in 11...1000 { try await room.admitTry(from: network, by: nil, at: now) }
        await #expect(throws: WaitingRoom.Fullness.tooManyTries(milliseconds: 250)) {
            try await room.admitTry(from: network, by: nil, at: now)
        }
        try await wait(1)
        #expect(await room.claim(knock(1), of: meeting, at: now))
        #expect(await room.tell(knock(1), .admitted(ticket(1)), at: now))
        for _ in 1...1000 { try await room.admitTry(from: network, by: nil, at: now) }
    }

    @Test("makes room for others where one network fills it, and can be emptied at once")
    func flooded() async throws {
        func wait(_ number: Int, from address: String) async throws {
            try await room.wait(
                knock(number),
                as: "Anne",
                at: meeting,
                from: ClientNetwork(address: address),
                with: ticket(number),
                at: now.adding(seconds: number)
            )
        }
        for number in 1...300 { try await wait(number, from: "192.0.2.1") }
        await #expect(throws: WaitingRoom.Fullness.noRoom) {
            try await wait(301, from: "192.0.2.1")
        }
        for number in 301...500 { try await wait(number, from: "192.0.2.2") }
        try await wait(501, from: "198.51.100.7")
        let then = now.adding(seconds: 501)
        let waiting = await room.waiting(of: meeting, at: then).map(\.id)
        #expect(waiting.count == 500 && waiting.last == knock(501))
        // The last to come from where most are.
        #expect(!waiting.contains(knock(300)) && waiting.contains(knock(500)))
        #expect(await room.refuseAll(at: meeting, then))
        #expect(await room.waiting(of: meeting, at: then).isEmpty)
        #expect(await room.knock(ticket(1), at: then)?.answer == .refused)
        #expect(await room.refuseAll(at: meeting, then) == false)
    }

    @Test("has one place for each browser, wherever it knocked before")
    func onePlace() async throws {
        let other = MeetingID(SeatedEvening.uuid(2))
        #expect(try await wait(1) == nil)
        #expect(try await wait(2, at: other, insteadOf: 1) == meeting)
        #expect(await room.waiting(of: meeting, at: now).isEmpty)
        #expect(await room.knock(ticket(1), at: now)?.id == nil)
        #expect(await room.waiting(of: other, at: now).map(\.id) == [knock(2)])
        for number in 3...600 { try await wait(number, at: other, insteadOf: number - 1) }
        #expect(await room.waiting(of: other, at: now).map(\.id) == [knock(600)])
    }

    @Test("has the room of whoever was answered for others")
    func answered() async throws {
        for number in 1...500 { try await wait(number) }
        await #expect(throws: WaitingRoom.Fullness.noRoom) { try await wait(501) }
        #expect(await room.claim(knock(1), of: meeting, at: now))
        await #expect(throws: WaitingRoom.Fullness.noRoom) { try await wait(501) }
        #expect(await room.tell(knock(1), .refused, at: now))
        try await wait(501)
        // What they were told is still there to be read.
        #expect(await room.knock(ticket(1), at: now)?.answer == .refused)
    }

    @Test("gives somebody who waits to one who answers, and back where no answer comes of it")
    func claiming() async throws {
        try await wait(1)
        let other = MeetingID(SeatedEvening.uuid(2))
        #expect(await room.claim(knock(1), of: other, at: now) == false)
        #expect(await room.tell(knock(1), .refused, at: now) == false)
        #expect(await room.claim(knock(1), of: meeting, at: now))
        #expect(await room.claim(knock(1), of: meeting, at: now) == false)
        #expect(await room.waiting(of: meeting, at: now).isEmpty)
        await room.giveBack(knock(1))
        #expect(await room.waiting(of: meeting, at: now).map(\.id) == [knock(1)])
        #expect(await room.claim(knock(1), of: meeting, at: now))
        #expect(await room.tell(knock(1), .refused, at: now))
        #expect(await room.claim(knock(1), of: meeting, at: now) == false)
    }

    @Test("is reached by a code that is drawn and holds nothing that is misread")
    func codes() {
        let codes = (0..<200).map { SittingCode(Token(random: Array($0..<$0 + 32))) }
        #expect(Set(codes.map(\.text)).count == 32)
        #expect(
            codes.allSatisfy { code in
                code.text.count == 6 && !code.text.contains { "01OI".contains($0) }
                    && SittingCode(typed: code.spaced.lowercased()) == code
            }
        )
        #expect(SittingCode(typed: "ABC DE0") == nil && SittingCode(typed: "ABCDEFG") == nil)
    }
}
