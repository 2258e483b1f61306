import GRDB
public import Meetings

/// What a sitting says of a task: that it goes on, or that it is over.
enum ToldTask: Int, Equatable {
    case goesOn = 0
    case isOver = 1

    /// Of each task that a sitting gave out or followed; what was taken back was never said.
    static func all(of meeting: Meeting) -> [TaskID: ToldTask] {
        var told: [TaskID: ToldTask] = [:]
        for task in meeting.tasks where !meeting.isRetracted(.task(id: task.id)) {
            told[task.id] = .goesOn
        }
        for task in meeting.followedTasks where !meeting.isRetracted(.task(id: task.id)) {
            if told[task.id] != .isOver {
                told[task.id] = task.outcome == .continued ? .goesOn : .isOver
            }
        }
        return told
    }
}

extension Schema {
    static let toldTasks = """
        CREATE TABLE told_tasks (
            meeting TEXT NOT NULL REFERENCES meetings (id),
            task TEXT NOT NULL CHECK (length(task) = 36),
            is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
            PRIMARY KEY (meeting, task)
        ) STRICT, WITHOUT ROWID;
        """
}

extension Caches {
    func write(_ told: [TaskID: ToldTask], of meeting: MeetingID) throws {
        try db.cachedStatement(sql: "DELETE FROM told_tasks WHERE meeting = ?")
            .execute(arguments: [meeting.description])
        for (task, told) in told {
            try db.cachedStatement(
                sql: "INSERT INTO told_tasks (meeting, task, is_over) VALUES (?, ?, ?)"
            ).execute(arguments: [meeting.description, task.description, told.rawValue])
        }
    }

    func toldTasks(of meeting: MeetingID) throws -> [TaskID: ToldTask] {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT task, is_over FROM told_tasks WHERE meeting = ?",
            arguments: [meeting.description]
        )
        return try rows.reduce(into: [:]) { known, row in
            guard let task = TaskID(row["task"] as String),
                let told = ToldTask(rawValue: row["is_over"])
            else { throw Unreadable(table: "told_tasks", reason: meeting.description) }
            known[task] = told
        }
    }
}

extension Registry {
    /// The tasks that some sittings leave open, and those of them that told of such a one: to know how the
    /// tasks stand, no other has to be read.
    public func openTasks(
        among sittings: some Sequence<MeetingID>
    ) async throws(RegistryError) -> (tasks: Set<TaskID>, toldBy: Set<MeetingID>) {
        let ids = MeetingsTable.list(sittings)
        return try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    WITH told AS (
                        SELECT meeting, task, is_over FROM told_tasks
                        WHERE meeting IN (SELECT value FROM json_each(?)))
                    SELECT meeting, task FROM told
                    WHERE task NOT IN (SELECT task FROM told WHERE is_over)
                    """,
                arguments: [ids]
            )
            var open: (tasks: Set<TaskID>, toldBy: Set<MeetingID>) = ([], [])
            for row in rows {
                guard let meeting = MeetingID(row["meeting"] as String),
                    let task = TaskID(row["task"] as String)
                else { throw Unreadable(table: "told_tasks", reason: row["meeting"]) }
                open.tasks.insert(task)
                open.toldBy.insert(meeting)
            }
            return open
        }
    }
}
