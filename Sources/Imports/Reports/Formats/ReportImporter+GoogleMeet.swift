import Foundation
import Meetings

extension ReportImporter {
    /// The attendance report, with the name in one column or in two.
    static let googleMeetTable = table(.googleMeetTable) { outline in
        outline.sections.contains { section in
            guard section.header < 8, section.has(.duration), section.has(.address) else {
                return false
            }
            let own = ["time joined", "time exited", "first joined", "last left"]
            if section.headings.contains(where: own.contains) { return true }
            let isSplit = section.has(.firstName) && section.has(.lastName)
            return isSplit && section.has(.joined) && !section.has(.attended)
        }
    }

    /// The administrator's audit log: one call that ended an event.
    static let googleMeetAudit = json(.googleMeetAudit) { record in
        guard let events = record["events"], events.kind == .array else { return false }
        return events.elements.first?["parameters"]?.kind == .array
    } read: { records, moments throws(ReportError) in
        var groups = SessionGroups()
        for (index, record) in records.enumerated() {
            let row = index + 1
            var ended: Date?
            if let time = record["id"]?["time"] {
                ended = try RecordReader.moment(time, row: row, path: "id.time", moments)
            }
            for event in record["events"]?.elements ?? [] {
                guard event["name"]?.text == "call_ended" else { continue }
                let told = try MeetCall(event, row, moments)
                let key = told.conference
                try groups.add([try told.connection(ended)], to: key) {
                    ReportedSession(key: key.isEmpty ? "googleMeet" : key)
                }
            }
        }
        return groups.sessions
    }
}

/// The parameters of a call that ended.
private struct MeetCall {
    private let row: Int
    private let moments: MomentReader
    private var texts: [String: String] = [:]

    init(_ event: JSONValue, _ row: Int, _ moments: MomentReader) throws(ReportError) {
        (self.row, self.moments) = (row, moments)
        for parameter in event["parameters"]?.elements ?? [] {
            guard let name = parameter["name"]?.text,
                let value = parameter["value"] ?? parameter["intValue"]
            else { continue }
            texts[name] = try RecordReader.bounded(value, row: row, path: "parameters.\(name)")
        }
    }

    var conference: String { texts["conference_id"] ?? texts["meeting_code"] ?? "" }

    private func number(_ name: String) throws(ReportError) -> Int? {
        guard let text = texts[name], !text.isEmpty else { return nil }
        guard let number = Int(text), (0...1 << 34).contains(number) else {
            throw .record(
                row: row,
                path: "parameters.\(name)",
                text: String(text.prefix(100)),
                expected: .number
            )
        }
        return number
    }

    func connection(_ ended: Date?) throws(ReportError) -> ReportedConnection {
        let shown = DisplayName(texts["display_name"] ?? "")
        let told = ReportedDevice.of(meet: texts["device_type"] ?? "")
        let identifier = texts["identifier"] ?? ""
        let address = RowReader.address(ArraySlice(identifier.utf8))
        let isNumber = told.isTelephone || texts["identifier_type"] == "phone_number"
        let telephone = isNumber ? (identifier.isEmpty ? shown.name : identifier) : shown.telephone
        let seconds = try number("duration_seconds")
        var joined = try number("start_timestamp_seconds").map { Date(milliseconds: $0 * 1000) }
        if joined == nil, let ended, let seconds {
            joined = ended.addingTimeInterval(-Double(seconds))
        }
        let end = joined.flatMap { from in seconds.map { from.addingTimeInterval(Double($0)) } }
        let name = shown.name.isEmpty ? address ?? identifier : shown.name
        return ReportedConnection(
            row: row,
            name: name,
            address: address,
            participantKey: texts["endpoint_id"] ?? "\(name)\u{1F}\(address ?? "")",
            joined: joined,
            left: end ?? ended,
            telephone: telephone,
            channel: telephone == nil ? .video : .audio,
            device: told.device,
            tellsDevice: !(texts["device_type"] ?? "").isEmpty && !told.isTelephone,
            seconds: seconds
        )
    }
}
