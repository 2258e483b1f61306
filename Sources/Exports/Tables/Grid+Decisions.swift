import Journal
import Meetings
import Wording

extension Grid {
    /// A row for each decision, in the order of the record.
    static func decisions(_ reading: Reading) -> Grid {
        let meeting = reading.meeting
        let rows = meeting.decisions.map { decision -> [Cell] in
            let isAnnulled = meeting.isRetracted(.decision(id: decision.id))
            let outcome = decision.vote.flatMap { meeting.votes[$0]?.closing?.snapshot.outcome }
            return [
                Cell(meeting.reference(of: decision)),
                .time(decision.at),
                Cell(decision.item.flatMap { reading.itemNumbers[$0] }),
                .text(
                    isAnnulled
                        ? Phrase.annulled[reading.language] : reading.lineOrNotice(decision.text)
                ),
                Cell((isAnnulled ? Phrase.Column.annulled : outcome?.label)?[reading.language]),
            ]
        }
        return Grid(
            name: .Heading.decisions,
            columns: [.Column.number, .Column.time, .Column.item, .Column.text, .Column.outcome],
            rows: rows
        )
    }

    /// A row for each task, those of earlier sittings that came back first.
    static func tasks(_ reading: Reading) -> Grid {
        let (meeting, language) = (reading.meeting, reading.language)
        let followed = meeting.followedTasks.map { task -> [Cell] in
            [
                .text(reading.lineOrNotice(task.text)),
                Cell(reading.names(task.assignees)[language]),
                task.due.map { .day($0) } ?? .empty,
                Cell(task.item.flatMap { reading.itemNumbers[$0] }), .empty,
                .text(task.outcome.label[language]),
            ]
        }
        let assigned = meeting.tasks.map { task -> [Cell] in
            let decision = task.decision.flatMap { meeting.decisions[$0] }
            return [
                .text(reading.lineOrNotice(task.text)),
                Cell(reading.names(task.assignees)[language]),
                task.due.map { .day($0) } ?? .empty,
                Cell(task.item.flatMap { reading.itemNumbers[$0] }),
                Cell(decision.flatMap(meeting.reference)), .empty,
            ]
        }
        return Grid(
            name: .Heading.tasks,
            columns: [
                .Column.task, .Column.who, .Column.due, .Column.item, .Column.decision,
                .Column.followUp,
            ],
            rows: followed + assigned
        )
    }
}
