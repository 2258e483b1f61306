import Foundation
import Meetings

extension ReportImporter {
    /// The attendee export of 2020, a workbook in the binary format.
    static let goToMeetingClassic = goToMeeting(.goToMeetingClassic, in: .binaryWorkbook)
    /// The same, or today's export, as a workbook in the XML format.
    static let goToMeetingWorkbook = goToMeeting(.goToMeetingWorkbook, in: .workbook)
    /// The same as CSV.
    static let goToMeetingTable = goToMeeting(.goToMeetingTable, in: .separatedValues)

    /// The header of today's exports is not published: aliases tell it, and a word of GoTo's own, so
    /// that not every list of names and times is taken for one.
    private static func goToMeeting(
        _ format: ReportFormat,
        in container: TextTable.Container
    ) -> Self {
        table(format) { outline in
            guard outline.table.container == container,
                outline.sections.contains(where: { $0.has(.joined) && $0.has(.left) })
            else { return false }
            let own: Set<String> = [
                "gotomeeting", "goto meeting", "goto", "time in session (minutes)",
                "time in session", "attendee name", "attendee email", "number of attendees",
                "nom du participant",
            ]
            return outline.marks.contains { own.contains($0) || $0.hasPrefix("gotomeeting ") }
        }
    }

    /// `/meetings/{id}/attendees`: one record a connection, of every instance of the meeting.
    ///
    /// `email`, `firstName` and `lastName` are the organizer's.
    static let goToMeetingAttendees = json(.goToMeetingAttendees) {
        $0["attendeeName"] != nil || $0["attendeeEmail"] != nil
    } read: { records, moments throws(ReportError) in
        var groups = SessionGroups()
        for (index, record) in records.enumerated() {
            let reader = RecordReader(record: record, row: index + 1, moments: moments)
            let session = try reader.text("meetingInstanceKey")
            let connection = try goToMeetingConnection(reader)
            let key = try session.isEmpty ? reader.text("meetingId") : session
            try groups.add([connection], to: key) { () throws(ReportError) in
                try goToMeetingSession(reader, key: key)
            }
        }
        return groups.sessions
    }

    private static func goToMeetingConnection(
        _ reader: RecordReader
    ) throws(ReportError) -> ReportedConnection {
        let raw = try reader.text("attendeeName")
        let shown = DisplayName(raw)
        let address = try reader.address("attendeeEmail")
        let joined = try reader.moment("joinTime")
        return ReportedConnection(
            row: reader.row,
            name: shown.name.isEmpty ? address ?? "" : shown.name,
            address: address,
            participantKey: "\(raw)\u{1F}\(address ?? "")",
            joined: joined,
            left: try reader.end(joined, try reader.moment("leaveTime"), "leaveTime"),
            telephone: shown.telephone,
            channel: shown.telephone == nil ? .video : .audio,
            seconds: try reader.number("duration").map { min(max($0, 0), 1 << 20) * 60 }
        )
    }

    private static func goToMeetingSession(
        _ reader: RecordReader,
        key: String
    ) throws(ReportError) -> ReportedSession {
        let subject = try reader.text("subject")
        return ReportedSession(
            key: key,
            subject: subject.isEmpty ? nil : subject,
            start: try reader.moment("startTime"),
            end: try reader.moment("endTime"),
            statedCount: try reader.number("numAttendees")
        )
    }

    /// `/historicalMeetings`: sittings with their numbers as texts, and no people.
    static let goToMeetingHistory = json(.goToMeetingHistory) { record in
        record["startTime"] != nil && record["meetingId"] != nil
            && (record["sessionId"] != nil || record["numAttendees"] != nil)
    } read: { records, moments throws(ReportError) in
        var groups = SessionGroups()
        for (index, record) in records.enumerated() {
            let reader = RecordReader(record: record, row: index + 1, moments: moments)
            let session = try reader.text("sessionId")
            let key = try session.isEmpty ? reader.text("meetingId") : session
            try groups.add([], to: key) { () throws(ReportError) in
                try goToMeetingSession(reader, key: key)
            }
        }
        return groups.sessions
    }
}
