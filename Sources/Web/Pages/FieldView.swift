import Wording

/// A field of a form: its label, what helps to fill it in, and what is wrong with what stands in it.
struct FieldView: Sendable {
    let name: String
    let label: Phrase
    let hint: Phrase?
    let error: Phrase?
    let value: String
    /// As in `<input type="…">`.
    let type: String
    /// As in `autocomplete="…"`.
    let autocomplete: String
    let isRequired: Bool
    /// Whether something is to be told beside the label.
    let isDescribed: Bool

    init(
        _ name: String,
        _ label: Phrase,
        hint: Phrase? = nil,
        error: Phrase? = nil,
        value: String = "",
        type: String = "text",
        autocomplete: String = "off",
        isRequired: Bool = true
    ) {
        (self.name, self.label, self.hint, self.error) = (name, label, hint, error)
        (self.value, self.type, self.autocomplete) = (value, type, autocomplete)
        self.isRequired = isRequired
        isDescribed = hint != nil || error != nil
    }

    static let example = FieldView(
        "name",
        Phrase(verbatim: "…"),
        hint: Phrase(verbatim: "…"),
        error: Phrase(verbatim: "…")
    )
}

/// One of several things to choose.
struct ChoiceView: Sendable {
    let value: String
    let label: Phrase
    let isChosen: Bool

    static let example = ChoiceView(value: "…", label: Phrase(verbatim: "…"), isChosen: true)

    /// All that there is to choose from, in words.
    static func all<Value>(of kind: Value.Type, chosen: Value? = nil) -> [ChoiceView]
    where
        Value: Worded & CaseIterable & RawRepresentable & Equatable, Value.RawValue == String
    {
        Value.allCases.map {
            ChoiceView(value: $0.rawValue, label: $0.label.capitalised, isChosen: $0 == chosen)
        }
    }
}
