/// A conferencing system; never the format of a file, of which GoToMeeting alone has several.
public enum ConferencingSystem: String, Codable, CaseIterable, Hashable, Sendable {
    case goToMeeting
    case goToWebinar
    case zoom
    case teams
    case webex
    case bigBlueButton
    case jitsi
    case googleMeet
}
