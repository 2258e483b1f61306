import Foundation
import Meetings
import Registry
import Wording

/// What somebody typed into a form that comes back to them, and why it does.
struct Typed: Sendable {
    let fields: FormFields?
    let complaint: Phrase?

    /// A form that nobody has filled in yet.
    static let nothing = Typed(fields: nil, complaint: nil)

    init(fields: FormFields?, complaint: Phrase?) {
        (self.fields, self.complaint) = (fields, complaint)
    }

    init(_ fields: FormFields, complaint: Phrase) {
        self.init(fields: fields, complaint: complaint)
    }

    /// A field with what was typed, else with what stands there now.
    func field(
        _ name: String,
        _ label: Phrase,
        hint: Phrase? = nil,
        value: String = "",
        type: String = "text",
        autocomplete: String = "off",
        isRequired: Bool = true
    ) -> FieldView {
        FieldView(
            name,
            label,
            hint: hint,
            value: type == "password" ? "" : fields?[name] ?? value,
            type: type,
            autocomplete: autocomplete,
            isRequired: isRequired
        )
    }

    /// One of several things to choose, each by its value.
    func select(
        _ name: String,
        _ label: Phrase,
        hint: Phrase? = nil,
        value: String = "",
        among choices: [(value: String, label: Phrase)]
    ) -> SelectView {
        let chosen = fields?[name] ?? value
        return SelectView(
            name: name,
            label: label,
            hint: hint,
            choices: choices.map {
                ChoiceView(value: $0.value, label: $0.label, isChosen: $0.value == chosen)
            }
        )
    }

    /// A box to tick.
    func check(_ name: String, _ value: String, _ label: Phrase, isTicked: Bool) -> CheckView {
        CheckView(
            name: name,
            value: value,
            label: label,
            isTicked: fields?.all(name).contains(value) ?? isTicked
        )
    }
}

/// A list of which one is chosen.
struct SelectView: Sendable {
    let name: String
    let label: Phrase
    let hint: Phrase?
    let choices: [ChoiceView]

    static let example = SelectView(
        name: "name",
        label: Phrase(verbatim: "…"),
        hint: Phrase(verbatim: "…"),
        choices: [.example]
    )
}

/// A box to tick.
struct CheckView: Sendable {
    let name: String
    let value: String
    let label: Phrase
    let isTicked: Bool

    static let example = CheckView(
        name: "name",
        value: "…",
        label: Phrase(verbatim: "…"),
        isTicked: true
    )
}

/// A line that leads elsewhere.
struct LinkView: Sendable {
    let text: Phrase
    let address: String

    static let example = LinkView(text: Phrase(verbatim: "…"), address: "/")
}

/// A form of a few fields and one button.
struct FormView: Sendable {
    let address: String
    let fields: [FieldView]
    let selects: [SelectView]
    let checks: [CheckView]
    let submit: Phrase

    init(
        _ address: String,
        _ submit: Phrase,
        selects: [SelectView] = [],
        fields: [FieldView] = [],
        checks: [CheckView] = []
    ) {
        (self.address, self.submit, self.fields) = (address, submit, fields)
        (self.selects, self.checks) = (selects, checks)
    }

    static let example = FormView(
        "/",
        Phrase(verbatim: "…"),
        selects: [.example],
        fields: [.example],
        checks: [.example]
    )
}

/// What became of a change: done, or refused for a reason that whoever asked can mend.
enum Change<Answer: Sendable>: Sendable {
    case done(Answer)
    case refused(Phrase)
}

/// What the records answer to a change; a fault of the records themselves is thrown.
func changing<Answer: Sendable>(
    isolation: isolated (any Actor)? = #isolation,
    _ change: @autoclosure () async throws(RegistryError) -> Answer
) async throws(WebError) -> Change<Answer> {
    do throws(RegistryError) {
        return .done(try await change())
    } catch {
        switch error {
        case .directory(.personExists(let person)):
            return .refused(PeopleWords.exists(person.name.inFull))
        case .directory(.bodyExists(let code)): return .refused(BodiesWords.exists(code.text))
        case .directory, .account:
            guard let words = error.explanation else { throw .registry(error) }
            return .refused(words)
        default: throw .registry(error)
        }
    }
}
