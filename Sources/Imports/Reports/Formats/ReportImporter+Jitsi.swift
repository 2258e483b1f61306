import Foundation
import Meetings

extension ReportImporter {
    /// Webhooks of Jitsi as a service: one event a record, out of order, some twice.
    static let jitsiEvents = json(.jitsiEvents) {
        $0["eventType"] != nil && $0["timestamp"] != nil && $0["sessionId"] != nil
    } read: { records, moments throws(ReportError) in
        var seen: Set<String> = []
        var events: [JitsiEvent] = []
        for (index, record) in records.enumerated() {
            let reader = RecordReader(record: record, row: index + 1, moments: moments)
            let event = try JitsiEvent(reader)
            // One key may serve the coming and the going of a person.
            if !event.key.isEmpty, !seen.insert("\(event.key) \(event.type)").inserted { continue }
            events.append(event)
        }
        events.sort { ($0.moment, $0.row) < ($1.moment, $1.row) }
        var rooms: [String: Int] = [:]
        var log: [JitsiRoom] = []
        for event in events {
            let place = rooms[event.session] ?? log.count
            if place == log.count {
                rooms[event.session] = place
                log.append(JitsiRoom(event))
            }
            log[place].take(event)
        }
        return log.map(\.session)
    }
}

/// One webhook.
private struct JitsiEvent {
    let row: Int
    let key: String
    let type: String
    let session: String
    let room: String
    let moment: Date
    let person: String
    let name: String
    let address: String?
    let telephone: String?

    init(_ reader: RecordReader) throws(ReportError) {
        row = reader.row
        key = try reader.text("idempotencyKey")
        type = try reader.text("eventType")
        session = try reader.text("sessionId")
        room = try reader.text("fqn")
        guard let moment = try reader.moment("timestamp") else {
            throw .keyMissing(row: reader.row, path: "timestamp")
        }
        self.moment = moment
        let data = RecordReader(
            record: reader.record["data"] ?? reader.record,
            row: reader.row,
            moments: reader.moments
        )
        let keys: [StaticString] = [
            "participantJid", "participantFullJid", "participantId", "id", "nick",
        ]
        person = try Self.first(keys, data)
        name = try Self.first(["name", "nick"], data)
        address = try data.address("email")
        let number = try Self.first(["phoneNumber", "phone", "from", "caller", "nick"], data)
        telephone = DisplayName.isTelephone(number) ? number : nil
    }

    private static func first(
        _ keys: [StaticString],
        _ data: RecordReader
    ) throws(ReportError) -> String {
        for key in keys {
            let text = try data.text(key)
            if !text.isEmpty { return text }
        }
        return ""
    }
}

/// One session, as its events build it.
private struct JitsiRoom {
    private(set) var session: ReportedSession
    private var open: [String: Int] = [:]

    init(_ event: JitsiEvent) {
        let room = event.room.split(separator: "/").last.map(String.init)
        session = ReportedSession(key: event.session, subject: room)
    }

    mutating func take(_ event: JitsiEvent) {
        switch event.type {
        case "ROOM_CREATED": session.start = event.moment
        case "ROOM_DESTROYED": session.end = event.moment
        case "PARTICIPANT_JOINED": come(event)
        case "PARTICIPANT_LEFT", "DIAL_IN_ENDED": go(event, "")
        case "DIAL_IN_STARTED": come(event, isTelephone: true)
        case "PARTICIPANT_JOINED_LOBBY": come(event, isLobby: true)
        case "PARTICIPANT_LEFT_LOBBY": go(event, "lobby ")
        default: break
        }
    }

    private mutating func come(
        _ event: JitsiEvent,
        isTelephone: Bool = false,
        isLobby: Bool = false
    ) {
        let key = (isLobby ? "lobby " : "") + event.person
        if let place = open[key] {
            // The same arrival, told by the room and by the telephone.
            if isTelephone { dial(place, event) }
            return
        }
        let shown = DisplayName(event.name)
        open[key] = session.connections.count
        session.connections.append(
            ReportedConnection(
                row: event.row,
                name: shown.name.isEmpty ? event.telephone ?? event.address ?? "" : shown.name,
                address: event.address,
                participantKey: event.person,
                joined: event.moment,
                isLobby: isLobby,
                telephone: shown.telephone,
                channel: shown.telephone == nil ? .video : .audio
            )
        )
        if isTelephone { dial(session.connections.count - 1, event) }
    }

    private mutating func dial(_ place: Int, _ event: JitsiEvent) {
        session.connections[place].telephone = event.telephone ?? event.name
        session.connections[place].channel = .audio
    }

    private mutating func go(_ event: JitsiEvent, _ prefix: String) {
        guard let place = open.removeValue(forKey: prefix + event.person) else { return }
        session.connections[place].left = event.moment
    }
}
