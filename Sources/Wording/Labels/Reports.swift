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
