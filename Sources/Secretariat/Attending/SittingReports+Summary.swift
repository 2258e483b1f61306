import Imports
import Meetings
public import Wording

extension SittingReports {
    /// What the reports are of, how much there is in them, and how much of it is certain; a line each.
    public var summary: [Phrase] {
        let devices = devices
        return zip(files, reports).map { file, report in
            AttendanceReport.file(file.name, report.system)
        }
            + [
                AttendanceReport.summary(
                    reference,
                    rows: rowCount,
                    names: nameCount,
                    people: peopleProposed,
                    certain: cases.count(where: \.isCertain),
                    open: cases.count(where: \.isOpen)
                ),
                AttendanceReport.otherMeetings(rows: otherRowCount),
                AttendanceReport.devices(told: devices.told, of: devices.rows),
            ].compactMap(\.self)
            + outside
    }

    /// The reports of which no connection falls within the sitting, as where an hour or a zone is wrong.
    private var outside: [Phrase] {
        guard let opening = meeting.opening?.at, questions.isEmpty else { return [] }
        return files.indices.compactMap { index in
            let rows = sorted.rows.filter { $0.report == index }.map(\.connection)
            let areOutside = rows.allSatisfy { row in
                row.joined.map { joined in
                    meeting.isOutside(from: Instant(joined), to: row.end.map(Instant.init))
                } ?? false
            }
            guard areOutside, !rows.isEmpty else { return nil }
            return AttendanceReport.outside(
                files[index].name,
                from: opening.clock(in: meeting.zone),
                to: meeting.adjournment?.at.clock(in: meeting.zone)
            )
        }
    }

    /// Whose presence was withdrawn from the record, or would be; nil where nobody's is.
    public func withdrawn(by entered: EnteredAttendance, isDry: Bool) -> Phrase? {
        guard !entered.withdrawn.isEmpty else { return nil }
        let names = entered.withdrawn.sorted().map { name(of: $0).visible }
        return AttendanceReport.withdrawn(names, isDry: isDry)
    }

    /// What of the rows is not entered, and why; nil where all of them are.
    public func leftOut(by entered: EnteredAttendance) -> Phrase? {
        AttendanceReport.leftOut(
            known: entered.known,
            outside: entered.outside,
            momentary: sorted.rows.count(where: \.connection.isMomentary),
            agreeing: entered.agreeing.count,
            lobby: sorted.rowCount - sorted.rows.count
        )
    }

    /// What was entered, what was left out and why, and who stays open; a line each.
    public func told(_ entered: EnteredAttendance, _ choices: AttendanceChoices) -> [Phrase] {
        let standing = entered.contradictions.map(\.person)
            .filter { !choices.replacing.contains($0) }
        let left = open(under: choices).map(\.participant.name)
        let done = AttendanceReport.done(
            people: entered.people.count,
            connections: entered.connections,
            prolonged: entered.prolonged,
            isDry: false
        )
        return [
            done, withdrawn(by: entered, isDry: false), leftOut(by: entered),
            standing.isEmpty ? nil : AttendanceReport.recordStands(standing.map(name)),
            left.isEmpty ? nil : AttendanceReport.left(left),
        ].compactMap(\.self)
    }
}
