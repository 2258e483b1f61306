import Access
import Meetings
import Registry
import Secretariat

extension Responder {
    /// The open tasks as those of some sittings tell them that whoever asks may read; nil where they
    /// may read none of them.
    ///
    /// Tasks are words of the sitting that spoke of them, and name people: that they were read is
    /// noted.
    func openTasks(
        _ asked: Asked,
        among sittings: [Sitting],
        of bodies: [Body]
    ) async throws(WebError) -> [StandingTask]? {
        let ids = Dictionary(bodies.map { ($0.code, $0.id) }) { first, _ in first }
        let read = sittings.filter { sitting in
            ids[sitting.body].map { asked.guest.reads(sitting, of: $0) } ?? false
        }
        guard !read.isEmpty else { return sittings.isEmpty ? [] : nil }
        let tasks = try await asking(await registry.openTasks(toldBy: read))
        guard let reader = asked.guest.reader else { return tasks }
        let told = Set(tasks.map(\.task.sitting))
        let readings = read.filter { told.contains($0.id) }.map { sitting in
            (meeting: Optional(sitting.id), action: sitting.phase.reading)
        }
        try await noting(await notes.note(reader, readings))
        return tasks
    }
}
