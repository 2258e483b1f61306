import Meetings

/// What is entered whole, and what is live only.
extension ActWriter {
    /// Somebody was there, nobody noted when.
    mutating func attest(_ key: Named, _ way: Way, _ entry: CourseEntry) throws(RecordError) {
        let person = try person(key)
        let id = identify(
            "present",
            [
                .id(person), .word(way.channel), .word(way.device),
                Structure.field(of: way.provenance),
            ]
        )
        let mark = UntimedMark(
            id: id.derived("mark"),
            person: person,
            channel: way.channel,
            device: way.device,
            provenance: way.provenance
        )
        append(id, at: key.place) { meeting throws(Refusal) in
            try meeting.markUntimed(mark, at: entry.at)
        }
        try landmarks.add(
            Landmark(.mark(id: mark.id), mark.id),
            .present,
            of: person,
            at: entry.at,
            label: entry.label
        )
    }

    mutating func requestFloor(_ key: Named, _ entry: CourseEntry) throws(RecordError) {
        let person = try person(key)
        append(identify("ask", [.id(person), .time(entry.at)]), at: key.place) {
            meeting throws(Refusal) in
            try meeting.requestFloor(for: person, at: entry.at)
        }
    }

    mutating func withdrawRequest(of key: Named, _ entry: CourseEntry) throws(RecordError) {
        let person = try person(key)
        append(identify("withdraw", [.id(person), .time(entry.at)]), at: key.place) {
            meeting throws(Refusal) in
            try meeting.withdrawRequest(of: person, at: entry.at)
        }
    }

    mutating func closeSession(
        _ text: MarkedText?,
        until: Instant?,
        _ entry: CourseEntry
    ) throws(RecordError) {
        // Why the sitting is closed may be known: the note comes before.
        try note(text, on: nil, entry)
        let id = identify("close session", [.time(entry.at), .time(until)])
        append(id, at: entry.place) { meeting throws(Refusal) in
            try meeting.closeSession(at: entry.at, until: until)
        }
    }

    mutating func reopenSession(
        _ text: MarkedText?,
        _ entry: CourseEntry
    ) throws(RecordError) {
        append(identify("reopen session", [.time(entry.at)]), at: entry.place) {
            meeting throws(Refusal) in
            try meeting.reopenSession(at: entry.at)
        }
        try note(text, on: nil, entry)
    }

    mutating func time(
        _ key: Named,
        _ periods: [Period],
        _ entry: CourseEntry
    ) throws(RecordError) {
        let item = try item(named: key)
        let times = periods.flatMap { [Structure.Field.time($0.from), .time($0.to)] }
        append(identify("time item", [.id(item)] + times), at: entry.place) {
            meeting throws(Refusal) in
            try meeting.timeItem(item, discussed: periods, at: entry.at)
        }
    }

    mutating func follow(_ written: WrittenFollowUp, _ entry: CourseEntry) throws(RecordError) {
        let item = try item(entry.under)
        let who = try people(written.who)
        let origin = try earlier(written.origin)
        guard origin.tasks.indices.contains(written.number - 1) else {
            throw written.origin.error(
                .unknownTask(written.number, of: written.origin.text, count: origin.tasks.count)
            )
        }
        let task = origin.tasks[written.number - 1]
        let id = identify(
            "follow",
            [
                .id(task), .id(item), .word(written.outcome), .time(entry.at),
                written.due.map { .word($0.description) } ?? .nothing,
            ] + who.map { .id($0) }
        )
        let text = try passage(written.text, of: id)
        let followed = FollowedTask(
            id: task,
            origin: origin.id,
            outcome: written.outcome,
            item: item,
            assignees: who,
            text: text.id,
            due: written.due,
            at: entry.at
        )
        append(id, at: entry.place, texts: [text]) { meeting throws(Refusal) in
            try meeting.follow(followed)
        }
        try landmarks.add(
            Landmark(.task(id: task), task),
            .followUp,
            at: entry.at,
            label: entry.label
        )
    }
}
