import Meetings
import Rulebook
import Testing

/// Who waits for the floor.
@Suite struct SpeakerListTests {
    private func request(_ hall: inout Hall, _ person: PersonID, _ at: Instant) throws(Refusal) {
        try hall.take { m throws(Refusal) in try m.requestFloor(for: person, at: at) }
    }

    @Test(
        "the first to ask comes first, whoever speaks or no longer wants to leaves the list",
        .rule(.speakerList)
    )
    func list() throws {
        var hall = try Hall.opened()
        try hall.arrive(1...3)
        try request(&hall, 1, .at(19, 1))
        try request(&hall, 2, .at(19, 2))
        // A request that a tablet hands in late has its place
        try request(&hall, 3, .at(19))
        #expect(hall.meeting.speakerList.map(\.person) == [3, 1, 2])
        #expect(throws: Refusal.floorAlreadyRequested(1)) { try request(&hall, 1, .at(19, 3)) }
        try hall.beginTurn(1, by: 3, at: .at(19, 5))
        #expect(hall.meeting.speakerList.map(\.person) == [1, 2])
        try hall.take { m throws(Refusal) in try m.withdrawRequest(of: 1, at: .at(19, 6)) }
        #expect(hall.meeting.speakerList.map(\.person) == [2])
        #expect(hall.meeting.published.speakerList.isEmpty)
        try hall.adjourn(at: .at(20))
        #expect(hall.meeting.speakerList.isEmpty)
    }
}
