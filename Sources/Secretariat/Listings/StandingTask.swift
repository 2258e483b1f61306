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

    /// Who does it, as far as that is told outside the sitting: of what a closed session gave out nobody
    /// is named, as in every published document.
    public var toldAssignees: [PersonID] { task.isClosedSession ? [] : task.assignees }
}

extension Registry {
    /// The tasks that some sittings leave open, as these alone tell them; within each body the oldest
    /// first.
    ///
    /// Read beside those who write: of however many sittings they are told, nobody waits, and none is read
    /// but those that tell of a task that is open.
    public func openTasks(
        toldBy sittings: [Sitting]
    ) async throws(RegistryError) -> [StandingTask] {
        let held = sittings.filter(\.phase.isHeld)
        guard !held.isEmpty else { return [] }
        let open = try await openTasks(among: held.map(\.id))
        guard !open.tasks.isEmpty else { return [] }
        let references = try await references()
        var standing: [StandingTask] = []
        let telling = held.filter { open.toldBy.contains($0.id) }
        for (body, sittings) in Dictionary(grouping: telling, by: \.body)
            .sorted(by: { $0.key.text < $1.key.text })
        {
            standing += try await tasks(open.tasks, toldBy: sittings, of: body, references)
        }
        return standing
    }

    /// The tasks that earlier sittings of the same body left open to a sitting, the oldest first.
    public func openTasks(
        before meeting: MeetingID
    ) async throws(RegistryError) -> [StandingTask] {
        let all = try await sittings()
        guard let own = all.first(where: { $0.id == meeting }) else { return [] }
        let earlier = all.prefix { $0.id != meeting }.filter { $0.body == own.body }
        return try await openTasks(toldBy: Array(earlier))
    }

    private func references() async throws(RegistryError) -> [MeetingID: String] {
        Dictionary(uniqueKeysWithValues: try await sittings().map { ($0.id, $0.reference) })
    }

    /// `sittings` are those of the body that tell of an open task, the earliest first; `references` are
    /// those of any that may have assigned one.
    private func tasks(
        _ open: Set<TaskID>,
        toldBy sittings: [Sitting],
        of body: BodyCode,
        _ references: [MeetingID: String]
    ) async throws(RegistryError) -> [StandingTask] {
        var meetings: [Meeting] = []
        for sitting in sittings { meetings.append(try await readMeeting(sitting.id)) }
        let tasks = meetings.openTasks.filter { open.contains($0.id) }
        let glossaries = try await glossaries(of: tasks, in: meetings)
        return tasks.compactMap { task in
            glossaries[task.sitting].map { glossary in
                StandingTask(
                    body: body,
                    reference: references[task.origin] ?? "",
                    task: task,
                    glossary: glossary
                )
            }
        }
    }

    /// The words of some tasks, by the sitting that spoke of them last: of its record no others are read.
    private func glossaries(
        of tasks: [OpenTask],
        in meetings: [Meeting]
    ) async throws(RegistryError) -> [MeetingID: Glossary] {
        let tasks = Dictionary(grouping: tasks, by: \.sitting)
        var glossaries: [MeetingID: Glossary] = [:]
        for meeting in meetings {
            guard let told = tasks[meeting.id] else { continue }
            let words = try await words(
                of: meeting.id,
                passages: told.map(\.text),
                people: told.flatMap(\.assignees)
            )
            glossaries[meeting.id] = Glossary(words, of: meeting)
        }
        return glossaries
    }
}
