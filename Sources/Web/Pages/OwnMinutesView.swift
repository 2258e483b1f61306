import Access
import Meetings
import Wording

/// What there is once the sitting is over.
struct OwnMinutesView: Sendable {
    let state: Phrase
    /// Where to read the minutes, for whoever may.
    let readAddress: String?
    /// Who gives them to whoever may not.
    let hint: Phrase?
    let remark: RemarkView?

    struct RemarkView: Sendable { let form: ActFormView }

    init(_ own: OwnSitting, _ asked: Asked, _ acts: ActForms) {
        let (visitor, phase) = (asked.guest.visitor, own.meeting.phase)
        state = ParticipantWords.over(phase)
        let isSubmitted = phase != .adjourned
        let isOfBody = asked.guest.account != nil || own.isOfBody
        let mayRead = isSubmitted && isOfBody && visitor.may(.minutes, at: asked.place)
        readAddress = mayRead ? Route.minutes.address(own.sitting.reference) : nil
        hint = isSubmitted && !mayRead ? ParticipantWords.askForMinutes : nil
        let mayRemark = mayRead && phase == .submitted && visitor.may(.remark, at: asked.place)
        remark =
            mayRemark
            ? RemarkView(form: acts.form("remark", ("person", own.person.description))) : nil
    }

    private init() {
        (state, readAddress, hint) = (Phrase(verbatim: "…"), "/", Phrase(verbatim: "…"))
        remark = RemarkView(form: .example)
    }

    static let example = OwnMinutesView()
}
