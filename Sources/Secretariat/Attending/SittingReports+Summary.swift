import Imports
public import Wording

extension SittingReports {
    /// What the reports are of, how much there is in them, and how much of it is certain; a line each.
    public var summary: [Phrase] {
        let certain = cases.count(where: \.isCertain)
        let devices = devices
        return zip(files, reports).map { file, report in
            AttendanceReport.file(file.name, report.system)
        } + [
            AttendanceReport.summary(
                reference,
                rows: rowCount,
                names: nameCount,
                people: peopleProposed,
                certain: certain,
                open: cases.count - certain
            ),
            AttendanceReport.devices(told: devices.told, of: devices.rows),
        ]
    }
}
