import Meetings
import Registry
import Secretariat
import Wording

/// Where somebody says when the next sitting is to be, and what to begin from.
struct BeginningView: PageView {
    static let template = "beginning"

    let frame: PageFrame
    let words = PreparationWords()
    let body: Phrase
    let address: String
    let isFaulty: Bool
    let fields: [FieldView]
    /// «D'après la séance BF-2020-03-16»; nil where the body has not sat yet.
    let last: Phrase?
    let isFromLast: Bool

    init(
        _ asked: Asked,
        _ next: NextSitting,
        _ form: BeginningForm,
        faults: [PreparationField: PreparationFault]
    ) {
        let words = PreparationWords()
        body = HomeView.BodyView(next.body).name
        frame = PageFrame(words.title(of: body), asked)
        address = Route.beginPreparation.address(next.body.code.text)
        isFaulty = !faults.isEmpty
        fields = [
            FieldView(
                "day",
                words.day,
                error: faults[.day]?.explanation,
                value: form.day,
                type: "date"
            ),
            FieldView(
                "time",
                words.time,
                error: faults[.time]?.explanation,
                value: form.time,
                type: "time"
            ),
        ]
        last = next.reference.map(words.fromLast)
        isFromLast = form.isFromLast && next.reference != nil
    }

    private init() {
        let phrase = Phrase(verbatim: "…")
        (frame, body, address, isFaulty) = (.example, phrase, "/", true)
        (fields, last, isFromLast) = ([.example], phrase, true)
    }

    static let example = BeginningView()
}
