import SafeXML

/// A field of an office suite in whose text a tag may stand: an input field, a placeholder, a user
/// field, a variable, or any other that shows what somebody has typed.
struct TextField {
    /// The values of user fields, by name, where they hold a tag.
    typealias Declarations = [String: String]

    /// The text with its tags; it takes the place of the field.
    let text: String

    /// Nil for an element that is no field, or whose text holds no brace.
    init?(_ element: Element, _ declarations: Declarations) {
        guard element.namespace == .text, element.elements.isEmpty else { return nil }
        let shown = element.text
        if shown.utf8.contains(UInt8(ascii: "{")) || shown.utf8.contains(UInt8(ascii: "}")) {
            text = element.is("placeholder", in: .text) ? Self.unbracketed(shown) : shown
            return
        }
        guard element.name.hasPrefix("user-field-"),
            let declared = element.attribute("name", in: .text).flatMap({ declarations[$0] })
        else { return nil }
        text = declared
    }

    /// The tag that a user field is declared with; nil where there is none.
    static func value(declaredBy element: Element) -> String? {
        guard let value = element.attribute("string-value", in: .office), value.contains("{{")
        else { return nil }
        return value
    }

    /// The declarations below an element.
    static func declarations(in element: Element) -> Declarations {
        var found: Declarations = [:]
        var pending = [element]
        while let next = pending.popLast() {
            if next.is("user-field-decl", in: .text) {
                guard let name = next.attribute("name", in: .text) else { continue }
                found[name] = value(declaredBy: next)
            } else if !Markup.isParagraph(next) {
                pending += next.elements
            }
        }
        return found
    }

    /// Writer shows what a placeholder asks for in angle brackets.
    private static func unbracketed(_ text: String) -> String {
        text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }
}
