import Foundation
import Imports
import Testing

@Suite struct `The attendees of a GoToMeeting` {
    @Test func `come for all its sessions, and some can be had alone, each record as it stands`()
        throws
    {
        let all = try ReportSample.bytes("gotomeeting-attendees.json")
        let some = try #require(
            try Importer.goToMeetingAttendees(in: all, ofSessions: ["700000000", "1"])
        )
        let text = String(decoding: some, as: UTF8.self)
        #expect(try JSONSerialization.jsonObject(with: some) is [[String: Any]])
        #expect(text.contains("700000000") && !text.contains("700000001"))
        #expect(String(decoding: all, as: UTF8.self).contains(text.dropFirst().dropLast()))
        let both = try #require(
            try Importer.goToMeetingAttendees(in: all, ofSessions: ["700000000", "700000001"])
        )
        let (whole, again) = (
            try JSONSerialization.jsonObject(with: all) as? NSArray,
            try JSONSerialization.jsonObject(with: both) as? NSArray
        )
        #expect(whole != nil && whole == again)
    }

    @Test func `are none where no session is called so, and an error where they are no JSON`()
        throws
    {
        let all = try ReportSample.bytes("gotomeeting-attendees.json")
        #expect(try Importer.goToMeetingAttendees(in: all, ofSessions: ["1"]) == nil)
        #expect(throws: ReportError.self) {
            try Importer.goToMeetingAttendees(in: Data("[".utf8), ofSessions: ["1"])
        }
    }
}
