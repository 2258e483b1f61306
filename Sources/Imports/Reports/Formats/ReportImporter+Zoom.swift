import Foundation
import Meetings

extension ReportImporter {
    private static let zoomManner = TableReport.Manner(tellsFormerNames: true)

    /// `Meeting ID,Topic,…`, then the participants with `User Email`.
    static let zoomOldTable = table(.zoomOldTable, zoomManner) { outline in
        guard isZoom(outline), let section = outline.sections.first else { return false }
        if let first = section.summary.order.first { return first == .meeting }
        return section.headings.contains {
            $0.hasPrefix("user email") || $0.contains("utilisateur")
        }
    }

    /// `Topic,ID,Host,…`, then the participants with `Email`.
    static let zoomNewTable = table(.zoomNewTable, zoomManner) { isZoom($0) }

    /// One line a person, total minutes and no times.
    static let zoomUniqueUsers = table(.zoomUniqueUsers, zoomManner) { outline in
        isZoom(outline) && outline.sections.allSatisfy { !$0.has(.joined) && $0.has(.duration) }
    }

    /// The report of a webinar: host, panelists, attendees, each a section.
    static let zoomWebinar = table(.zoomWebinar, zoomManner) { outline in
        isZoom(outline)
            && outline.sections.contains { section in
                section.title.hasPrefix("attendee details") || section.has(.attended)
                    || section.title.hasPrefix("details du participant")
                    || section.title.hasPrefix("details des participants")
                    || section.summary.cells[.webinar] != nil
            }
    }

    /// Whether names bear the heading that Zoom alone gives them.
    private static func isZoom(_ outline: TableOutline) -> Bool {
        outline.sections.contains { section in
            section.headings.contains { heading in
                heading.contains("(original name)") || heading.contains("(nom original)")
                    || heading.contains("(nom d'origine)") || heading.contains("(nom initial)")
            }
        }
    }

    /// `/report/meetings/{id}/participants`: durations in seconds, the waiting room beside.
    static let zoomReport = json(.zoomReport) {
        $0["join_time"] != nil && $0["name"] != nil
    } read: { records, moments throws(ReportError) in
        try zoom(records, moments, name: "name", address: "user_email", format: .zoomReport)
    }

    /// `/metrics/meetings/{id}/participants`: with devices.
    static let zoomMetrics = json(.zoomMetrics) {
        $0["join_time"] != nil && $0["user_name"] != nil
    } read: { records, moments throws(ReportError) in
        try zoom(records, moments, name: "user_name", address: "email", format: .zoomMetrics)
    }

    private static func zoom(
        _ records: [JSONValue],
        _ moments: MomentReader,
        name: StaticString,
        address: StaticString,
        format: ReportFormat
    ) throws(ReportError) -> [ReportedSession] {
        var session = ReportedSession(key: "zoom")
        for (index, record) in records.enumerated() {
            let reader = RecordReader(record: record, row: index + 1, moments: moments)
            let person = try zoomPerson(reader, name: name, address: address)
            guard format == .zoomMetrics else {
                session.connections.append(person)
                continue
            }
            let devices = ReportedDevice.of(zoom: try reader.text("device"))
            for (place, told) in devices.enumerated() {
                var connection = person
                connection.device = told.device
                connection.tellsDevice = !told.isTelephone
                if told.isTelephone { connection.channel = .audio }
                if place > 0 { connection.participantKey += "\u{1F}\(place)" }
                session.connections.append(connection)
            }
        }
        var groups = SessionGroups()
        let identity = try zoomIdentity(records.first, moments)
        if let identity { session.subject = identity.subject }
        session.key = identity?.key ?? session.key
        try groups.add([], to: session.key) { session }
        return groups.keyed(moments, false)
    }

    /// The meeting that the pages name, where somebody has kept it with them.
    private static func zoomIdentity(
        _ record: JSONValue?,
        _ moments: MomentReader
    ) throws(ReportError) -> (key: String, subject: String?)? {
        guard let root = record?.document.roots.first else { return nil }
        let reader = RecordReader(record: root, row: 1, moments: moments)
        let topic = try reader.text("topic")
        for key in ["uuid", "meeting_uuid", "meeting_id"] as [StaticString] {
            let id = try reader.text(key)
            if !id.isEmpty { return (id, topic.isEmpty ? nil : topic) }
        }
        return topic.isEmpty ? nil : (topic, topic)
    }

    private static func zoomPerson(
        _ reader: RecordReader,
        name: StaticString,
        address: StaticString
    ) throws(ReportError) -> ReportedConnection {
        let raw = try reader.text(name)
        let shown = DisplayName(raw)
        let mail = try reader.address(address)
        var id = try reader.text("id")
        if id.isEmpty { id = try reader.text("user_id") }
        let joined = try reader.moment("join_time")
        return ReportedConnection(
            row: reader.row,
            name: shown.name.isEmpty ? mail ?? "" : shown.name,
            address: mail,
            participantKey: id.isEmpty ? "\(raw)\u{1F}\(mail ?? "")" : id,
            joined: joined,
            left: try reader.end(joined, try reader.moment("leave_time"), "leave_time"),
            isLobby: try reader.text("status") == "in_waiting_room",
            telephone: shown.telephone,
            channel: shown.telephone == nil ? .video : .audio,
            seconds: try reader.number("duration")
        )
    }
}
