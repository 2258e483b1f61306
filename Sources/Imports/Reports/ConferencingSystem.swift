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

    /// Whether the length in a row is that of one connection, and not of all of a person together.
    var tellsEachLength: Bool { self == .goToMeeting || self == .zoom }
}
