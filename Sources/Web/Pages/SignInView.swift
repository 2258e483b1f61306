import Wording

/// Where somebody signs in.
struct SignInView: PageView {
    static let template = "sign-in"

    let frame: PageFrame
    let words = SignInWords()
    let address = Route.entry.address()
    let joinAddress = Route.join.address()
    /// Where they wanted to go.
    let back: String
    /// Why they are still here.
    let complaint: Phrase?
    let fields: [FieldView]

    init(_ asked: Asked, back: String, name: String = "", complaint: Phrase? = nil) {
        frame = PageFrame(words.title, asked)
        self.back = back
        self.complaint = complaint
        fields = [
            FieldView("name", words.name, value: name, autocomplete: "username"),
            FieldView(
                "password",
                words.password,
                type: "password",
                autocomplete: "current-password"
            ),
            FieldView(
                "code",
                words.code,
                hint: words.codeHint,
                autocomplete: "one-time-code",
                isRequired: false
            ),
        ]
    }

    private init() {
        (frame, back, complaint, fields) = (.example, "/", Phrase(verbatim: "…"), [.example])
    }

    static let example = SignInView()
}
