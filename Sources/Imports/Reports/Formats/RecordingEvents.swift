import Foundation
import Meetings
import SafeXML

/// The comings and goings in `events.xml` of a recording of BigBlueButton.
struct RecordingEvents {
    private struct Event {
        let row: Int
        let name: String
        let isVoice: Bool
        /// Milliseconds since the server began to count.
        let relative: Int
        var fields: [String: String] = [:]
    }

    private var events: [Event] = []
    private var id = ""
    private var subject: String?
    /// What the server's count has to be added to, for milliseconds since 1970.
    private var origin: Int?
    private var firstRelative: Int?
    private var lastRelative = 0

    private static let kept = [
        "userId", "externalUserId", "name", "participant", "callername", "callernumber",
        "timestampUTC", "date",
    ]

    /// Whether the XML begins as a recording does.
    static func isRecording(_ xml: Data) -> Bool {
        var isFound = false
        var seen = 0
        try? StreamReader.read(xml, limit: Importer.mostBytes) { event in
            guard case .start(let tag) = event else { return true }
            seen += 1
            if seen == 1 { return tag.is("recording") }
            isFound = tag.is("event") && tag.bytes("eventname") != nil
            return !isFound && seen < 200
        }
        return isFound
    }

    init(_ xml: Data) throws(ReportError) {
        let walk = Walk()
        do throws(ParseError) {
            try StreamReader.read(xml, limit: Importer.mostBytes) { walk.take($0) }
        } catch { throw .xml(error) }
        if let fault = walk.fault { throw fault }
        (id, subject, events) = (walk.id, walk.subject, walk.events)
        (origin, firstRelative, lastRelative) = (walk.origin, walk.first, walk.last)
    }

    /// The session with its connections.
    func session() throws(ReportError) -> ReportedSession {
        guard let origin = origin ?? originByName else {
            throw .keyMissing(row: 1, path: "event.timestampUTC")
        }
        var session = ReportedSession(key: id, subject: subject)
        if let firstRelative {
            session.start = Date(milliseconds: origin + firstRelative)
            session.end = Date(milliseconds: origin + lastRelative)
        }
        let web = Set(events.filter { !$0.isVoice }.compactMap { $0.fields["userId"] })
        var open: [String: [Int]] = [:]
        for event in events {
            let user = event.fields[event.isVoice ? "participant" : "userId"] ?? ""
            // Who looks and speaks is heard too.
            if event.isVoice, web.contains(user) || user.isEmpty { continue }
            let moment = Date(milliseconds: origin + event.relative)
            if event.name.contains("Left") {
                guard let place = open[user]?.first else { continue }
                open[user]?.removeFirst()
                let joined = session.connections[place].joined ?? moment
                session.connections[place].left = max(moment, joined)
            } else {
                open[user, default: []].append(session.connections.count)
                session.connections.append(connection(event, user, moment))
            }
        }
        return session
    }

    private func connection(_ event: Event, _ user: String, _ moment: Date) -> ReportedConnection {
        let raw = event.fields[event.isVoice ? "callername" : "name"] ?? ""
        let shown = DisplayName(raw)
        let number = event.isVoice ? event.fields["callernumber"] ?? raw : shown.telephone
        let external = event.fields["externalUserId"] ?? ""
        return ReportedConnection(
            row: event.row,
            name: shown.name.isEmpty ? number ?? user : shown.name,
            participantKey: external.isEmpty ? user : external,
            joined: moment,
            telephone: number,
            channel: number == nil ? .video : .audio
        )
    }

    /// The id of a meeting ends with the moment it was made at.
    private var originByName: Int? {
        guard let firstRelative, let digits = id.split(separator: "-").last, digits.count == 13,
            let made = Int(digits)
        else { return nil }
        return made - firstRelative
    }

    /// Listens to the XML.
    private final class Walk {
        var id = ""
        var subject: String?
        var events: [Event] = []
        var origin: Int?
        var first: Int?
        var last = 0
        var fault: ReportError?
        private var row = 0
        private var current: Event?
        private var relative = 0
        private var isWanted = false
        private var field: String?
        private var text: [UInt8] = []
        private var utc: String?

        func take(_ event: StreamReader.Event) -> Bool {
            switch event {
            case .start(let tag): start(tag)
            case .text(let characters): if field != nil { text.append(contentsOf: characters) }
            case .end(let tag): end(tag)
            }
            return fault == nil
        }

        private func start(_ tag: StreamTag) {
            if tag.is("event") { return begin(tag) }
            if tag.is("recording") { id = tag.attribute("meeting_id") ?? id }
            if tag.is("meeting") {
                if id.isEmpty { id = tag.attribute("id") ?? "" }
                subject = tag.attribute("name") ?? subject
            }
            if tag.is("metadata") { subject = subject ?? tag.attribute("meetingName") }
            guard current != nil || origin == nil else { return }
            let name = tag.text
            if RecordingEvents.kept.contains(name) {
                field = name
                text.removeAll(keepingCapacity: true)
            }
        }

        private func begin(_ tag: StreamTag) {
            row += 1
            let stated = tag.attribute("timestamp") ?? ""
            guard let relative = Int(stated), (0...1 << 50).contains(relative) else {
                fault = .record(
                    row: row,
                    path: "event.timestamp",
                    text: String(stated.prefix(100)),
                    expected: .number
                )
                return
            }
            self.relative = relative
            first = min(first ?? relative, relative)
            last = max(last, relative)
            note(tag.attribute("timestampUTC") ?? tag.attribute("date"))
            let name = tag.attribute("eventname") ?? ""
            let isVoice = tag.attribute("module") == "VOICE"
            let people =
                isVoice
                ? ["ParticipantJoinedEvent", "ParticipantLeftEvent"]
                : ["ParticipantJoinEvent", "ParticipantLeftEvent"]
            isWanted = people.contains(name)
            current =
                isWanted ? Event(row: row, name: name, isVoice: isVoice, relative: relative) : nil
        }

        /// Keeps what the server's count has to be added to, by the first moment that is absolute.
        private func note(_ absolute: String?) {
            guard origin == nil, let absolute, !absolute.isEmpty else { return }
            if let moment = Int(absolute), (1 << 36..<1 << 50).contains(moment) {
                origin = moment - relative
            } else if let stamp = ReportStamp(absolute), case .known(let day) = stamp.day,
                let time = stamp.time, case .offset(let offset) = stamp.zone
            {
                origin = day * 86_400_000 + time - offset * 1000 - relative
            }
        }

        private func end(_ tag: StreamTag) {
            if let field, tag.is("event") == false {
                let value = String(decoding: ArraySlice(text).trimmed, as: UTF8.self)
                if value.utf8.count > Importer.mostCharacters * 4 {
                    fault = .recordTooLong(row: row, path: field, limit: Importer.mostCharacters)
                }
                if field == "timestampUTC" || field == "date" { note(value) }
                current?.fields[field] = value
                self.field = nil
                return
            }
            guard tag.is("event"), let current else { return }
            events.append(current)
            self.current = nil
            if events.count > 2 * Importer.mostRows {
                fault = .tooManyRows(limit: Importer.mostRows)
            }
        }
    }
}
