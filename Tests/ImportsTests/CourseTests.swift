import Imports
import Meetings
import Testing

@Suite struct `The course of a sitting` {
    @Test func `People arrive, the chair opens, the quorum is checked`() throws {
        let rehearsal = try Rehearsal(SittingRecord(Small.record()))
        #expect(rehearsal.refusals.map(\.line) == [])
        let check = try #require(rehearsal.meeting.quorumChecks.first)
        #expect(check.occasion == .opening)
        #expect(check.reckoning.onSite == 2)
        #expect(check.reckoning.remote == 1)
        #expect(rehearsal.meeting.phase == .adjourned)
    }
}
