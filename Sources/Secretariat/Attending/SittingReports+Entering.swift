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
        // Where no report is kept nothing that was entered of one is known again, by whatever secret.
        try preview(
            entry(choices, under: secret ?? Salt(0, 0, 0, 0), keptDigests, at: now)
        )
    }

    private func preview(_ entry: AttendanceEntry) throws(SecretariatError) -> EnteredAttendance {
        guard meeting.phase.isHeld || entry.rows.isEmpty else {
            throw .attendance(.notOpen(reference))
        }
        do throws(Refusal) {
            return try entry.entered(in: meeting)
        } catch .outsidePhase {
            throw .attendance(.notDraft(reference, meeting.phase))
        } catch {
            throw .declined(.refused(error), glossary)
        }
    }

    /// Enters what was chosen, as one act, and keeps the reports apart until their time is over: all of it
    /// in one commit, or nothing; where nothing is new, nothing changes.
    ///
    /// Display names of which somebody said whose they are are remembered for the next report.
    public func enter(
        _ choices: AttendanceChoices,
        in registry: Registry,
        by author: AuthorID
    ) async throws(SecretariatError) -> (entered: EnteredAttendance, kept: [KeptReport]) {
        let now = registry.now
        var secret = secret ?? registry.newReportSecret()
        var entry = entry(choices, under: secret, keptDigests, at: now)
        let preview = try preview(entry)
        guard !preview.events.isEmpty else { return (preview, []) }
        var foreseen: [Event]? = preview.events
        var triesLeft = Self.mostTries
        while true {
            let act = act(entry, id: registry.newID(), author: author, foreseen: foreseen)
            do throws(Rejection) {
                _ = try await registry.perform(
                    [act],
                    keeping: kept(confirmed(choices), under: secret, in: registry),
                    on: meeting.id
                )
                break
            } catch {
                let standing = try await asking(await registry.reportSecret(of: meeting.id))
                guard error.reason == .busy, let standing, standing != secret, triesLeft > 0 else {
                    throw .declined(error.reason, glossary)
                }
                // Somebody else kept a report meanwhile.
                (secret, foreseen) = (standing, nil)
                let kept = try await asking(await registry.reports(of: meeting.id))
                entry = self.entry(choices, under: secret, Set(kept.map(\.digest)), at: now)
                triesLeft -= 1
            }
        }
        let digests = Set(digests)
        let kept = try await asking(await registry.reports(of: meeting.id))
            .filter { digests.contains($0.digest) }
        return (preview, kept)
    }

    private static let mostTries = 3

    private func kept(
        _ confirmed: [(shown: String, person: PersonID)],
        under secret: Salt,
        in registry: Registry
    ) -> EnteredReports {
        registry.entered(
            zip(files, reports).map { ($0.bytes, $1.format.rawValue) },
            of: meeting.id,
            under: secret,
            confirming: confirmed
        )
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
        _ kept: Set<Fingerprint>,
        at now: Instant
    ) -> AttendanceEntry {
        let naming = MarkNaming(secret: secret.bytes)
        var people: [Int: [PersonID]] = [:]
        for attended in cases {
            people[attended.number - 1] = choices.people[attended.number] ?? attended.entered
        }
        return AttendanceEntry(
            rows: sorted.rows.filter { row in
                people[row.participant].map { !$0.isEmpty } ?? false || isDecided(row, choices)
            }
            .map { row in
                ReportedRow(
                    row,
                    of: reports,
                    digests: digests,
                    naming: naming,
                    isOnSite: isOnSite(row, choices),
                    until: meeting.adjournment?.at
                )
            },
            people: people,
            decided: Set(choices.people.keys.map { $0 - 1 }),
            replacing: choices.replacing,
            kept: kept,
            now: now
        )
    }

    /// Whether somebody says, or said before, that the people of a row were on site.
    private func isOnSite(_ row: ParticipantRow, _ choices: AttendanceChoices) -> Bool {
        isDecided(row, choices)
            ? choices.onSite.contains(row.participant + 1) : cases[row.participant].isOnSite
    }

    private func isDecided(_ row: ParticipantRow, _ choices: AttendanceChoices) -> Bool {
        choices.people[row.participant + 1] != nil
    }
}
