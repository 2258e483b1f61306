import Foundation
import Imports
import Journal
public import Meetings
public import Registry
import Wording

extension SittingReports {
    /// What entering would do, decided on the sitting as it was read.
    public func preview(
        _ choices: AttendanceChoices,
        at now: Instant
    ) throws(SecretariatError) -> EnteredAttendance {
        // Where no report is kept no mark stands that an id could meet.
        try preview(entry(choices, under: secret ?? Salt(0, 0, 0, 0), at: now))
    }

    private func preview(_ entry: AttendanceEntry) throws(SecretariatError) -> EnteredAttendance {
        do throws(Refusal) {
            return try entry.entered(in: meeting)
        } catch {
            throw .declined(.refused(error), glossary)
        }
    }

    /// Enters what was chosen, as one act, and keeps the reports apart until their time is over; where
    /// nothing is new, nothing changes.
    ///
    /// Display names of which somebody said whose they are are remembered for the next report.
    public func enter(
        _ choices: AttendanceChoices,
        in registry: Registry,
        by author: AuthorID
    ) async throws(SecretariatError) -> (entered: EnteredAttendance, kept: [KeptReport]) {
        let now = registry.now
        var secret = secret ?? registry.newReportSecret()
        var entry = entry(choices, under: secret, at: now)
        let preview = try preview(entry)
        guard !preview.events.isEmpty else { return (preview, []) }
        var foreseen: [Event]? = preview.events
        let before = try await asking(await registry.reports(of: meeting.id)).map(\.digest)
        var kept: [KeptReport] = []
        for (file, report) in zip(files, reports) {
            let answer = try await asking(
                await registry.keepReport(
                    file.bytes,
                    format: report.format.rawValue,
                    of: meeting.id,
                    proposing: secret
                )
            )
            kept.append(answer.report)
            guard answer.secret != secret else { continue }
            // Somebody else kept a report meanwhile.
            (secret, foreseen) = (answer.secret, nil)
            entry = self.entry(choices, under: secret, at: now)
        }
        let act = act(entry, id: registry.newID(), author: author, foreseen: foreseen)
        do throws(RegistryError) {
            try await registry.perform(act, on: meeting.id)
        } catch {
            for report in kept where !before.contains(report.digest) {
                try await asking(await registry.dropReport(report.digest, of: meeting.id))
            }
            throw .declined(error, glossary)
        }
        try await asking(await registry.confirm(confirmed(choices)))
        return (preview, kept)
    }

    /// Enters on the sitting as it stands then: what was foreseen, where it stands as it was read.
    private func act(
        _ entry: AttendanceEntry,
        id: ActID,
        author: AuthorID,
        foreseen: [Event]?
    ) -> Act {
        Act(id: id, author: author) { [read = meeting] meeting throws(Refusal) in
            if let foreseen, meeting == read { return foreseen }
            return try entry.entered(in: meeting).events
        }
    }

    /// What somebody said that was not certain anyway.
    private func confirmed(
        _ choices: AttendanceChoices
    ) -> [(shown: String, person: PersonID)] {
        cases.compactMap { attended in
            guard let people = choices.people[attended.number], people.count == 1,
                let person = people.first, attended.match.certain != person,
                attended.participant.telephone == nil,
                let key = NameMatcher.key(of: attended.participant.name)
            else { return nil }
            return (key, person)
        }
    }

    private func entry(
        _ choices: AttendanceChoices,
        under secret: Salt,
        at now: Instant
    ) -> AttendanceEntry {
        var people: [Int: [PersonID]] = [:]
        for attended in cases {
            people[attended.number - 1] = choices.people[attended.number] ?? attended.entered
        }
        return AttendanceEntry(
            rows: sorted.rows.filter { row in
                people[row.participant].map { !$0.isEmpty } ?? false || isDecided(row, choices)
            }
            .map { ReportedRow($0, of: reports, digests: digests, under: secret) },
            people: people,
            decided: Set(choices.people.keys.map { $0 - 1 }),
            replacing: choices.replacing,
            now: now
        )
    }

    private func isDecided(_ row: ParticipantRow, _ choices: AttendanceChoices) -> Bool {
        choices.people[row.participant + 1] != nil
    }
}
