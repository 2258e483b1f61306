import Wording

/// What was handed in and refused: the reason, and the form as it was filled in, to be tried again.
struct RefusedForm: Sendable {
    let words = ActWords()
    let explanation: Phrase
    /// What is on record by now, where somebody would have overwritten it.
    let kept: String?
    let address: String
    let back: String
    /// The part of the page that the form stands in; nil where it is no certain one.
    let place: String?
    let hidden: [Field]
    /// What somebody typed.
    let typed: [Field]

    struct Field: Sendable {
        let name: String
        let value: String
    }

    /// The fields that people type into; whatever else there is comes from the page.
    private static let texts: Set<String> = [
        "text", "task", "reason", "title", "family", "given", "role", "tool", "at", "time",
    ]

    init(
        _ form: ActForm,
        _ explanation: Phrase,
        kept: (text: String, base: String)?,
        to address: String
    ) {
        self.explanation = explanation
        self.address = address
        self.kept = kept?.text
        back = form.landing
        place = form.landing.firstIndex(of: "#").map { String(form.landing[$0...]) }
        var (hidden, typed): ([Field], [Field]) = ([], [])
        let act = form.values["act"]?.last ?? ""
        for (key, said) in form.values.sorted(by: { $0.key < $1.key }) where key != "id" {
            let name = ActForm.field(key, of: act)
            if let kept, name == "base" {
                hidden.append(Field(name: name, value: kept.base))
            } else if Self.texts.contains(name), said.count == 1 {
                typed.append(Field(name: name, value: said[0]))
            } else {
                let isList = said.count > 1
                hidden += said.map { Field(name: isList ? name + "[]" : name, value: $0) }
            }
        }
        (self.hidden, self.typed) = (hidden, typed)
    }

    private init(example: Field) {
        explanation = Phrase(verbatim: "…")
        kept = "…"
        (address, back, place) = ("/", "/", "#…")
        (hidden, typed) = ([example], [example])
    }

    static let example = RefusedForm(example: Field(name: "text", value: "…"))
}
