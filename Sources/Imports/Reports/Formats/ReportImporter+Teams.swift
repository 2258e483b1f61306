import Foundation
import Meetings

extension ReportImporter {
    /// `Full Name`, `User Action`, `Timestamp`.
    static let teamsActions = table(.teamsActions) { outline in
        outline.sections.contains { $0.has(.action) && $0.has(.moment) && $0.has(.name) }
    }

    /// The report of a live event, which names the program of each; its times are Greenwich's.
    static let teamsLiveEvent = table(
        .teamsLiveEvent,
        TableReport.Manner(isGreenwich: true)
    ) { outline in
        outline.sections.contains { $0.has(.program) && $0.has(.action) && $0.has(.moment) }
    }

    /// Numbered sections: summary, participants, activities.
    static let teamsSections = table(
        .teamsSections,
        TableReport.Manner(hasActivities: true)
    ) { outline in
        outline.sections.contains { $0.title.hasPrefix("2.") || $0.title.hasPrefix("3.") }
    }

    /// `Meeting Summary`, then one row a connection.
    static let teamsSummary = table(.teamsSummary) { outline in
        outline.sections.contains { section in
            let isFull = section.headings.contains { $0 == "full name" || $0 == "nom complet" }
            return section.has(.joined) && (section.summary.beginning != nil || isFull)
        }
    }

    /// `attendanceRecords` of Microsoft Graph, alone or within their reports.
    static let teamsGraph = ReportImporter(format: .teamsGraph) { content in
        Records.holds(content, where: isGraph)
    } read: { content, moments throws(ReportError) in
        guard let document = content.json else { return [] }
        let reports = try Records.all(document) { $0["attendanceRecords"]?.kind == .array }
        var groups = SessionGroups()
        var row = 0
        for report in reports {
            let head = RecordReader(record: report, row: row + 1, moments: moments)
            var session = ReportedSession(key: try head.text("id"))
            session.start = try head.moment("meetingStartDateTime")
            session.end = try head.moment("meetingEndDateTime")
            session.statedCount = try head.number("totalParticipantCount")
            for record in report["attendanceRecords"]?.elements ?? [] {
                row += 1
                session.connections += try graphConnections(record, row, moments)
            }
            guard row <= Importer.mostRows else { throw .tooManyRows(limit: Importer.mostRows) }
            try groups.add([], to: "\(groups.sessions.count) \(session.key)") { session }
        }
        guard reports.isEmpty else { return groups.keyed(moments, true) }
        var session = ReportedSession(key: "teams")
        for record in try Records.all(document, where: isGraph) {
            row += 1
            session.connections += try graphConnections(record, row, moments)
        }
        try groups.add([], to: "") { session }
        return groups.keyed(moments, false)
    }

    private static func isGraph(_ record: JSONValue) -> Bool {
        record["attendanceIntervals"]?.kind == .array || record["attendanceRecords"]?.kind == .array
    }

    private static func graphConnections(
        _ record: JSONValue,
        _ row: Int,
        _ moments: MomentReader
    ) throws(ReportError) -> [ReportedConnection] {
        let reader = RecordReader(record: record, row: row, moments: moments)
        let raw = try record["identity"].map { identity throws(ReportError) in
            try RecordReader(record: identity, row: row, moments: moments).text("displayName")
        }
        let shown = DisplayName(raw ?? "")
        let address = try reader.address("emailAddress")
        let id = try reader.text("id")
        let person = ReportedConnection(
            row: row,
            name: shown.name.isEmpty ? address ?? "" : shown.name,
            address: address,
            participantKey: id.isEmpty ? "\(raw ?? "")\u{1F}\(address ?? "")" : id,
            telephone: shown.telephone,
            channel: shown.telephone == nil ? .video : .audio
        )
        var result: [ReportedConnection] = []
        for interval in try reader.list("attendanceIntervals") {
            let times = RecordReader(record: interval, row: row, moments: moments)
            var connection = person
            connection.joined = try times.moment("joinDateTime")
            guard connection.joined != nil else { continue }
            connection.left = try times.end(
                connection.joined,
                try times.moment("leaveDateTime"),
                "attendanceIntervals.leaveDateTime"
            )
            connection.seconds = try times.number("durationInSeconds")
            result.append(connection)
        }
        if result.isEmpty, let seconds = try reader.number("totalAttendanceInSeconds"), seconds > 0
        {
            var connection = person
            connection.seconds = seconds
            result.append(connection)
        }
        return result
    }
}
