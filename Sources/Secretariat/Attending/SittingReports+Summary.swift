import Imports
public import Wording

extension SittingReports {
    /// What the reports are of, how much there is in them, and how much of it is certain; a line each.
    public var summary: [Phrase] {
        let certain = cases.count(where: \.isCertain)
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
                    certain: certain,
                    open: cases.count - certain
                ),
                AttendanceReport.otherMeetings(rows: otherRowCount),
                AttendanceReport.devices(told: devices.told, of: devices.rows),
            ].compactMap(\.self)
    }

    /// What of the rows is not entered, and why; nil where all of them are.
    public func leftOut(by entered: EnteredAttendance) -> Phrase? {
        AttendanceReport.leftOut(
            known: entered.known,
            outside: entered.outside,
            momentary: entered.momentary,
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
            done, leftOut(by: entered),
            standing.isEmpty ? nil : AttendanceReport.recordStands(standing.map(name)),
            left.isEmpty ? nil : AttendanceReport.left(left),
        ].compactMap(\.self)
    }
}
