import Foundation
import Imports
import Meetings
import Testing

@Suite struct `The samples` {
    @Test(arguments: Sample.allCases)
    func `Each is recorded without a refusal and submitted`(sample: Sample) throws {
        let rehearsal = try sample.rehearsal()
        #expect(rehearsal.refusals.map { "\($0.line): \($0.refusal)" } == [])
        #expect(rehearsal.meeting.phase == .submitted)
    }
}
