import Notices
import Secretariat
import Wording

/// Where the house connects the conferencing system that it is asked for reports by.
struct ConferencingView: PageView {
    static let template = "conferencing"

    let frame: PageFrame
    let words = ConferencingWords()
    let accountsAddress = Route.accounts.address()
    let complaint: Phrase?
    /// What was done a moment ago.
    let done: Phrase?
    let state: Phrase
    /// Where GoTo has to send people back to.
    let redirect: String
    let application: FormView
    /// Where somebody signs in at GoTo; nil until the application is known.
    let signInAddress: String?
    /// Forgets secret and tokens; nil where there are none.
    let off: OffView?

    struct OffView: Sendable { let address: String }

    init(
        _ asked: Asked,
        _ account: GoToAccount?,
        redirect: String,
        _ typed: Typed = .nothing
    ) {
        frame = PageFrame(words.title, asked)
        complaint = typed.complaint
        done = complaint == nil ? asked.query("done").flatMap { ConferencingWords.done[$0] } : nil
        self.redirect = redirect
        let address = Route.conferencingChanged.address()
        state =
            switch account {
            case nil: ConferencingWords.unknown
            case let account? where account.tokens == nil: ConferencingWords.known
            default: ConferencingWords.connected
            }
        application = FormView(
            address,
            ConferencingWords.keep,
            fields: [
                typed.field(
                    "client",
                    ConferencingWords.client,
                    value: account?.application.clientID ?? ""
                ),
                FieldView("secret", ConferencingWords.secret, type: "password"),
            ]
        )
        // One that was registered with another address sends people there.
        signInAddress = account.flatMap { account in
            account.application.redirect == redirect
                ? GoToClient.signIn(
                    account.application,
                    state: asked.guest.state(for: Self.service),
                    at: account.addresses
                ) : nil
        }
        off = account == nil ? nil : OffView(address: address)
    }

    /// By what the state is told from other secrets of whoever asks.
    static let service = "goto"

    private init(example phrase: Phrase) {
        (frame, complaint, done, state) = (.example, phrase, phrase, phrase)
        (redirect, application, signInAddress) = ("…", .example, "/")
        off = OffView(address: "/")
    }

    static let example = ConferencingView(example: Phrase(verbatim: "…"))
}
