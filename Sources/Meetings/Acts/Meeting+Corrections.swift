extension Meeting {
    /// Takes something back that was entered by mistake.
    ///
    /// It stays in the journal and no longer counts. What other facts rest on is not taken back
    /// before them.
    public func retract(
        _ subject: Reference,
        reason: PassageID?,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.retracted)
        guard exists(subject) else { throw .unknown(subject) }
        guard !isRetracted(subject) else { throw .alreadyRetracted(subject) }
        guard canRetract(subject) else { throw .notRetractable(subject) }
        return [.retracted(Retracted(at: at, subject: subject, reason: reason))]
    }

    private func exists(_ subject: Reference) -> Bool {
        switch subject {
        case .person(let id): roster[id] != nil
        case .connection(let id): attendance.owner(of: id) != nil
        case .mark(let id): attendance.holds(id)
        case .item(let id): agenda.contains(id)
        case .annex(let id):
            (annexes + agenda.flatMap(\.annexes)).contains { $0.id == id }
        case .passage(let id): notes.contains(id)
        case .turn(let id): turns.contains(id)
        case .motion(let id): motions.contains(id)
        case .selection(let id): selections.contains(id)
        case .recusal(let id): recusals.contains(id)
        case .vote(let id): votes.contains(id)
        case .decision(let id): decisions.contains(id)
        case .task(let id): tasks.contains(id) || followedTasks.contains(id)
        case .incident(let id): incidents.contains(id)
        case .proxy(let id): proxies.contains(id)
        case .announcement(let id): announcements.contains(id)
        case .replacement(let id): replacements.contains(id)
        }
    }

    private func canRetract(_ subject: Reference) -> Bool {
        switch subject {
        case .mark(let id): canRetract(mark: id)
        case .motion(let id): votes(on: id).isEmpty && amendments(to: id).isEmpty && !isOption(id)
        case .selection(let id): rounds(of: id).isEmpty
        case .decision(let id):
            !tasks.contains { $0.decision == id && !isRetracted(.task(id: $0.id)) }
        case .passage, .turn, .task, .incident, .proxy, .announcement, .replacement, .annex,
            .recusal:
            true
        case .person, .connection, .item, .vote: false
        }
    }

    private func isOption(_ motion: MotionID) -> Bool {
        selections.contains {
            $0.options.contains(.motion(id: motion)) && !isRetracted(.selection(id: $0.id))
        }
    }

    private func canRetract(mark id: MarkID) -> Bool {
        guard let mark = attendance.marks[id] else { return attendance.holds(id) }
        var without = attendance
        without.retract(id)
        return without.standing(on: mark.connection).alternates
    }
}
