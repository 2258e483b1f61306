import Foundation
import Meetings

extension ReportImporter {
    /// The attendee report: blocks of labels and values, then `Session Details`.
    static let goToWebinarReport = table(.goToWebinarReport) { outline in
        let isNamed = outline.marks.contains {
            ["gotowebinar", "goto webinar", "session details"].contains($0)
        }
        return isNamed && outline.sections.contains { $0.has(.joined) && $0.has(.attended) }
    }

    /// `/sessions/{key}/attendees`, one page or several; one record a person.
    static let goToWebinarAttendees = json(.goToWebinarAttendees) {
        $0["registrantKey"] != nil && $0["attendance"]?.kind == .array
    } read: { records, moments throws(ReportError) in
        var groups = SessionGroups()
        for (index, record) in records.enumerated() {
            let reader = RecordReader(record: record, row: index + 1, moments: moments)
            let session = try reader.text("sessionKey")
            let connections = try goToWebinarConnections(reader)
            let key = session.isEmpty ? "goToWebinar" : session
            try groups.add(connections, to: key) { ReportedSession(key: key) }
        }
        return groups.sessions
    }

    private static func goToWebinarConnections(
        _ reader: RecordReader
    ) throws(ReportError) -> [ReportedConnection] {
        let parts = [try reader.text("firstName"), try reader.text("lastName")]
        let shown = DisplayName(parts.filter { !$0.isEmpty }.joined(separator: " "))
        let address = try reader.address("email")
        let person = ReportedConnection(
            row: reader.row,
            name: shown.name.isEmpty ? address ?? "" : shown.name,
            address: address,
            participantKey: try reader.text("registrantKey"),
            telephone: shown.telephone,
            channel: shown.telephone == nil ? .video : .audio
        )
        var result: [ReportedConnection] = []
        for interval in try reader.list("attendance") {
            let times = RecordReader(record: interval, row: reader.row, moments: reader.moments)
            var connection = person
            connection.joined = try times.moment("joinTime")
            guard connection.joined != nil else { continue }
            connection.left = try times.end(
                connection.joined,
                try times.moment("leaveTime"),
                "attendance.leaveTime"
            )
            result.append(connection)
        }
        if result.isEmpty, let seconds = try reader.number("attendanceTimeInSeconds"), seconds > 0 {
            var connection = person
            connection.seconds = seconds
            result.append(connection)
        }
        return result
    }
}
