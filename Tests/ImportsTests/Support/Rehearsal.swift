import Foundation
import Imports
import Meetings

/// A record decided act by act, as the registry would, without one.
struct Rehearsal {
    let record: SittingRecord
    let acts: [RecordedAct]
    private(set) var meeting: Meeting
    /// What was refused, by line of the file.
    private(set) var refusals: [(line: Int, refusal: Refusal)] = []
    private(set) var texts: [PassageID: Passage] = [:]
    private(set) var names: [PersonID: PrintedName] = [:]

    init(_ record: SittingRecord) throws {
        self.record = record
        acts = try record.acts()
        meeting = Meeting(id: .rehearsed)
        for recorded in acts {
            do {
                for event in try events(of: recorded.act) { meeting.apply(event) }
                for passage in recorded.act.texts { texts[passage.id] = passage }
                names.merge(recorded.act.names) { $1 }
            } catch {
                refusals.append((recorded.line, error))
            }
        }
    }

    private func events(of act: Act) throws(Refusal) -> [Event] {
        switch act.deciding {
        case .freely(let decide): return try decide(meeting)
        case .numbering(let decide):
            return try decide(meeting, Numbering(minutes: 1, decision: 1))
        case .committing(let decide): return try decide(meeting, commitments)
        case .sealing(let decide): return try decide(meeting, .any)
        }
    }

    private var commitments: Commitments {
        Commitments(passages: texts.mapValues { _ in .any }, names: names.mapValues { _ in .any })
    }
}

extension Rehearsal {
    func person(_ key: String) -> PersonID { PersonID(UUID(key: key)) }

    /// The text of a passage, people in it by their family name.
    func text(_ id: PassageID?) -> String? {
        guard let id, let passage = texts[id] else { return nil }
        return passage.paragraphs.map { $0.words { names[$0]?.family ?? "?" } }
            .joined(separator: "¶")
    }

    /// The time of day of a moment, in the zone of the sitting.
    func time(_ instant: Instant?) -> String? {
        instant.map { String($0.text(in: meeting.zone).dropFirst(11).prefix(5)) }
    }

    /// How somebody was there: channels, devices and times of day.
    func stays(of key: String) -> [String] {
        meeting.attendance.stays(of: person(key), until: meeting.sitting?.to).map { stay in
            "\(stay.channel) \(stay.device) \(time(stay.period.from) ?? "")–"
                + (time(stay.period.to) ?? "")
        }
    }
}

extension SittingRecord {
    /// The acts with an identifier for each person that comes from the key alone.
    func acts(among others: [String: PersonID] = [:]) throws(RecordError) -> [RecordedAct] {
        let own = Dictionary(
            uniqueKeysWithValues: people.map { ($0.key, PersonID(UUID(key: $0.key))) }
        )
        return try acts(
            meeting: .rehearsed,
            body: BodyID(UUID(key: "body")),
            people: own.merging(others) { $1 },
            earlier: Dictionary(
                uniqueKeysWithValues: references.map { reference in
                    let tasks = (1...3).map { TaskID(UUID(key: "\(reference) task \($0)")) }
                    let id = MeetingID(UUID(key: reference))
                    return (reference, EarlierSitting(id: id, tasks: tasks))
                }
            ),
            author: AuthorID(UUID(key: "author"))
        )
    }

    init(_ yaml: String) throws(RecordError) {
        try self.init(reading: Array(yaml.utf8), file: "test.yaml")
    }
}

extension MeetingID {
    static var rehearsed: MeetingID { MeetingID(UUID(key: "meeting")) }
}

extension Fingerprint {
    static var any: Fingerprint {
        Fingerprint(digest: Array(repeating: 7, count: Fingerprint.length))
    }
}

extension UUID {
    /// An id that comes from a text: the same at every run.
    init(key: String) {
        var bytes = Array(repeating: UInt8(1), count: 16)
        for (index, byte) in key.utf8.enumerated() {
            bytes[index % 16] = bytes[index % 16] &* 31 &+ byte &+ UInt8(index / 16)
        }
        self = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}
