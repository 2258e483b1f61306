import Meetings

extension EntryReader {
    /// Those who are excused, and all other announcements.
    func announcements(
        _ part: Part?,
        excused: Part?
    ) throws(RecordError) -> [WrittenAnnouncement] {
        var announcements: [WrittenAnnouncement] = []
        if let excused {
            announcements.append(
                WrittenAnnouncement(
                    label: nil,
                    people: try excused.namedOneOrMore(),
                    intention: .excused,
                    receivedAt: nil,
                    provenance: .recorded
                )
            )
        }
        for part in try part?.list() ?? [] {
            let fields = try Fields(part, allowing: [.who, .intention, .received, .source, .label])
            let received = try fields[.received].map { (part) throws(RecordError) in
                try clock.instant(part)
            }
            announcements.append(
                try announcement(of: fields.required(.who), fields, receivedAt: received)
            )
        }
        return announcements
    }

    func announcement(
        of people: Part,
        _ fields: Fields,
        receivedAt: Instant?
    ) throws(RecordError) -> WrittenAnnouncement {
        let named = try people.namedOneOrMore()
        if named.count > 1, let label = fields[.label] {
            throw label.error(.labelForSeveral(try label.line()))
        }
        return WrittenAnnouncement(
            label: try fields[.label]?.named(),
            people: named,
            intention: try fields.required(.intention).word(Announcement.Intention.self),
            receivedAt: receivedAt,
            provenance: try provenance(fields)
        )
    }

    func proxies(_ part: Part?) throws(RecordError) -> [WrittenProxy] {
        guard let part else { return [] }
        return try part.list().map { (part) throws(RecordError) in
            let fields = try Fields(part, allowing: [.giver, .holder, .received, .label])
            let received = try fields[.received].map { (part) throws(RecordError) in
                try clock.instant(part)
            }
            return try proxy(giver: fields.required(.giver), fields, receivedAt: received)
        }
    }

    func proxy(
        giver: Part,
        _ fields: Fields,
        receivedAt: Instant?
    ) throws(RecordError) -> WrittenProxy {
        WrittenProxy(
            place: fields.place,
            label: try fields[.label]?.named(),
            giver: try giver.named(),
            holder: try fields.required(.holder).named(),
            receivedAt: receivedAt
        )
    }
}
