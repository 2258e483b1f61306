public import Foundation
import Meetings

/// Reads one form of report.
public struct ReportImporter: Sendable {
    /// The form that it reads.
    public let format: ReportFormat
    /// Whether the content has that form; the name of the file says nothing.
    let recognises: @Sendable (ReportContent) -> Bool
    /// The sessions in it; what has to be asked is kept by the reader of moments.
    let read: @Sendable (ReportContent, MomentReader) throws(ReportError) -> [ReportedSession]
}

/// Readers of the reports of conferencing systems.
public enum Importer {
    /// All readers; the first that recognises a content reads it, so that those with the vaguest
    /// marks stand last.
    public static let all: [ReportImporter] = [
        .goToMeetingAttendees, .goToMeetingHistory, .goToWebinarAttendees, .zoomReport,
        .zoomMetrics, .teamsGraph, .webexParticipants, .bigBlueButtonDashboard,
        .bigBlueButtonEvents, .jitsiEvents, .googleMeetAudit, .teamsLiveEvent, .teamsActions,
        .teamsSections, .teamsSummary, .zoomWebinar, .zoomUniqueUsers, .zoomOldTable,
        .zoomNewTable, .goToWebinarReport, .bigBlueButtonTable, .googleMeetTable,
        .goToMeetingClassic, .goToMeetingWorkbook, .goToMeetingTable,
    ]

    /// The most bytes of a report.
    public static let mostBytes = 64 << 20
    /// The most rows, or records, of a report.
    public static let mostRows = 200_000
    /// The most characters of a field.
    public static let mostCharacters = 10_000
    /// The most bytes of what tells a participant from others, which each of their connections bears.
    static let mostOfIdentifier = 1000

    /// Reads a report by its content, with what is known of the sitting.
    ///
    /// Of several sessions only those of the day of the sitting are handed over, if there are any;
    /// where the file does not say which they are, or what its times mean, that is asked.
    public static func read(
        _ bytes: Data,
        _ reading: ReportReading
    ) throws(ReportError) -> ReadReport {
        let content = try ReportContent(bytes)
        guard let importer = all.first(where: { $0.recognises(content) }) else {
            throw .unknownFormat(lookedFor: all.map(\.format))
        }
        let moments = try MomentReader(reading)
        let sessions = try importer.read(content, moments)
        guard importer.format != .goToMeetingHistory else { throw .meetingsAlone }
        guard moments.questions.isEmpty else { return .asks(moments.questions) }
        let choice = try SessionChoice(sessions, moments)
        guard choice.questions.isEmpty else { return .asks(choice.questions) }
        return .read(
            AttendeeReport(
                format: importer.format,
                sessions: choice.sessions,
                otherRows: sessions.rowCount - choice.sessions.rowCount
            )
        )
    }
}

extension [ReportedSession] {
    fileprivate var rowCount: Int { reduce(0) { $0 + $1.connections.count } }
}
