import Meetings

/// Reads what was planned and what happened.
struct EntryReader {
    let clock: Clock
    /// The majority of the rules in force, from which a vote may depart.
    let majority: MajorityRule

    /// The course of the sitting, in order of time.
    func course(_ part: Part?) throws(RecordError) -> [CourseEntry] {
        guard let part, part.shape != .nothing else { return [] }
        var entries: [CourseEntry] = []
        try checkBounds(part.list())
        for part in try part.list() {
            let entry = try entry(part, default: entries.last?.at)
            if let last = entries.last, entry.at < last.at {
                throw entry.place.error(
                    .backwards(clock.text(of: entry.at), notBefore: clock.text(of: last.at))
                )
            }
            entries.append(entry)
        }
        try check(entries, in: part)
        return entries
    }

    /// What was entered once the sitting was over, in any order.
    func afterwards(_ part: Part?, course: [CourseEntry]) throws(RecordError) -> [CourseEntry] {
        guard let part else { return [] }
        guard let end = course.last(where: \.isAdjournment) else {
            throw part.error(.adjournmentMissing)
        }
        try checkBounds(part.list())
        return try part.list().map { (part) throws(RecordError) in
            let entry = try entry(part, default: end.at)
            if entry.isOpening { throw entry.place.error(.secondOpening) }
            if entry.isCancellation { throw entry.place.error(.besideCancellation) }
            if entry.isAdjournment { throw entry.place.error(.afterAdjournment) }
            return entry
        }
    }

    /// Refuses what no sitting holds before any of it is read.
    private func checkBounds(_ parts: [Part]) throws(RecordError) {
        var counts: [Refusal.Bound: Int] = [:]
        for part in parts {
            guard case .mapping(let pairs) = part.content else { continue }
            for pair in pairs {
                guard let (bound, limit) = EntryForms.all.bound(on: pair.key) else { continue }
                counts[bound, default: 0] += 1
                if counts[bound, default: 0] > limit {
                    throw part.error(.tooMany(bound, limit: limit))
                }
            }
        }
    }

    private func check(_ course: [CourseEntry], in part: Part) throws(RecordError) {
        if course.contains(where: \.isCancellation) {
            // What does not take place has no course.
            guard
                let other = course.first(where: { !$0.isCancellation }) ?? course.dropFirst().first
            else { return }
            throw other.place.error(.besideCancellation)
        }
        let openings = course.filter(\.isOpening)
        guard openings.first != nil else { throw part.error(.openingMissing) }
        if openings.count > 1 { throw openings[1].place.error(.secondOpening) }
        if let end = course.firstIndex(where: \.isAdjournment), end + 1 < course.count {
            throw course[end + 1].place.error(.afterAdjournment)
        }
    }

    private func entry(_ part: Part, default: Instant?) throws(RecordError) -> CourseEntry {
        let (act, fields) = try EntryForms.all.read(part)
        let written = try fields[.at].map { (part) throws(RecordError) in
            try clock.instant(part)
        }
        // The time of a correction is that of the mark, and says nothing of when it was made.
        let own = act == .corrects ? nil : written
        guard let at = own ?? `default` else { throw part.error(.missingKey(Key.at.word)) }
        return CourseEntry(
            place: part.place,
            label: try fields[.label]?.named(),
            at: at,
            under: try fields[.under]?.named(),
            happening: try happening(act, fields, at: written)
        )
    }

    private func happening(
        _ act: Key,
        _ fields: Fields,
        at: Instant?
    ) throws(RecordError) -> Happening {
        let value = try fields.required(act)
        switch act {
        case .opening, .recess, .resumption, .adjournment, .quorum, .closedSession,
            .publicSession, .cancellation:
            return try milestone(act, value, fields)
        case .arrives, .leaves, .switches, .admits, .present, .requestsFloor, .withdraws:
            return try presence(act, value, fields)
        case .item: return .item(try itemChoice(value))
        case .times: return try times(of: value, fields)
        case .followUp: return try followUp(value, fields)
        case .end: return .end(try value.named())
        case .postponement: return .postponement(try value.named())
        case .vote: return .vote(try vote(value, fields))
        case .withdrawal: return .withdrawal(try value.named())
        case .recusal:
            return .recusal(try value.namedOneOrMore(), until: try until(fields))
        case .selection: return .selection(try selection(value, fields))
        case .corrects:
            return .correction(
                WrittenCorrection(
                    entry: try entryChoice(value),
                    at: at,
                    channel: try fields[.channel]?.word(Channel.self),
                    device: try fields[.device]?.word(Device.self)
                )
            )
        case .retracts:
            return .retraction(try entryChoice(value), reason: try fields[.reason]?.text())
        default: return try text(act, value, fields, at: at)
        }
    }

    private func text(
        _ act: Key,
        _ value: Part,
        _ fields: Fields,
        at: Instant?
    ) throws(RecordError) -> Happening {
        switch act {
        case .turn:
            .turn(
                try value.named(),
                until: try until(fields),
                words: try fields[.words]?.text()
            )
        case .motion: .motion(try motion(value, fields))
        case .decision: .decision(try value.text())
        case .task:
            .task(
                try value.text(),
                who: try fields[.who]?.namedOneOrMore() ?? [],
                due: try fields[.due]?.day(),
                following: try fields[.following]?.named()
            )
        case .incident:
            .incident(
                WrittenIncident(
                    kind: try value.word(Incident.Kind.self),
                    people: try fields[.who]?.namedOneOrMore() ?? [],
                    until: try until(fields),
                    text: try fields[.text]?.text()
                )
            )
        case .annex: .annex(try annex(name: value, fields))
        case .proxy: .proxy(try proxy(giver: value, fields, receivedAt: at))
        case .revokes: .revocation(try value.named())
        case .announcement:
            .announcement(try announcement(of: value, fields, receivedAt: at))
        case .substitute:
            .replacement(
                of: try fields.required(.replaces).named(),
                by: try value.named(),
                until: try until(fields)
            )
        case .note: .note(try value.text())
        default: throw EntryForms.unread(value)
        }
    }

    /// A label, or an entry by its kind and time: `{arrive: anne, à: 18:30}`, `{note, à: 18:40}`.
    private func entryChoice(_ part: Part) throws(RecordError) -> EntryChoice {
        guard case .mapping = part.content else { return .labelled(try part.named()) }
        let (act, fields) = try EntryForms.described.read(part)
        let value = try fields.required(act)
        let at = try clock.instant(fields.required(.at))
        let person = EntryForms.ofPeople.contains(act) ? try value.named() : nil
        if person == nil, value.shape != .nothing {
            throw value.error(.wrongShape(expected: .nothing, found: value.shape))
        }
        let words = [act.word.french, person?.text, clock.text(of: at)]
        let text = words.compactMap(\.self).joined(separator: " ")
        return .described(act, person, at: at, place: part.place, text: text)
    }

    func until(_ fields: Fields) throws(RecordError) -> Instant? {
        try fields[.until].map { (part) throws(RecordError) in try clock.instant(part) }
    }
}

extension CourseEntry {
    var isOpening: Bool { if case .opening = happening { true } else { false } }
    var isCancellation: Bool { if case .cancellation = happening { true } else { false } }
    var isAdjournment: Bool { if case .adjournment = happening { true } else { false } }
}

extension Part {
    /// A text, or nothing where none need be said.
    func textIfAny() throws(RecordError) -> MarkedText? {
        shape == .nothing ? nil : try text()
    }
}
