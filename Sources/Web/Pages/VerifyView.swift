import Secretariat
import Wording

/// Where a document is handed in to be verified.
struct VerifyView: PageView {
    static let template = "verify"

    let frame: PageFrame
    let words = VerifyWords()
    let address = Route.verdict.address()

    init(_ asked: Asked) {
        frame = PageFrame(
            words.title,
            asked,
            script: Route.script.address("minutes.js")
        )
    }

    private init() { frame = .example }

    static let example = VerifyView()
}

/// What verification found.
struct VerdictView: PageView {
    static let template = "verdict"

    let frame: PageFrame
    let words = VerifyWords()
    let isSound: Bool
    /// Whether nothing is wrong with it, and the record has gone on since.
    let isOlder: Bool
    let title: Phrase
    let text: Phrase
    let remarks: RemarksView?
    /// What the record gained since.
    let followed: RemarksView?
    let heads: Phrase?
    let againAddress = Route.verify.address()

    struct RemarksView: Sendable { let lines: [Phrase] }

    init(_ asked: Asked, _ verdict: Verdict) {
        isSound = verdict.isSound
        isOlder = verdict.isSound && !verdict.followed.isEmpty
        title = isOlder ? words.older : verdict.isSound ? words.sound : words.unsound
        followed = verdict.followed.isEmpty ? nil : RemarksView(lines: verdict.followed)
        frame = PageFrame(title, asked)
        text = verdict.words
        remarks = verdict.remarks.isEmpty ? nil : RemarksView(lines: verdict.remarks)
        heads = verdict.heads
    }

    private init() {
        let phrase = Phrase(verbatim: "…")
        (frame, isSound, title, text) = (.example, true, phrase, phrase)
        (isOlder, followed) = (true, RemarksView(lines: [phrase]))
        (remarks, heads) = (RemarksView(lines: [phrase]), phrase)
    }

    static let example = VerdictView()
}
