public import Meetings

extension SittingRecord {
    /// The acts that record the sitting, in the order in which they are to be decided.
    ///
    /// `people` gives the identifier of each key, `earlier` the sittings that `references` names.
    /// The same record gives the same acts; a text or a name that was mended stays with its act.
    public func acts(
        meeting: MeetingID,
        body: BodyID,
        people: [String: PersonID],
        earlier: [String: EarlierSitting] = [:],
        author: AuthorID
    ) throws(RecordError) -> [RecordedAct] {
        var writer = ActWriter(
            record: self,
            meeting: meeting,
            people: people,
            earlier: earlier,
            author: author
        )
        try writer.prepare(body: body)
        try writer.convene()
        try writer.addAgenda()
        if let opening = course.first(where: \.isOpening) {
            try writer.open(opening)
            try writer.announceAndRepresent(at: min(plannedAt, opening.at))
            let others = course.filter { !$0.isOpening }
            func isEarly(_ entry: CourseEntry) -> Bool {
                entry.bearsOnQuorum && entry.at <= opening.at
            }
            for entry in others where isEarly(entry) { try writer.write(entry) }
            try writer.settle(opening)
            for entry in others where !isEarly(entry) { try writer.write(entry) }
            for entry in afterwards { try writer.write(entry) }
        } else {
            let cancellation = course.first(where: \.isCancellation)
            try writer.announceAndRepresent(at: min(plannedAt, cancellation?.at ?? plannedAt))
            if let cancellation { try writer.write(cancellation) }
        }
        for submission in submissions { try writer.submit(submission) }
        return writer.acts
    }
}

extension SittingRecord {
    /// Whether a person arrives before the opening or with it, and does not leave before.
    func isThereAtOpening(_ key: String) -> Bool {
        guard let opening = course.first(where: \.isOpening) else { return false }
        var open = 0
        for entry in course where entry.at <= opening.at {
            switch entry.happening {
            case .arrival(let people, _): open += people.count { $0.text == key }
            case .departure(let people, _, _): open -= people.count { $0.text == key }
            default: break
            }
        }
        return open > 0
    }
}

extension CourseEntry {
    /// Whether it says who is there, or who votes in whose place.
    fileprivate var bearsOnQuorum: Bool {
        switch happening {
        case .arrival, .departure, .switching, .admission, .presence, .proxy, .revocation,
            .replacement:
            true
        default: false
        }
    }
}
