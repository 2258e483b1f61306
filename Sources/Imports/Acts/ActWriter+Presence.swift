import Meetings

extension ActWriter {
    /// Somebody goes from one way of taking part to another.
    mutating func change(
        _ key: Named,
        _ from: ConnectionChoice?,
        to way: Way,
        _ entry: CourseEntry
    ) throws(RecordError) {
        try leave(key, from, way.provenance, entry)
        try arrive(key, way, entry)
    }

    mutating func arrive(_ key: Named, _ way: Way, _ entry: CourseEntry) throws(RecordError) {
        let person = try person(key)
        let connection = connections.id(way.choice, of: person)
        connections.opened(connection, by: person, through: way.channel)
        let movement = Movement.arrived(channel: way.channel, device: way.device)
        try mark(person, connection, movement, way.provenance, at: key.place, entry)
    }

    mutating func leave(
        _ key: Named,
        _ choice: ConnectionChoice?,
        _ provenance: Provenance,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let person = try person(key)
        let connection =
            if let choice {
                try self.connection(choice, of: person, key)
            } else {
                try onlyConnection(of: person, key)
            }
        connections.closed(connection, by: person)
        try mark(person, connection, .left, provenance, at: key.place, entry)
    }

    /// The connection that is said to end, which must have begun.
    private mutating func connection(
        _ choice: ConnectionChoice,
        of person: PersonID,
        _ key: Named
    ) throws(RecordError) -> ConnectionID {
        let connection = connections.id(choice, of: person)
        let open = connections.open(of: person)
        guard !open.contains(connection) else { return connection }
        guard !open.isEmpty else { throw key.error(.connectionUnclear(key.text, open: 0)) }
        let means = connections.channels(openTo: person).map(\.word)
        throw key.error(.connectedOtherwise(key.text, by: choice.word, open: means))
    }

    private func onlyConnection(
        of person: PersonID,
        _ key: Named
    ) throws(RecordError) -> ConnectionID {
        let open = connections.open(of: person)
        guard open.count == 1, let connection = open.first else {
            throw key.error(.connectionUnclear(key.text, open: open.count))
        }
        return connection
    }

    private mutating func mark(
        _ person: PersonID,
        _ connection: ConnectionID,
        _ movement: Movement,
        _ provenance: Provenance,
        at place: SourcePlace,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let id = identify(
            "mark",
            [.id(person), .id(connection), .time(entry.at)] + Structure.fields(of: movement)
                + [Structure.field(of: provenance)]
        )
        let mark = Mark(
            id: id.derived("mark"),
            person: person,
            connection: connection,
            at: entry.at,
            movement: movement,
            provenance: provenance
        )
        append(id, at: place) { meeting throws(Refusal) in try meeting.mark(mark) }
        try landmarks.add(
            Landmark(.mark(id: mark.id), mark.id, mark: mark),
            movement.isArrival ? .arrives : .leaves,
            of: person,
            at: entry.at,
            label: entry.label
        )
    }

    mutating func admit(_ key: Named, _ entry: CourseEntry) throws(RecordError) {
        let person = try person(key)
        guard let written = record.written.first(where: { $0.key == key.text }) else { return }
        let member = try member(written)
        let id = identify("admit", [.time(entry.at)] + Structure.fields(of: member))
        append(
            id,
            at: key.place,
            texts: mandateTexts(of: written),
            names: written.erased == nil ? [person: written.name] : [:],
            deciding: .freely { meeting throws(Refusal) in
                try meeting.admit(member, at: entry.at)
            }
        )
    }

    mutating func correct(
        _ correction: WrittenCorrection,
        _ entry: CourseEntry
    ) throws(RecordError) {
        let choice = correction.entry
        let (index, landmark) = try find(choice)
        guard var mark = landmark.mark else { throw choice.error(.wrongLabel(choice.text)) }
        mark.at = correction.at ?? mark.at
        if case .arrived(let channel, let device) = mark.movement {
            mark.movement = .arrived(
                channel: correction.channel ?? channel,
                device: correction.device ?? device
            )
        } else if correction.channel != nil || correction.device != nil {
            throw choice.error(.wrongLabel(choice.text))
        }
        let id = identify(
            "correct",
            [.id(mark.id), .time(mark.at)] + Structure.fields(of: mark.movement)
        )
        let corrected = mark
        append(id, at: entry.place) { meeting throws(Refusal) in
            try meeting.correctMark(
                corrected.id,
                at: corrected.at,
                movement: corrected.movement
            )
        }
        landmarks.replace(index, with: mark)
    }
}

extension Structure {
    static func fields(of movement: Movement) -> [Field] {
        switch movement {
        case .arrived(let channel, let device): [.word(channel), .word(device)]
        case .left: [.nothing]
        }
    }

    static func field(of provenance: Provenance) -> Field {
        switch provenance {
        case .recorded: .word("recorded")
        case .declared: .word("declared")
        case .observed: .word("observed")
        case .imported(let digest): .word(digest.description)
        }
    }
}
