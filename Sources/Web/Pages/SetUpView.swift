import Meetings
import Wording

/// Where the house is set up: once, before anybody can sign in.
struct SetUpView: PageView {
    static let template = "set-up"

    let frame: PageFrame
    let words = SetUpWords()
    let address = Route.beginning.address()
    /// Whether something is wrong with what was typed.
    let isFaulty: Bool
    let code: FieldView?
    let organisation: FieldView
    let body: FieldView
    let kinds: [ChoiceView]
    let account: [FieldView]
    let wantsSamples: Bool

    init(_ asked: Asked, _ form: SetUpForm, asksForCode: Bool) {
        let words = SetUpWords()
        frame = PageFrame(words.title, asked)
        isFaulty = !form.errors.isEmpty
        func field(
            _ field: SetUpForm.Field,
            _ label: Phrase,
            hint: Phrase? = nil,
            type: String = "text",
            autocomplete: String = "off"
        ) -> FieldView {
            FieldView(
                field.rawValue,
                label,
                hint: hint,
                error: form.errors[field],
                value: type == "password" ? "" : form.values[field] ?? "",
                type: type,
                autocomplete: autocomplete
            )
        }
        code = asksForCode ? field(.code, words.code, hint: words.codeHint) : nil
        organisation = field(
            .organisation,
            words.organisation,
            hint: words.organisationHint,
            autocomplete: "organization"
        )
        body = field(.body, words.body, hint: words.bodyHint)
        kinds = ChoiceView.all(of: BodyKind.self, chosen: form.kind)
        account = [
            field(.given, words.given, autocomplete: "given-name"),
            field(.family, words.family, autocomplete: "family-name"),
            field(.name, words.name, hint: words.nameHint, autocomplete: "username"),
            field(
                .password,
                words.password,
                hint: words.passwordHint,
                type: "password",
                autocomplete: "new-password"
            ),
        ]
        wantsSamples = form.wantsSamples
    }

    private init() {
        (frame, isFaulty, wantsSamples) = (.example, true, true)
        (code, organisation, body) = (.example, .example, .example)
        (kinds, account) = ([.example], [.example])
    }

    static let example = SetUpView()
}
