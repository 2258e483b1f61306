import Wording

/// Where somebody without a link asks to come in.
struct JoinView: PageView {
    static let template = "join"

    let frame: PageFrame
    let words = JoinWords()
    let address = Route.knock.address()
    let complaint: Phrase?
    let fields: [FieldView]

    init(_ asked: Asked, code: String = "", name: String = "", complaint: Phrase? = nil) {
        frame = PageFrame(words.title, asked)
        self.complaint = complaint
        fields = [
            FieldView("code", words.code, hint: words.codeHint, value: code),
            FieldView("name", words.name, value: name, autocomplete: "name"),
        ]
    }

    private init() {
        (frame, complaint, fields) = (.example, Phrase(verbatim: "…"), [.example])
    }

    static let example = JoinView()
}

/// While somebody waits at the door, and when they are not let in.
struct AtDoorView: PageView {
    static let template = "at-door"

    let frame: PageFrame
    let words = JoinWords()
    let address = Route.join.address()
    /// As they typed it.
    let name: String
    let isRefused: Bool
    /// Between two looks for an answer, in seconds.
    let pause = 4

    init(_ asked: Asked, _ knock: WaitingRoom.Knock) {
        name = knock.name
        isRefused = knock.answer == .refused
        frame = PageFrame(
            isRefused ? words.refusedTitle : words.waitingTitle,
            asked,
            script: isRefused ? nil : Route.script.address("door.js")
        )
    }

    private init() { (frame, name, isRefused) = (.example, "…", true) }

    static let example = AtDoorView()
}
