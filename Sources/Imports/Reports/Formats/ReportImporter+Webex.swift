import Foundation
import Meetings

extension ReportImporter {
    /// `/meetingParticipants`: one record a person, one device a connection.
    static let webexParticipants = json(.webexParticipants) {
        $0["displayName"] != nil && $0["state"] != nil && $0["meetingId"] != nil
    } read: { records, moments throws(ReportError) in
        var groups = SessionGroups()
        for (index, record) in records.enumerated() {
            let reader = RecordReader(record: record, row: index + 1, moments: moments)
            let key = try reader.text("meetingId")
            let start = try reader.moment("meetingStartTime")
            try groups.add(try webexConnections(reader), to: key) {
                ReportedSession(key: key, start: start)
            }
        }
        return groups.sessions
    }

    private static func webexConnections(
        _ reader: RecordReader
    ) throws(ReportError) -> [ReportedConnection] {
        let raw = try reader.identifier("displayName")
        let shown = DisplayName(raw)
        let address = try reader.address("email")
        let id = try reader.identifier("id")
        let joined = try reader.moment("joinedTime")
        let person = ReportedConnection(
            row: reader.row,
            name: shown.name.isEmpty ? address ?? "" : shown.name,
            address: address,
            participantKey: id.isEmpty ? "\(raw)\u{1F}\(address ?? "")" : id,
            joined: joined,
            left: try reader.end(joined, try reader.moment("leftTime"), "leftTime"),
            isLobby: try reader.text("state") == "lobby",
            telephone: shown.telephone,
            channel: shown.telephone == nil ? .video : .audio
        )
        let devices = try reader.list("devices")
        var result: [ReportedConnection] = []
        for (place, device) in devices.enumerated() {
            let told = RecordReader(record: device, row: reader.row, moments: reader.moments)
            var connection = person
            let type = try told.text("deviceType")
            let isTelephone = try told.text("audioType") == "pstn"
            connection.joined = try told.moment("joinedTime") ?? joined
            connection.left = try told.end(
                connection.joined,
                try told.moment("leftTime"),
                "devices.leftTime"
            )
            // A client may be heard by telephone and still be what is looked at.
            if isTelephone, type.isEmpty || DisplayName.isTelephone(type) {
                connection.channel = .audio
            } else {
                connection.device = ReportedDevice.of(webex: type)
                connection.tellsDevice = !type.isEmpty
            }
            let device = try told.identifier("correlationId")
            connection.participantKey += "\u{1F}" + (device.isEmpty ? "\(place)" : device)
            result.append(connection)
        }
        return result.isEmpty && joined != nil ? [person] : result
    }
}
