import Foundation
import Meetings

extension ReportImporter {
    /// The learning dashboard: users, each with the sessions of each of their ids.
    static let bigBlueButtonDashboard = json(.bigBlueButtonDashboard) {
        $0["users"]?.kind == .object && ($0["intId"] != nil || $0["createdOn"] != nil)
    } read: { records, moments throws(ReportError) in
        var sessions: [ReportedSession] = []
        for (index, record) in records.enumerated() {
            let reader = RecordReader(record: record, row: index + 1, moments: moments)
            let subject = try reader.text("name")
            var session = ReportedSession(
                key: try reader.text("intId"),
                subject: subject.isEmpty ? nil : subject,
                start: try reader.moment("createdOn"),
                end: try reader.moment("endedOn")
            )
            var row = 0
            for (key, user) in record["users"]?.members ?? [] {
                row += 1
                let reader = RecordReader(record: user, row: row, moments: moments)
                session.connections += try bigBlueButtonConnections(reader, key: key)
                guard max(row, session.connections.count) <= Importer.mostRows else {
                    throw .tooManyRows(limit: Importer.mostRows)
                }
            }
            sessions.append(session)
        }
        return sessions
    }

    private static func bigBlueButtonConnections(
        _ reader: RecordReader,
        key: String
    ) throws(ReportError) -> [ReportedConnection] {
        let key = try reader.identifier(key, path: "users")
        let raw = try reader.text("name")
        let shown = DisplayName(raw)
        let isTelephone = reader.record["isDialIn"]?.truth ?? false
        let person = ReportedConnection(
            row: reader.row,
            name: shown.name,
            participantKey: key,
            telephone: shown.telephone ?? (isTelephone ? raw : nil),
            channel: isTelephone || shown.telephone != nil ? .audio : .video
        )
        var result: [ReportedConnection] = []
        // Dashboards of old have the sessions, or the times, with the user.
        let ids = reader.record["intIds"]?.members ?? [(key, reader.record)]
        for (id, told) in ids {
            let id = try reader.identifier(id, path: "intIds")
            let participant = "\(key)\u{1F}\(id)"
            for session in told["sessions"]?.elements ?? [told] {
                let times = RecordReader(record: session, row: reader.row, moments: reader.moments)
                var connection = person
                connection.participantKey = participant
                connection.joined = try times.moment("registeredOn")
                guard connection.joined != nil else { continue }
                connection.left = try times.end(
                    connection.joined,
                    try times.moment("leftOn"),
                    "intIds.sessions.leftOn"
                )
                result.append(connection)
            }
        }
        return result
    }

    /// The dashboard's CSV, with its headings in the language of the browser.
    static let bigBlueButtonTable = table(.bigBlueButtonTable) { outline in
        let own: Set<String> = [
            "moderator", "moderateur", "activity score", "score d'activite", "talk time",
            "temps de parole", "webcam time", "temps de webcam", "raise hands", "mains levees",
            "emojis", "reactions",
        ]
        return outline.sections.contains { section in
            section.has(.name) && section.headings.filter { own.contains($0) }.count >= 2
        }
    }

    /// `events.xml` of a recording.
    static let bigBlueButtonEvents = ReportImporter(format: .bigBlueButtonEvents) { content in
        guard let xml = content.xml else { return false }
        return RecordingEvents.isRecording(xml)
    } read: { content, moments throws(ReportError) in
        guard let xml = content.xml else { return [] }
        return [try RecordingEvents(xml).session()]
    }
}
