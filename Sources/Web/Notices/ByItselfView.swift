import Access
import Meetings
import Notices
import Registry
import Secretariat
import Wording

/// What goes out of the sittings of a body by itself.
struct ByItselfView: PageView {
    static let template = "by-itself"

    let frame: PageFrame
    let words = ByItselfWords()
    let title: Phrase
    let address: String
    let bodyAddress: String
    let bodyName: Phrase
    let complaint: Phrase?
    /// By which ways it goes; empty where there are none.
    let ways: [Phrase]
    let goesNowhere: Bool
    /// Where it is said how things go out; nil for whoever may not.
    let settingsAddress: String?
    let checks: [CheckView]
    let minutes: SelectView
    let days: FieldView
    let language: SelectView

    init(
        _ asked: Asked,
        _ body: Body,
        _ sending: SendingByItself,
        channels: [NoticeChannel],
        mails: Bool,
        _ typed: Typed = .nothing
    ) {
        bodyName = HomeView.BodyView(body).name
        title = ByItselfWords.title(bodyName)
        frame = PageFrame(title, asked)
        complaint = typed.complaint
        address = Route.byItselfChanged.address(body.code.text)
        bodyAddress = Route.body.address(body.code.text)
        ways =
            (mails ? [ByItselfWords.mails] : [])
            + channels.filter { $0.body == nil || $0.body == body.id }.map {
                DeliveryWords.channel($0, body: nil, isNamed: true)
            }
        goesNowhere = ways.isEmpty
        settingsAddress = asked.guest.visitor.may(.delivery) ? Route.delivery.address() : nil
        checks = [
            typed.check("opened", "yes", ByItselfWords.opened, isTicked: sending.opened),
            typed.check("decisions", "yes", ByItselfWords.decisions, isTicked: sending.decisions),
        ]
        minutes = typed.select(
            "minutes",
            ByItselfWords.minutes,
            value: sending.minutes?.rawValue ?? "",
            among: [
                ("", ByItselfWords.never),
                (SendingByItself.Moment.approved.rawValue, ByItselfWords.approved),
                (SendingByItself.Moment.signed.rawValue, ByItselfWords.signed),
            ]
        )
        days = typed.field(
            "days",
            ByItselfWords.days,
            hint: ByItselfWords.daysHint,
            value: sending.daysBeforeTasks.map(String.init) ?? "",
            type: "number",
            isRequired: false
        )
        language = typed.select(
            "written",
            ByItselfWords.language,
            hint: ByItselfWords.languageHint,
            value: sending.language.rawValue,
            among: Language.allCases.map { ($0.rawValue, $0.label.capitalised) }
        )
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (frame, title, address, bodyAddress, bodyName) = (.example, text, "/", "/", text)
        (complaint, ways, goesNowhere, settingsAddress) = (text, [text], true, "/")
        (checks, minutes, days, language) = ([.example], .example, .example, .example)
    }

    static let example = ByItselfView()
}
