/// The form of a report, which its content tells; one importer reads each.
public enum ReportFormat: String, Codable, CaseIterable, Hashable, Sendable {
    /// The attendee export of 2020, a workbook in the binary format (BIFF8).
    case goToMeetingClassic
    /// The same, or today's export, as a workbook in the XML format.
    case goToMeetingWorkbook
    /// The export of the Admin Center as CSV, told by the aliases of its header.
    case goToMeetingTable
    /// `/meetings/{id}/attendees` and its like.
    case goToMeetingAttendees
    /// `/historicalMeetings`: sittings without people.
    case goToMeetingHistory
    /// The attendee report, preamble blocks and `Session Details`.
    case goToWebinarReport
    /// `/sessions/{key}/attendees`, one page or several.
    case goToWebinarAttendees
    /// `Meeting ID,Topic,Start Time…`, then the participants.
    case zoomOldTable
    /// `Topic,ID,Host…`, then the participants.
    case zoomNewTable
    /// One line a person, total minutes and no times.
    case zoomUniqueUsers
    /// The report of a webinar, section `Attendee Details`.
    case zoomWebinar
    /// `/report/meetings/{id}/participants`.
    case zoomReport
    /// `/metrics/meetings/{id}/participants`, which knows devices.
    case zoomMetrics
    /// `Full Name`, `User Action`, `Timestamp`.
    case teamsActions
    /// `Meeting Summary`, then one row a connection (2021).
    case teamsSummary
    /// `1. Summary`, `2. Participants`, `3. In-Meeting Activities`.
    case teamsSections
    /// The report of a live event, with the programs that looked at it.
    case teamsLiveEvent
    /// `attendanceRecords` of Microsoft Graph.
    case teamsGraph
    /// `/meetingParticipants`.
    case webexParticipants
    /// The learning dashboard as JSON.
    case bigBlueButtonDashboard
    /// The learning dashboard as CSV.
    case bigBlueButtonTable
    /// `events.xml` of a recording.
    case bigBlueButtonEvents
    /// Webhooks of Jitsi as a service.
    case jitsiEvents
    /// The attendance report as CSV, in either shape.
    case googleMeetTable
    /// Activities `meet` of the administrator's audit log.
    case googleMeetAudit

    /// The system that writes it.
    public var system: ConferencingSystem {
        switch self {
        case .goToMeetingClassic, .goToMeetingWorkbook, .goToMeetingTable, .goToMeetingAttendees,
            .goToMeetingHistory:
            .goToMeeting
        case .goToWebinarReport, .goToWebinarAttendees: .goToWebinar
        case .zoomOldTable, .zoomNewTable, .zoomUniqueUsers, .zoomWebinar, .zoomReport,
            .zoomMetrics:
            .zoom
        case .teamsActions, .teamsSummary, .teamsSections, .teamsLiveEvent, .teamsGraph: .teams
        case .webexParticipants: .webex
        case .bigBlueButtonDashboard, .bigBlueButtonTable, .bigBlueButtonEvents: .bigBlueButton
        case .jitsiEvents: .jitsi
        case .googleMeetTable, .googleMeetAudit: .googleMeet
        }
    }
}
