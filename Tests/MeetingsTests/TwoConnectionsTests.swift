import Meetings
import Testing

/// Which of two connections of one person wins an instant.
@Suite struct TwoConnectionsTests {
    @Test("on site wins over video, video over audio, known over unknown")
    func channels() throws {
        let ranked: [Channel] = [.onSite, .secondarySite, .video, .audio, .unknown]
        for (index, winner) in ranked.enumerated() {
            for loser in ranked.dropFirst(index + 1) {
                // Given the loser was there first, and with a known device
                var hall = try Hall.opened()
                try hall.arrive(1, by: loser, with: .phone, on: 101, at: .at(18))
                try hall.arrive(1, by: winner, on: 102, at: .at(18, 10))
                #expect(hall.meeting.attendance.presence(of: 1, at: .at(18, 30))?.channel == winner)
            }
        }
    }

    @Test("on one channel a known device wins over an unknown one")
    func devices() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, by: .video, with: .unknown, on: 101, at: .at(18))
        try hall.arrive(1, by: .video, with: .tablet, on: 102, at: .at(18, 10))
        #expect(hall.meeting.attendance.presence(of: 1, at: .at(18, 30))?.device == .tablet)
    }

    @Test("otherwise the earlier connection wins, even when it was lost and came back")
    func earlierConnection() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, by: .video, with: .computer, on: 101, at: .at(18))
        try hall.arrive(1, by: .video, with: .phone, on: 102, at: .at(18, 10))
        try hall.leave(1, on: 101, at: .at(18, 20))
        try hall.arrive(1, by: .video, with: .computer, on: 101, at: .at(18, 30))
        let stays = hall.meeting.attendance.stays(of: 1, until: .at(19))
        #expect(stays.map(\.device) == [.computer, .phone, .computer])
        #expect(stays.map(\.period.from) == [.at(18), .at(18, 20), .at(18, 30)])
    }

    @Test("who moves from the room to the phone is on site, then remote, without a gap")
    func movesFromRoomToPhone() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, at: .at(18))
        try hall.leave(1, at: .at(19))
        try hall.arrive(1, by: .audio, with: .phone, on: 101, at: .at(18, 59, 30))
        #expect(
            hall.meeting.attendance.stays(of: 1, until: .at(20)) == [
                Stay(
                    period: Period(from: .at(18), to: .at(19)),
                    channel: .onSite,
                    device: .unknown
                ),
                Stay(
                    period: Period(from: .at(19), to: .at(20)),
                    channel: .audio,
                    device: .phone
                ),
            ]
        )
    }

    @Test("video 30–90 over audio 40–80 is one stay by video")
    func goldenOverlap() throws {
        var hall = try Hall.opened()
        try hall.arrive(1, by: .video, with: .computer, on: 101, at: .at(18, 30))
        try hall.arrive(1, by: .audio, with: .phone, on: 102, at: .at(18, 40))
        try hall.leave(1, on: 102, at: .at(19, 20))
        try hall.leave(1, on: 101, at: .at(19, 30))
        #expect(
            hall.meeting.attendance.stays(of: 1, until: nil) == [
                Stay(
                    period: Period(from: .at(18, 30), to: .at(19, 30)),
                    channel: .video,
                    device: .computer
                )
            ]
        )
    }
}
