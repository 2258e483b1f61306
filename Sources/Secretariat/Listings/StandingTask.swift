public import Meetings
public import Registry
public import Wording

/// A task that is neither done nor dropped, with what it takes to tell it.
public struct StandingTask: Sendable {
    /// The body that it was assigned by.
    public let body: BodyCode
    /// What the sitting goes by that assigned it.
    public let reference: String
    /// As it stood last.
    public let task: OpenTask
    /// The words of the sitting that spoke of it last.
    public let glossary: Glossary
}

extension Registry {
    /// The open tasks of all bodies; within each, the oldest first.
    public func openTasks() async throws(RegistryError) -> [StandingTask] {
        let held = try await sittings().filter { $0.phase != .prepared }
        var standing: [StandingTask] = []
        for (body, sittings) in Dictionary(grouping: held, by: \.body)
            .sorted(by: { $0.key.text < $1.key.text })
        {
            standing += try await tasks(leftOpenBy: sittings, of: body)
        }
        return standing
    }

    /// The tasks that earlier sittings of the same body left open to a sitting, the oldest first.
    public func openTasks(
        before meeting: MeetingID
    ) async throws(RegistryError) -> [StandingTask] {
        let all = try await sittings()
        guard let own = all.first(where: { $0.id == meeting }) else { return [] }
        let earlier = all.prefix { $0.id != meeting }
            .filter { $0.body == own.body && $0.phase != .prepared }
        return try await tasks(leftOpenBy: earlier, of: own.body)
    }

    /// `sittings` are all those of the body that are looked at, the earliest first.
    private func tasks(
        leftOpenBy sittings: [Sitting],
        of body: BodyCode
    ) async throws(RegistryError) -> [StandingTask] {
        let references = Dictionary(uniqueKeysWithValues: sittings.map { ($0.id, $0.reference) })
        var meetings: [Meeting] = []
        for sitting in sittings { meetings.append(try await meeting(sitting.id)) }
        var glossaries: [MeetingID: Glossary] = [:]
        var standing: [StandingTask] = []
        for task in meetings.openTasks {
            let glossary =
                if let known = glossaries[task.sitting] {
                    known
                } else {
                    Glossary(
                        of: try await record(of: task.sitting),
                        meeting: task.sitting
                    )
                }
            glossaries[task.sitting] = glossary
            standing.append(
                StandingTask(
                    body: body,
                    reference: references[task.origin] ?? "",
                    task: task,
                    glossary: glossary
                )
            )
        }
        return standing
    }
}
