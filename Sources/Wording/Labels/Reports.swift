public import Imports
import Journal
import Meetings

extension ConferencingSystem {
    /// The name of the system, the same in every language.
    public var name: String {
        switch self {
        case .goToMeeting: "GoToMeeting"
        case .goToWebinar: "GoToWebinar"
        case .zoom: "Zoom"
        case .teams: "Microsoft Teams"
        case .webex: "Webex"
        case .bigBlueButton: "BigBlueButton"
        case .jitsi: "Jitsi"
        case .googleMeet: "Google Meet"
        }
    }
}

extension ReportFormat {
    /// The system and what tells the form: «Zoom (CSV)».
    public var label: Phrase {
        let kind = kind
        return Phrase(
            french: "\(system.name) (\(kind.french))",
            english: "\(system.name) (\(kind.english))"
        )
    }

    private var kind: Phrase {
        switch self {
        case .goToMeetingClassic: Self.plain("xls")
        case .goToMeetingWorkbook: Self.plain("xlsx")
        case .goToMeetingTable, .zoomNewTable, .googleMeetTable: Self.plain("CSV")
        case .goToMeetingAttendees, .zoomReport, .webexParticipants, .goToWebinarAttendees:
            Phrase(french: "JSON, participants", english: "JSON, participants")
        case .goToMeetingHistory: Phrase(french: "JSON, réunions", english: "JSON, meetings")
        case .goToWebinarReport: Phrase(french: "CSV, participants", english: "CSV, attendees")
        case .zoomOldTable: Phrase(french: "ancien CSV", english: "older CSV")
        case .zoomUniqueUsers:
            Phrase(french: "CSV, durées totales", english: "CSV, total durations")
        case .zoomWebinar: Phrase(french: "CSV, webinaire", english: "CSV, webinar")
        case .zoomMetrics: Phrase(french: "JSON, appareils", english: "JSON, devices")
        case .teamsActions:
            Phrase(french: "CSV, arrivées et départs", english: "CSV, joins and leaves")
        case .teamsSummary: Phrase(french: "CSV de 2021", english: "CSV of 2021")
        case .teamsSections: Phrase(french: "CSV en sections", english: "CSV in sections")
        case .teamsLiveEvent: Phrase(french: "CSV, événement en direct", english: "CSV, live event")
        case .teamsGraph: Self.plain("Graph JSON")
        case .bigBlueButtonDashboard:
            Phrase(french: "JSON, tableau de bord", english: "JSON, dashboard")
        case .bigBlueButtonTable: Phrase(french: "CSV, tableau de bord", english: "CSV, dashboard")
        case .bigBlueButtonEvents: Self.plain("events.xml")
        case .jitsiEvents: Self.plain("webhooks JSON")
        case .googleMeetAudit: Phrase(french: "JSON, audit", english: "JSON, audit")
        }
    }

    private static func plain(_ text: String) -> Phrase { Phrase(verbatim: text) }
}
