import Meetings

extension ActWriter {
    mutating func write(_ entry: CourseEntry) throws(RecordError) {
        switch entry.happening {
        case .opening: break
        case .arrival(let people, let way):
            for person in people { try arrive(person, way, entry) }
        case .departure(let people, let choice, let provenance):
            for person in people { try leave(person, choice, provenance, entry) }
        case .switching(let people, let from, let way):
            for person in people { try change(person, from, to: way, entry) }
        case .admission(let people): for person in people { try admit(person, entry) }
        case .presence(let people, let way):
            for person in people { try attest(person, way, entry) }
        case .correction(let correction): try correct(correction, entry)
        case .floorRequest(let people):
            for person in people { try requestFloor(person, entry) }
        case .floorWithdrawal(let people):
            for person in people { try withdrawRequest(of: person, entry) }
        case .item(let choice): try open(choice, entry)
        case .end(let key): try close(key, entry)
        case .postponement(let key): try postpone(key, entry)
        case .note(let text): try note(text, on: entry.under, entry)
        case .turn(let key, let until, let words):
            try turn(key, until: until, words: words, entry)
        case .motion(let motion): try move(motion, entry)
        case .withdrawal(let label): try withdraw(label, entry)
        case .recusal(let people, let until): try recuse(people, until: until, entry)
        case .selection(let selection): try propose(selection, entry)
        case .vote(let vote): try self.vote(vote, entry)
        case .decision(let text):
            try decide(text, on: item(entry.under), vote: nil, at: entry.at, entry)
        case .task(let text, let who, let due, let following):
            try assign(text, who: who, due: due, following: following, entry)
        case .incident(let incident): try report(incident, entry)
        case .quorum(let occasion):
            try checkQuorum(occasion, item: item(entry.under), entry)
        case .recess(let text, let until): try recess(text, until: until, entry)
        case .closedSession(let text, let until): try closeSession(text, until: until, entry)
        case .publicSession(let text): try reopenSession(text, entry)
        case .followUp(let written): try follow(written, entry)
        case .times(let key, let periods): try time(key, periods, entry)
        case .resumption(let text): try resume(text, entry)
        case .adjournment(let next, let text): try adjourn(next: next, text, entry)
        case .cancellation(let reason): try cancel(reason, entry)
        case .annex(let annex):
            try attach(annex, to: item(entry.under), label: entry.label, at: entry.at)
        case .proxy(let proxy): try give(proxy, at: entry.at)
        case .revocation(let giver): try revoke(giver, entry)
        case .announcement(let announcement):
            try announce(announcement, isPlanned: false, at: entry.at)
        case .replacement(let member, let substitute, let until):
            try replace(member, by: substitute, until: until, entry)
        case .retraction(let choice, let reason): try retract(choice, reason: reason, entry)
        }
    }

    mutating func note(_ text: MarkedText?, on under: Named?, _ entry: CourseEntry)
        throws(RecordError)
    {
        guard let text else { return }
        let item = try item(under)
        let at = entry.at
        let id = identify("note", [.time(at), .id(item)])
        let passage = try passage(text, of: id)
        let note = Note(passage: passage.id, item: item, at: at)
        append(id, at: text.place, texts: [passage]) { meeting throws(Refusal) in
            try meeting.note(note)
        }
        // What is said along with something else leaves the label to it.
        guard case .note = entry.happening else { return }
        try landmarks.add(
            Landmark(.passage(id: passage.id), passage.id),
            .note,
            at: at,
            label: entry.label
        )
    }

    mutating func checkQuorum(
        _ occasion: QuorumCheck.Occasion,
        item: ItemID?,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let subject = occasion == .item ? item : nil
        let id = identify("quorum", [.time(entry.at), .word(occasion), .id(subject)])
        append(id, at: entry.place) { meeting throws(Refusal) in
            try meeting.checkQuorum(occasion, item: subject, at: entry.at)
        }
    }

    private mutating func cancel(
        _ reason: MarkedText?,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let id = identify("cancel", [.time(entry.at)])
        let passage = try passageIfAny(reason, of: id)
        append(id, at: entry.place, texts: [passage].compactMap(\.self)) {
            meeting throws(Refusal) in
            try meeting.cancel(reason: passage?.id, at: entry.at)
        }
    }

    private mutating func recess(
        _ text: MarkedText?,
        until: Instant?,
        _ entry: CourseEntry
    ) throws(RecordError) {
        try note(text, on: nil, entry)
        let id = identify("recess", [.time(entry.at), .time(until)])
        append(id, at: entry.place) { meeting throws(Refusal) in
            try meeting.recess(at: entry.at, until: until)
        }
    }

    private mutating func resume(_ text: MarkedText?, _ entry: CourseEntry) throws(RecordError) {
        append(identify("resume", [.time(entry.at)]), at: entry.place) {
            meeting throws(Refusal) in
            try meeting.resume(at: entry.at)
        }
        try note(text, on: nil, entry)
    }

    private mutating func adjourn(
        next: Instant?,
        _ text: MarkedText?,
        _ entry: CourseEntry
    ) throws(RecordError) {
        try note(text, on: nil, entry)
        openItems = []
        append(
            identify("adjourn", [.time(entry.at), .time(next)]),
            at: entry.place,
            deciding: .numbering { meeting, numbering throws(Refusal) in
                try meeting.adjourn(next: next, numbering: numbering, at: entry.at)
            }
        )
    }

    private mutating func report(
        _ written: WrittenIncident,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let item = try item(entry.under)
        let people = try people(written.people)
        let id = identify(
            "incident",
            [.time(entry.at), .time(written.until), .word(written.kind), .id(item)]
                + people.map { .id($0) }
        )
        let text = try passageIfAny(written.text, of: id)
        let incident = Incident(
            id: id.derived("incident"),
            at: entry.at,
            until: written.until,
            kind: written.kind,
            item: item,
            people: people,
            text: text?.id
        )
        append(id, at: entry.place, texts: [text].compactMap(\.self)) { meeting throws(Refusal) in
            try meeting.report(incident)
        }
        try landmarks.add(
            Landmark(.incident(id: incident.id), incident.id),
            .incident,
            at: entry.at,
            label: entry.label
        )
    }

    private mutating func retract(
        _ choice: EntryChoice,
        reason: MarkedText?,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let landmark = try find(choice).landmark
        let subject = landmark.decision.map { .decision(id: $0) } ?? landmark.reference
        let id = identify("retract", [.id(landmark.id), .time(entry.at)])
        let passage = try passageIfAny(reason, of: id)
        append(id, at: entry.place, texts: [passage].compactMap(\.self)) {
            meeting throws(Refusal) in
            try meeting.retract(subject, reason: passage?.id, at: entry.at)
        }
        guard let mark = landmark.mark else { return }
        if mark.movement.isArrival {
            connections.closed(mark.connection, by: mark.person)
        } else {
            connections.opened(mark.connection, by: mark.person)
        }
    }
}
