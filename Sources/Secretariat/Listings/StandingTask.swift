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
        let references = Dictionary(uniqueKeysWithValues: held.map { ($0.id, $0.reference) })
        var glossaries: [MeetingID: Glossary] = [:]
        var standing: [StandingTask] = []
        for (body, sittings) in Dictionary(grouping: held, by: \.body)
            .sorted(by: { $0.key.text < $1.key.text })
        {
            var meetings: [Meeting] = []
            for sitting in sittings { meetings.append(try await meeting(sitting.id)) }
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
        }
        return standing
    }
}
