import Meetings
import Wording

/// A form that hands in one act on a sitting, and comes back to its page.
///
/// The id of the act is made when the form is shown, so that sending it twice counts once.
struct ActFormView: Sendable {
    let address: String
    let fields: [HiddenField]

    struct HiddenField: Sendable {
        let name: String
        let value: String
    }

    init(
        _ act: String,
        _ fields: [(String, String)],
        id: ActID,
        on reference: String,
        back: String,
        _ token: String
    ) {
        address = Route.acts.address(reference)
        let all =
            [(FormFields.token, token), (ActForm.back, back), ("act", act)]
            + [("id", id.description)] + fields
        self.fields = all.map { HiddenField(name: $0.0, value: $0.1) }
    }

    private init() {
        (address, fields) = ("/", [HiddenField(name: "act", value: "…")])
    }

    static let example = ActFormView()
}
