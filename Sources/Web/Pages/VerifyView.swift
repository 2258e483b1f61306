import Secretariat
import Wording

/// Where a document is handed in to be verified.
struct VerifyView: PageView {
    static let template = "verify"

    let frame: PageFrame
    let words = VerifyWords()
    let address = Route.verdict.address()

    init(_ asked: Asked) { frame = PageFrame(words.title, asked) }

    private init() { frame = .example }

    static let example = VerifyView()
}

/// What verification found.
struct VerdictView: PageView {
    static let template = "verdict"

    let frame: PageFrame
    let words = VerifyWords()
    let isSound: Bool
    let title: Phrase
    let text: Phrase
    let remarks: RemarksView?
    let heads: Phrase?
    let againAddress = Route.verify.address()

    struct RemarksView: Sendable { let lines: [Phrase] }

    init(_ asked: Asked, _ verdict: Verdict) {
        isSound = verdict.isSound
        title = verdict.isSound ? words.sound : words.unsound
        frame = PageFrame(title, asked)
        text = verdict.words
        remarks = verdict.remarks.isEmpty ? nil : RemarksView(lines: verdict.remarks)
        heads = verdict.heads
    }

    private init() {
        let phrase = Phrase(verbatim: "…")
        (frame, isSound, title, text) = (.example, true, phrase, phrase)
        (remarks, heads) = (RemarksView(lines: [phrase]), phrase)
    }

    static let example = VerdictView()
}
