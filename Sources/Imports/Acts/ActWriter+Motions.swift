import Meetings

/// What a vote can be on.
enum Votable {
    case motion(MotionID)
    case selection(SelectionID)
}

extension ActWriter {
    mutating func move(_ written: WrittenMotion, _ entry: CourseEntry) throws(RecordError) {
        let item = try item(entry.under)
        let mover = try personIfAny(written.mover)
        let amends = try written.amends.map { (label) throws(RecordError) in
            try self.motion(label)
        }
        let id = identify(
            "motion",
            [.id(item), .id(mover), .time(entry.at), .word(written.kind), .id(amends)]
        )
        let passage = try passage(written.text, of: id)
        let motion = Motion(
            id: id.derived("motion"),
            item: item,
            mover: mover,
            kind: written.kind,
            amends: amends,
            text: passage.id,
            at: entry.at
        )
        append(id, at: entry.place, texts: [passage]) { meeting throws(Refusal) in
            try meeting.move(motion)
        }
        lastSubject = .motion(motion.id)
        try landmarks.add(
            Landmark(.motion(id: motion.id), motion.id, motion: motion.id),
            .motion,
            at: entry.at,
            label: entry.label
        )
    }

    mutating func withdraw(_ label: Named, _ entry: CourseEntry) throws(RecordError) {
        let motion = try self.motion(label)
        append(identify("withdraw", [.id(motion), .time(entry.at)]), at: entry.place) {
            meeting throws(Refusal) in
            try meeting.withdraw(motion, at: entry.at)
        }
    }

    /// Several people who keep out, each by an act of their own.
    mutating func recuse(
        _ people: [Named],
        until: Instant?,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let item = try item(entry.under)
        for key in people {
            let person = try person(key)
            let id = identify("recuse", [.id(person), .id(item), .time(entry.at)])
            let recusal = Recusal(
                id: id.derived("recusal"),
                person: person,
                item: item,
                vote: nil,
                from: entry.at
            )
            append(id, at: key.place) { meeting throws(Refusal) in try meeting.recuse(recusal) }
            if let until {
                append(identify("end recusal", [.id(recusal.id), .time(until)]), at: key.place) {
                    meeting throws(Refusal) in
                    try meeting.endRecusal(recusal.id, at: until)
                }
            }
            try landmarks.add(
                Landmark(.recusal(id: recusal.id), recusal.id),
                .recusal,
                of: person,
                at: entry.at,
                label: people.count == 1 ? entry.label : nil
            )
        }
    }

    mutating func propose(
        _ written: WrittenSelection,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let item = try item(entry.under)
        let people = try people(written.candidates)
        let id = identify(
            "choice",
            [.id(item), .time(entry.at), .number(written.seats), .word(written.tieRule)]
                + people.map { .id($0) }
                + written.texts.map { .id((try? landmarks[$0])?.motion) }
        )
        var named: [String: Selection.Option] = [:]
        var options = people.map { Selection.Option.person(id: $0) }
        for (key, option) in zip(written.candidates, options) { named[key.text] = option }
        var passages = [try passage(written.title, of: id)]
        for (offset, text) in written.texts.enumerated() {
            let option: Selection.Option
            if let motion = (try? landmarks[text])?.motion {
                option = .motion(id: motion)
            } else {
                let words = Passage(
                    id: id.derived("option \(offset)"),
                    paragraphs: [Passage.Paragraph([.text(text.text)])]
                )
                passages.append(words)
                option = .passage(id: words.id)
            }
            options.append(option)
            named[text.text] = option
        }
        let selection = Selection(
            id: id.derived("choice"),
            item: item,
            title: passages[0].id,
            options: options,
            seats: written.seats,
            tieRule: written.tieRule,
            at: entry.at
        )
        append(id, at: entry.place, texts: passages) { meeting throws(Refusal) in
            try meeting.propose(selection)
        }
        self.options[selection.id] = named
        if written.seats > 1 { seats[selection.id] = written.seats }
        lastSubject = .selection(selection.id)
        try landmarks.add(
            Landmark(.selection(id: selection.id), selection.id, selection: selection.id),
            .selection,
            at: entry.at,
            label: entry.label
        )
    }

    func motion(_ label: Named) throws(RecordError) -> MotionID {
        guard let motion = try landmarks[label].motion else {
            throw label.error(.wrongLabel(label.text))
        }
        return motion
    }

    /// What the record calls an option of a choice.
    func option(
        _ name: Named,
        of selection: SelectionID
    ) throws(RecordError) -> Selection.Option {
        let known = options[selection] ?? [:]
        guard let option = known[name.text] else {
            let nearest = name.text.nearest(among: known.keys.sorted())
            throw name.error(.unknownLabel(name.text, nearest: nearest))
        }
        return option
    }

    func options(
        _ names: [Named],
        of selection: SelectionID
    ) throws(RecordError) -> [Selection.Option] {
        try names.map { (name) throws(RecordError) in try option(name, of: selection) }
    }
}
