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
    do throws(WebError) {
        return .done(try await accepting(try await change()))
    } catch {
        guard case .turnedDown(let words, by: _) = error else { throw error }
        return .refused(words)
    }
}

/// The same; what whoever asked can mend is thrown as well.
@discardableResult
func accepting<Answer: Sendable>(
    isolation: isolated (any Actor)? = #isolation,
    _ change: @autoclosure () async throws(RegistryError) -> Answer
) async throws(WebError) -> Answer {
    do throws(RegistryError) {
        return try await change()
    } catch {
        switch error {
        case .directory(.personExists(let person)):
            throw .turnedDown(PeopleWords.exists(person.name.inFull), by: error)
        case .directory(.bodyExists(let code)):
            throw .turnedDown(BodiesWords.exists(code.text), by: error)
        case .directory, .account:
            guard let words = error.explanation(for: .page) else { throw .registry(error) }
            throw .turnedDown(words, by: error)
        default: throw .registry(error)
        }
    }
}
